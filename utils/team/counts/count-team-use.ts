import { CHINA, dayOf } from '../../core/zone.ts';
import type { ReplyEvent } from '../../records/reply.ts';
import type { Team } from '../../records/team.ts';
import type { TeamCount } from '../../records/team-post.ts';
import type { TeamSent } from '../../records/team-sent.ts';
import type { BesideUse } from '../../store/replies.ts';
import { countKey } from '../../store/team-counts.ts';
import { result, type Transaction } from '../../store/transaction.ts';
import type { ArmMark } from '../trials/word-arm.ts';
import { MOST_FOLLOWED } from './late-reviews.ts';

/** Something that happened to a reply of the team. */
export interface TeamUse {
  reply: string;
  event: ReplyEvent;
  trial?: ArmMark | undefined;
  /** UTC ms. */
  now: number;
  /** Whether a comparison of this key is in use now. */
  isInUse(trialKey: string): boolean;
  /** The orders whose later reviews the comparison is about, if it is. */
  sentTo?: Pick<TeamSent, 'console' | 'orders'> | undefined;
}

/** Whether uses are shared, under whatever name. */
export const sharesUses = ({ as, uses }: Team['sharing']): boolean => uses && as !== 'nobody';

const keyOf = (day: string, reply: string, trial?: ArmMark): string =>
  countKey({ day, reply, ...(trial && { trial: trial.id, arm: trial.arm }) });

const FIELDS = {
  inserted: 'inserted',
  'sent-as-is': 'sentAsIs',
  'sent-edited': 'sentEdited',
  'asked-again': 'askedAgain',
} as const satisfies Record<ReplyEvent, keyof TeamCount>;

/** More rows of one day would be no person's work; what comes after them is counted in `replyUses` only. */
const ROWS_OF_DAY = 3000;
/** A count is a number that a post can carry. */
const MOST = 1_000_000_000;

const none = (key: string, day: string, reply: string, trial: ArmMark | undefined): TeamCount => ({
  key,
  day,
  reply,
  ...(trial && { trial: trial.id, arm: trial.arm }),
  inserted: 0,
  sentAsIs: 0,
  sentEdited: 0,
  askedAgain: 0,
  badReviews: 0,
});

const existing = (store: IDBObjectStore, key: string) => result<TeamCount | undefined>(store.get(key));

/** The row that an event belongs to; of a comparison only if it is in use, or ended after the reply had gone in today. */
async function rowOf(store: IDBObjectStore, use: TeamUse, day: string): Promise<TeamCount> {
  const { reply, trial } = use;
  if (trial) {
    const key = keyOf(day, reply, trial);
    const row = await existing(store, key);
    if (row) return row;
    if (use.event === 'inserted' && use.isInUse(trial.id)) return none(key, day, reply, trial);
    // Inserted before midnight, sent after it.
    const before = dayOf(use.now - 60 * 60_000, CHINA);
    if (use.event !== 'inserted' && before !== day && (await existing(store, keyOf(before, reply, trial))))
      return none(key, day, reply, trial);
  }
  const key = keyOf(day, reply);
  return (await existing(store, key)) ?? none(key, day, reply, undefined);
}

/** What is kept of a sending until its reviews are in; nothing where the comparison is about something else. */
function sentOf(
  { event, now, sentTo }: TeamUse,
  { arm, day, reply, trial }: TeamCount,
): TeamSent | undefined {
  const isSent = event === 'sent-as-is' || event === 'sent-edited';
  if (!isSent || !sentTo || sentTo.orders.length === 0 || !trial || !arm) return undefined;
  return { key: crypto.randomUUID(), ...sentTo, reply, trial, arm, day, at: now };
}

/**
 * Counts an event per day in China, reply and wording, in the transaction that counts the use. Nothing of a buyer and no text is in it. Where this
 * browser is in no team, or its person does not share uses, nothing is counted: what was done before somebody chose to share stays theirs.
 */
export const besideUse = (use: TeamUse): BesideUse => ({
  stores: ['teams', 'teamCounts', 'teamSent'],
  async prepare(transaction: Transaction) {
    const team = await result<Team | undefined>(transaction.objectStore('teams').get('team'));
    if (!team || !sharesUses(team.sharing)) return () => {};
    const store = transaction.objectStore('teamCounts');
    const day = dayOf(use.now, CHINA);
    const row = await rowOf(store, use, day);
    const field = FIELDS[use.event];
    const isNew = row.inserted + row.sentAsIs + row.sentEdited + row.askedAgain === 0;
    if (isNew) {
      const ofDay = await result(store.count(IDBKeyRange.bound(`${day}/`, `${day}0`)));
      if (ofDay >= ROWS_OF_DAY) return () => {};
    }
    const followed = transaction.objectStore('teamSent');
    const sent = sentOf(use, row);
    const isKept = sent !== undefined && (await result(followed.count())) < MOST_FOLLOWED;
    return () => {
      store.put({ ...row, [field]: Math.min(MOST, row[field] + 1) });
      if (isKept) followed.put(sent);
    };
  },
});

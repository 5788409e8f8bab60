import { unwrap } from 'idb';
import { ok, type Result } from '../core/result.ts';
import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Job } from '../records/job.ts';
import { recordKey } from '../records/key.ts';
import { NEVER } from '../records/wait-limits.ts';
import { listAlerts } from './alerts.ts';
import type { Database } from './database.ts';
import { openJobs } from './job-sheets.ts';
import type { ConversationJudge } from './judge.ts';
import { hearConversations, settleConversations } from './settle-conversations.ts';
import { shopIdsOf } from './shops.ts';
import { storeFailure } from './store-error.ts';
import { loadMany, result, together, write } from './transaction.ts';

/** The most conversations looked at for one list. */
const MOST = 20_000;

/** Whose conversations are listed. `shop` as the records have it. */
export interface WaitingFilter {
  console?: string | undefined;
  shop?: string | undefined;
  /** UTC milliseconds. */
  now: number;
}

/** The conversations in which a buyer waits at a moment, the longest wait first. Rejects as the store does. */
export async function listWaiting(
  database: Database,
  { console, now, shop }: WaitingFilter,
  limit: number,
): Promise<Conversation[]> {
  const index = unwrap(database)
    .transaction('conversations')
    .objectStore('conversations')
    .index('waitingSince');
  const range = IDBKeyRange.lowerBound(now - NEVER, true);
  const isWanted = (one: Conversation) =>
    (console === undefined || one.console === console) && (shop === undefined || one.shop === shop);
  const all = await result<Conversation[]>(index.getAll(range, console === undefined ? limit : MOST));
  return all.filter(isWanted).slice(0, limit);
}

/** The conversations of a page's shop in which a buyer waits, the longest wait first: see `shopIdsOf`. */
export async function waitingOf(
  database: Database,
  console: string,
  shown: string,
  now: number,
): Promise<Conversation[]> {
  const [shops, all] = await Promise.all([
    shopIdsOf(database, console, shown),
    listWaiting(database, { console, now }, MOST),
  ]);
  return all.filter(({ shop }) => shops.has(shop));
}

/** The conversation that a page's shop means by this key; undefined where nothing is known of it. */
export async function findConversation(
  database: Database,
  console: string,
  shown: string,
  id: string,
): Promise<Conversation | undefined> {
  const shops = [...(await shopIdsOf(database, console, shown)), shown];
  const found = await Promise.all(
    [...new Set(shops)].map((shop) => database.get('conversations', recordKey(console, shop, id))),
  );
  return found.find((one) => one !== undefined);
}

/** What judging conversations did. */
export interface JudgedConversations {
  alerts: Alert[];
  changed: boolean;
}

const STORES = ['conversations', 'alerts', 'jobs'] as const;

/**
 * Judges conversations again, because time has passed or more is known of them, in one transaction. `change` may alter a record before it is
 * judged. What is named and is no more has its jobs deleted. Errors: `store-full`.
 */
export async function judgeConversations(
  database: Database,
  keys: readonly string[],
  judge: ConversationJudge,
  change?: (value: Conversation) => Conversation,
): Promise<Result<JudgedConversations>> {
  try {
    const judged = await write(
      database,
      async (transaction) => {
        const stored = await loadMany<Conversation>(
          transaction.objectStore('conversations'),
          keys,
          ({ key }) => key,
        );
        const missing = [...stored].flatMap(([key, found]) => (found.length === 0 ? [key] : []));
        const cases = [...stored.values()].flat().map((value) => ({
          value: change ? change(value) : value,
          formerKeys: [],
          clean: change === undefined,
        }));
        const book = await openJobs(
          transaction,
          missing.map((subject) => ({ kind: 'judge-conversation', subject })),
        );
        const hearings = await hearConversations(transaction, cases);
        return together(transaction, () => {
          for (const subject of missing) book.drop({ kind: 'judge-conversation', subject });
          book.close();
          return settleConversations(transaction, cases, hearings, judge);
        });
      },
      STORES,
    );
    return ok({ alerts: judged.alerts, changed: judged.touched });
  } catch (error) {
    return storeFailure(error);
  }
}

/** Whether a job wakes or tells of an alert about a conversation. */
export const isOfConversation = ({ subject }: Pick<Job, 'subject'>): boolean =>
  /^(waiting|at-risk):/.test(subject.slice(subject.lastIndexOf('/') + 1));

/** The key of the conversation that an alert's key is about. */
export function conversationKeyOf(alertKey: string): string {
  const start = alertKey.lastIndexOf('/') + 1;
  return alertKey.slice(0, start) + alertKey.slice(alertKey.indexOf(':', start) + 1);
}

/** Conversations judged in one transaction. */
const SLICE = 300;

/** Judges all conversations anew in which somebody waits or of which an alert stands, in slices. Errors: `store-full`. */
export async function judgeAllConversations(
  database: Database,
  judge: ConversationJudge,
  now: number,
): Promise<Result<JudgedConversations>> {
  const alerts = await listAlerts(database, ['open', 'snoozed']);
  const waiting = await listWaiting(database, { now }, MOST);
  const about = alerts.filter(({ subject }) => subject.record === 'conversation');
  const keys = [...new Set([...waiting.map(({ key }) => key), ...about.map(({ subject }) => subject.key)])];
  const done: JudgedConversations = { alerts: [], changed: false };
  for (let start = 0; start < keys.length; start += SLICE) {
    const judged = await judgeConversations(database, keys.slice(start, start + SLICE), judge);
    if (!judged.ok) return judged;
    done.alerts.push(...judged.value.alerts);
    done.changed ||= judged.value.changed;
  }
  return ok(done);
}

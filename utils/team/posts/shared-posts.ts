import { CHINA, dayOf } from '../../core/zone.ts';
import type { Sharing, Team } from '../../records/team.ts';
import type { DayTimes, PostBody, TeamCount, UseCount } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { sharesUses } from '../counts/count-team-use.ts';
import { firstDay, STATUS_SLOT, weekOf, weekSlot } from './slots.ts';
import { toldName } from './told-name.ts';

/** What a post says, before it is numbered and signed. */
export interface SharedPost {
  slot: string;
  name?: string;
  pseudonym?: true;
  body: PostBody;
}

export interface ShareTools {
  /** UTC ms. */
  now: number;
  /** `major.minor.patch` of this client. */
  client: string;
  /** A day's first responses in sums, for days in China from the first to the last. Without it they are not shared. */
  loadTimes?: ((from: string, to: string) => Promise<DayTimes[]>) | undefined;
}

/** Counts in one post: fewer than it may hold, so that it fits the message of a hub (1 MB). */
const COUNTS_OF_POST = 2500;

const byDayAndKey = (one: { day: string }, other: { day: string }): number => (one.day < other.day ? -1 : 1);

function weeks<R extends { day: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of [...rows].sort(byDayAndKey)) {
    const monday = weekOf(row.day);
    found.set(monday, [...(found.get(monday) ?? []), row]);
  }
  return found;
}

const withoutKey = ({ key: _, ...count }: TeamCount): UseCount => count;

function postsOfUses(counts: readonly TeamCount[], from: string): Pick<SharedPost, 'slot' | 'body'>[] {
  const shared = counts.filter(({ day }) => day >= from).sort((one, other) => (one.key < other.key ? -1 : 1));
  return [...weeks(shared)].flatMap(([monday, rows]) => {
    const parts = Math.ceil(rows.length / COUNTS_OF_POST);
    return Array.from({ length: parts }, (_, part) => ({
      slot: weekSlot('uses', monday, part),
      body: {
        kind: 'uses' as const,
        counts: rows.slice(part * COUNTS_OF_POST, (part + 1) * COUNTS_OF_POST).map(withoutKey),
      },
    }));
  });
}

const postsOfTimes = (days: readonly DayTimes[]): Pick<SharedPost, 'slot' | 'body'>[] =>
  [...weeks(days)].map(([monday, rows]) => ({
    slot: weekSlot('times', monday),
    body: { kind: 'times', days: rows.slice(0, 400) },
  }));

const statusPost = (team: Team, client: string): Pick<SharedPost, 'slot' | 'body'> => ({
  slot: STATUS_SLOT,
  body: {
    kind: 'status',
    role: team.role,
    client,
    ...(team.applied && { release: team.applied }),
    acknowledged: team.acknowledged,
  },
});

/**
 * Exactly what is shared with the leads at a moment, and nothing else is: under the choice that is made, or under another one (`sharing`) that
 * somebody thinks about. Of uses there is what was counted since they were chosen to be shared.
 */
export async function previewPosts(
  database: Database,
  tools: ShareTools,
  sharing?: Sharing,
): Promise<SharedPost[]> {
  const team = await database.get('teams', 'team');
  const choice = sharing ?? team?.sharing;
  if (!team || !choice || choice.as === 'nobody') return [];
  const today = dayOf(tools.now, CHINA);
  const from = firstDay(today);
  const [counts, days] = await Promise.all([
    sharesUses(choice) ? database.getAll('teamCounts') : [],
    choice.times && tools.loadTimes ? tools.loadTimes(from, today) : [],
  ]);
  const who = {
    ...toldName({ member: team.member, sharing: choice }),
    ...(choice.as === 'pseudonym' && { pseudonym: true as const }),
  };
  return [
    ...(choice.status ? [statusPost(team, tools.client)] : []),
    ...postsOfUses(counts, from),
    ...postsOfTimes(days),
  ].map((one) => ({ ...one, ...who }));
}

/** What takes the place of something that is not shared any more: nothing. */
export function emptied(body: PostBody, team: Team): PostBody {
  if (body.kind === 'uses') return { kind: 'uses', counts: [] };
  if (body.kind === 'times') return { kind: 'times', days: [] };
  return { kind: 'status', role: team.role, client: '', acknowledged: {} };
}

/** Whether a post says that nothing is shared in its slot any more. */
export function isEmptied(body: PostBody): boolean {
  if (body.kind === 'uses') return body.counts.length === 0;
  if (body.kind === 'times') return body.days.length === 0;
  return body.kind === 'status' && body.client === '';
}

import { type Log, ROLES } from './log.ts';
import { placesOfMe } from './personal.ts';

/** Numbers of buyers served that good shops mark. Source: the way of serving, row “People”: 10,000 … 100,000 bring treats. */
export const MILESTONES = [100, 500, 1000, 5000, 10_000, 20_000, 50_000, 100_000] as const;

export interface Milestone {
  served: number;
  /** The last one that was reached; absent before the first. */
  reached?: number;
  /** The next one; absent after the last. */
  next?: number;
}

/** Where a number of buyers served stands between milestones. */
export function milestoneOf(served: number): Milestone {
  const reached = MILESTONES.findLast((one) => one <= served);
  const next = MILESTONES.find((one) => one > served);
  return { served, ...(reached !== undefined && { reached }), ...(next !== undefined && { next }) };
}

const AGENT = ROLES.indexOf('agent');

/**
 * Different conversations in a log of one day that one of `me` answered; without names, that anybody of the shop answered. An answer whose
 * author the page does not name is theirs, as in their figures. So consoles count buyers received: a buyer counts once a day.
 */
export function servedIn(
  log: Pick<Log, 'role' | 'agent' | 'agents' | 'conversation'>,
  me: readonly string[],
): number {
  const isMe = placesOfMe(log, me);
  const served = new Set<number>();
  for (let at = 0; at < log.role.length; at += 1) {
    if (log.role[at] !== AGENT) continue;
    const agent = log.agent[at] ?? 0;
    if (me.length === 0 || agent === 0 || isMe[agent] === 1) served.add(log.conversation[at] ?? 0);
  }
  return served.size;
}

/** Buyers served by day (`YYYY-MM-DD`). It outlives the messages that it was counted from. */
export type ServedDays = Readonly<Record<string, number>>;

/** What was kept with what was counted anew: a day that was counted replaces what was kept of it, and one without messages stays. */
export const keepServed = (kept: ServedDays, counted: ServedDays): ServedDays => ({ ...kept, ...counted });

/** All buyers served. */
export const totalServed = (days: ServedDays): number =>
  Object.values(days).reduce((sum, count) => sum + count, 0);

/** The milestone that the last day reached, if it did: what is said on that day. */
export function reachedOn(days: ServedDays, day: string): number | undefined {
  const after = totalServed(days);
  const before = after - (days[day] ?? 0);
  return MILESTONES.findLast((one) => one > before && one <= after);
}

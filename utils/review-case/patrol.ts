import * as z from 'zod/mini';
import type { Day } from '../core/zone.ts';
import { caseState } from '../records/review-case.ts';

/** The most cases of one round: nobody gets further in a day. */
const MOST = 5000;

const key = z.string().check(z.maxLength(240));

/** One thing done in a round. `id` is the command's, so that what was taken back can go again. */
const deed = z.object({
  id: z.string().check(z.maxLength(80)),
  key,
  what: z.enum(['move', 'note', 'next', 'snooze', 'tick', 'own']),
  to: z.optional(caseState),
});
export type Deed = z.infer<typeof deed>;

/** A round through all open cases of a day: whose turn it is (`at`, a place in `queue`; its length: the end) and what was done. */
export const patrol = z.object({
  day: z.string(),
  queue: z.array(key).check(z.maxLength(MOST)),
  at: z.int().check(z.gte(0)),
  deeds: z.array(deed).check(z.maxLength(MOST)),
  /** How many came while it was under way. */
  came: z.int().check(z.gte(0)),
});
export type Patrol = z.infer<typeof patrol>;

export const NO_PATROL: Patrol = { day: '', queue: [], at: 0, deeds: [], came: 0 };

/** A new round through these cases, in this order. */
export const startPatrol = (day: Day, open: readonly string[]): Patrol => ({
  ...NO_PATROL,
  day,
  queue: open.slice(0, MOST),
});

/** Whether a round of this day is under way, with somebody still to see. */
export const isUnderWay = ({ day, queue, at }: Patrol, today: Day): boolean =>
  day === today && queue.length > 0 && at < queue.length;

/** The round with what has come since at its end; the same round where nothing has. */
export function withArrivals(round: Patrol, open: readonly string[]): Patrol {
  const known = new Set(round.queue);
  const fresh = open.filter((one) => !known.has(one)).slice(0, MOST - round.queue.length);
  if (fresh.length === 0) return round;
  return { ...round, queue: [...round.queue, ...fresh], came: round.came + fresh.length };
}

/** Goes on by so many places that `isThere` (a record may have been deleted), to the end at most. */
export function moveOn(round: Patrol, by: 1 | -1, isThere: (key: string) => boolean): Patrol {
  let at = round.at + by;
  while (at >= 0 && at < round.queue.length && !isThere(round.queue[at] ?? '')) at += by;
  return at < 0 ? round : { ...round, at: Math.min(at, round.queue.length) };
}

/** The round with one thing more done in it. */
export const withDeed = (round: Patrol, done: Deed): Patrol => ({
  ...round,
  deeds: [...round.deeds.filter(({ id }) => id !== done.id), done].slice(-MOST),
});

/** The round without what was taken back. */
export const withoutDeed = (round: Patrol, id: string): Patrol => ({
  ...round,
  deeds: round.deeds.filter((one) => one.id !== id),
});

export interface PatrolSummary {
  /** How many cases were walked past. */
  seen: number;
  total: number;
  came: number;
  /** In how many of them something was done. */
  worked: number;
  /** How many cases each state was given to last. */
  moves: Partial<Record<z.infer<typeof caseState>, number>>;
  notes: number;
  nexts: number;
  snoozed: number;
  ticks: number;
}

/** What a round came to. */
export function summaryOf({ queue, at, came, deeds }: Patrol): PatrolSummary {
  const last = new Map<string, NonNullable<Deed['to']>>();
  for (const { key: of, what, to } of deeds) if (what === 'move' && to) last.set(of, to);
  const moves: PatrolSummary['moves'] = {};
  for (const to of last.values()) moves[to] = (moves[to] ?? 0) + 1;
  const count = (what: Deed['what']) => deeds.filter((one) => one.what === what).length;
  return {
    seen: Math.min(at, queue.length),
    total: queue.length,
    came,
    worked: new Set(deeds.map((one) => one.key)).size,
    moves,
    notes: count('note'),
    nexts: count('next'),
    snoozed: count('snooze'),
    ticks: count('tick'),
  };
}

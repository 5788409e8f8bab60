import { MINUTE, SECOND } from '../core/time.ts';
import type { Tally } from '../timing/tally.ts';

/** How many answers took how long: more than `from`, up to and with `to` (ms; `to` absent: no end). */
export interface Bucket {
  from: number;
  to?: number;
  count: number;
  isLate: boolean;
}

export interface Spread {
  buckets: Bucket[];
  /** Units whose time is known; `buckets` add up to it. */
  timed: number;
  /** Counted, but never answered. */
  untimed: number;
}

const CHAT = [10, 20, 30, 60, 120, 180, 300, 600, 1800, 3600, 7200].map((seconds) => seconds * SECOND);
const HOURS = [5, 15, 30, 60, 120, 240, 480, 720, 1440, 2880].map((minutes) => minutes * MINUTE);
/** From this limit on an answer is expected within hours, not at once. */
const SLOW = 30 * MINUTE;

/** Ends of buckets for a limit (ms), which is always one of them. */
export const edgesFor = (limit: number): number[] =>
  [...new Set([...(limit < SLOW ? CHAT : HOURS), limit])].sort((one, other) => one - other);

type Timed = Pick<Tally, 'times' | 'hours'>;

/** How many units there are times of, or could be: of a rule that counts buyers over days each day counts. */
const unitsIn = ({ times, hours }: Timed): number =>
  Math.max(
    times.length,
    hours.counted.reduce((sum, count) => sum + count, 0),
  );

/** Response times in buckets that a person can tell apart, with the rule's limit (ms) as one of the edges. */
export function spreadOf(tally: Timed, limit: number): Spread {
  const edges = edgesFor(limit);
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const time of tally.times) {
    let at = 0;
    while (at < edges.length && time > (edges[at] ?? 0)) at += 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const buckets = counts.map((count, at): Bucket => {
    const from = edges[at - 1] ?? 0;
    const to = edges[at];
    return { from, ...(to !== undefined && { to }), count, isLate: from >= limit };
  });
  return { buckets, timed: tally.times.length, untimed: unitsIn(tally) - tally.times.length };
}

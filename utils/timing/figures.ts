import { SECOND } from '../core/time.ts';
import type { FigureName, Rule, RuleValues } from './rule.ts';
import type { Figure, Tally } from './tally.ts';

/** Digits by which a rank is narrowed down: 14 bits at a time are enough for three days of milliseconds. */
const BITS = 14;
const MASK = (1 << BITS) - 1;

/** The value of a rank (0: the smallest) without sorting; `times` must hold more values than that. */
function atRank(times: Uint32Array, rank: number): number {
  const counts = new Uint32Array(1 << BITS);
  for (const time of times)
    counts[Math.min(time >>> BITS, MASK)] = (counts[Math.min(time >>> BITS, MASK)] ?? 0) + 1;
  let high = 0;
  let before = 0;
  while (before + (counts[high] ?? 0) <= rank) {
    before += counts[high] ?? 0;
    high += 1;
  }
  const near = times.filter((time) => Math.min(time >>> BITS, MASK) === high).sort();
  return near[rank - before] ?? 0;
}

/** The middle one, or the mean of both middle ones; undefined of nothing. In ms. */
export function medianOf(times: Uint32Array): number | undefined {
  if (times.length === 0) return undefined;
  const upper = atRank(times, Math.floor(times.length / 2));
  return times.length % 2 === 1 ? upper : (atRank(times, times.length / 2 - 1) + upper) / 2;
}

/** The smallest value that at least 90 % are not above (nearest rank); undefined of nothing. In ms. */
export const p90Of = (times: Uint32Array): number | undefined =>
  times.length === 0 ? undefined : atRank(times, Math.ceil((times.length * 9) / 10) - 1);

function meanOf({ cap }: RuleValues, tally: Tally): number | undefined {
  const units = unitCount(tally);
  const [count, most] =
    cap === undefined ? [tally.answered, Number.POSITIVE_INFINITY] : [units, cap * SECOND];
  if (count === 0) return undefined;
  let sum = cap === undefined ? 0 : (units - tally.answered) * most;
  for (const time of tally.times) sum += Math.min(time, most);
  return sum / count;
}

/** How many units stand behind the times: for buyers over days, each buyer of each day. */
const unitCount = (tally: Tally): number => tally.hours.counted.reduce((sum, count) => sum + count, 0);

function figureValue(name: FigureName, values: RuleValues, tally: Tally): number | undefined {
  switch (name) {
    case 'rate':
      return tally.counted === 0 ? undefined : tally.inTime / tally.counted;
    case 'mean':
    case 'first-mean':
      return meanOf(values, tally);
    case 'median':
      return medianOf(tally.times);
    case 'p90':
      return p90Of(tally.times);
    case 'longest':
      return tally.times.length === 0 ? undefined : tally.times.reduce((a, b) => Math.max(a, b));
  }
}

/** What a rule says of a tally: shares from 0 to 1, times in ms. Averages leave unanswered ones out unless the rule has a cap. */
export const figuresOf = (rule: Rule, values: RuleValues, tally: Tally): Figure[] =>
  rule.figures.map((name) => {
    const value = figureValue(name, values, tally);
    return { name, counted: tally.counted, ...(value === undefined ? {} : { value }) };
  });

/** The share of counted units that were answered within so many ms; undefined of nothing. For buyers over days: of buyers and days. */
export function shareWithin(tally: Tally, ms: number): number | undefined {
  const units = unitCount(tally);
  if (units === 0) return undefined;
  let within = 0;
  for (const time of tally.times) if (time <= ms) within += 1;
  return within / units;
}

/** The average wait of units that began in an hour of the day, in ms; undefined where nothing was timed. */
export function hourMean({ hours }: Tally, hour: number): number | undefined {
  const timed = hours.timed[hour] ?? 0;
  return timed === 0 ? undefined : (hours.sum[hour] ?? 0) / timed;
}

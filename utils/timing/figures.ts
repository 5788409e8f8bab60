import { SECOND } from '../core/time.ts';
import type { FigureName, Rule, RuleValues } from './rule.ts';
import type { Figure, Tally } from './tally.ts';

/** So many digits of a time tell its class apart no more: classes of 16 s, of which three days have fewer than there are. */
const BITS = 14;
const MASK = (1 << BITS) - 1;

/** In which coarse class a time is. Loops go by place here: walking a typed array by its iterator takes several times as long. */
const classOf = (time: number): number => Math.min(time >>> BITS, MASK);

/** How many times are in each class. */
function countClasses(times: Uint32Array): Uint32Array {
  const counts = new Uint32Array(MASK + 1);
  for (let at = 0; at < times.length; at += 1) {
    const one = classOf(times[at] ?? 0);
    counts[one] = (counts[one] ?? 0) + 1;
  }
  return counts;
}

/** The value of a rank (0: the smallest) without sorting all; `times` must hold more values than that. */
function atRank(times: Uint32Array, counts: Uint32Array, rank: number): number {
  let [wanted, before] = [0, 0];
  while (before + (counts[wanted] ?? 0) <= rank) {
    before += counts[wanted] ?? 0;
    wanted += 1;
  }
  const near = new Uint32Array(counts[wanted] ?? 0);
  let found = 0;
  for (let at = 0; at < times.length; at += 1) {
    const time = times[at] ?? 0;
    if (classOf(time) === wanted) {
      near[found] = time;
      found += 1;
    }
  }
  return near.sort()[rank - before] ?? 0;
}

/** The middle one, or the mean of both middle ones; undefined of nothing. In ms. */
export function medianOf(times: Uint32Array): number | undefined {
  if (times.length === 0) return undefined;
  const counts = countClasses(times);
  const upper = atRank(times, counts, Math.floor(times.length / 2));
  return times.length % 2 === 1 ? upper : (atRank(times, counts, times.length / 2 - 1) + upper) / 2;
}

/** The smallest value that at least 90 % are not above (nearest rank); undefined of nothing. In ms. */
export const p90Of = (times: Uint32Array): number | undefined =>
  times.length === 0 ? undefined : atRank(times, countClasses(times), Math.ceil((times.length * 9) / 10) - 1);

/** The longest of times; undefined of nothing. In ms. */
export function longestOf(times: Uint32Array): number | undefined {
  let longest: number | undefined;
  for (let at = 0; at < times.length; at += 1) longest = Math.max(longest ?? 0, times[at] ?? 0);
  return longest;
}

function meanOf({ cap }: RuleValues, tally: Tally): number | undefined {
  const units = unitCount(tally);
  const [count, most] =
    cap === undefined ? [tally.answered, Number.POSITIVE_INFINITY] : [units, cap * SECOND];
  if (count === 0) return undefined;
  let sum = cap === undefined ? 0 : (units - tally.answered) * most;
  for (let at = 0; at < tally.times.length; at += 1) sum += Math.min(tally.times[at] ?? 0, most);
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
      return longestOf(tally.times);
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
  for (let at = 0; at < tally.times.length; at += 1) if ((tally.times[at] ?? 0) <= ms) within += 1;
  return within / units;
}

/** The average wait of units that began in an hour of the day, in ms; undefined where nothing was timed. */
export function hourMean({ hours }: Tally, hour: number): number | undefined {
  const timed = hours.timed[hour] ?? 0;
  return timed === 0 ? undefined : (hours.sum[hour] ?? 0) / timed;
}

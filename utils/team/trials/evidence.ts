import { logGamma } from './log-gamma.ts';

/** What one wording achieved: how often it went out, and how often that happened which the comparison is about. */
export interface ArmSum {
  tried: number;
  events: number;
}

/** What one member sent on one day that is over, in both wordings. */
export interface Batch {
  a: ArmSum;
  b: ArmSum;
}

/** Differences that are looked for, in log odds; each in both directions. */
const STEPS = [0.1, 0.18, 0.26, 0.36, 0.48, 0.62, 0.8, 1, 1.3, 1.7, 2.3];
/** How wide the difference is believed to be spread before anything was seen, in log odds. */
const SPREAD = 0.65;

/** Log of the belief in a difference of so many log odds before anything was seen; not normed. */
export const logBelief = (difference: number): number => -((difference / SPREAD) ** 2) / 2;

/** The log of a sum of which the logs are given. */
export function logOfSum(terms: readonly number[] | Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const log of terms) if (log > top) top = log;
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (const log of terms) sum += Math.exp(log - top);
  return top + Math.log(sum);
}

const DIFFERENCES = Float64Array.from(STEPS.flatMap((step) => [-step, step]));
const WEIGHTS = (() => {
  const logs = DIFFERENCES.map(logBelief);
  const all = logOfSum(logs);
  return logs.map((log) => log - all);
})();

/** Log of n over k. */
const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** In how many ways (as a log) so many of the events can be B's, for each number that is possible, the least one first. */
function waysOf({ a, b }: Batch): { least: number; ways: Float64Array } {
  const events = a.events + b.events;
  const least = Math.max(0, events - a.tried);
  const most = Math.min(b.tried, events);
  const ways = new Float64Array(most - least + 1);
  for (let at = 0; at < ways.length; at++)
    ways[at] = logChoose(b.tried, least + at) + logChoose(a.tried, events - least - at);
  return { least, ways };
}

/** Adds what a batch says about each difference to what is known. A batch in which only one thing can happen says nothing. */
function addBatch(known: Float64Array, batch: Batch): void {
  const { least, ways } = waysOf(batch);
  if (ways.length < 2) return;
  const even = logOfSum(ways);
  const shifted = new Float64Array(ways.length);
  for (let at = 0; at < known.length; at++) {
    const difference = DIFFERENCES[at] ?? 0;
    for (let k = 0; k < ways.length; k++) shifted[k] = (ways[k] ?? 0) + difference * k;
    known[at] = (known[at] ?? 0) + difference * (batch.b.events - least) - (logOfSum(shifted) - even);
  }
}

/** What has been seen so far, to which batches are added as days end. */
export interface Evidence {
  add(batch: Batch): void;
  /** The natural log of the e-value. */
  log(): number;
  /** In which direction it points: 1 where B has more events, -1 where it has fewer. */
  sign(): number;
}

/**
 * How much what was seen speaks against “both wordings do equally”, as the natural log of an e-value: the comparison may be stopped at any moment at
 * which it is at least ln(1/α), and is then wrong with probability α at most, however often somebody looked (Ville's inequality).
 *
 * A batch is what one member sent on one day that is over. Which conversation had which wording was decided by a coin that knew nothing of what would
 * come of it; so, without a difference, and given how often each wording went out and how many events there were, the number of events among B's
 * is hypergeometric, however chances differ between buyers, members and days, and however seldom one of the wordings was chosen. The
 * factor of a batch is Fisher's noncentral hypergeometric probability at an odds ratio over that at 1; it is 1 on average. So the product over batches
 * is a martingale, and so is its average over odds ratios (a normal belief about their log). A day that is not over stays out: within a batch
 * this is no martingale.
 * Source: J. ter Schure, M. F. Pérez-Ortiz, A. Ly, P. Grünwald, “The Safe Logrank Test: Error Control under Continuous Monitoring with Unlimited
 * Horizon”, New England Journal of Statistics in Data Science 2 (2024), where the batches are event times; and P. Grünwald, R. de Heide, W. Koolen,
 * “Safe Testing”, Journal of the Royal Statistical Society B 86 (2024).
 */
export function gatherEvidence(batches: Iterable<Batch> = []): Evidence {
  const known = new Float64Array(DIFFERENCES.length);
  for (const batch of batches) addBatch(known, batch);
  const weighed = () => known.map((log, at) => log + (WEIGHTS[at] ?? 0));
  return {
    add: (batch) => addBatch(known, batch),
    log: () => logOfSum(weighed()),
    sign() {
      const of = (sign: number) => logOfSum(weighed().filter((_, at) => (DIFFERENCES[at] ?? 0) * sign > 0));
      return of(1) > of(-1) ? 1 : -1;
    },
  };
}

import { type ArmSum, logBelief, logOfSum } from './evidence.ts';
import { logGamma } from './log-gamma.ts';

/** Alternatives: log odds on average, the difference, and how alike what one agent sends is (the correlation within an agent). */
const BASE_STEP = 0.12;
const BASES = Array.from({ length: 78 }, (_, at) => -5 + at * BASE_STEP);
/** Alternatives further from what was seen than so many log odds are left out of the average, which can only make it smaller. */
const NEAR = 0.9;
const STEPS = [0.15, 0.3, 0.5, 0.8, 1.3];
const LIKENESSES = [0.002, 0.01, 0.04, 0.15];
/** The probability that goes with log odds. */
const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
/** The bounds between which “no difference” is looked for; wider than any alternative. */
const LOG_ODDS = [-7, 7] as const;
const LOG_LIKENESS = [Math.log(1e-4), Math.log(0.6)] as const;

/** Log probability (without the number of orders in which it can happen, which is the same for all) of what agents achieved. */
function logLikelihood(agents: readonly ArmSum[], mean: number, likeness: number): number {
  const size = (1 - likeness) / likeness;
  const [alpha, beta] = [mean * size, (1 - mean) * size];
  const begin = logGamma(size) - logGamma(alpha) - logGamma(beta);
  let log = agents.length * begin;
  for (const { events, tried } of agents)
    log += logGamma(alpha + events) + logGamma(beta + tried - events) - logGamma(size + tried);
  return log;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The greatest value of a function with one top between two bounds. */
function top(
  of: (x: number) => number,
  from: number,
  to: number,
  steps: number,
): { at: number; value: number } {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  for (let step = 0; step < steps; step++) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = of(right);
    }
  }
  return atLeft > atRight ? { at: left, value: atLeft } : { at: right, value: atRight };
}

/** The log odds of an event over all agents. */
function pooledOdds(agents: readonly ArmSum[]): number {
  const tried = agents.reduce((sum, one) => sum + one.tried, 0);
  const events = agents.reduce((sum, one) => sum + one.events, 0);
  return Math.log((events + 0.5) / (tried - events + 0.5));
}

/** How far around the place where the pooled share is the best mean is looked for, in log odds. */
const AROUND = 2.5;

/** The greatest likelihood without a difference. The likeness may have two tops, so it is looked for from several places. */
function bestWithout(agents: readonly ArmSum[], pooled: number): number {
  const [from, to] = [Math.max(LOG_ODDS[0], pooled - AROUND), Math.min(LOG_ODDS[1], pooled + AROUND)];
  const atLikeness = (log: number) => {
    const likeness = Math.exp(log);
    return top((odds) => logLikelihood(agents, shareOf(odds), likeness), from, to, 22).value;
  };
  const width = (LOG_LIKENESS[1] - LOG_LIKENESS[0]) / 4;
  const starts = [0, 1, 2, 3].map((at) => LOG_LIKENESS[0] + at * width);
  return Math.max(...starts.map((start) => top(atLikeness, start, start + width, 9).value));
}

/**
 * The same as `logEvidence` where whole agents have a wording each: what one agent sends is alike, so a thousand sendings of four agents are not a
 * thousand coins. An agent's own rate is taken to be drawn from a beta distribution; without a difference it is one for all, of whatever mean and
 * width. The e-value is the average likelihood over alternatives over the greatest likelihood without a difference (“universal inference”: L. Wasserman,
 * A. Ramdas, S. Balakrishnan, PNAS 117 (2020) 16880–16890, section 8 for sequences); it may be looked at after every sending. With few
 * agents the width explains nearly everything, and it says nothing: so it should.
 */
export function logClusteredEvidence(a: readonly ArmSum[], b: readonly ArmSum[]): number {
  const [armA, armB] = [a, b].map((agents) => agents.filter(({ tried }) => tried > 0)) as [
    ArmSum[],
    ArmSum[],
  ];
  if (armA.length === 0 || armB.length === 0) return 0;
  const all = [...armA, ...armB];
  const pooled = pooledOdds(all);
  const terms: number[] = [];
  let weights = 0;
  for (const step of STEPS) weights += 2 * Math.exp(logBelief(step));
  weights *= BASES.length * LIKENESSES.length;
  for (const base of BASES.filter((one) => Math.abs(one - pooled) < NEAR))
    for (const likeness of LIKENESSES)
      for (const step of STEPS)
        for (const half of [-step / 2, step / 2])
          terms.push(
            logBelief(step) +
              logLikelihood(armA, shareOf(base - half), likeness) +
              logLikelihood(armB, shareOf(base + half), likeness),
          );
  return logOfSum(terms) - Math.log(weights) - bestWithout(all, pooled);
}

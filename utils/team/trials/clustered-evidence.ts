import { type ArmSum, logBelief, logOfSum } from './evidence.ts';
import { logGamma } from './log-gamma.ts';

/** What one agent has sent by a day, and in which wording. */
export interface AgentSum extends ArmSum {
  arm: 'a' | 'b';
}

/** Differences that are looked for, in log odds. */
const STEPS = [0.15, 0.3, 0.45, 0.65, 0.9, 1.3, 2];
/** How often it is looked, and at how many sendings for each agent the first time; each time after that at twice as many. */
export const LOOKS = 6;
export const FIRST_LOOK = 10;
/** How alike what one agent sends may be (the correlation within an agent); 0 would take each sending for a coin of its own. */
const LIKENESS = [0.002, 0.3] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Log probability of what an agent achieved, up to what does not depend on the mean. */
function logLikelihood({ events, tried }: ArmSum, mean: number, likeness: number): number {
  const size = (1 - likeness) / likeness;
  const [alpha, beta] = [mean * size, (1 - mean) * size];
  return logGamma(alpha + events) + logGamma(beta + tried - events) - logGamma(alpha) - logGamma(beta);
}

/** How alike what one agent sends is, by how much their rates are apart (moments; Fleiss, Levin & Paik 2003, 15.2). */
function likenessOf(agents: readonly ArmSum[], mean: number): number {
  const tried = sum(agents.map((one) => one.tried));
  const apart = sum(agents.map((one) => (one.events - one.tried * mean) ** 2 / one.tried));
  const usual = (tried - sum(agents.map((one) => one.tried ** 2)) / tried) / (agents.length - 1);
  const between = apart / (agents.length - 1);
  const within =
    sum(agents.map(({ events, tried: of }) => events - events ** 2 / of)) /
    Math.max(1, tried - agents.length);
  const likeness = (between - within) / (between + (usual - 1) * within);
  return Math.min(LIKENESS[1], Math.max(LIKENESS[0], Number.isFinite(likeness) ? likeness : 0));
}

/** Log of the average, over all ways to give `chosen` of the agents the wording B, of the product of their factors (given as logs). */
function logAverage(factors: readonly number[], chosen: number): number {
  // Sums of products over all choices of k agents, agent by agent; each divided by how many choices there are.
  const table = new Float64Array(chosen + 1).fill(Number.NEGATIVE_INFINITY);
  table[0] = 0;
  for (const factor of factors)
    for (let k = chosen; k > 0; k--) {
      const [stay, take] = [table[k] ?? 0, (table[k - 1] ?? 0) + factor];
      const top = Math.max(stay, take);
      if (top > Number.NEGATIVE_INFINITY)
        table[k] = top + Math.log1p(Math.exp(-Math.abs(stay === take ? 0 : stay - take)));
    }
  const ways = logGamma(factors.length + 1) - logGamma(chosen + 1) - logGamma(factors.length - chosen + 1);
  return (table[chosen] ?? 0) - ways;
}

/** The log of the e-value of one look. */
function logOfLook(all: readonly AgentSum[]): number {
  const agents = all.filter(({ tried }) => tried > 0);
  const chosen = agents.filter(({ arm }) => arm === 'b').length;
  if (chosen === 0 || chosen === agents.length) return 0;
  const [tried, events] = [sum(agents.map((one) => one.tried)), sum(agents.map((one) => one.events))];
  const mean = (events + 0.5) / (tried + 1);
  const base = Math.log(mean / (1 - mean));
  const likeness = likenessOf(agents, mean);
  const differences = STEPS.flatMap((step) => [-step, step]);
  const believed = logOfSum(differences.map(logBelief));
  const share = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
  return logOfSum(
    differences.map((difference) => {
      const [a, b] = [share(base - difference / 2), share(base + difference / 2)];
      const factors = agents.map((one) => logLikelihood(one, b, likeness) - logLikelihood(one, a, likeness));
      const seen = sum(factors.filter((_, at) => agents[at]?.arm === 'b'));
      return logBelief(difference) - believed + seen - logAverage(factors, chosen);
    }),
  );
}

/**
 * The same as `gatherEvidence` where whole agents have a wording each: what one agent sends is alike, so a thousand sendings of four agents are not a
 * thousand coins. The coin was thrown once for each agent, so it is agents that are dealt anew: without a difference every choice of as many
 * agents for B would have been as likely, whatever their rates are and whoever of them sends more. The e-value of a look is the likelihood of what was
 * seen if B differs (agents' rates drawn from a beta distribution, whose mean and width are those of all agents together) over its average for all
 * choices; it is 1 on average, exactly, even where rates are drawn from something else.
 * Looks are made at `LOOKS` sizes that are fixed beforehand, each with its share of the weight; what is answered is the log of the weighted
 * sum of all looks so far. The sum only grows, and is 1 on average at its end, so by Markov's inequality it ever comes to 1/α with probability α
 * at most, however often somebody asks in between.
 * Source: averages of e-values: V. Vovk, R. Wang, “E-values: Calibration, combination and applications”, Annals of Statistics 49 (2021) 1736–1754;
 * dealing anew: R. A. Fisher, The Design of Experiments (1935), § 21; the likelihood ratio for it: E. L. Lehmann, C. Stein, Annals of Mathematical
 * Statistics 20 (1949) 28–45.
 */
export function logClusteredEvidence(looks: readonly (readonly AgentSum[])[]): number {
  if (looks.length === 0) return Number.NEGATIVE_INFINITY;
  return logOfSum(looks.slice(0, LOOKS).map((look) => logOfLook(look) - Math.log(LOOKS)));
}

/** Whether it is time for a look, the nth from 0: by numbers that say nothing of wordings. */
export const isTimeFor = (nth: number, sendings: number, agents: number): boolean =>
  nth < LOOKS && agents > 1 && sendings >= FIRST_LOOK * agents * 2 ** nth;

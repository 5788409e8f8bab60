import type { TeamTrial } from '../../records/team-content.ts';
import { FIRST_LOOK, LOOKS } from './clustered-evidence.ts';

/** The chance of being wrong that a comparison may have, however often somebody looks. */
export const ALPHA = 0.05;
/** A comparison may be stopped from this log of an e-value on. */
export const ENOUGH = Math.log(1 / ALPHA);
/** A difference that is there is to be found with this chance: four times in five, as the quantile of a normal distribution. */
const FOUND = 0.8416;
/** The spread of log odds ratios that is believed in beforehand (`evidence.ts`). */
const SPREAD = 0.65;
/** How alike what one agent sends is taken to be, until there are counts: the correlation within an agent. */
export const LIKENESS = 0.02;
/** Fewer agents can hardly be dealt in so many ways that chance is ruled out. */
export const FEWEST_AGENTS = 12;
/** More sendings than these nobody waits for. */
const MOST = 5_000_000;

const logit = (share: number): number => Math.log(share / (1 - share));

/** What a comparison is planned for. Shares are of sent replies (0–1). */
export interface PlanAsk {
  /** How often it happens now with the reply's own wording. */
  rate: number;
  by: TeamTrial['by'];
  /** Agents who use the reply; needed where each has one wording. */
  agents: number;
  /** How often all of them together send it on a day. */
  perDay: number;
}

/** What one member sends of a reply on a day where nobody says how much: each such batch is compared in itself, and gives up one sending for that. */
const USUAL_BATCH = 8;
const batchOf = ({ agents, perDay }: PlanAsk): number =>
  perDay > 0 ? Math.max(2, perDay / Math.max(1, agents)) : USUAL_BATCH;

/** What `sendings` in both wordings together tell about a log odds ratio: the reciprocal of the variance of its estimate. */
function information(ask: PlanAsk, sendings: number, mean: number): number {
  const { agents, by } = ask;
  const spread = mean * (1 - mean);
  const batch = batchOf(ask);
  const kept = by === 'conversation' ? (batch - 1) / batch : 1;
  const alone = 4 / (sendings * spread * kept);
  return 1 / (by === 'agent' ? alone + (4 * LIKENESS) / (spread * Math.max(1, agents)) : alone);
}

/** How many standard errors the difference must be for the e-value to be enough, at this information. */
function bar(known: number, by: TeamTrial['by']): number {
  const grown = SPREAD * SPREAD * known;
  const cost = ENOUGH + Math.log(1 + grown) / 2 + (by === 'agent' ? Math.log(LOOKS) : 0);
  return Math.sqrt((2 * cost * (1 + grown)) / grown);
}

function isFound(ask: PlanAsk, other: number, sendings: number, margin: number): boolean {
  const known = information(ask, sendings, (ask.rate + other) / 2);
  return Math.abs(logit(other) - logit(ask.rate)) * Math.sqrt(known) >= bar(known, ask.by) + margin;
}

/**
 * How many sendings, of both wordings together, it takes to find that the other wording's rate is `other`: with four chances in five, or, with
 * `margin` 0, with one in two. Undefined: more than anybody waits for, or too few agents for it to be found at all.
 */
export function neededSendings(ask: PlanAsk, other: number, margin = FOUND): number | undefined {
  if (!(ask.rate > 0 && ask.rate < 1 && other > 0 && other < 1) || other === ask.rate) return undefined;
  if (ask.by === 'agent' && ask.agents < FEWEST_AGENTS) return undefined;
  if (!isFound(ask, other, MOST, margin)) return undefined;
  let [low, high] = [1, MOST];
  while (high - low > Math.max(1, low / 200)) {
    const middle = Math.round((low + high) / 2);
    if (isFound(ask, other, middle, margin)) high = middle;
    else low = middle;
  }
  return ask.by === 'agent' ? nextLook(ask.agents, high) : high;
}

/** The first look that sees so many sendings of so many agents; undefined behind the last one. */
export function nextLook(agents: number, sendings: number): number | undefined {
  const looks = Array.from({ length: LOOKS }, (_, nth) => FIRST_LOOK * agents * 2 ** nth);
  return looks.find((look) => look >= sendings);
}

/** The smallest improvement (a fall of the rate, as a share) that so many sendings find with four chances in five. */
export function smallestFound(ask: PlanAsk, sendings: number): number | undefined {
  if (ask.by === 'agent' && ask.agents < FEWEST_AGENTS) return undefined;
  let [low, high] = [0, ask.rate * 0.99];
  if (!(ask.rate > 0 && ask.rate < 1) || sendings < 1 || !isFound(ask, ask.rate - high, sendings, FOUND))
    return undefined;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (middle > 0 && isFound(ask, ask.rate - middle, sendings, FOUND)) high = middle;
    else low = middle;
  }
  return high;
}

export interface TrialPlan {
  /** For falls of the rate by a tenth, a fifth, … of itself: how many sendings, and how many days they take. */
  falls: { other: number; sendings: number | undefined; days: number | undefined }[];
  /** What two weeks and four weeks find. */
  stretches: { days: number; sendings: number; fall: number | undefined }[];
}

/** Parts of the rate by which it might fall. */
const FALLS = [0.1, 0.2, 0.3, 0.5];

/**
 * What a comparison can find, and how long it takes: for the form in which one is set up. Lengths are of comparisons by `gatherEvidence` and
 * `logClusteredEvidence` with α = 5 %, checked by simulation (docs/team-counts.md).
 */
export function planTrial(ask: PlanAsk): TrialPlan {
  return {
    falls: FALLS.map((part) => {
      const other = ask.rate * (1 - part);
      const sendings = neededSendings(ask, other);
      const days = sendings === undefined || ask.perDay <= 0 ? undefined : Math.ceil(sendings / ask.perDay);
      return { other, sendings, days };
    }),
    stretches: [14, 28].map((days) => {
      const sendings = Math.round(days * ask.perDay);
      return { days, sendings, fall: smallestFound(ask, sendings) };
    }),
  };
}

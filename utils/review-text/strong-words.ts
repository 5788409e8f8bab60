import { eachRun } from './review-features.ts';
import { type ReviewModel, readScore, weightOf } from './review-model.ts';
import { isBreak, type Tokens } from './tokens.ts';

/** A place in a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** How many places are shown, and from which share of the strongest one on. */
const SPANS = 3;
const SHARE = 0.4;
/** What a token must bring to belong to a place, as a share of the strongest token. */
const DRAG = 0.2;
/** The longest place, in tokens. */
const LONGEST = 10;

/** How much each token speaks for a complaint: a run's weight is shared by its tokens. */
function shares(model: ReviewModel, tokens: Tokens): Float64Array {
  const sums = new Float64Array(tokens.count);
  const { gates } = readScore(model, tokens);
  eachRun(tokens, (bucket, from, to) => {
    const weight = weightOf(model, gates, bucket);
    if (weight === 0) return;
    const share = weight / (to - from + 1);
    for (let at = Math.max(0, from); at <= to && at < sums.length; at += 1)
      sums[at] = (sums[at] ?? 0) + share;
  });
  return sums;
}

/** The places of a text that speak most for a complaint, in the order of the text; none reaches over a comma. */
export function strongWords(model: ReviewModel, tokens: Tokens): Span[] {
  const { count, ends, starts, values } = tokens;
  const sums = shares(model, tokens);
  const drag = DRAG * sums.reduce((most, sum) => Math.max(most, sum), 0);
  if (drag <= 0) return [];
  const found: { from: number; to: number; sum: number }[] = [];
  let from = 0;
  let sum = 0;
  let best: (typeof found)[number] | undefined;
  for (let at = 0; at <= count; at += 1) {
    const ended = at === count || isBreak(values[at] ?? 0);
    if (!ended && sum > 0 && at - from < LONGEST) sum += (sums[at] ?? 0) - drag;
    else {
      if (best) found.push(best);
      best = undefined;
      from = at;
      sum = ended ? 0 : (sums[at] ?? 0) - drag;
    }
    if (!ended && sum > (best?.sum ?? 0)) best = { from, to: at, sum };
  }
  found.sort((one, other) => other.sum - one.sum || one.from - other.from);
  const least = SHARE * (found[0]?.sum ?? 0);
  return found
    .slice(0, SPANS)
    .filter((one) => one.sum >= least)
    .map((one) => ({ start: starts[one.from] ?? 0, end: ends[one.to] ?? 0 }))
    .sort((one, other) => one.start - other.start);
}

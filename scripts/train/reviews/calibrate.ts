import { seeded, shuffle } from '../linear.ts';
import { scoresOf } from './fit.ts';
import { type Prepared, train } from './recipe.ts';

const FOLDS = 5;
const SEED = 11;
const ROUNDS = 100;

/** Scores of every text by a fit that has not seen it. */
export function unseenScores(prepared: Prepared): Float64Array {
  const { labels } = prepared;
  const order = shuffle([...labels.keys()], seeded(SEED));
  const folds = new Int8Array(labels.length);
  for (const [place, at] of order.entries()) folds[at] = place % FOLDS;
  const scores = new Float64Array(labels.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const trained = train(
      prepared,
      labels.map((label, at) => (folds[at] === fold ? 0 : label)),
    );
    const found = scoresOf(trained.rows, trained.gates, trained.fit);
    for (let at = 0; at < scores.length; at += 1) if (folds[at] === fold) scores[at] = found[at] ?? 0;
  }
  return scores;
}

/** The factor that makes logits of scores (Platt's, by Newton's method; without a shift, so that 0 stays the best border). */
export function logitFactor(scores: Float64Array, labels: Int8Array): number {
  let factor = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    let slope = 0;
    let bend = 0;
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at] ?? 0;
      const chance = 1 / (1 + Math.exp(-factor * score));
      slope += (chance - ((labels[at] ?? 0) > 0 ? 1 : 0)) * score;
      bend += chance * (1 - chance) * score * score;
    }
    const step = slope / bend;
    factor -= step;
    if (Math.abs(step) < 1e-9) break;
  }
  return factor;
}

/** The score from which at most a share of the texts that do not complain is taken for a complaint. */
export function scoreAt(scores: Float64Array, labels: Int8Array, share: number): number {
  const content = scores.filter((_, at) => (labels[at] ?? 0) < 0).sort();
  return content[Math.floor(content.length * (1 - share))] ?? 0;
}

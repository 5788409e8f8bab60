import type { LabelledReview } from './data.ts';
import { bucketsOf, countRatios, type Fit, fitVectors, prune, type Rows, rowsOf } from './fit.ts';

/** How training goes; found by cross-validation over the training part (`docs/review-model.md`). */
const LEAST = 3;
const FIRST = { cost: 1, epochs: 10, seed: 20_261_126 };
const SECOND = { cost: 0.6, epochs: 12, seed: 20_261_127 };
/** How many weights fit the file. */
export const MOST = 88_000;

/** Reviews in the trainer's form. */
export function prepare(reviews: readonly LabelledReview[]): { rows: Rows; labels: Int8Array } {
  return {
    rows: rowsOf(bucketsOf(reviews.map(({ text }) => text)), LEAST),
    labels: Int8Array.from(reviews, ({ negative }) => (negative ? 1 : -1)),
  };
}

/** Between naive Bayes and none: the root of each column's ratio. */
const scalesOf = (rows: Rows, labels: Int8Array): Float64Array =>
  countRatios(rows, labels, 1).map((ratio) => Math.sign(ratio) * Math.sqrt(Math.abs(ratio)));

/** Fits all columns, keeps the best, and fits those again. A label of 0 leaves a text out. */
export function train(rows: Rows, labels: Int8Array): { rows: Rows; fit: Fit } {
  const kept = prune(rows, fitVectors(rows, labels, scalesOf(rows, labels), FIRST), MOST);
  return { rows: kept, fit: fitVectors(kept, labels, scalesOf(kept, labels), SECOND) };
}

import type { LabelledReview } from './data.ts';
import { type Fit, fitVectors } from './fit.ts';
import { type Gates, gatesOf } from './gates.ts';
import { fitKinds, type KindFit } from './kinds.ts';
import { bucketsOf, keepColumns, type Rows, rowsOf } from './rows.ts';
import { scalesOf } from './scales.ts';

/** How training goes; found by cross-validation over the training part (`docs/review-model.md`). */
const LEAST = 3;
const FIRST = { cost: 1, epochs: 10, seed: 20_261_126 };
const SECOND = { cost: 0.3, epochs: 12, seed: 20_261_127 };
/** How many columns fit the file, and how many weights behind gates. */
const MOST = 72_000;
const MOST_GATED = 52_000;

/** Reviews in the trainer's form. */
export interface Prepared {
  rows: Rows;
  labels: Int8Array;
  /** How many kinds of goods there are, what tells them, and for each text their chances by a fit that has not seen it. */
  kinds: number;
  telling: KindFit;
  chances: Float64Array;
}

export interface Trained {
  rows: Rows;
  gates: Gates;
  fit: Fit;
}

/** Puts reviews in the trainer's form; `named` are the kinds of goods to be told apart, every other is unknown. */
export function prepare(reviews: readonly LabelledReview[], named: readonly string[]): Prepared {
  const rows = rowsOf(bucketsOf(reviews.map(({ text }) => text)), LEAST);
  const kinds = Int8Array.from(reviews, ({ category }) => named.indexOf(category));
  const { chances, fit } = fitKinds(rows, kinds, named.length);
  return {
    rows,
    labels: Int8Array.from(reviews, ({ negative }) => (negative ? 1 : -1)),
    kinds: named.length,
    telling: fit,
    chances,
  };
}

/** The places of the `most` highest, in rising order. */
const highest = (worth: Float64Array, most: number): Int32Array =>
  Int32Array.from(worth.keys())
    .sort((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || one - other)
    .slice(0, most)
    .sort();

/** The columns that matter most, by weight and a little by how often they occur, with those that tell the kinds of goods. */
function columnsToKeep(rows: Rows, { weights }: Fit, telling: Int32Array): Int32Array {
  const counts = new Int32Array(weights.length);
  for (const column of rows.columns) counts[column] = (counts[column] ?? 0) + 1;
  const worth = weights.map((weight, at) => Math.abs(weight) * (counts[at] ?? 0) ** 0.25);
  for (const column of telling) worth[column] = Number.POSITIVE_INFINITY;
  return highest(worth, MOST);
}

/** The weights behind gates that matter most, by the same measure; as places of the columns kept. */
function gatedToKeep(rows: Rows, gates: Gates, { gated }: Fit, kept: Int32Array): Int32Array {
  const { count } = gates;
  const counts = new Float32Array(gated.length);
  for (let at = 0; at + 1 < rows.starts.length; at += 1)
    for (let k = gates.starts[at] ?? 0; k < (gates.starts[at + 1] ?? 0); k += 1) {
      const open = (gates.opens[k] ?? 0) ** 2;
      for (let place = rows.starts[at] ?? 0; place < (rows.starts[at + 1] ?? 0); place += 1) {
        const spot = (rows.columns[place] ?? 0) * count + (gates.which[k] ?? 0);
        counts[spot] = (counts[spot] ?? 0) + open;
      }
    }
  const worth = Float64Array.from({ length: kept.length * count }, (_, at) => {
    const spot = (kept[Math.floor(at / count)] ?? 0) * count + (at % count);
    return Math.abs(gated[spot] ?? 0) * (counts[spot] ?? 0) ** 0.25;
  });
  return highest(worth, MOST_GATED);
}

/** Fits all columns, keeps the best, and fits those again. A label of 0 leaves a text out. */
export function train(
  { chances, kinds, rows, telling }: Omit<Prepared, 'labels'>,
  labels: Int8Array,
): Trained {
  const before = gatesOf(rows, chances, kinds);
  const first = fitVectors(rows, labels, before, scalesOf(rows, labels, before), FIRST);
  const columns = columnsToKeep(rows, first, telling.columns);
  const keptRows = keepColumns(rows, columns);
  const gates = gatesOf(keptRows, chances, kinds);
  const scales = scalesOf(keptRows, labels, gates);
  const kept = new Float32Array(scales.gated.length);
  for (const spot of gatedToKeep(rows, before, first, columns)) kept[spot] = scales.gated[spot] ?? 0;
  const fit = fitVectors(keptRows, labels, gates, { plain: scales.plain, gated: kept }, SECOND);
  return { rows: keptRows, gates, fit };
}

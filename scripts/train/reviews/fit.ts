import { BUCKETS, eachRun, LONGEST } from '../../../utils/review-text/review-features.ts';
import { readTokens } from '../../../utils/review-text/tokens.ts';
import { seeded } from '../linear.ts';

/** Texts as rows of column numbers, one after the other; `buckets` says which bucket a column is. */
export interface Rows {
  starts: Int32Array;
  columns: Int32Array;
  buckets: Int32Array;
}

/** Buckets of each text, each once. */
export function bucketsOf(texts: readonly string[]): Int32Array[] {
  const stamps = new Int32Array(BUCKETS * LONGEST).fill(-1);
  return texts.map((text, at) => {
    const found: number[] = [];
    eachRun(readTokens(text), (bucket) => {
      if (stamps[bucket] === at) return;
      stamps[bucket] = at;
      found.push(bucket);
    });
    return Int32Array.from(found);
  });
}

/** Keeps the buckets that occur in at least `least` texts, as columns. */
export function rowsOf(found: readonly Int32Array[], least: number): Rows {
  const counts = new Int32Array(BUCKETS * LONGEST);
  for (const row of found) for (const bucket of row) counts[bucket] = (counts[bucket] ?? 0) + 1;
  const columnOf = new Int32Array(BUCKETS * LONGEST).fill(-1);
  const kept: number[] = [];
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    if ((counts[bucket] ?? 0) < least) continue;
    columnOf[bucket] = kept.length;
    kept.push(bucket);
  }
  return rowsBy(found, columnOf, Int32Array.from(kept));
}

/** The same columns for other texts. */
export function rowsBy(found: readonly Int32Array[], columnOf: Int32Array, buckets: Int32Array): Rows {
  const starts = new Int32Array(found.length + 1);
  const columns: number[] = [];
  for (const [at, row] of found.entries()) {
    for (const bucket of row) {
      const column = columnOf[bucket] ?? -1;
      if (column >= 0) columns.push(column);
    }
    starts[at + 1] = columns.length;
  }
  return { starts, columns: Int32Array.from(columns), buckets };
}

/** How strongly each column speaks for a complaint by counting alone: the logarithm of a ratio of shares. */
export function countRatios(
  { starts, columns, buckets }: Rows,
  labels: Int8Array,
  smooth: number,
): Float64Array {
  const bad = new Float64Array(buckets.length).fill(smooth);
  const good = new Float64Array(buckets.length).fill(smooth);
  for (let at = 0; at < labels.length; at += 1) {
    if (labels[at] === 0) continue;
    const counts = (labels[at] ?? 0) > 0 ? bad : good;
    for (let k = starts[at] ?? 0; k < (starts[at + 1] ?? 0); k += 1) {
      const column = columns[k] ?? 0;
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  const badSum = bad.reduce((sum, count) => sum + count, 0);
  const goodSum = good.reduce((sum, count) => sum + count, 0);
  return bad.map((count, at) => Math.log(count / badSum) - Math.log((good[at] ?? smooth) / goodSum));
}

const normOf = ({ starts }: Rows, at: number): number =>
  1 / Math.sqrt((starts[at + 1] ?? 0) - (starts[at] ?? 0) + 1);

/** What a fit finds: a weight for each column, to be added up, and the bias. */
export interface Fit {
  weights: Float64Array;
  bias: number;
}

export interface Recipe {
  /** How much a wrong text costs, against large weights. */
  cost: number;
  epochs: number;
  seed: number;
}

/**
 * Support vector machine with squared hinge loss by dual coordinate descent (Hsieh and others, 2008). `scales` multiplies each column's value,
 * the root of one more than a text's columns divides them all; a label is +1 or -1, 0 leaves the text out.
 */
export function fitVectors(
  rows: Rows,
  labels: Int8Array,
  scales: Float64Array,
  { cost, epochs, seed }: Recipe,
): Fit {
  const { starts, columns } = rows;
  const count = labels.length;
  const weights = new Float64Array(scales.length);
  let bias = 0;
  const alphas = new Float64Array(count);
  const norms = Float64Array.from({ length: count }, (_, at) => normOf(rows, at));
  const sizes = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    let size = 0;
    for (let k = starts[at] ?? 0; k < (starts[at + 1] ?? 0); k += 1)
      size += (scales[columns[k] ?? 0] ?? 0) ** 2;
    sizes[at] = size * (norms[at] ?? 1) ** 2 + 1;
  }
  const order = Int32Array.from({ length: count }, (_, at) => at).filter((at) => labels[at] !== 0);
  const random = seeded(seed);
  const diagonal = 0.5 / cost;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const kept = order[at] ?? 0;
      order[at] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const at of order) {
      const label = labels[at] ?? 0;
      const from = starts[at] ?? 0;
      const to = starts[at + 1] ?? 0;
      const norm = norms[at] ?? 1;
      let sum = 0;
      for (let k = from; k < to; k += 1) {
        const column = columns[k] ?? 0;
        sum += (weights[column] ?? 0) * (scales[column] ?? 0);
      }
      sum = sum * norm + bias;
      const alpha = alphas[at] ?? 0;
      const slope = label * sum - 1 + diagonal * alpha;
      const next = Math.max(0, alpha - slope / ((sizes[at] ?? 1) + diagonal));
      if (next === alpha) continue;
      const step = (next - alpha) * label;
      alphas[at] = next;
      bias += step;
      for (let k = from; k < to; k += 1) {
        const column = columns[k] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * norm * (scales[column] ?? 0);
      }
    }
  }
  return { weights: weights.map((weight, at) => weight * (scales[at] ?? 0)), bias };
}

/** The score of each text. */
export const scoresOf = (rows: Rows, { weights, bias }: Fit): Float64Array =>
  Float64Array.from({ length: rows.starts.length - 1 }, (_, at) => {
    let sum = 0;
    for (let k = rows.starts[at] ?? 0; k < (rows.starts[at + 1] ?? 0); k += 1)
      sum += weights[rows.columns[k] ?? 0] ?? 0;
    return sum * normOf(rows, at) + bias;
  });

/** The rows with the `most` columns alone that matter most: by weight, and a little by how often they occur. */
export function prune(rows: Rows, { weights }: Fit, most: number): Rows {
  const counts = new Int32Array(weights.length);
  for (const column of rows.columns) counts[column] = (counts[column] ?? 0) + 1;
  const worth = weights.map((weight, at) => Math.abs(weight) * Math.sqrt(Math.sqrt(counts[at] ?? 0)));
  const kept = Int32Array.from(worth.keys())
    .sort((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || one - other)
    .slice(0, most)
    .sort();
  const columnOf = new Int32Array(weights.length).fill(-1);
  for (const [column, before] of kept.entries()) columnOf[before] = column;
  const found = Array.from({ length: rows.starts.length - 1 }, (_, at) =>
    rows.columns.subarray(rows.starts[at] ?? 0, rows.starts[at + 1] ?? 0),
  );
  return rowsBy(
    found,
    columnOf,
    kept.map((column) => rows.buckets[column] ?? 0),
  );
}

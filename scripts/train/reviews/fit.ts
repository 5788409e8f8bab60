import { seeded } from '../linear.ts';
import type { Gates } from './gates.ts';
import { normOf, type Rows } from './rows.ts';
import type { Scales } from './scales.ts';

/**
 * What a fit finds: a weight for each column, to be added up, and the bias; then, column by column, what each gate adds to the weight where
 * it is open, and to the bias.
 */
export interface Fit {
  weights: Float64Array;
  bias: number;
  gated: Float32Array;
  gatedBias: Float64Array;
}

export interface Recipe {
  /** How much a wrong text costs, against large weights. */
  cost: number;
  epochs: number;
  seed: number;
}

/** The sum over a text's columns of weights for all, and over its gates of theirs, as far as they are open. */
function sumOf(
  rows: Rows,
  { count, opens, starts, which }: Gates,
  { gated, weights }: Fit,
  at: number,
): number {
  const to = rows.starts[at + 1] ?? 0;
  const first = starts[at] ?? 0;
  const last = starts[at + 1] ?? 0;
  let sum = 0;
  // A column's weights behind its gates lie side by side in memory.
  for (let place = rows.starts[at] ?? 0; place < to; place += 1) {
    const column = rows.columns[place] ?? 0;
    sum += weights[column] ?? 0;
    for (let k = first; k < last; k += 1)
      sum += (gated[column * count + (which[k] ?? 0)] ?? 0) * (opens[k] ?? 0);
  }
  return sum;
}

function biasOf({ opens, starts, which }: Gates, { bias, gatedBias }: Fit, at: number): number {
  let sum = bias;
  for (let k = starts[at] ?? 0; k < (starts[at + 1] ?? 0); k += 1)
    sum += (gatedBias[which[k] ?? 0] ?? 0) * (opens[k] ?? 0);
  return sum;
}

/** How long a text is as a vector, squared; `squares` are those of the scales. */
function sizeOf(rows: Rows, gates: Gates, squares: Scales, at: number): number {
  const first = gates.starts[at] ?? 0;
  const last = gates.starts[at + 1] ?? 0;
  let size = 0;
  let open = 0;
  for (let k = first; k < last; k += 1) open += (gates.opens[k] ?? 0) ** 2;
  for (let place = rows.starts[at] ?? 0; place < (rows.starts[at + 1] ?? 0); place += 1) {
    const column = rows.columns[place] ?? 0;
    size += squares.plain[column] ?? 0;
    for (let k = first; k < last; k += 1)
      size += (squares.gated[column * gates.count + (gates.which[k] ?? 0)] ?? 0) * (gates.opens[k] ?? 0) ** 2;
  }
  return size * normOf(rows, at) ** 2 + 1 + open;
}

/** Moves the weights of a text's columns, and of its gates, by a step. */
function move(rows: Rows, gates: Gates, fit: Fit, squares: Scales, at: number, step: number): void {
  const { count, opens, starts, which } = gates;
  const first = starts[at] ?? 0;
  const last = starts[at + 1] ?? 0;
  const each = step * normOf(rows, at);
  fit.bias += step;
  for (let k = first; k < last; k += 1) {
    const gate = which[k] ?? 0;
    fit.gatedBias[gate] = (fit.gatedBias[gate] ?? 0) + step * (opens[k] ?? 0);
  }
  const { gated, weights } = fit;
  for (let place = rows.starts[at] ?? 0; place < (rows.starts[at + 1] ?? 0); place += 1) {
    const column = rows.columns[place] ?? 0;
    weights[column] = (weights[column] ?? 0) + each * (squares.plain[column] ?? 0);
    for (let k = first; k < last; k += 1) {
      const spot = column * count + (which[k] ?? 0);
      gated[spot] = (gated[spot] ?? 0) + each * (opens[k] ?? 0) * (squares.gated[spot] ?? 0);
    }
  }
}

/**
 * Support vector machine with squared hinge loss by dual coordinate descent (Hsieh and others, 2008). `scales` multiplies each column's value,
 * the root of one more than a text's columns divides them all; a label is +1 or -1, 0 leaves the text out.
 */
export function fitVectors(
  rows: Rows,
  labels: Int8Array,
  gates: Gates,
  scales: Scales,
  { cost, epochs, seed }: Recipe,
): Fit {
  const fit: Fit = {
    weights: new Float64Array(scales.plain.length),
    bias: 0,
    gated: new Float32Array(scales.gated.length),
    gatedBias: new Float64Array(gates.count),
  };
  // Weights are kept as what they count, so that only a step needs the scales, squared.
  const squares = {
    plain: scales.plain.map((one) => one * one),
    gated: scales.gated.map((one) => one * one),
  };
  const alphas = new Float64Array(labels.length);
  const sizes = Float64Array.from({ length: labels.length }, (_, at) => sizeOf(rows, gates, squares, at));
  const order = Int32Array.from({ length: labels.length }, (_, at) => at).filter((at) => labels[at] !== 0);
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
      const alpha = alphas[at] ?? 0;
      const score = sumOf(rows, gates, fit, at) * normOf(rows, at) + biasOf(gates, fit, at);
      const slope = label * score - 1 + diagonal * alpha;
      const next = Math.max(0, alpha - slope / ((sizes[at] ?? 1) + diagonal));
      if (next === alpha) continue;
      alphas[at] = next;
      move(rows, gates, fit, squares, at, (next - alpha) * label);
    }
  }
  return fit;
}

/** The score of each text. */
export const scoresOf = (rows: Rows, gates: Gates, fit: Fit): Float64Array =>
  Float64Array.from(
    { length: rows.starts.length - 1 },
    (_, at) => sumOf(rows, gates, fit, at) * normOf(rows, at) + biasOf(gates, fit, at),
  );

import { BUCKETS } from '../../../utils/review-text/review-features.ts';
import { gateKinds } from '../../../utils/review-text/review-gates.ts';
import { seeded, shuffle } from '../linear.ts';
import { fitSoftmax, type SparseSample } from '../softmax.ts';
import type { Rows } from './rows.ts';

/** How many columns tell the kinds of goods apart. */
const MOST = 2000;
/** In how many texts such a column occurs. */
const LEAST = 8;
const FOLDS = 5;
const RECIPE = { epochs: 8, rate: 0.3, decay: 1e-6, seed: 20_261_128 };

/** What tells the kinds of goods: columns, and weights column by column, one for each kind. */
export interface KindFit {
  columns: Int32Array;
  weights: Float64Array;
  bias: Float64Array;
}

const informing = (seen: number, expected: number): number =>
  seen > 0 ? seen * Math.log(seen / expected) : 0;

/** The runs of one or two tokens that tell most of the kinds, in the order of columns. `kinds` is -1 where a text's kind is not known. */
export function tellingColumns(rows: Rows, kinds: Int8Array, count: number): Int32Array {
  const counts = new Float64Array(rows.buckets.length * count);
  const totals = new Float64Array(count);
  for (const [at, kind] of kinds.entries()) {
    if (kind < 0) continue;
    totals[kind] = (totals[kind] ?? 0) + 1;
    for (let k = rows.starts[at] ?? 0; k < (rows.starts[at + 1] ?? 0); k += 1) {
      const spot = (rows.columns[k] ?? 0) * count + kind;
      counts[spot] = (counts[spot] ?? 0) + 1;
    }
  }
  const texts = totals.reduce((sum, total) => sum + total, 0);
  const worth = new Float64Array(rows.buckets.length);
  for (let column = 0; column < worth.length; column += 1) {
    if ((rows.buckets[column] ?? 0) >= 2 * BUCKETS) continue;
    const seen = counts.subarray(column * count, (column + 1) * count);
    const sum = seen.reduce((all, one) => all + one, 0);
    if (sum < LEAST) continue;
    worth[column] = totals.reduce((gain, total, kind) => {
      const one = seen[kind] ?? 0;
      const without = informing(total - one, ((texts - sum) * total) / texts);
      return gain + informing(one, (sum * total) / texts) + without;
    }, 0);
  }
  return Int32Array.from(worth.keys())
    .sort((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || one - other)
    .slice(0, MOST)
    .sort();
}

const placesOf = (rows: Rows, placeOf: Int32Array): number[][] =>
  Array.from({ length: rows.starts.length - 1 }, (_, at) =>
    [...rows.columns.subarray(rows.starts[at] ?? 0, rows.starts[at + 1] ?? 0)]
      .map((column) => placeOf[column] ?? -1)
      .filter((place) => place >= 0),
  );

/**
 * Learns the kinds of goods of texts, and says what each text speaks of by a fit that has not seen it; `chances` lie text by text. Sums are
 * divided by the root of one more than a text's telling columns.
 */
export function fitKinds(
  rows: Rows,
  kinds: Int8Array,
  count: number,
): { fit: KindFit; chances: Float64Array } {
  const columns = tellingColumns(rows, kinds, count);
  const placeOf = new Int32Array(rows.buckets.length).fill(-1);
  for (const [place, column] of columns.entries()) placeOf[column] = place;
  const places = placesOf(rows, placeOf);
  const samples = places.map((found, at): SparseSample => {
    const norm = 1 / Math.sqrt(found.length + 1);
    return { places: found, values: found.map(() => norm), label: kinds[at] ?? -1 };
  });
  const folds = new Int8Array(samples.length);
  for (const [place, at] of shuffle([...samples.keys()], seeded(RECIPE.seed)).entries())
    folds[at] = place % FOLDS;
  const learn = (without: number) =>
    fitSoftmax(
      samples.filter(({ label }, at) => label >= 0 && folds[at] !== without),
      { features: columns.length, classes: count },
      RECIPE,
    );
  const chances = new Float64Array(samples.length * count);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { bias, weights } = learn(fold);
    for (const [at, sample] of samples.entries()) {
      if (folds[at] !== fold) continue;
      const gates = Float64Array.from(bias);
      for (const [k, place] of sample.places.entries())
        for (let kind = 0; kind < count; kind += 1)
          gates[kind] = (gates[kind] ?? 0) + (weights[place * count + kind] ?? 0) * (sample.values[k] ?? 0);
      gateKinds(gates, count);
      chances.set(gates, at * count);
    }
  }
  return { fit: { columns, ...learn(-1) }, chances };
}

import { BUCKETS, LONGEST } from '../../../utils/review-text/review-features.ts';
import { REVIEW_MODEL_VERSION } from '../../../utils/review-text/review-model.ts';
import type { ReviewColumn, ReviewModelFile } from '../../../utils/review-text/review-model-file.ts';
import { BitWriter, bestRest, unsigned } from './bit-writer.ts';

const WORDS =
  'Tokens are numbers (utils/review-text/tokens.ts). Put 1 before the first and 2 after the last. Every run of 1 to longest tokens is a feature, counted once; the marks 1 and 2 alone are none. Its bucket: 32-bit hash, starting with 0x811c9dc5; for each token hash = (hash xor token) * 0x9e3779b1 modulo 2^32, then hash = hash xor hash shifted right by 15, without sign; the bucket is (tokens of the run - 1) * buckets + hash modulo buckets. bits is base64 of Rice numbers, high bits first: ones, a zero, then as many bits as gap or rest says; value = number of ones * 2^bits + bits. First the gaps less 1 from each bucket with a row to the next (the first from -1), rows.count of them; then for each column the gaps less 1 from each row with a weight to the next, count of them, and as many weights: 0, -1, 1, -2, 2 ... written as 0, 1, 2, 3, 4 ... The worth of a column in a text: bias + scale * sum of weights / sqrt(1 + n), n being the rows found; for the last kinds columns n counts only rows that have a weight not 0 in any of those. Chances of the kinds of goods: softmax over those last columns. Gates: these chances, then three for short, middling, long: 0.7 times the share of 4, 5.5 and 7 in log2(1 + rows found), shared linearly by its two neighbours, outside by the nearest alone. Logit: worth of the first column + for each gate its opening * worth of the column that follows in order.';

/** Weights of a column by row, in logits, and what is added to their sum. */
export interface Weighted {
  bias: number;
  weights: Float64Array;
}

/** What half of the largest step is worth in each group of columns: few weights are cut off. */
const LARGEST = 31;
const CUT = 0.9999;

const scaleOf = (columns: readonly Weighted[]): number => {
  const sizes = Float64Array.from(
    columns.flatMap(({ weights }) => [...weights].filter((weight) => weight !== 0).map(Math.abs)),
  ).sort();
  return Number(((sizes[Math.floor(sizes.length * CUT)] ?? 1) / LARGEST).toPrecision(4));
};

const gapsOf = (places: readonly number[]): number[] =>
  places.map((place, at) => place - (places[at - 1] ?? -1) - 1);

/** A model file without what is known only later. `plain` counts in all texts, `gated` behind the gates in their order, `kinds` tells the kinds. */
export function packReviewModel(
  buckets: Int32Array,
  { gated, kinds, plain }: { plain: Weighted; gated: readonly Weighted[]; kinds: readonly Weighted[] },
): Omit<ReviewModelFile, 'id' | 'test' | 'sure' | 'likely'> {
  const writer = new BitWriter();
  const gaps = gapsOf([...buckets]);
  const gap = bestRest(gaps);
  for (const one of gaps) writer.rice(one, gap);
  const write = ({ bias, weights }: Weighted, scale: number): ReviewColumn => {
    const steps = [...weights].map((weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
    const rows = [...steps.keys()].filter((row) => steps[row] !== 0);
    const between = gapsOf(rows);
    const signs = rows.map((row) => unsigned(steps[row] ?? 0));
    const column = { count: rows.length, gap: bestRest(between), rest: bestRest(signs) };
    for (const one of between) writer.rice(one, column.gap);
    for (const one of signs) writer.rice(one, column.rest);
    return { bias: Number(bias.toFixed(4)), scale, ...column };
  };
  const scales = [[plain], gated, kinds].map(scaleOf);
  const columns = [[plain], gated, kinds].flatMap((group, at) =>
    group.map((column) => write(column, scales[at] ?? 1)),
  );
  return {
    version: REVIEW_MODEL_VERSION,
    features: { name: 'gated-token-runs', longest: LONGEST, buckets: BUCKETS, words: WORDS },
    kinds: kinds.length,
    rows: { count: buckets.length, gap },
    columns,
    bits: Buffer.from(writer.bytes).toString('base64'),
  };
}

import { BUCKETS, LONGEST } from '../../utils/review-text/review-features.ts';
import { REVIEW_MODEL_VERSION, type ReviewModelFile } from '../../utils/review-text/review-model.ts';

const WORDS = 'Tokens and runs: utils/review-text/tokens.ts and review-features.ts.';

/** A weight of a bucket, in logits. */
export type Weighted = readonly [bucket: number, weight: number];

/** Writes the strongest `most` weights as a model file without its test vectors; `scale` so that few weights are cut off. */
export function packReviewModel(
  all: readonly Weighted[],
  bias: number,
  most: number,
): Omit<ReviewModelFile, 'id' | 'test'> {
  const sizes = Float64Array.from(all, ([, weight]) => Math.abs(weight)).sort();
  const scale = Number(((sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127).toPrecision(4));
  const steps = all
    .map(([bucket, weight]) => [bucket, Math.max(-127, Math.min(127, Math.round(weight / scale)))] as const)
    .filter(([, step]) => step !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0])
    .slice(0, most)
    .sort((a, b) => a[0] - b[0]);
  const bytes: number[] = [];
  let before = -1;
  for (const [bucket] of steps) {
    let gap = bucket - before;
    before = bucket;
    for (; gap > 0x7f; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80);
    bytes.push(gap);
  }
  for (const [, step] of steps) bytes.push(step & 0xff);
  return {
    version: REVIEW_MODEL_VERSION,
    features: { name: 'token-runs', longest: LONGEST, buckets: BUCKETS, words: WORDS },
    bias: Number(bias.toFixed(4)),
    scale,
    count: steps.length,
    weights: Buffer.from(Uint8Array.from(bytes)).toString('base64'),
  };
}

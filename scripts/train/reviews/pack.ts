import { BUCKETS, LONGEST } from '../../../utils/review-text/review-features.ts';
import { REVIEW_MODEL_VERSION, type ReviewModelFile } from '../../../utils/review-text/review-model.ts';

const WORDS =
  'Tokens are numbers (utils/review-text/tokens.ts). Put 1 before the first and 2 after the last. Every run of 1 to longest tokens is a feature, counted once; the marks 1 and 2 alone are none. Its bucket: 32-bit hash, starting with 0x811c9dc5; for each token hash = (hash xor token) * 0x9e3779b1 modulo 2^32, then hash = hash xor hash shifted right by 15, without sign; the bucket is (tokens of the run - 1) * buckets + hash modulo buckets. weights is base64: the gaps from each bucket with a weight to the next (the first from -1), seven bits a byte, low ones first, the high bit set where more follow; then the int8 weights. Logit: bias + scale * sum of weights / sqrt(1 + number of buckets found that have a weight).';

/** A weight of a bucket, in logits. */
export type Weighted = readonly [bucket: number, weight: number];

/** Writes weights as a model file without what is known only later; `scale` so that few weights are cut off. */
export function packReviewModel(
  all: readonly Weighted[],
  bias: number,
): Omit<ReviewModelFile, 'id' | 'test' | 'sure' | 'likely'> {
  const sizes = Float64Array.from(all, ([, weight]) => Math.abs(weight)).sort();
  const scale = Number(((sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127).toPrecision(4));
  const steps = all
    .map(([bucket, weight]) => [bucket, Math.max(-127, Math.min(127, Math.round(weight / scale)))] as const)
    .filter(([, step]) => step !== 0)
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

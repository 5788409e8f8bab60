import { fail, ok, type Result } from '../core/result.ts';
import { BUCKETS, eachRun, LONGEST } from './review-features.ts';
import type { Tokens } from './tokens.ts';
import { WeightTable } from './weight-table.ts';

/** The version of the file's form. */
export const REVIEW_MODEL_VERSION = 1;

/** What a test can check: how a text is cut, its buckets and its logit. */
export interface ReviewVector {
  text: string;
  tokens: readonly number[];
  features: readonly number[];
  logit: number;
}

/** `review-model.json`. */
export interface ReviewModelFile {
  version: number;
  /** Names what was learned: verdicts of another are made anew. */
  id: string;
  features: { name: 'token-runs'; longest: number; buckets: number; words: string };
  bias: number;
  /** What one step of a weight counts, in logits, before the sum is divided by the root of one more than the buckets found. */
  scale: number;
  /** Chances from which few reviews that do not complain were taken for complaints: 1 in 100 (`sure`), 1 in 40 (`likely`). */
  sure: number;
  likely: number;
  /** How many buckets have a weight. */
  count: number;
  /** Gaps between the buckets as variable-length numbers, then the int8 weights, in base64. */
  weights: string;
  test: readonly ReviewVector[];
}

/** What was learned of reviews, ready for use. */
export interface ReviewModel {
  id: string;
  bias: number;
  scale: number;
  sure: number;
  likely: number;
  table: WeightTable;
}

function decode(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Reads the file's gaps and weights; undefined where they do not fit each other. */
function readWeights(bytes: Uint8Array, count: number): WeightTable | undefined {
  const table = new WeightTable(count);
  const first = bytes.length - count;
  let at = 0;
  let bucket = -1;
  for (let place = 0; place < count; place += 1) {
    let gap = 0;
    let shift = 0;
    let byte = 0x80;
    while (byte & 0x80) {
      if (at >= first || shift > 21) return undefined;
      byte = bytes[at] ?? 0;
      at += 1;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    }
    bucket += gap;
    if (gap === 0 || bucket >= BUCKETS * LONGEST) return undefined;
    table.put(bucket, ((bytes[first + place] ?? 0) << 24) >> 24);
  }
  return at === first ? table : undefined;
}

/** Makes a model of the parsed `review-model.json`; `unreadable` where it is not one that this version knows. */
export function loadReviewModel(file: unknown): Result<ReviewModel> {
  const model = file as Partial<ReviewModelFile> | null;
  if (typeof model !== 'object' || model === null) return fail('unreadable', 'no object');
  const { version, id, features, count } = model;
  if (version !== REVIEW_MODEL_VERSION) return fail('unreadable', `version ${String(version)}`);
  if (features?.name !== 'token-runs' || features.longest !== LONGEST || features.buckets !== BUCKETS)
    return fail('unreadable', 'features');
  if (
    typeof id !== 'string' ||
    [model.bias, model.scale, model.sure, model.likely].some((value) => typeof value !== 'number')
  )
    return fail('unreadable', 'numbers');
  const bytes = decode(model.weights ?? '');
  if (!bytes || !Number.isInteger(count) || !count || count < 1 || count > bytes.length)
    return fail('unreadable', 'weights');
  const table = readWeights(bytes, count);
  if (!table) return fail('unreadable', 'weights');
  const { bias, scale, sure, likely } = model as ReviewModelFile;
  return ok({ id, bias, scale, sure, likely, table });
}

/** Long reviews have many buckets: the root evens their sums out. */
function logitOf({ bias, scale }: ReviewModel, sum: number, found: number): number {
  return (sum * scale) / Math.sqrt(found + 1) + bias;
}

/** How much the words speak for a complaint, as a logit. */
export function scoreTokens(model: ReviewModel, tokens: Tokens): number {
  const { table } = model;
  table.begin();
  let sum = 0;
  let found = 0;
  eachRun(tokens, (bucket) => {
    const weight = table.take(bucket);
    if (weight === 0) return;
    sum += weight;
    found += 1;
  });
  return logitOf(model, sum, found);
}

/** The same for buckets that were kept of a text, each once. */
export function scoreBuckets(model: ReviewModel, buckets: readonly number[]): number {
  let sum = 0;
  let found = 0;
  for (const bucket of buckets) {
    const weight = model.table.weightOf(bucket);
    sum += weight;
    if (weight !== 0) found += 1;
  }
  return logitOf(model, sum, found);
}

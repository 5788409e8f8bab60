import { fail, ok, type Result } from '../core/result.ts';
import { type HashDefinition, hashFeatures } from './hash-features.ts';
import { INTENTS, MOODS } from './intents.ts';

/** The version of the file's form: one that does not fit is refused, and the rules work alone. */
export const MODEL_VERSION = 1;

/** What a test can check: the logits that the learned part gives for a folded text. */
export interface TestVector {
  folded: string;
  features: readonly number[];
  logits: readonly number[];
}

/** `intent-model.json`. Weights are int8 in base64, bucket by bucket, one for each of `rows`; a weight is the number times `scale`. */
export interface IntentModelFile {
  version: number;
  hash: HashDefinition;
  /** Parents of intents, then moods as `mood:<name>`. */
  rows: readonly string[];
  scale: number;
  bias: readonly number[];
  /** What a point of rule evidence counts in logits, one for each row. */
  ruleWeights: readonly number[];
  weights: string;
  test: TestVector;
}

/** The learned part, ready for use. */
export interface IntentModel extends Omit<IntentModelFile, 'weights'> {
  weights: Int8Array;
}

const ROWS: readonly string[] = [
  ...INTENTS.filter((intent) => !intent.includes('.')),
  ...MOODS.map((mood) => `mood:${mood}`),
];

function decode(text: string): Int8Array | undefined {
  try {
    return Int8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Makes a model of the parsed `intent-model.json`; `unreadable` where it is not one that this version knows. */
export function parseIntentModel(file: unknown): Result<IntentModel> {
  const model = file as Partial<IntentModelFile> | null;
  if (typeof model !== 'object' || model === null) return fail('unreadable', 'no object');
  const { version, hash, rows, bias, scale, ruleWeights, weights } = model;
  if (version !== MODEL_VERSION) return fail('unreadable', `version ${String(version)}`);
  if (rows?.join() !== ROWS.join() || bias?.length !== ROWS.length) return fail('unreadable', 'rows');
  if (hash?.name !== 'fnv1a-char-ngrams' || typeof scale !== 'number' || ruleWeights?.length !== ROWS.length)
    return fail('unreadable', 'hash');
  const bytes = decode(weights ?? '');
  if (bytes?.length !== hash.buckets * ROWS.length) return fail('unreadable', 'weights');
  return ok({ ...(model as IntentModelFile), weights: bytes });
}

/** The logits that the learned part gives for a folded text, one for each of the model's rows. */
export function learnedLogits(folded: string, model: IntentModel): Float64Array {
  const { bias, scale, weights, hash } = model;
  const features = hashFeatures(folded, hash);
  const rows = bias.length;
  const sums = new Float64Array(rows);
  for (const feature of features) {
    for (let row = 0; row < rows; row += 1)
      sums[row] = (sums[row] ?? 0) + (weights[feature * rows + row] ?? 0);
  }
  const norm = scale / Math.sqrt(features.length || 1);
  return sums.map((sum, row) => sum * norm + (bias[row] ?? 0));
}

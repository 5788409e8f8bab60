import { fail, ok, type Result } from '../core/result.ts';
import { BUCKETS, eachRun, LONGEST } from './review-features.ts';
import { gateKinds, gateLengths, LENGTHS } from './review-gates.ts';
import { type ReviewColumn, type ReviewModelFile, readTable } from './review-model-file.ts';
import type { Tokens } from './tokens.ts';
import type { WeightTable } from './weight-table.ts';

/** The version of the file's form. */
export const REVIEW_MODEL_VERSION = 2;

/** What was learned of reviews, ready for use. */
export interface ReviewModel {
  id: string;
  sure: number;
  likely: number;
  /** How many kinds of goods are told apart. */
  kinds: number;
  columns: readonly ReviewColumn[];
  table: WeightTable;
  /** 1 for each row that tells something of the kind of goods. */
  telling: Uint8Array;
}

/** What was found of a text: sums of weights, column by column, and of how many rows. */
interface Sums {
  sums: Int32Array;
  found: number;
  telling: number;
}

/** What a text is made of, and how much it complains. */
export interface ReviewScore {
  logit: number;
  /** How much each gate is open: kinds of goods, then lengths. */
  gates: Float64Array;
}

/** Makes a model of the parsed `review-model.json`; `unreadable` where it is not one that this version knows. */
export function loadReviewModel(file: unknown): Result<ReviewModel> {
  const model = file as Partial<ReviewModelFile> | null;
  if (typeof model !== 'object' || model === null) return fail('unreadable', 'no object');
  const { columns, features, id, kinds = 0, likely, sure, version } = model;
  if (version !== REVIEW_MODEL_VERSION) return fail('unreadable', `version ${String(version)}`);
  if (features?.name !== 'gated-token-runs' || features.longest !== LONGEST || features.buckets !== BUCKETS)
    return fail('unreadable', 'features');
  if (typeof id !== 'string' || typeof sure !== 'number' || typeof likely !== 'number')
    return fail('unreadable', 'numbers');
  if (!Array.isArray(columns) || !(kinds > 0) || columns.length !== 1 + kinds + LENGTHS.length + kinds)
    return fail('unreadable', 'columns');
  const table = readTable(model);
  if (!table) return fail('unreadable', 'weights');
  const telling = new Uint8Array(model.rows?.count ?? 0);
  const { weights, width } = table;
  for (let row = 0; row < telling.length; row += 1)
    for (let at = (row + 1) * width - kinds; at < (row + 1) * width; at += 1)
      if (weights[at] !== 0) telling[row] = 1;
  return ok({ id, sure, likely, kinds, columns, table, telling });
}

const noSums = ({ table }: ReviewModel): Sums => ({
  sums: new Int32Array(table.width),
  found: 0,
  telling: 0,
});

function addRow({ table, telling }: ReviewModel, found: Sums, row: number): void {
  const { weights, width } = table;
  const { sums } = found;
  for (let at = 0, place = row * width; at < width; at += 1, place += 1)
    sums[at] = (sums[at] ?? 0) + (weights[place] ?? 0);
  found.found += 1;
  found.telling += telling[row] ?? 0;
}

/** Long reviews have many rows: the root evens their sums out. */
function scoreSums({ columns, kinds }: ReviewModel, { found, sums, telling }: Sums): ReviewScore {
  const worth = (at: number, count: number): number => {
    const column = columns[at];
    return column ? ((sums[at] ?? 0) * column.scale) / Math.sqrt(count + 1) + column.bias : 0;
  };
  const gates = new Float64Array(kinds + LENGTHS.length);
  for (let kind = 0; kind < kinds; kind += 1) gates[kind] = worth(1 + gates.length + kind, telling);
  gateKinds(gates, kinds);
  gateLengths(gates, kinds, found);
  const logit = gates.reduce((sum, gate, at) => sum + gate * worth(1 + at, found), worth(0, found));
  return { logit, gates };
}

/** How much the words speak for a complaint, as a logit, and what the text is. */
export function readScore(model: ReviewModel, tokens: Tokens): ReviewScore {
  const { table } = model;
  table.begin();
  const found = noSums(model);
  eachRun(tokens, (bucket) => {
    const row = table.take(bucket);
    if (row >= 0) addRow(model, found, row);
  });
  return scoreSums(model, found);
}

/** How much the words speak for a complaint, as a logit. */
export const scoreTokens = (model: ReviewModel, tokens: Tokens): number => readScore(model, tokens).logit;

/** The same for buckets that were kept of a text, each once. */
export function scoreBuckets(model: ReviewModel, buckets: readonly number[]): number {
  const found = noSums(model);
  for (const bucket of buckets) {
    const row = model.table.rowOf(bucket);
    if (row >= 0) addRow(model, found, row);
  }
  return scoreSums(model, found).logit;
}

/** What a bucket's weights count in a text with these gates, in logits before the sum is divided. */
export function weightOf({ columns, table }: ReviewModel, gates: Float64Array, bucket: number): number {
  const row = table.rowOf(bucket);
  if (row < 0) return 0;
  const { weights, width } = table;
  const worth = (at: number): number => (weights[row * width + at] ?? 0) * (columns[at]?.scale ?? 0);
  return gates.reduce((sum, gate, at) => sum + gate * worth(1 + at), worth(0));
}

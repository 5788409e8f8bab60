import { BitReader } from './bit-reader.ts';
import { BUCKETS, LONGEST } from './review-features.ts';
import { WeightTable } from './weight-table.ts';

/** What a test can check: how a text is cut, its buckets and its logit. */
export interface ReviewVector {
  text: string;
  tokens: readonly number[];
  features: readonly number[];
  logit: number;
}

/** Weights of some rows, and what is added to their sum. */
export interface ReviewColumn {
  bias: number;
  /** What a step of a weight counts, before the sum is divided by the root of one more than the rows found. */
  scale: number;
  /** How many rows have a weight. */
  count: number;
  /** Bits of a Rice number below its ones: of the gaps between rows, of the weights. */
  gap: number;
  rest: number;
}

/** `review-model.json`. */
export interface ReviewModelFile {
  version: number;
  /** Names what was learned: verdicts of another are made anew. */
  id: string;
  features: { name: 'gated-token-runs'; longest: number; buckets: number; words: string };
  /** How many kinds of goods are told apart. */
  kinds: number;
  /** Chances from which few reviews that do not complain were taken for complaints: 1 in 100 (`sure`), 1 in 40 (`likely`). */
  sure: number;
  likely: number;
  /** How many buckets have a row, and bits of the Rice numbers of their gaps. */
  rows: { count: number; gap: number };
  /** Weights for all texts, then for each gate, then those that tell the kinds of goods. */
  columns: readonly ReviewColumn[];
  /** Rice numbers in base64: gaps between buckets; for each column gaps between rows, then weights. */
  bits: string;
  test: readonly ReviewVector[];
}

/** Most rows that a file may have. */
const MOST_ROWS = 1 << 18;

function decode(text: string): Uint8Array | undefined {
  try {
    const signs = atob(text);
    const bytes = new Uint8Array(signs.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = signs.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

const isRest = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 16;
const isCount = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** Reads a column's rows and weights; false where they do not fit the table. */
function readColumn(reader: BitReader, table: WeightTable, at: number, column: ReviewColumn, rows: number) {
  const found = new Int32Array(column.count);
  let row = -1;
  for (let place = 0; place < column.count; place += 1) {
    row += reader.rice(column.gap) + 1;
    if (row >= rows) return false;
    found[place] = row;
  }
  for (const one of found) {
    const weight = reader.signedRice(column.rest);
    if (weight < -127 || weight > 127) return false;
    table.weights[one * table.width + at] = weight;
  }
  return true;
}

/** The table that a file's bits are; undefined where they do not fit what the file says of them. */
export function readTable({ bits, columns, rows }: Partial<ReviewModelFile>): WeightTable | undefined {
  const bytes = decode(bits ?? '');
  if (!bytes || !rows || !isCount(rows.count, MOST_ROWS) || rows.count < 1 || !isRest(rows.gap))
    return undefined;
  const areColumns = columns?.every(
    ({ bias, count, gap, rest, scale }) =>
      typeof bias === 'number' &&
      typeof scale === 'number' &&
      isRest(gap) &&
      isRest(rest) &&
      isCount(count, rows.count),
  );
  if (!columns || !areColumns) return undefined;
  const table = new WeightTable(rows.count, columns.length);
  const reader = new BitReader(bytes);
  let bucket = -1;
  for (let row = 0; row < rows.count; row += 1) {
    bucket += reader.rice(rows.gap) + 1;
    if (bucket >= BUCKETS * LONGEST) return undefined;
    table.put(bucket, row);
  }
  for (const [at, column] of columns.entries())
    if (!readColumn(reader, table, at, column, rows.count)) return undefined;
  return reader.isAtEnd ? table : undefined;
}

import { BUCKETS, eachRun, LONGEST } from '../../../utils/review-text/review-features.ts';
import { readTokens } from '../../../utils/review-text/tokens.ts';

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

/** Long texts have many columns: the root of one more than their number evens their sums out. */
export const normOf = ({ starts }: Rows, at: number): number =>
  1 / Math.sqrt((starts[at + 1] ?? 0) - (starts[at] ?? 0) + 1);

/** The rows with the columns kept alone, which are given in rising order. */
export function keepColumns(rows: Rows, kept: Int32Array): Rows {
  const columnOf = new Int32Array(rows.buckets.length).fill(-1);
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

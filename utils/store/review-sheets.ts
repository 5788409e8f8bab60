import * as z from 'zod/mini';
import { id } from '../records/fields.ts';

/** The most reviews of one shop in one month that a sheet holds. */
const ROWS = 100_000;
const bytes = z.instanceof(Uint8Array);

/**
 * All verdicts of one shop and one month (`console/shop/YYYY-MM`) in columns, for charts over 50,000 reviews: reading as many records takes
 * ten times as long. A sheet is a copy: whatever writes, changes or deletes a verdict deletes the sheet of its month in the same
 * transaction, and who wants to read a month without a sheet makes it from the verdicts. Columns have the same length; `at` in UTC
 * milliseconds; `stars` 0 where there are none; `level` and `topics` by their place in the list of words (`topics` as bits), `mood` likewise from 1 on, 0 where there is none;
 * `item` is a place in `items`.
 */
export const reviewSheet = z.object({
  key: z.string(),
  console: id,
  shop: id,
  /** One after the other, each ended by `ID_END`: as one text they are read twenty times as fast as one by one. */
  ids: z.string(),
  at: z.instanceof(Float64Array),
  stars: bytes,
  mood: bytes,
  level: bytes,
  topics: z.instanceof(Uint32Array),
  replied: bytes,
  item: z.instanceof(Uint32Array),
  items: z.array(z.object({ key: z.string(), title: z.string() })).check(z.maxLength(ROWS)),
});
export type ReviewSheet = z.infer<typeof reviewSheet>;

/** What no id holds. */
const ID_END = '\n';

/** Ids as a sheet keeps them. */
export const joinIds = (ids: readonly string[]): string => ids.map((one) => one + ID_END).join('');

const split = new WeakMap<ReviewSheet, string[]>();

/** The ids of a sheet, row by row; taken apart once. */
export function idsOf(sheet: ReviewSheet): readonly string[] {
  const known = split.get(sheet);
  if (known) return known;
  const ids = sheet.ids.split(ID_END);
  ids.pop();
  split.set(sheet, ids);
  return ids;
}

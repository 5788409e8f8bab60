import * as z from 'zod/mini';
import { id } from '../records/fields.ts';

/** The most reviews of one shop in one month that a sheet holds. */
const ROWS = 100_000;

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
  ids: z.array(z.string()).check(z.maxLength(ROWS)),
  at: z.array(z.number()).check(z.maxLength(ROWS)),
  stars: z.array(z.int()).check(z.maxLength(ROWS)),
  mood: z.array(z.int()).check(z.maxLength(ROWS)),
  level: z.array(z.int()).check(z.maxLength(ROWS)),
  topics: z.array(z.int()).check(z.maxLength(ROWS)),
  replied: z.array(z.int()).check(z.maxLength(ROWS)),
  item: z.array(z.int()).check(z.maxLength(ROWS)),
  items: z.array(z.object({ key: z.string(), title: z.string() })).check(z.maxLength(ROWS)),
});
export type ReviewSheet = z.infer<typeof reviewSheet>;

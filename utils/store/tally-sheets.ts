import * as z from 'zod/mini';
import { id } from '../records/fields.ts';

const counts = z.array(z.number());
const bytes = z.instanceof(Uint8Array);

/**
 * `Tally` of `utils/timing/tally.ts`, its `answered` times packed (`utils/timing/packed-times.ts`). Of `buyers` the conversations, one to a
 * line, and a byte for each, 1 where in time: as pairs a month of a busy shop takes ten times as long to read.
 */
export const storedTally = z.object({
  counted: z.int(),
  inTime: z.int(),
  answered: z.int(),
  times: bytes,
  hours: z.object({ counted: counts, inTime: counts, sum: counts, timed: counts }),
  left: z.record(z.string(), z.int()),
  buyers: z.optional(z.object({ names: z.string(), inTime: bytes })),
});
export type StoredTally = z.infer<typeof storedTally>;

/**
 * What one rule found for one shop on one day: `key` is `console/shop/YYYY-MM-DD/<made>`. Made of log sheets; `made` names the rule and, by a
 * digest, its values and the settings that it was counted by, so that the views of a day stand side by side. Whatever changes a message that
 * the figures of a day rest on deletes the day's sheets in the same transaction.
 */
export const tallySheet = z.object({
  key: z.string(),
  console: id,
  shop: id,
  day: z.string(),
  made: z.string(),
  tally: storedTally,
});
export type TallySheet = z.infer<typeof tallySheet>;

import * as z from 'zod/mini';
import { id } from '../records/fields.ts';

const counts = z.array(z.number());

/** `Tally` of `utils/timing/tally.ts`, its `answered` times packed (`utils/timing/packed-times.ts`). */
export const storedTally = z.object({
  counted: z.int(),
  inTime: z.int(),
  answered: z.int(),
  times: z.instanceof(Uint8Array),
  hours: z.object({ counted: counts, inTime: counts, sum: counts, timed: counts }),
  left: z.record(z.string(), z.int()),
  buyers: z.optional(z.array(z.tuple([z.string(), z.boolean()]))),
});

/**
 * What the rules found for one shop on one day (`console/shop/YYYY-MM-DD`), by rule. Made of log sheets; `made` says under which rules and
 * settings (a digest), and a sheet made under others is made anew. Whatever changes a message of the days that the figures of a day rest
 * on deletes the day's sheet in the same transaction.
 */
export const tallySheet = z.object({
  key: z.string(),
  console: id,
  shop: id,
  day: z.string(),
  made: z.string(),
  tallies: z.record(id, storedTally),
});
export type TallySheet = z.infer<typeof tallySheet>;

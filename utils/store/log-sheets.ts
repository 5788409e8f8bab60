import * as z from 'zod/mini';
import { id, instant } from '../records/fields.ts';
import { message } from '../records/message.ts';

const bytes = z.instanceof(Uint8Array);
const names = z.array(z.string());

/**
 * The messages of one shop on one day (`console/shop/YYYY-MM-DD`, in the console's zone) in columns (`utils/timing/log.ts`): reading as
 * many records takes ten times as long. A copy of `messages`, which may be thrown away. What was written since is in `logTails`, and
 * read together with it; it is folded in when there is much of it.
 */
export const logSheet = z.object({
  key: z.string(),
  console: id,
  shop: id,
  day: z.string(),
  /** One after the other, each ended by a line feed: as one text they are read twenty times as fast as one by one. */
  ids: z.string(),
  at: z.instanceof(Float64Array),
  role: bytes,
  kind: bytes,
  marks: bytes,
  conversation: z.instanceof(Uint32Array),
  agent: z.instanceof(Uint16Array),
  /** `console/shop/conversation` (`recordKey`). */
  conversations: names,
  buyers: names,
  /** An agent's place in `agent` counts from 1. */
  agents: names,
});
export type LogSheet = z.infer<typeof logSheet>;

/**
 * A message that is not in its day's sheet yet, or is otherwise than there: `key` is `<sheet's key>/<id>`. `gone`: it is no more in that
 * sheet, because its time became known better, its shop did, or it was deleted.
 */
export const logTail = z.object({
  key: z.string(),
  sheet: z.string(),
  at: instant,
  message: z.optional(message),
  gone: z.optional(z.literal(true)),
});
export type LogTail = z.infer<typeof logTail>;

import * as z from 'zod/mini';
import { id, instant, text } from './fields.ts';

/** A shop as the console's pages name it. `key` is `console/id`. */
export const shop = z.object({
  key: z.string(),
  console: id,
  id,
  name: z.optional(text),
  seenAt: instant,
});
export type Shop = z.infer<typeof shop>;

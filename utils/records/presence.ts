import * as z from 'zod/mini';
import { id, instant } from './fields.ts';

/** The most stretches of one day; more are joined across the shortest gaps. */
export const SPANS_LIMIT = 500;

/**
 * When on one day (`YYYY-MM-DD`, in the console's zone) a chat page of a shop was open and readable: stretches from and to in UTC ms, in
 * order, apart from one another. `key` is `console/shop/day`.
 */
export const presence = z.object({
  key: z.string(),
  console: id,
  shop: id,
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  spans: z.array(z.tuple([instant, instant])).check(z.maxLength(SPANS_LIMIT)),
});
export type Presence = z.infer<typeof presence>;

import * as z from 'zod/mini';
import { id, instant } from './fields.ts';
import { chinaDay } from './team-post.ts';

/**
 * That a wording of a comparison that is about later bad reviews went to the buyer of these orders: without it nothing would tell which reply a review
 * is due to. It is kept here for as long as reviews are waited for, and never leaves, not even in an archive.
 */
export const teamSent = z.object({
  key: z.string().check(z.maxLength(200)),
  console: id,
  orders: z.array(id).check(z.minLength(1), z.maxLength(20)),
  reply: id,
  trial: id,
  arm: z.enum(['a', 'b']),
  day: chinaDay,
  at: instant,
});
export type TeamSent = z.infer<typeof teamSent>;

import * as z from 'zod/mini';
import { id, instant, origin, text } from './fields.ts';
import { LIST_LIMIT, REVIEW_LIMIT } from './key.ts';

export { REVIEW_LIMIT } from './key.ts';

/** The platform's own mark: 好评 中评 差评, or the feeling that it recognised by itself (正面 中性 负面). */
export const mood = z.enum(['good', 'neutral', 'bad']);
export type Mood = z.infer<typeof mood>;

const words = z.string().check(z.maxLength(REVIEW_LIMIT));
const stars = z.int().check(z.gte(1), z.lte(5));

/** A piece of a review with the feeling that the platform recognised in it. */
const phrase = z.object({ text, mood });

/**
 * A buyer's review as the console showed it. An absent field means "the page did not say". A text that is the console's own (此用户没有填写评价,
 * 系统默认好评) is no text of the buyer: `text` is empty then, and `isDefault` says that the platform gave the praise by itself. The id of a
 * review whose page names none is made of its order's number and, where the page shows it, its item's (`standInOf`).
 */
export const review = z.object({
  ...origin,
  orderId: z.optional(id),
  itemId: z.optional(id),
  itemTitle: z.optional(text),
  spec: z.optional(text),
  /** How well the goods match their description, 1 to 5: what the buyer sees as the stars. */
  stars: z.optional(stars),
  /** Stars of their own for the two other shop scores. */
  serviceStars: z.optional(stars),
  logisticsStars: z.optional(stars),
  mood: z.optional(mood),
  /** What the platform recognised phrase by phrase. */
  phrases: z.optional(z.array(phrase).check(z.maxLength(LIST_LIMIT))),
  text: words,
  isDefault: z.optional(z.boolean()),
  /** The follow-up review (追评). `days` after receipt, where the page does not say when. */
  appended: z.optional(
    z.object({
      text: words,
      at: z.optional(instant),
      days: z.optional(z.int().check(z.gte(0), z.lte(3650))),
      mood: z.optional(mood),
    }),
  ),
  /** How many pictures it has. */
  pictures: z.int().check(z.gte(0)),
  video: z.boolean(),
  buyer: z.optional(text),
  at: instant,
  reply: z.optional(z.object({ text: words, at: z.optional(instant) })),
  /** Until when the console lets the shop answer. */
  replyBy: z.optional(instant),
});
export type Review = z.infer<typeof review>;

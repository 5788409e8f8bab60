import * as z from 'zod/mini';
import { id, instant, origin, text } from './fields.ts';
import { mood } from './review.ts';

/** What a complaint is about. The order is that of the surfaces: the goods, the way, the people, the deal. */
export const topic = z.enum([
  'quality',
  'size',
  'colour',
  'smell',
  'function',
  'missing',
  'damaged',
  'packaging',
  'logistics',
  'courier',
  'attitude',
  'mismatch',
  'price',
  'fake',
  'freshness',
  'safety',
  'after-sale',
]);
export type Topic = z.infer<typeof topic>;

/**
 * - `alert`: surely a bad review. `look`: it may be one. `hidden`: praise by its mark (stars, 好评, 正面), a complaint by its text.
 * - `none`: nothing to do.
 */
export const reviewLevel = z.enum(['alert', 'look', 'hidden', 'none']);
export type ReviewLevel = z.infer<typeof reviewLevel>;

/** `grave`: somebody may be harmed, or the goods are called fake; `serious`: useless, wrong or rotten goods, cheating, abuse; `minor`: the rest. */
export const graveness = z.enum(['none', 'minor', 'serious', 'grave']);
export type Graveness = z.infer<typeof graveness>;

/** Words that led to the verdict, in UTF-16 units of the review's `text` or of its `appended.text`. */
export const reviewReason = z.object({
  in: z.enum(['text', 'appended']),
  start: z.int().check(z.gte(0)),
  end: z.int().check(z.gte(0)),
  topic: z.optional(topic),
});
export type ReviewReason = z.infer<typeof reviewReason>;

const { seenAt: _, ...identity } = origin;

/**
 * What is made of a review, kept beside it under the same key, so that lists and charts need not judge again. Facts of the review that
 * they sort and count by are repeated; `month` is `console/shop/YYYY-MM` in the console's zone, `item` is `console/shop/itemId`.
 */
export const reviewVerdict = z.object({
  ...identity,
  at: instant,
  month: z.string(),
  item: z.optional(z.string()),
  itemTitle: z.optional(text),
  spec: z.optional(text),
  orderId: z.optional(id),
  stars: z.optional(z.int()),
  mood: z.optional(mood),
  replied: z.boolean(),
  /** When a page first showed the follow-up. */
  followUpAt: z.optional(instant),
  level: reviewLevel,
  /** 0 to 1. */
  negative: z.number(),
  graveness,
  topics: z.array(topic).check(z.maxLength(17)),
  reasons: z.array(reviewReason).check(z.maxLength(20)),
  /** A person said otherwise: their word stands over the model's. */
  taught: z.optional(z.enum(['not-negative', 'missed'])),
  /** Which model judged: verdicts of another are made anew. */
  model: z.string(),
});
export type ReviewVerdict = z.infer<typeof reviewVerdict>;

/**
 * What a person taught: this review is not negative, or is although it was missed. `features` are the model's buckets of its text, not the
 * text, so that the lesson outlives the review. Key as the review's.
 */
export const reviewLesson = z.object({
  ...identity,
  is: z.enum(['not-negative', 'missed']),
  at: instant,
  features: z.array(z.int()).check(z.maxLength(3000)),
});
export type ReviewLesson = z.infer<typeof reviewLesson>;

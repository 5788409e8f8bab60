import * as z from 'zod/mini';
import { id, instant, text } from '../records/fields.ts';
import { BATCH_LIMIT } from '../records/key.ts';
import { mood } from '../records/review.ts';
import { caseCommand, caseState, reviewCase } from '../records/review-case.ts';
import { graveness, reviewLevel, reviewReason, topic } from '../records/review-verdict.ts';

/** What the page's overlay needs to know of one review that it shows: enough for its mark and its card. */
export const reviewOutlook = z.object({
  id,
  key: z.string(),
  orderId: z.optional(id),
  itemId: z.optional(id),
  level: reviewLevel,
  negative: z.number(),
  graveness,
  topics: z.array(topic),
  reasons: z.array(reviewReason),
  stars: z.optional(z.int()),
  mood: z.optional(mood),
  itemTitle: z.optional(text),
  at: instant,
  replied: z.boolean(),
  replyBy: z.optional(instant),
  taught: z.optional(z.enum(['not-negative', 'missed'])),
  state: caseState,
  next: z.optional(z.object({ what: text, at: instant })),
  owner: z.optional(text),
  /** How many other bad reviews the same item has in the time that clusters look at. */
  alike: z.int(),
});
export type ReviewOutlook = z.infer<typeof reviewOutlook>;

/** What the chip says of the reviews of one shop: bad ones that are open, and steps that are overdue. */
export const reviewSummary = z.object({ open: z.int(), hidden: z.int(), overdue: z.int() });
export type ReviewSummary = z.infer<typeof reviewSummary>;

const view = z.object({ reviews: z.array(reviewOutlook), summary: reviewSummary });

/**
 * The messages about reviews. As everywhere, a page reaches the records of its own console only. Errors: `no-record`; `store-full`;
 * `console-off`; `not-allowed`.
 */
export const reviewContract = {
  /**
   * Asks how the reviews stand that the sender's page shows: by their ids, or, where rows show none, by order numbers. Of a shop that
   * the page does not name, those of whichever shop of its console has that number.
   */
  reviewLook: {
    tier: 'page',
    request: z.object({
      console: id,
      shop: id,
      ids: z.array(id).check(z.maxLength(BATCH_LIMIT)),
      orderIds: z.array(id).check(z.maxLength(BATCH_LIMIT)),
    }),
    response: view,
  },
  /** Takes one step in the work on a review; there is a case from the first step on. */
  reviewStep: {
    tier: 'page',
    request: z.object({ key: z.string(), command: caseCommand }),
    response: z.object({ case: reviewCase }),
  },
  /** A person's word on the verdict; absent: takes it back. */
  reviewTeach: {
    tier: 'page',
    request: z.object({ key: z.string(), is: z.optional(z.enum(['not-negative', 'missed'])) }),
    response: z.object({}),
  },
  /** Forgets what was taught about one shop (`console/shop`). */
  reviewForget: {
    tier: 'trusted',
    request: z.object({ console: id, shop: id }),
    response: z.object({}),
  },
  /** Opens the desk at one review's case, from a page. */
  reviewOpen: { tier: 'page', request: z.object({ key: z.string() }), response: z.object({}) },
} as const satisfies Record<
  string,
  { tier: 'page' | 'trusted'; request: z.ZodMiniType; response: z.ZodMiniType }
>;

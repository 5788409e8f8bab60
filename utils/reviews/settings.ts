import * as z from 'zod/mini';
import { reviewLevel } from '../records/review-verdict.ts';

export const reviewSettings = z.object({
  /** Which verdicts become alerts; empty: none. */
  levels: z.array(reviewLevel).check(z.maxLength(3)),
  /** A review with at most so many stars is an alert whatever its words; 0: its words alone count. */
  stars: z.int().check(z.gte(0), z.lte(3)),
  /** Whether a notification may tell of a review; of which severities is said in the attention settings. */
  notify: z.boolean(),
  /** From how many orders that complain alike several of them become one alert. */
  clusterFrom: z.int().check(z.gte(2), z.lte(50)),
});
export type ReviewSettings = z.infer<typeof reviewSettings>;

export const DEFAULT_REVIEWS: ReviewSettings = {
  levels: ['alert', 'look', 'hidden'],
  stars: 2,
  notify: true,
  clusterFrom: 2,
};

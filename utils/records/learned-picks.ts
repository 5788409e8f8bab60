import * as z from 'zod/mini';
import { instant } from './fields.ts';

/**
 * What was learned of this person's picks: for each intent how much each reply weighs, as of `at` (UTC ms; weights decay). One record,
 * without any text.
 */
export const learnedPicks = z.object({
  key: z.literal('picks'),
  at: instant,
  weights: z.record(z.string(), z.record(z.string(), z.number())),
});
export type LearnedPicks = z.infer<typeof learnedPicks>;

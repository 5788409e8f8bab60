import type * as z from 'zod/mini';
import { alert } from '../records/alert.ts';
import { counters } from '../records/counters.ts';
import { health } from '../records/health.ts';
import { learnedPicks } from '../records/learned-picks.ts';
import { order } from '../records/order.ts';
import { parcel } from '../records/parcel.ts';
import { reply, replyUse } from '../records/reply.ts';
import { review } from '../records/review.ts';
import { reviewCase } from '../records/review-case.ts';
import { reviewLesson, reviewVerdict } from '../records/review-verdict.ts';
import { shop } from '../records/shop.ts';
import type { StoreName, Tiexin } from './database.ts';
import { jobSheet } from './job-sheets.ts';
import { reviewSheet } from './review-sheets.ts';

/** What a record of each store must look like, for data that comes from outside. */
export const recordSchemas: { [S in StoreName]: z.ZodMiniType<Tiexin[S]['value']> } = {
  orders: order,
  parcels: parcel,
  reviews: review,
  reviewVerdicts: reviewVerdict,
  reviewCases: reviewCase,
  reviewLessons: reviewLesson,
  reviewSheets: reviewSheet,
  alerts: alert,
  counters,
  health,
  shops: shop,
  jobs: jobSheet,
  replies: reply,
  replyUses: replyUse,
  learned: learnedPicks,
};

import type * as z from 'zod/mini';
import { alert } from '../records/alert.ts';
import { conversation } from '../records/conversation.ts';
import { counters } from '../records/counters.ts';
import { health } from '../records/health.ts';
import { learnedPicks } from '../records/learned-picks.ts';
import { message } from '../records/message.ts';
import { order } from '../records/order.ts';
import { parcel } from '../records/parcel.ts';
import { presence } from '../records/presence.ts';
import { reply, replyUse } from '../records/reply.ts';
import { review } from '../records/review.ts';
import { reviewCase } from '../records/review-case.ts';
import { reviewLesson, reviewVerdict } from '../records/review-verdict.ts';
import { shop } from '../records/shop.ts';
import type { StoreName, Tiexin } from './database.ts';
import { jobSheet } from './job-sheets.ts';
import { logSheet, logTail } from './log-sheets.ts';
import { reviewSheet } from './review-sheets.ts';
import { tallySheet } from './tally-sheets.ts';

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
  messages: message,
  conversations: conversation,
  presences: presence,
  logTails: logTail,
  logSheets: logSheet,
  tallySheets: tallySheet,
  replies: reply,
  replyUses: replyUse,
  learned: learnedPicks,
};

import type * as z from 'zod/mini';
import { alert } from '../records/alert.ts';
import { careClaim } from '../records/care-claim.ts';
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
import { team, teamChannel } from '../records/team.ts';
import { teamLayer } from '../records/team-content.ts';
import { teamDraft } from '../records/team-draft.ts';
import { teamCount, teamPost } from '../records/team-post.ts';
import { teamRelease } from '../records/team-release.ts';
import { teamSent } from '../records/team-sent.ts';
import type { StoreName, Tiexin } from './database.ts';
import { jobSheet } from './job-sheets.ts';
import { logSheet, logTail } from './log-sheets.ts';
import { reviewSheet } from './review-sheets.ts';
import { tallySheet } from './tally-sheets.ts';

/** What a record of each store must look like, for data that comes from outside. */
export const recordSchemas: { [S in Exclude<StoreName, 'teamKeys'>]: z.ZodMiniType<Tiexin[S]['value']> } = {
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
  teams: team,
  teamChannels: teamChannel,
  teamReleases: teamRelease,
  teamLayers: teamLayer,
  teamDrafts: teamDraft,
  teamPosts: teamPost,
  teamCounts: teamCount,
  teamSent,
  careClaims: careClaim,
};

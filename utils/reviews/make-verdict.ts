import { DAY } from '../core/time.ts';
import { dayOf } from '../core/zone.ts';
import { recordKey } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import type { ReviewLesson, ReviewVerdict } from '../records/review-verdict.ts';
import type { ReviewJudgement } from '../review-text/judgement.ts';

/**
 * When the buyer last wrote, UTC ms. A follow-up of which the page only says how many days after receipt it came was written by then after
 * the review at the latest, as nobody reviews what they have not received.
 */
export function lastWordAt({ appended, at }: Review): number {
  if (!appended) return at;
  const { at: exact, days, seenAt } = appended;
  return Math.max(at, exact ?? Math.min(at + (days ?? 0) * DAY, seenAt ?? Number.POSITIVE_INFINITY));
}

/** Whether a person who said something at `time` (UTC ms) could not know the follow-up yet: it was written, or first shown, later. */
export const isFollowUpAfter = ({ appended }: Review, time: number): boolean =>
  appended !== undefined && Math.max(appended.at ?? 0, appended.seenAt ?? 0) > time;

/** Praise by its mark: what the buyer's stars or the platform say. */
export const isPraised = ({ mood, stars }: Pick<Review, 'mood' | 'stars'>): boolean =>
  stars === undefined ? mood === 'good' : stars >= 4;

/** What a person taught about this very review stands over the model, but not over what the buyer wrote since. */
function taughtOf(review: Review, lesson: ReviewLesson | undefined): ReviewLesson['is'] | undefined {
  if (!lesson) return undefined;
  return isFollowUpAfter(review, lesson.at) ? undefined : lesson.is;
}

function heeding(
  judgement: ReviewJudgement,
  review: Review,
  taught: ReviewLesson['is'] | undefined,
): ReviewJudgement {
  if (taught === 'not-negative')
    return { ...judgement, level: 'none', graveness: 'none', topics: [], reasons: [] };
  if (taught === 'missed')
    return {
      ...judgement,
      level: isPraised(review) ? 'hidden' : 'alert',
      graveness: judgement.graveness === 'none' ? 'minor' : judgement.graveness,
    };
  return judgement;
}

/** What is kept of a judgement. `zone` is the console's: its months are counted in it. */
export function verdictFrom(
  review: Review,
  judged: ReviewJudgement,
  { lesson, model, zone }: { lesson: ReviewLesson | undefined; model: string; zone: string },
): ReviewVerdict {
  const { at, console, id, itemId, itemTitle, key, mood, orderId, shop, spec, stars } = review;
  const taught = taughtOf(review, lesson);
  const { graveness, level, negative, reasons, topics } = heeding(judged, review, taught);
  return {
    key,
    console,
    shop,
    id,
    at,
    month: recordKey(console, shop, dayOf(at, zone).slice(0, 7)),
    ...(itemId !== undefined && { item: recordKey(console, shop, itemId) }),
    ...(itemTitle !== undefined && { itemTitle }),
    ...(spec !== undefined && { spec }),
    ...(orderId !== undefined && { orderId }),
    ...(stars !== undefined && { stars }),
    ...(mood !== undefined && { mood }),
    replied: review.reply !== undefined,
    level,
    negative,
    graveness,
    topics: topics.slice(0, 17),
    reasons: reasons.slice(0, 20),
    ...(taught && { taught }),
    model,
  };
}

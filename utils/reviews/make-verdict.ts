import { DAY } from '../core/time.ts';
import { dayOf } from '../core/zone.ts';
import { recordKey } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import type { ReviewLesson, ReviewVerdict } from '../records/review-verdict.ts';
import { isCutOff, isSameWords } from '../records/same-words.ts';
import type { ReviewJudgement } from '../review-text/judgement.ts';
import type { ReviewSubject } from '../store/judge.ts';

/**
 * When the buyer last wrote, UTC ms. A follow-up of which the page only says how many days after receipt it came was written so long after
 * the review at the latest, as nobody reviews what they have not received.
 */
export function lastWordAt({ appended, at, seenAt }: Review): number {
  if (!appended) return at;
  return Math.max(at, appended.at ?? Math.min(at + (appended.days ?? 0) * DAY, seenAt));
}

/** Words that are not those of before. What was taken back is none, nor what a fuller page wrote out. */
export const isNewText = (before: string | undefined, now: string | undefined): boolean =>
  now !== undefined && now !== '' && !isSameWords(before ?? '', now) && !isCutOff(before ?? '', now);

/** When a page first showed the follow-up, UTC ms, as far as the verdict of before and this reading tell. */
export function followUpAtOf({
  before,
  value,
  verdict,
}: Pick<ReviewSubject, 'before' | 'value' | 'verdict'>): number | undefined {
  if (!value.appended?.text) return undefined;
  return isNewText(before?.appended?.text, value.appended.text) ? value.seenAt : verdict?.followUpAt;
}

/** Whether a person who said something at `time` (UTC ms) could not know the follow-up yet: it was written, or first shown, later. */
export const isFollowUpAfter = (
  { appended }: Review,
  followUpAt: number | undefined,
  time: number,
): boolean => appended !== undefined && Math.max(appended.at ?? 0, followUpAt ?? 0) > time;

/** Praise by its mark: what the buyer's stars or the platform say. */
export const isPraised = ({ mood, stars }: Pick<Review, 'mood' | 'stars'>): boolean =>
  stars === undefined ? mood === 'good' : stars >= 4;

/** What a person taught about this very review stands over the model, but not over what the buyer wrote since. */
function taughtOf(
  review: Review,
  lesson: ReviewLesson | undefined,
  followUpAt: number | undefined,
): ReviewLesson['is'] | undefined {
  if (!lesson) return undefined;
  return isFollowUpAfter(review, followUpAt, lesson.at) ? undefined : lesson.is;
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
  {
    followUpAt,
    lesson,
    model,
    zone,
  }: { followUpAt?: number | undefined; lesson: ReviewLesson | undefined; model: string; zone: string },
): ReviewVerdict {
  const { at, console, id, itemId, itemTitle, key, mood, orderId, shop, spec, stars } = review;
  const taught = taughtOf(review, lesson, followUpAt);
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
    ...(followUpAt !== undefined && { followUpAt }),
    level,
    negative,
    graveness,
    topics: topics.slice(0, 17),
    reasons: reasons.slice(0, 20),
    ...(taught && { taught }),
    model,
  };
}

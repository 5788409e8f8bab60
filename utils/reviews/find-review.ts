import type { Finding } from '../attention/finding.ts';
import { DAY } from '../core/time.ts';
import type { Severity } from '../records/alert.ts';
import type { Review } from '../records/review.ts';
import type { ReviewCase } from '../records/review-case.ts';
import type { ReviewVerdict } from '../records/review-verdict.ts';
import { lastWordAt } from './make-verdict.ts';
import { whyOf } from './review-why.ts';
import type { ReviewSettings } from './settings.ts';
import { settledAt } from './workflow.ts';

/** After so long a review is less pressing: hardly anybody changes a review that is a month old. Our own choice. */
const FRESH = 30 * DAY;

/** Few stars are a bad review by the shop's own setting, unless a person, or the buyer's follow-up, says otherwise. */
function isTold(
  { appended }: Review,
  { level, mood, negative, stars, taught }: ReviewVerdict,
  settings: ReviewSettings,
): boolean {
  if (taught === 'not-negative') return false;
  const isLastWord = appended === undefined || appended.text === '';
  if (isLastWord && stars !== undefined && stars <= settings.stars && settings.levels.length > 0) return true;
  // Called bad for its stars alone, of which the shop said that they do not count.
  const isForStars = stars !== undefined && stars <= 2 && negative < 0.5 && mood !== 'bad' && !taught;
  return level !== 'none' && settings.levels.includes(level) && !isForStars;
}

const LOWER: Readonly<Record<Severity, Severity>> = { urgent: 'warn', warn: 'info', info: 'info' };

function severityOf(review: Review, { graveness, level }: ReviewVerdict, now: number): Severity {
  if (graveness === 'grave') return level === 'look' ? 'warn' : 'urgent';
  const severity = level === 'look' || level === 'hidden' ? 'warn' : 'urgent';
  return review.reply !== undefined || now >= lastWordAt(review) + FRESH ? LOWER[severity] : severity;
}

const earliest = (times: readonly number[], now: number): { nextAt?: number } => {
  const ahead = times.filter((at) => at > now);
  return ahead.length > 0 ? { nextAt: Math.min(...ahead) } : {};
};

/** The bad review itself. Its due date is the last moment to answer in the console. `now` in UTC ms. */
export function findBadReview(
  review: Review,
  verdict: ReviewVerdict,
  settings: ReviewSettings,
  now: number,
): Finding {
  const kind = 'review';
  if (!isTold(review, verdict, settings)) return { kind };
  const { reply, replyBy } = review;
  const dueAt = reply === undefined && replyBy !== undefined && replyBy > now ? replyBy : undefined;
  return {
    kind,
    tell: {
      severity: severityOf(review, verdict, now),
      ...(dueAt !== undefined && { dueAt }),
      why: whyOf(review, verdict, now),
    },
    ...earliest([lastWordAt(review) + FRESH, ...(dueAt === undefined ? [] : [dueAt])], now),
  };
}

/** The next step in the work on it, once its time has come: urgent a day later. `now` in UTC ms. */
export function findOverdueStep(work: ReviewCase | undefined, now: number): Finding {
  const kind = 'review-step';
  const next = work?.next;
  if (!work || !next || settledAt(work) !== undefined) return { kind };
  const { at, what } = next;
  const again = earliest([at, at + DAY], now);
  if (now < at) return { kind, ...again };
  const severity = now < at + DAY ? 'warn' : 'urgent';
  return {
    kind,
    tell: { severity, dueAt: at, why: [{ code: 'review_next', values: { words: what.slice(0, 100) } }] },
    ...again,
  };
}

import { apply } from '../attention/apply.ts';
import { type About, alertKey, type Finding } from '../attention/finding.ts';
import { alertJobs, type Circumstances } from '../attention/verdict.ts';
import { DAY } from '../core/time.ts';
import type { Alert } from '../records/alert.ts';
import type { Review } from '../records/review.ts';
import type { ReviewVerdict } from '../records/review-verdict.ts';
import type { ReviewJudgement } from '../review-text/judgement.ts';
import { jobOf } from '../store/jobs.ts';
import type { ReviewJudge, ReviewRuling, ReviewSubject } from '../store/judge.ts';
import { findBadReview, findOverdueStep } from './find-review.ts';
import { followUpAtOf, isFollowUpAfter, isNewText, lastWordAt, verdictFrom } from './make-verdict.ts';
import type { ReviewSettings } from './settings.ts';
import { settledAt } from './workflow.ts';

/** A notification tells of a review only so long after it was written: a page of old reviews must not shout. */
const NEWS = 3 * DAY;

/** What reviews are judged by: read once, so that all of a transaction is judged alike. */
export interface ReviewCourt {
  settings: ReviewSettings;
  circumstances: Circumstances;
  /** Consoles that are switched off. */
  off: readonly string[];
  /** The model with what was taught in the review's shop. */
  judge(review: Review): ReviewJudgement;
  /** Which model and lessons these are. */
  modelOf(console: string, shop: string): string;
  zoneOf(console: string): string;
}

/** Whether the buyer has come to say more, or worse, than before. */
const hasNewWords = ({ before, value }: ReviewSubject): boolean =>
  before !== undefined &&
  (isNewText(before.text, value.text) ||
    isNewText(before.appended?.text, value.appended?.text) ||
    (before.stars ?? 0) > (value.stars ?? 5));

/**
 * Whether something has happened since a person closed the alert (or the case, by its last step) that makes it a matter again: the buyer
 * wrote, or somebody took the work up again.
 */
function isReopened(subject: ReviewSubject, closedAt: number, closed: Alert | undefined): boolean {
  const { case: work, value } = subject;
  if (hasNewWords(subject) || isFollowUpAfter(value, followUpAtOf(subject), closedAt)) return true;
  const step = work?.steps.at(-1);
  return (
    closed !== undefined && work !== undefined && settledAt(work) === undefined && (step?.at ?? 0) > closedAt
  );
}

const isClosed = ({ state }: Alert): boolean => state === 'done' || state === 'dismissed';

/** The alert about the review itself: the work on it closes it, and what a person closed stays so until something happens. */
function badReviewAlert(
  subject: ReviewSubject,
  finding: Finding,
  about: About,
  now: number,
): Alert | undefined {
  const old = subject.alerts.find(({ kind }) => kind === 'review');
  const ended = subject.case && settledAt(subject.case);
  if (!finding.tell) return apply(finding, old, about, now);
  const closed = old && isClosed(old) && old.closedBy === 'person' ? old : undefined;
  // Opened after the case had ended: the buyer wrote again, or a person said so, and the case has to end once more.
  const isAfterEnd =
    ended !== undefined && old !== undefined && !isClosed(old) && Math.min(old.changedAt, now) > ended;
  if (ended !== undefined && !isAfterEnd && !isReopened(subject, ended, closed)) {
    if (!old || isClosed(old)) return old;
    const { snoozedUntil: _, ...rest } = old;
    return { ...rest, state: 'done', closedBy: 'person', changedAt: now };
  }
  if (!closed) return apply(finding, old, about, now);
  return isReopened(subject, closed.changedAt, closed) ? apply(finding, undefined, about, now) : closed;
}

const aboutOf = ({ console, id, key, seenAt, shop }: Review): About => ({
  record: 'review',
  key,
  console,
  shop,
  id,
  seenAt,
});

function rule(subject: ReviewSubject, court: ReviewCourt): ReviewRuling {
  const { circumstances, settings } = court;
  const { now } = circumstances;
  const { case: work, lesson, value } = subject;
  const { console, shop } = value;
  const model = court.modelOf(console, shop);
  const verdict: ReviewVerdict = verdictFrom(value, court.judge(value), {
    followUpAt: followUpAtOf(subject),
    lesson,
    model,
    zone: court.zoneOf(console),
  });
  const isOff = court.off.includes(console);
  const bad: Finding = isOff ? { kind: 'review' } : findBadReview(value, verdict, settings, now);
  const step: Finding = isOff ? { kind: 'review-step' } : findOverdueStep(work, now);
  const about = aboutOf(value);
  const alertOf = (kind: Finding['kind']) => subject.alerts.find(({ key }) => key === alertKey(kind, about));
  const alerts = [
    badReviewAlert(subject, bad, about, now),
    apply(step, alertOf('review-step'), { ...about, seenAt: now }, now),
  ].filter((alert) => alert !== undefined);
  const isQuiet = !settings.notify || now > lastWordAt(value) + NEWS;
  const nextAt = [bad, step].flatMap((finding) => finding.nextAt ?? []);
  return {
    verdict,
    alerts,
    jobs: [
      ...(nextAt.length > 0 ? [jobOf('judge-review', value.key, Math.min(...nextAt))] : []),
      ...alerts.flatMap((alert) =>
        alertJobs(
          alertOf(alert.kind),
          alert,
          subject.jobs,
          alert.kind === 'review' && isQuiet ? { ...circumstances, notify: [] } : circumstances,
        ),
      ),
    ],
  };
}

/** The rules of reviews as the store wants them: what is made of one, and what of it goes to the attention list. */
export const reviewJudge = (court: ReviewCourt): ReviewJudge => ({
  rule: (subject) => rule(subject, court),
  modelOf: court.modelOf,
  now: court.circumstances.now,
});

import type { Alert } from '../../../utils/records/alert.ts';
import type { Review } from '../../../utils/records/review.ts';
import type { CaseCommand, ReviewCase } from '../../../utils/records/review-case.ts';
import type { ReviewSettings } from '../../../utils/reviews/settings.ts';
import { takeStep } from '../../../utils/reviews/workflow.ts';
import type { ReviewSubject } from '../../../utils/store/judge.ts';
import { aReview, REVIEW_NOW as NOW, plainJudge } from '../../support/reviews.ts';

/** A review that complains. */
export const bad = (more: Partial<Review> = {}) => aReview('1', { text: '用一次就坏了', stars: 1, ...more });

/** What stands around a review. */
interface Given extends Partial<ReviewSubject> {
  now?: number;
  settings?: Partial<ReviewSettings>;
}

/** What the rules make of a review. */
export function judge(value: Review, { now = NOW, settings = {}, ...more }: Given = {}) {
  const subject: ReviewSubject = {
    value,
    before: value,
    verdict: undefined,
    case: undefined,
    lesson: undefined,
    alerts: [],
    jobs: [],
    ...more,
  };
  const ruling = plainJudge(now, settings).rule(subject);
  const of = (kind: Alert['kind']) => ruling.alerts.find((alert) => alert.kind === kind);
  return {
    ...ruling,
    bad: of('review'),
    step: of('review-step'),
    codes: of('review')?.why.map(({ code }) => code) ?? [],
  };
}

/** The work on a review after commands, each at its time. */
export function work(review: Review, ...commands: [CaseCommand, number][]): ReviewCase {
  let stored: ReviewCase | undefined;
  for (const [command, at] of commands) {
    const taken = takeStep(review, stored, command, '小周', at);
    if (taken.ok) stored = taken.value;
  }
  if (!stored) throw new Error('no command');
  return stored;
}
/** A move to a state. */
export const move = (to: ReviewCase['state'], id: string = to): CaseCommand => ({ do: 'move', id, to });

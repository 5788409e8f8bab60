import type { Review } from '../records/review.ts';
import { type CaseState, type ReviewCase, SETTLED } from '../records/review-case.ts';
import type { ReviewVerdict } from '../records/review-verdict.ts';

/** One review that is, or was held, to be bad, with the work on it: a row of the list of cases. */
export interface CaseRow {
  key: string;
  review: Review;
  verdict: ReviewVerdict;
  case?: ReviewCase;
}

/** How far the work has come; `new` where nobody has taken a step. */
export const stateOf = (row: Pick<CaseRow, 'case'>): CaseState => row.case?.state ?? 'new';

/** Whether it is held to be bad: a person's word stands over the model's. */
export const isBad = ({ level, taught }: Pick<ReviewVerdict, 'level' | 'taught'>): boolean =>
  taught === undefined ? level !== 'none' : taught === 'missed';

/** Whether something is left to do. */
export const isOpen = (row: CaseRow): boolean => isBad(row.verdict) && !SETTLED.has(stateOf(row));

/** Whether the time of its next step has come. `now` in UTC ms. */
export const isOverdue = (row: Pick<CaseRow, 'case'>, now: number): boolean =>
  row.case?.next !== undefined && !SETTLED.has(row.case.state) && row.case.next.at <= now;

const GRAVENESS = { grave: 3, serious: 2, minor: 1, none: 0 };
const LEVEL = { alert: 3, hidden: 2, look: 1, none: 0 };

/** The most pressing first: by graveness, an overdue step before others, sure ones before doubtful ones, the newest first. */
export function byUrgency(now: number): (one: CaseRow, other: CaseRow) => number {
  return (one, other) =>
    GRAVENESS[other.verdict.graveness] - GRAVENESS[one.verdict.graveness] ||
    Number(isOverdue(other, now)) - Number(isOverdue(one, now)) ||
    LEVEL[other.verdict.level] - LEVEL[one.verdict.level] ||
    other.review.at - one.review.at ||
    (one.key < other.key ? -1 : 1);
}

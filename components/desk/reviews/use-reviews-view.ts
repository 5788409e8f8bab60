import { useMemo, useState } from 'preact/hooks';
import { MINUTE } from '../../../utils/core/time.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import {
  type CaseFilter,
  countCaseViews,
  itemsOf,
  NO_CASE_FILTER,
  selectRows,
} from '../../../utils/review-case/select-rows.ts';

/** More choices than this are no choice; the search finds the others. */
const ITEMS = 30;

/** What of the cases is looked at, in which order, and how many each view has. */
export function useReviewsView(rows: readonly CaseRow[], me: string, now: number, item: string | undefined) {
  const [filter, setFilter] = useState<CaseFilter>({ ...NO_CASE_FILTER, item: item ?? '' });
  // Nothing in the list changes from one second to the next.
  const minute = Math.ceil(now / MINUTE) * MINUTE;
  const shown = useMemo(() => selectRows(rows, filter, { me, now: minute }), [rows, filter, me, minute]);
  const open = useMemo(
    () => selectRows(rows, NO_CASE_FILTER, { me, now: minute }).map(({ key }) => key),
    [rows, me, minute],
  );
  const counts = useMemo(() => countCaseViews(rows, me), [rows, me]);
  const items = useMemo(() => itemsOf(rows, ITEMS), [rows]);
  return { filter, setFilter, shown, open, counts, items };
}

export type ReviewsView = ReturnType<typeof useReviewsView>;

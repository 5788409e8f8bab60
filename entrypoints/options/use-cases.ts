import { useCallback } from 'preact/hooks';
import { useFeed } from '../../components/use-feed.ts';
import { ok } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import { loadCaseRows } from '../../utils/review-case/load-rows.ts';
import { inStore } from '../../utils/store/handle.ts';

/** Changes come in bursts while a console is being read; the list follows at most this often, ms. */
const PACE = 1000;

const load = () =>
  inStore(async (database) => {
    const [rows, shops] = await Promise.all([loadCaseRows(database), database.getAll('shops')]);
    return ok({ rows, shops });
  });

/** The bad reviews of the store; they follow its changes. */
export function useCases() {
  const { change, ...cases } = useFeed(load, onChange, PACE);
  /** Shows a case as it is now, before the store is read again. */
  const take = useCallback(
    (work: ReviewCase) =>
      change((before) => ({
        ...before,
        rows: before.rows.map((row) => (row.key === work.key ? { ...row, case: work } : row)),
      })),
    [change],
  );
  return { ...cases, take };
}

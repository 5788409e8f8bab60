import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { followPaced } from '../../components/follow-paced.ts';
import { type Failure, ok } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { CaseRow } from '../../utils/review-case/case-row.ts';
import { loadCaseRows } from '../../utils/review-case/load-rows.ts';
import { inStore } from '../../utils/store/handle.ts';

/** Changes come in bursts while a console is being read; the list follows at most this often, ms. */
const PACE = 1000;

interface Cases {
  rows: readonly CaseRow[];
  shops: readonly Shop[];
  /** Counts the readings: what stands beside the list is read again with it. */
  turn: number;
}

const load = () =>
  inStore(async (database) => {
    const [rows, shops] = await Promise.all([loadCaseRows(database), database.getAll('shops')]);
    return ok({ rows, shops });
  });

/** The bad reviews of the store; they follow its changes. */
export function useCases() {
  const [data, setData] = useState<Cases>();
  const [failure, setFailure] = useState<Failure>();
  const turn = useRef(0);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const found = await load();
    if (mine !== turn.current) return;
    setFailure(found.ok ? undefined : found.error);
    if (found.ok) setData({ ...found.value, turn: mine });
  }, []);
  useEffect(() => {
    void reload();
    return followPaced(reload, onChange, PACE);
  }, [reload]);
  /** Shows a case as it is now, before the store is read again. */
  const take = useCallback((work: ReviewCase) => {
    setData(
      (before) =>
        before && {
          ...before,
          rows: before.rows.map((row) => (row.key === work.key ? { ...row, case: work } : row)),
        },
    );
  }, []);
  return { data, failure, reload, take };
}

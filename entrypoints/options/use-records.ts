import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TodayData } from '../../components/desk/today-page.tsx';
import { followPaced } from '../../components/follow-paced.ts';
import { type Failure, ok, type Result } from '../../utils/core/result.ts';
import { loadCoverage } from '../../utils/health/load-coverage.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { listAlerts } from '../../utils/store/alerts.ts';
import { inStore } from '../../utils/store/handle.ts';

/** Changes come in bursts while a console is being read; the page follows at most this often, ms. */
const PACE = 500;

const load = (): Promise<Result<Omit<TodayData, 'coverage'>>> =>
  inStore(async (database) => {
    const [alerts, health, shops] = await Promise.all([
      listAlerts(database, ['open', 'snoozed']),
      database.getAll('health'),
      database.getAll('shops'),
    ]);
    return ok({ alerts, health, shops });
  });

export interface Records {
  /** Undefined until the first reading. */
  data: TodayData | undefined;
  /** Why the store could not be read. */
  failure: Failure | undefined;
  reload: () => void;
}

/** What the desk shows of the store; follows its changes. */
export function useRecords(): Records {
  const [data, setData] = useState<TodayData>();
  const [failure, setFailure] = useState<Failure>();
  const turn = useRef(0);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const found = await load();
    if (mine !== turn.current) return;
    setFailure(found.ok ? undefined : found.error);
    if (!found.ok) return;
    setData((before) => ({ ...found.value, coverage: before?.coverage }));
    const coverage = await inStore(async (database) => ok(await loadCoverage(database, Date.now())));
    if (mine === turn.current && coverage.ok) setData({ ...found.value, coverage: coverage.value });
  }, []);
  useEffect(() => {
    void reload();
    return followPaced(reload, onChange, PACE);
  }, [reload]);
  return { data, failure, reload };
}

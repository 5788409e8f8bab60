import { useEffect, useState } from 'preact/hooks';
import type { TodayData } from '../../components/desk/today-page.tsx';
import { useFeed } from '../../components/use-feed.ts';
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
  const { value, failure, reload } = useFeed(load, onChange, PACE);
  const [coverage, setCoverage] = useState<TodayData['coverage']>();
  useEffect(() => {
    if (!value) return;
    const end = new AbortController();
    void inStore(async (database) => ok(await loadCoverage(database, Date.now()))).then((found) => {
      if (!end.signal.aborted && found.ok) setCoverage(found.value);
    });
    return () => end.abort();
  }, [value]);
  return { data: value && { ...value, coverage }, failure, reload };
}

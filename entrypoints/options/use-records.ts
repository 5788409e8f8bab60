import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TodayData } from '../../components/desk/today-page.tsx';
import { type Failure, ok, type Result } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { UNKNOWN_SHOP } from '../../utils/records/key.ts';
import { listAlerts } from '../../utils/store/alerts.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { listOrders } from '../../utils/store/orders.ts';

/** Orders are read in parts of this size, so that the page stays quick with many of them. */
const PART = 2000;
/** Changes come in bursts while a console is being read; the page follows at most this often, ms. */
const PACE = 500;

async function countToShip(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let after: string | undefined;
  do {
    const { records, next } = await listOrders(database, PART, after);
    for (const { console, shop, status } of records) {
      if (status !== 'to_ship' && status !== 'part_shipped') continue;
      // A home page may not say whose counts it shows: they are then held against the whole console.
      for (const key of new Set([`${console}/${shop}`, `${console}/${UNKNOWN_SHOP}`]))
        counts[key] = (counts[key] ?? 0) + 1;
    }
    after = next;
  } while (after !== undefined);
  return counts;
}

const load = (): Promise<Result<Omit<TodayData, 'toShip'>>> =>
  inStore(async (database) => {
    const [alerts, health, counters, shops] = await Promise.all([
      listAlerts(database, ['open', 'snoozed']),
      database.getAll('health'),
      database.getAll('counters'),
      database.getAll('shops'),
    ]);
    return ok({ alerts, health, counters, shops });
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
    setData((before) => ({ ...found.value, toShip: before?.toShip }));
    if (!found.value.counters.some(({ values }) => values.toShip !== undefined)) return;
    const toShip = await inStore(async (database) => ok(await countToShip(database)));
    if (mine === turn.current && toShip.ok) setData({ ...found.value, toShip: toShip.value });
  }, []);
  useEffect(() => {
    const end = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    void reload();
    onChange(() => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void reload();
      }, PACE);
    }, end.signal);
    return () => {
      clearTimeout(waiting);
      end.abort();
    };
  }, [reload]);
  return { data, failure, reload };
}

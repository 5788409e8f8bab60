import { unwrap } from 'idb';
import { ok } from '../../../utils/core/result.ts';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { Batch } from '../../../utils/records/batch.ts';
import type { Order } from '../../../utils/records/order.ts';
import { exportArchive } from '../../../utils/store/archive.ts';
import { commitReading } from '../../../utils/store/commit.ts';
import { openStore, STORES } from '../../../utils/store/database.ts';
import { inStore, store } from '../../../utils/store/handle.ts';
import { jobOf, listJobs } from '../../../utils/store/jobs.ts';
import type { Judge } from '../../../utils/store/judge.ts';
import { migrations } from '../../../utils/store/migrations.ts';
import { together } from '../../../utils/store/transaction.ts';

const NOW = Date.UTC(2026, 8, 10, 4);

const orderOf = (index: number, more: Partial<Order>): Order => {
  const id = `2609${(index * 7_919 + 10_000_000).toString().padStart(12, '0')}`;
  return {
    key: `jd/77/${id}`,
    console: 'jd',
    shop: '77',
    id,
    status: 'to_ship',
    statusText: '等待出库',
    createdAt: NOW - HOUR,
    paidAt: NOW - 50 * MINUTE,
    shipBy: NOW + index * MINUTE,
    shipBySource: 'console',
    buyer: '王**',
    items: [
      {
        title: `不锈钢保温杯 ${index} 大容量便携`,
        spec: '白;500ml',
        sku: `s${index}`,
        itemId: `i${index}`,
        quantity: 1,
      },
    ],
    amount: { minor: 5900 + index, currency: 'CNY' },
    seenAt: NOW,
    ...more,
  };
};

const batchOf = (count: number, from: number, more: Partial<Order>): Batch => ({
  console: 'jd',
  page: 'orders',
  shop: { id: '77', name: '清风杯具' },
  orders: Array.from({ length: count }, (_, index) => orderOf(from + index, more)),
  parcels: [],
  health: {
    key: 'jd/orders',
    console: 'jd',
    page: 'orders',
    state: 'read',
    sources: ['list'],
    records: count,
    diagnostics: [],
    readAt: NOW,
    triedAt: NOW,
  },
});

/** The worst case: every order has an alert and a job. */
const judge: Judge = (subject) => {
  const { console, shop, id, key } = subject.value;
  const isOpen = subject.record === 'order' && subject.value.status === 'to_ship';
  const [old] = subject.alerts;
  if (!isOpen) return { alerts: old ? [{ ...old, state: 'done', closedBy: 'fact' }] : [], jobs: [] };
  const alert = old ?? {
    key: `${console}/${shop}/ship-by:${id}`,
    console,
    shop,
    id: `ship-by:${id}`,
    kind: 'ship-by' as const,
    severity: 'warn' as const,
    subject: { record: 'order' as const, key },
    openedAt: NOW,
    changedAt: NOW,
    state: 'open' as const,
    why: [{ code: 'console_deadline', values: { at: NOW } }],
  };
  return { alerts: [alert], jobs: [jobOf('judge-order', key, NOW + HOUR)] };
};

const api = {
  /** How long storing takes, in milliseconds. */
  async time(count: number, from: number, more: Partial<Order> = {}): Promise<number> {
    await store();
    const start = performance.now();
    await api.put(count, from, more);
    return performance.now() - start;
  },
  async counts(): Promise<Record<string, number>> {
    const database = await store();
    const counts = await Promise.all(STORES.map(async (name) => [name, await database.count(name)] as const));
    return Object.fromEntries(counts);
  },
  async clear(): Promise<void> {
    const database = await store();
    await Promise.all(STORES.map((name) => database.clear(name)));
  },
  /** Another version of the product wants the store. */
  async upgrade(): Promise<number> {
    const newer = await openStore({
      name: 'tiexin',
      migrations: [...migrations, (database) => void database.createObjectStore('flags')],
    });
    const { version } = newer;
    newer.close();
    return version;
  },
  async state(): Promise<string> {
    const state = await inStore(async (database) => ok(`version ${database.version}`));
    return state.ok ? state.value : state.error.code;
  },
  /** Answers `stored`, or why not. */
  async put(count: number, from: number, more: Partial<Order> = {}): Promise<string> {
    const committed = await inStore((database) =>
      commitReading(database, batchOf(count, from, more), judge, NOW),
    );
    return committed.ok ? 'stored' : committed.error.code;
  },
  /** Two writes, of which the script asks for one before it is ended, with nobody left to undo it. Answers how the transaction ended. */
  async endHalfWay(isEnded: boolean): Promise<string> {
    const transaction = unwrap(await store()).transaction(['alerts', 'orders'], 'readwrite');
    const orders = transaction.objectStore('orders');
    try {
      together(transaction, () => {
        orders.put(orderOf(9001, {}));
        if (isEnded) throw new Error('the script was ended');
        orders.put(orderOf(9002, {}));
      });
    } catch {
      // As if there were no one any more.
    }
    return new Promise((done) => {
      transaction.oncomplete = () => done('complete');
      transaction.onabort = () => done('aborted');
    });
  },
  async orders(): Promise<Order[]> {
    return (await store()).getAll('orders');
  },
  async jobs(): Promise<number> {
    return (await listJobs(await store())).length;
  },
  async archive(): Promise<string> {
    return (await exportArchive(await store(), [], NOW)).text();
  },
};
export type StorePage = typeof api;
Object.assign(globalThis, { tiexin: api });

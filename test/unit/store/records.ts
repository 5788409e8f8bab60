import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Alert } from '../../../utils/records/alert.ts';
import type { Batch } from '../../../utils/records/batch.ts';
import { recordKey } from '../../../utils/records/key.ts';
import type { Order } from '../../../utils/records/order.ts';
import type { Parcel } from '../../../utils/records/parcel.ts';
import { type Database, openStore, PAGE_STORES } from '../../../utils/store/database.ts';
import { jobOf, listJobs } from '../../../utils/store/jobs.ts';
import type { Judge, Subject, Verdict } from '../../../utils/store/judge.ts';

export const NOW = Date.UTC(2026, 8, 10, 4);
const opened: Database[] = [];

/** A store of its own for one test. */
export async function freshStore(): Promise<Database> {
  for (const database of opened.splice(0)) database.close();
  globalThis.indexedDB = new IDBFactory();
  const database = await openStore();
  opened.push(database);
  return database;
}

export const anOrder = (id: string, more: Partial<Order> = {}): Order => {
  const { console = 'jd', shop = '77' } = more;
  return {
    console,
    shop,
    id,
    key: recordKey(console, shop, id),
    status: 'to_ship',
    statusText: '等待出库',
    items: [{ title: '保温杯', quantity: 1 }],
    seenAt: NOW,
    ...more,
  };
};

export const aParcel = (id: string, more: Partial<Parcel> = {}): Parcel => {
  const { console = 'jd', shop = '77' } = more;
  return { console, shop, id, key: recordKey(console, shop, id), orderIds: [], seenAt: NOW, ...more };
};

export const aBatch = (more: Partial<Batch> = {}): Batch => {
  const { console = 'jd', page = 'orders' } = more;
  return {
    console,
    page,
    shop: { id: '77' },
    orders: [],
    parcels: [],
    health: {
      key: `${console}/${page}`,
      console,
      page,
      state: 'read',
      sources: ['list'],
      records: 1,
      diagnostics: [],
      readAt: NOW,
      triedAt: NOW,
    },
    ...more,
  };
};

export const alertOf = (subject: Subject, kind: Alert['kind'], more: Partial<Alert> = {}): Alert => {
  const { console, shop, id, key } = subject.value;
  return {
    key: recordKey(console, shop, `${kind}:${id}`),
    console,
    shop,
    id: `${kind}:${id}`,
    kind,
    severity: 'warn',
    subject: { record: subject.record, key },
    openedAt: NOW,
    changedAt: NOW,
    state: 'open',
    why: [],
    ...more,
  };
};

export const silent: Judge = (subject) => ({ alerts: [], jobs: subject.jobs });

/** A rule like the real ones: an unshipped order has an open alert and a job, any other has its alert closed and no job. */
export const strict: Judge = (subject): Verdict => {
  const [old] = subject.alerts;
  const kind = subject.record === 'order' ? 'ship-by' : 'parcel-exception';
  const isOpen =
    subject.record === 'order' ? subject.value.status === 'to_ship' : subject.value.exception !== undefined;
  if (!isOpen)
    return { alerts: old ? [{ ...old, state: 'done', closedBy: 'fact', changedAt: NOW }] : [], jobs: [] };
  const alert = old ?? alertOf(subject, kind);
  return {
    alerts: [alert],
    jobs: [
      jobOf(subject.record === 'order' ? 'judge-order' : 'judge-parcel', subject.value.key, NOW + 1000),
      ...(old ? subject.jobs.filter((job) => job.kind === 'notify') : [jobOf('notify', alert.key, NOW)]),
    ],
  };
};

export const jobKeys = async (database: Database): Promise<string[]> =>
  (await listJobs(database)).map(({ key }) => key).sort();

/** Everything in the store, by store, in the order of keys. */
export async function contents(database: Database) {
  const all: Record<string, { key?: string; id?: string }[]> = {};
  for (const name of database.objectStoreNames) all[name] = await database.getAll(name);
  all.jobs = (await listJobs(database)).sort((one, other) => (one.key < other.key ? -1 : 1));
  return all;
}

/** The keys of what pages tell, and of what follows from it; of reviews only where there are any. */
export const keysOf = async (database: Database) => {
  const all = await contents(database);
  const keys = PAGE_STORES.map((name) => [name, (all[name] ?? []).map(({ key }) => key)] as const);
  return Object.fromEntries(keys.filter(([name, list]) => list.length > 0 || !name.startsWith('review')));
};

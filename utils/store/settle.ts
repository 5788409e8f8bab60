import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { JobBook } from './job-sheets.ts';
import type { Committed, Judge, Standing } from './judge.ts';
import type { Writes } from './reading.ts';
import { same } from './same.ts';
import type { Hearing } from './subjects.ts';
import { type Transaction, together } from './transaction.ts';

/** Puts what differs and deletes what is gone, in a store keyed by `key`. Tells whether it wrote anything, and what. */
export function replaceIn<V extends { key: string }>(
  store: IDBObjectStore,
  stored: readonly V[],
  wanted: readonly V[],
): { put: V[]; touched: boolean } {
  if (stored.length === 0 && wanted.length === 0) return { put: [], touched: false };
  const before = new Map(stored.map((value) => [value.key, value]));
  const after = new Map(wanted.map((value) => [value.key, value]));
  const put = [...after.values()].filter((value) => !same(before.get(value.key), value));
  const gone = [...before.keys()].filter((key) => !after.has(key));
  for (const value of put) store.put(value);
  for (const key of gone) store.delete(key);
  return { put, touched: put.length > 0 || gone.length > 0 };
}

/** Makes these the jobs of a subject. */
export function replaceJobs(book: JobBook, stored: readonly Job[], wanted: readonly Job[]): void {
  if (stored.length > 0) {
    const names = new Set(wanted.map(({ key }) => key));
    for (const job of stored) if (!names.has(job.key)) book.drop(job);
  }
  for (const job of wanted) book.put(job);
}

/** What is written together with records: `writes` that are ready, and `more` that is judged in the same breath. */
export interface Beside {
  writes?: Writes;
  more?: (jobs: JobBook) => Pick<Committed, 'reviews' | 'alerts' | 'changed'>;
}

/** Lets the rules judge each record and writes record, alerts and jobs, and what is beside them. Only asks, never waits: the transaction ends by itself. */
export function settle(
  transaction: Transaction,
  { hearings, jobs }: { hearings: readonly Hearing[]; jobs: JobBook },
  judge: Judge,
  { more, writes = [] }: Beside = {},
): Committed {
  const orders: Standing<Order>[] = [];
  const parcels: Standing<Parcel>[] = [];
  const written: Alert[] = [];
  let changed = false;
  const stores = {
    order: transaction.objectStore('orders'),
    parcel: transaction.objectStore('parcels'),
    alerts: transaction.objectStore('alerts'),
  };
  const judgeOne = ({ case: one, subject, storedAlerts, storedJobs }: Hearing) => {
    const verdict = judge(subject);
    const patched = one.record === 'order' && verdict.order ? verdict.order : one.value;
    const isPatched = patched !== one.value && !same(patched, one.value);
    for (const key of one.formerKeys) stores[one.record].delete(key);
    if (one.dirty || isPatched) stores[one.record].put(patched);
    const alerts = [
      ...new Map([...subject.alerts, ...verdict.alerts].map((alert) => [alert.key, alert])).values(),
    ];
    const alertChanges = replaceIn(stores.alerts, storedAlerts, alerts);
    replaceJobs(jobs, storedJobs, verdict.jobs);
    written.push(...alertChanges.put);
    const standing = { alerts, changed: one.changed || isPatched };
    changed ||= standing.changed || alertChanges.touched;
    if (one.record === 'order') orders.push({ value: patched as Order, ...standing });
    else parcels.push({ value: one.value, ...standing });
  };
  const beside = together(transaction, () => {
    for (const write of writes) write();
    for (const hearing of hearings) judgeOne(hearing);
    const settled = more?.(jobs);
    jobs.close();
    return settled;
  });
  return {
    orders,
    parcels,
    reviews: beside?.reviews ?? [],
    alerts: [...written, ...(beside?.alerts ?? [])],
    changed: changed || beside?.changed === true,
  };
}

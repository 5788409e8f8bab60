import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import { recordKey } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import { jobOf } from './jobs.ts';
import type { Subject } from './judge.ts';
import { loadMany, type Transaction } from './transaction.ts';

/** A record on its way through a transaction. */
export type Case = {
  /** Keys under which it was stored until now. */
  formerKeys: readonly string[];
  /** It differs from what is stored, be it only in `seenAt`. */
  dirty: boolean;
  /** It differs in more than `seenAt`. */
  changed: boolean;
} & ({ record: 'order'; value: Order } | { record: 'parcel'; value: Parcel });

/** A case with all that a judge needs, and with what is stored, to write only what differs. */
export interface Hearing {
  case: Case;
  subject: Subject;
  storedAlerts: readonly Alert[];
  storedJobs: readonly Job[];
}

const flat = <T>(map: Map<string, T[]>, keys: readonly string[]): T[] =>
  keys.flatMap((key) => map.get(key) ?? []);

async function loadJobs(
  transaction: Transaction,
  kinds: readonly Job['kind'][],
  subjects: readonly string[],
) {
  const store = transaction.objectStore('jobs');
  const loads = kinds.map((kind) =>
    loadMany<Job>(
      store,
      subjects.map((subject) => jobOf(kind, subject, 0).key),
      (job) => job.key,
    ),
  );
  const found = new Map<string, Job[]>();
  for (const load of await Promise.all(loads))
    for (const job of [...load.values()].flat())
      found.set(job.subject, [...(found.get(job.subject) ?? []), job]);
  return found;
}

async function loadParcels(transaction: Transaction, cases: readonly Case[]): Promise<Map<string, Parcel[]>> {
  const orders = cases.flatMap((one) => (one.record === 'order' ? [one.value] : []));
  const store = transaction.objectStore('parcels');
  const [console] = orders.map((order) => order.console);
  const tracked = orders.flatMap((order) => order.trackingNo ?? []);
  const [byOrder, byNumber] = await Promise.all([
    loadMany<Parcel>(
      store.index('orderId'),
      orders.map(({ id }) => id),
      (parcel) => parcel.orderIds,
    ),
    loadMany<Parcel>(
      store.index('number'),
      tracked,
      ({ id }) => id,
      (id) => [console ?? '', id],
    ),
  ]);
  const current = new Map(
    cases.flatMap((one) => (one.record === 'parcel' ? [[one.value.key, one.value]] : [])),
  );
  const gone = new Set(cases.flatMap((one) => one.formerKeys));
  const byKey = new Map<string, Map<string, Parcel>>();
  const add = (orderId: string, parcel: Parcel) => {
    const parcels = byKey.get(orderId) ?? new Map<string, Parcel>();
    byKey.set(orderId, parcels.set(parcel.key, current.get(parcel.key) ?? parcel));
  };
  const numbers = new Map<string, string[]>();
  for (const { id, trackingNo } of orders)
    if (trackingNo) numbers.set(trackingNo, [...(numbers.get(trackingNo) ?? []), id]);
  const wanted = new Set(orders.map(({ id }) => id));
  for (const parcel of [...byOrder.values(), ...byNumber.values(), [...current.values()]].flat()) {
    if (parcel.console !== console || gone.has(parcel.key)) continue;
    for (const id of [...parcel.orderIds, ...(numbers.get(parcel.id) ?? [])])
      if (wanted.has(id)) add(id, parcel);
  }
  return new Map([...byKey].map(([id, parcels]) => [id, [...parcels.values()]]));
}

/** Alerts and jobs under the keys that the record has now; where old and new collide, the new one stands. */
function rename(one: Case, stored: readonly Alert[], storedJobs: readonly Job[]) {
  if (one.formerKeys.length === 0) return { alerts: stored, jobs: storedJobs };
  const { console, shop, key } = one.value;
  const names = new Map(one.formerKeys.map((former) => [former, key]));
  const alerts = new Map<string, Alert>();
  const formerFirst = [...stored].sort(
    (a, b) => Number(a.subject.key === key) - Number(b.subject.key === key),
  );
  for (const alert of formerFirst) {
    const renamed = recordKey(console, shop, alert.id);
    names.set(alert.key, renamed);
    alerts.set(renamed, { ...alert, key: renamed, shop, subject: { ...alert.subject, key } });
  }
  const jobs = new Map<string, Job>();
  for (const job of storedJobs) {
    const moved = jobOf(job.kind, names.get(job.subject) ?? job.subject, job.dueAt);
    if (!jobs.has(moved.key) || job.key === moved.key) jobs.set(moved.key, moved);
  }
  return { alerts: [...alerts.values()], jobs: [...jobs.values()] };
}

/** The known orders in each parcel, by the parcel's key: those of this transaction as they are now, others as stored. */
async function loadOrders(transaction: Transaction, cases: readonly Case[]): Promise<Map<string, Order[]>> {
  const parcels = cases.flatMap((one) => (one.record === 'parcel' ? [one.value] : []));
  const current = cases.flatMap((one) => (one.record === 'order' ? [one.value] : []));
  const byNumber = new Map(current.map((order) => [order.id, order]));
  const byTracking = new Map(current.map((order) => [order.trackingNo, order]));
  const [console] = parcels.map((parcel) => parcel.console);
  const stored = await loadMany<Order>(
    transaction.objectStore('orders').index('number'),
    parcels.flatMap(({ orderIds }) => orderIds.filter((id) => !byNumber.has(id))),
    ({ id }) => id,
    (id) => [console ?? '', id],
  );
  return new Map(
    parcels.map(({ key, id, orderIds }) => {
      const named = orderIds.flatMap((order) => byNumber.get(order) ?? stored.get(order) ?? []);
      const tracked = byTracking.get(id);
      return [key, tracked && !named.includes(tracked) ? [...named, tracked] : named];
    }),
  );
}

/**
 * Loads what stands around the records of one console: their alerts, their jobs, for orders their parcels and for parcels their
 * orders. The parcels of orders are heard too, for what an order has become may settle what was said of its parcel.
 */
export async function hear(transaction: Transaction, given: readonly Case[]): Promise<Hearing[]> {
  const parcels = await loadParcels(transaction, given);
  const handled = new Set(given.map((one) => one.value.key));
  const around = new Map([...parcels.values()].flat().map((parcel) => [parcel.key, parcel]));
  const cases = [...given];
  for (const value of around.values())
    if (!handled.has(value.key))
      cases.push({ record: 'parcel', value, formerKeys: [], dirty: false, changed: false });
  const keysOf = (one: Case) => [one.value.key, ...one.formerKeys];
  const keys = (record: Case['record']) => cases.filter((one) => one.record === record).flatMap(keysOf);
  const [alerts, orders, orderJobs, parcelJobs] = await Promise.all([
    loadMany<Alert>(
      transaction.objectStore('alerts').index('subject'),
      cases.flatMap(keysOf),
      (alert) => alert.subject.key,
    ),
    loadOrders(transaction, cases),
    loadJobs(transaction, ['judge-order'], keys('order')),
    loadJobs(transaction, ['judge-parcel'], keys('parcel')),
  ]);
  const alertKeys = [...alerts.values()].flat().map((alert) => alert.key);
  const alertJobs = await loadJobs(transaction, ['wake', 'notify'], alertKeys);
  return cases.map((one) => {
    const storedAlerts = flat(alerts, keysOf(one));
    const storedJobs = [
      ...flat(one.record === 'order' ? orderJobs : parcelJobs, keysOf(one)),
      ...flat(
        alertJobs,
        storedAlerts.map((alert) => alert.key),
      ),
    ];
    const near = rename(one, storedAlerts, storedJobs);
    const subject: Subject =
      one.record === 'order'
        ? { record: 'order', value: one.value, parcels: parcels.get(one.value.id) ?? [], ...near }
        : { record: 'parcel', value: one.value, orders: orders.get(one.value.key) ?? [], ...near };
    return { case: one, subject, storedAlerts, storedJobs };
  });
}

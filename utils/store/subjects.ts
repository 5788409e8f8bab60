import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import { recordKey } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import { alertKeysOf, loadAlerts } from './alerts-about.ts';
import { loadContents } from './contents.ts';
import { type JobBook, jobOf, openJobs, openJobsOf } from './job-sheets.ts';
import type { Subject } from './judge.ts';
import { jobNamesOf, type ReviewFile } from './review-files.ts';
import type { Transaction } from './transaction.ts';

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

const untouched = (value: Parcel): Case => ({
  record: 'parcel',
  value,
  formerKeys: [],
  dirty: false,
  changed: false,
});

/** From so many records on, every sheet of jobs would be named anyway. */
const MANY = 64;

/**
 * Loads what stands around records of one console: their alerts, their jobs, for orders their parcels and for parcels their orders.
 * The parcels of orders are heard too, for what an order has become may settle what was said of its parcel. The jobs of `files` are in
 * the book too.
 */
export async function hear(
  transaction: Transaction,
  given: readonly Case[],
  files: readonly ReviewFile[] = [],
): Promise<{ hearings: Hearing[]; jobs: JobBook }> {
  const contents = await loadContents(transaction, given);
  const handled = new Set(given.flatMap((one) => [one.value.key, ...one.formerKeys]));
  const cases = [...given, ...contents.parcels.filter(({ key }) => !handled.has(key)).map(untouched)];
  const keysOf = (one: Case) => [one.value.key, ...one.formerKeys];
  const judged = { order: ['judge-order'], parcel: ['judge-parcel'] } as const;
  const told = ['wake', 'notify'] as const;
  const console = cases[0]?.value.console ?? files[0]?.entry.value.console;
  const openBook = () =>
    console !== undefined && cases.length + files.length > MANY
      ? openJobsOf(transaction, console, [
          ...(cases.length > 0 ? (['judge-order', 'judge-parcel'] as const) : []),
          ...(files.length > 0 ? (['judge-review', 'judge-item'] as const) : []),
          ...told,
        ])
      : openJobs(transaction, [
          ...jobNamesOf(files),
          ...cases.flatMap((one) =>
            keysOf(one).flatMap((subject) => judged[one.record].map((kind) => ({ kind, subject }))),
          ),
          ...cases
            .flatMap((one) => keysOf(one).flatMap((key) => alertKeysOf(one.record, key)))
            .flatMap((subject) => told.map((kind) => ({ kind, subject }))),
        ]);
  const loadOf = (record: Case['record']) =>
    loadAlerts(
      transaction,
      record,
      cases.flatMap((one) => (one.record === record ? keysOf(one) : [])),
    );
  const [ofOrders, ofParcels, jobs] = await Promise.all([loadOf('order'), loadOf('parcel'), openBook()]);
  const alerts = { order: ofOrders, parcel: ofParcels };
  const hearings = cases.map((one): Hearing => {
    const storedAlerts = keysOf(one).flatMap((key) => alerts[one.record].get(key) ?? []);
    const storedJobs = [
      ...keysOf(one).flatMap((key) => jobs.of(key, judged[one.record])),
      ...storedAlerts.flatMap((alert) => jobs.of(alert.key, told)),
    ];
    const near = rename(one, storedAlerts, storedJobs);
    const subject: Subject =
      one.record === 'order'
        ? { record: 'order', value: one.value, parcels: contents.parcelsOf(one.value), ...near }
        : { record: 'parcel', value: one.value, orders: contents.ordersOf(one.value), ...near };
    return { case: one, subject, storedAlerts, storedJobs };
  });
  return { hearings, jobs };
}

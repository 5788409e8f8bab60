import { ok, type Result } from '../core/result.ts';
import type { Alert } from '../records/alert.ts';
import type { Batch } from '../records/batch.ts';
import type { Job } from '../records/job.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Database } from './database.ts';
import { openJobs } from './job-sheets.ts';
import type { Committed, Judge } from './judge.ts';
import { takeReading } from './reading.ts';
import { settle } from './settle.ts';
import { storeFailure } from './store-error.ts';
import { type Case, hear } from './subjects.ts';
import { loadMany, result, type Transaction, write } from './transaction.ts';

async function all<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<Result<T>> {
  try {
    return ok(await write(database, work));
  } catch (error) {
    return storeFailure(error);
  }
}

/**
 * Stores what one reading of one page gave, judged by the caller's rules, in one transaction: killed at any line, it leaves all
 * or nothing. Records of another console than the batch's are left out. `now` in UTC milliseconds.
 * Errors: `store-full` (the old data is as it was).
 */
export const commitReading = (
  database: Database,
  batch: Batch,
  judge: Judge,
  now: number,
): Promise<Result<Committed>> =>
  all(database, async (transaction) => {
    const { cases, changed, writes } = await takeReading(transaction, batch, now);
    const committed = settle(transaction, await hear(transaction, cases), judge, writes);
    return { ...committed, changed: committed.changed || changed };
  });

const untouched = { formerKeys: [], dirty: false, changed: false } as const;
const orderCase = (value: Order): Case => ({ record: 'order', value, ...untouched });
const parcelCase = (value: Parcel): Case => ({ record: 'parcel', value, ...untouched });
const byConsole = (cases: readonly Case[]): Case[][] =>
  [...new Set(cases.map((one) => one.value.console))].map((console) =>
    cases.filter((one) => one.value.console === console),
  );

const NOTHING: Committed = { orders: [], parcels: [], alerts: [], changed: false };
const join = (one: Committed, other: Committed): Committed => ({
  orders: [...one.orders, ...other.orders],
  parcels: [...one.parcels, ...other.parcels],
  alerts: [...one.alerts, ...other.alerts],
  changed: one.changed || other.changed,
});

async function judgeCases(
  transaction: Transaction,
  cases: readonly Case[],
  judge: Judge,
): Promise<Committed> {
  let committed = NOTHING;
  for (const group of byConsole(cases))
    committed = join(committed, settle(transaction, await hear(transaction, group), judge));
  return committed;
}

/**
 * Judges records again because time has passed: `judge-order` and `judge-parcel` jobs name the record, `wake` jobs its alert; other
 * kinds are not touched. A job stays only if the verdict names it again; one whose record is gone is deleted.
 * Errors: `store-full`.
 */
export const commitJudgement = (
  database: Database,
  jobs: readonly Job[],
  judge: Judge,
): Promise<Result<Committed>> =>
  all(database, async (transaction) => {
    const ours = jobs.filter(
      ({ kind }) => kind === 'judge-order' || kind === 'judge-parcel' || kind === 'wake',
    );
    const subjects = (kind: Job['kind']) => ours.filter((job) => job.kind === kind).map((job) => job.subject);
    const byKey = (record: { key: string }) => record.key;
    const woken = await loadMany<Alert>(transaction.objectStore('alerts'), subjects('wake'), byKey);
    const wokenAbout = (record: Alert['subject']['record']) =>
      [...woken.values()].flat().flatMap(({ subject }) => (subject.record === record ? subject.key : []));
    const [orders, parcels] = await Promise.all([
      loadMany<Order>(
        transaction.objectStore('orders'),
        [...subjects('judge-order'), ...wokenAbout('order')],
        byKey,
      ),
      loadMany<Parcel>(
        transaction.objectStore('parcels'),
        [...subjects('judge-parcel'), ...wokenAbout('parcel')],
        byKey,
      ),
    ]);
    const isHeard = (job: Job) => {
      const alert = job.kind === 'wake' ? woken.get(job.subject)?.[0] : undefined;
      const key = alert?.subject.key ?? job.subject;
      return Boolean(orders.get(key)?.length || parcels.get(key)?.length);
    };
    const book = await openJobs(transaction, ours);
    for (const job of ours) if (!isHeard(job)) book.drop(job);
    book.close();
    const cases = [
      ...[...orders.values()].flat().map(orderCase),
      ...[...parcels.values()].flat().map(parcelCase),
    ];
    return judgeCases(transaction, cases, judge);
  });

/** The most records judged in one transaction when all are judged anew. */
const SLICE = 500;

/**
 * Judges every record anew, because rules or data were changed, in slices that let other work through; each slice is all or
 * nothing, and judging a record twice does no harm. `tell` is called after each slice with what it did.
 * Errors: `store-full`.
 */
export async function commitEverything(
  database: Database,
  judge: Judge,
  tell: (committed: Committed) => void = () => {},
): Promise<Result<void>> {
  for (const name of ['orders', 'parcels'] as const) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const from: string = after;
      const slice: Result<{ committed: Committed; last: string | undefined }> = await all(
        database,
        async (transaction) => {
          const values = await result<(Order & Parcel)[]>(
            transaction.objectStore(name).getAll(IDBKeyRange.lowerBound(from, true), SLICE),
          );
          const cases = values.map(name === 'orders' ? orderCase : parcelCase);
          const last = values.length < SLICE ? undefined : values.at(-1)?.key;
          return { committed: await judgeCases(transaction, cases, judge), last };
        },
      );
      if (!slice.ok) return slice;
      tell(slice.value.committed);
      after = slice.value.last;
    }
  }
  return ok(undefined);
}

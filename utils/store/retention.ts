import * as z from 'zod/mini';
import { ok, type Result } from '../core/result.ts';
import { DAY, MINUTE } from '../core/time.ts';
import { storedSetting } from '../platform/stored.ts';
import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import type { Order } from '../records/order.ts';
import { isToShip } from '../records/order-words.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Review } from '../records/review.ts';
import { SETTLED } from '../records/review-case.ts';
import { type Alerted, alertKeysOf, loadAlerts } from './alerts-about.ts';
import type { Database } from './database.ts';
import { openJobs } from './job-sheets.ts';
import { changeJobs, jobOf, listJobs } from './jobs.ts';
import { deleteFiles, openFiles, type ReviewFile } from './review-files.ts';
import { storeFailure } from './store-error.ts';
import { sweepChats } from './sweep-chats.ts';
import { untouchedReview } from './take-reviews.ts';
import { result, type Transaction, write } from './transaction.ts';

export const retentionSettings = z.object({ days: z.int().check(z.gte(7), z.lte(3650)) });
export type RetentionSettings = z.infer<typeof retentionSettings>;

/** For how many days after its last sight a record is kept. */
export const retention = storedSetting<RetentionSettings>('local:retention', retentionSettings, { days: 90 });

/** The daily job that deletes what is old; one for the whole store. */
export const sweepJob = (dueAt: number): Job => jobOf('sweep', 'store', dueAt);

/** Sees to it that the sweep is on the job list, an hour from now at the soonest: a start has better things to do. */
export async function planSweep(database: Database, now: number): Promise<void> {
  const jobs = await listJobs(database);
  const planned = jobs.find(({ kind }) => kind === 'sweep');
  if (!planned || planned.dueAt > now + DAY) await changeJobs(database, [sweepJob(now + DAY / 24)]);
}

/** Has the store swept in a minute, because the retention may have become shorter: until then a person can take that back. */
export async function sweepSoon(database: Database, now: number): Promise<void> {
  const planned = (await listJobs(database)).find(({ kind }) => kind === 'sweep');
  if (!planned || planned.dueAt > now + MINUTE) await changeJobs(database, [sweepJob(now + MINUTE)]);
}

/** Records looked at in one transaction: other work gets through between the slices. */
const SLICE = 300;

const isActive = (alert: Alert): boolean => alert.state === 'open' || alert.state === 'snoozed';
const mustShip = (record: Order | Parcel): boolean => 'status' in record && isToShip(record.status);

/** Goes over a store slice by slice; `pick` names what of a slice is to go and may delete what hangs on it. Answers the count. */
async function sweepStore<R extends { key: string }>(
  database: Database,
  name: 'orders' | 'parcels' | 'reviews' | 'alerts' | 'counters' | 'shops',
  pick: (records: R[], transaction: Transaction) => Promise<R[]>,
): Promise<number> {
  let deleted = 0;
  let after: string | undefined = '';
  while (after !== undefined) {
    const from: string = after;
    const [next, gone] = await write(database, async (transaction): Promise<[string | undefined, number]> => {
      const store = transaction.objectStore(name);
      const records = await result<R[]>(store.getAll(IDBKeyRange.lowerBound(from, true), SLICE));
      const picked = await pick(records, transaction);
      for (const { key } of picked) store.delete(key);
      return [records.length < SLICE ? undefined : records.at(-1)?.key, picked.length];
    });
    after = next;
    deleted += gone;
  }
  return deleted;
}

async function dropJobs(
  transaction: Transaction,
  record: Alerted,
  records: readonly { key: string }[],
): Promise<void> {
  const names = records.flatMap(({ key }) => [
    { kind: `judge-${record}` as const, subject: key },
    ...alertKeysOf(record, key).flatMap((subject) => [
      { kind: 'wake' as const, subject },
      { kind: 'notify' as const, subject },
    ]),
  ]);
  const book = await openJobs(transaction, names);
  for (const name of names) book.drop(name);
  book.close();
}

/**
 * Deletes what was last seen longer ago than the retention time, with its closed alerts and its jobs, and closed alerts of that age.
 * What must still ship, what has an open or snoozed alert, and reviews that somebody works on stay; what was taught outlives its review. Each slice is all or nothing; a sweep that was cut short is
 * finished by the next. `now` in UTC milliseconds. Answers how many records went. Errors: `store-full`.
 */
export async function sweep(database: Database, now: number, days: number): Promise<Result<number>> {
  const isOld = (at: number) => at < now - days * DAY;
  const dropOld = (record: Alerted) => async (records: (Order | Parcel)[], transaction: Transaction) => {
    const old = records.filter((one) => isOld(one.seenAt) && !mustShip(one));
    const alerts = await loadAlerts(
      transaction,
      record,
      old.map(({ key }) => key),
    );
    const gone = old.filter(({ key }) => !alerts.get(key)?.some(isActive));
    for (const { key } of gone)
      for (const alert of alerts.get(key) ?? []) transaction.objectStore('alerts').delete(alert.key);
    await dropJobs(transaction, record, gone);
    return gone;
  };
  const dropReviews = async (records: Review[], transaction: Transaction) => {
    const old = records.filter((one) => isOld(one.seenAt)).map(untouchedReview);
    const files = await openFiles(transaction, old);
    const isWorkedOn = ({ alerts, case: work }: ReviewFile) =>
      alerts.some(isActive) || (work !== undefined && !SETTLED.has(work.state));
    const gone = files.filter((file) => !isWorkedOn(file));
    deleteFiles(transaction, gone);
    const reviews = gone.map(({ entry }) => entry.value);
    await dropJobs(transaction, 'review', reviews);
    return reviews;
  };
  try {
    const records =
      (await sweepStore(database, 'orders', dropOld('order'))) +
      (await sweepStore(database, 'parcels', dropOld('parcel'))) +
      (await sweepStore(database, 'reviews', dropReviews));
    const alerts = await sweepStore<Alert>(database, 'alerts', async (all) =>
      all.filter((alert) => !isActive(alert) && isOld(alert.changedAt)),
    );
    const dated = async (all: { key: string; seenAt: number }[]) => all.filter(({ seenAt }) => isOld(seenAt));
    const rest =
      (await sweepStore(database, 'counters', dated)) + (await sweepStore(database, 'shops', dated));
    const chats = await sweepChats(database, now, days);
    await changeJobs(database, [sweepJob(now + DAY)]);
    return ok(records + alerts + rest + chats);
  } catch (error) {
    return storeFailure(error);
  }
}

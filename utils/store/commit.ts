import { ok, type Result } from '../core/result.ts';
import type { Alert } from '../records/alert.ts';
import type { Batch } from '../records/batch.ts';
import type { Job } from '../records/job.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Review } from '../records/review.ts';
import type { Database } from './database.ts';
import { type JobBook, jobOf, openJobs } from './job-sheets.ts';
import type { Committed, Judge, ReviewJudge } from './judge.ts';
import { takeReading } from './reading.ts';
import { isOfReview, itemOf, openFiles } from './review-files.ts';
import { settle } from './settle.ts';
import { settleReviews } from './settle-reviews.ts';
import { storeFailure } from './store-error.ts';
import { type Case, hear } from './subjects.ts';
import { type ReviewEntry, untouchedReview } from './take-reviews.ts';
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
 * or nothing. Records of another console than the batch's are left out. `now` in UTC milliseconds. Without `reviewJudge` reviews are
 * stored, and judged by the next work.
 * Errors: `store-full` (the old data is as it was).
 */
export const commitReading = (
  database: Database,
  batch: Batch,
  judge: Judge,
  now: number,
  reviewJudge?: ReviewJudge,
): Promise<Result<Committed>> =>
  all(database, async (transaction) => {
    const { cases, changed, reviews, writes } = await takeReading(transaction, batch, now);
    const files = await openFiles(transaction, reviews);
    const docket = await hear(transaction, cases, files);
    const committed = settle(transaction, docket, judge, {
      writes,
      more: (jobs) => settleReviews(transaction, files, jobs, reviewJudge, now),
    });
    return { ...committed, changed: committed.changed || changed };
  });

const untouched = { formerKeys: [], dirty: false, changed: false } as const;
const orderCase = (value: Order): Case => ({ record: 'order', value, ...untouched });
const parcelCase = (value: Parcel): Case => ({ record: 'parcel', value, ...untouched });
/** Records and reviews to be judged again. */
interface Docket {
  cases: readonly Case[];
  reviews: readonly ReviewEntry[];
}

const byConsole = ({ cases, reviews }: Docket): Docket[] =>
  [...new Set([...cases, ...reviews].map((one) => one.value.console))].map((console) => ({
    cases: cases.filter((one) => one.value.console === console),
    reviews: reviews.filter((one) => one.value.console === console),
  }));

const NOTHING: Committed = { orders: [], parcels: [], reviews: [], alerts: [], changed: false };
const join = (one: Committed, other: Committed): Committed => ({
  orders: [...one.orders, ...other.orders],
  parcels: [...one.parcels, ...other.parcels],
  reviews: [...one.reviews, ...other.reviews],
  alerts: [...one.alerts, ...other.alerts],
  changed: one.changed || other.changed,
});

async function judgeCases(
  transaction: Transaction,
  docket: Docket,
  judge: Judge,
  reviewJudge: ReviewJudge | undefined,
): Promise<Committed> {
  let committed = NOTHING;
  for (const { cases, reviews } of byConsole(docket)) {
    const files = reviewJudge ? await openFiles(transaction, reviews) : [];
    const heard = await hear(transaction, cases, files);
    const more = (jobs: JobBook) =>
      settleReviews(transaction, files, jobs, reviewJudge, reviewJudge?.now ?? 0);
    committed = join(committed, settle(transaction, heard, judge, { more }));
  }
  return committed;
}

/** A `judge-review` job about all reviews of a shop whose verdicts are another model's: see `judgeShops`. */
const isOfShop = ({ kind, subject }: Job): boolean => kind === 'judge-review' && subject.endsWith('/');

/**
 * Judges records again because time has passed: `judge-…` jobs name the record, `wake` jobs its alert; other kinds are not touched, nor
 * what is about reviews where their rules are not given. The wake of an item's alert becomes a job to look at the item. A job stays only if the verdict names it again; one whose record is gone is deleted.
 * Errors: `store-full`.
 */
export const commitJudgement = (
  database: Database,
  jobs: readonly Job[],
  judge: Judge,
  reviewJudge?: ReviewJudge,
): Promise<Result<Committed>> =>
  all(database, async (transaction) => {
    const ours = jobs.filter(
      (job) =>
        job.kind === 'judge-order' ||
        job.kind === 'judge-parcel' ||
        (job.kind === 'judge-review' && reviewJudge && !isOfShop(job)) ||
        (job.kind === 'wake' && (reviewJudge || !isOfReview(job))),
    );
    const subjects = (kind: Job['kind']) => ours.filter((job) => job.kind === kind).map((job) => job.subject);
    const byKey = (record: { key: string }) => record.key;
    const woken = await loadMany<Alert>(transaction.objectStore('alerts'), subjects('wake'), byKey);
    const wokenAbout = (record: Alert['subject']['record']) =>
      [...woken.values()].flat().flatMap(({ subject }) => (subject.record === record ? subject.key : []));
    const [orders, parcels, reviews] = await Promise.all([
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
      loadMany<Review>(
        transaction.objectStore('reviews'),
        [...subjects('judge-review'), ...wokenAbout('review')],
        byKey,
      ),
    ]);
    const loaded = {
      order: orders,
      parcel: parcels,
      review: reviews,
      item: new Map<string, never[]>(),
      conversation: new Map<string, never[]>(),
    };
    const recordOf = { 'judge-order': 'order', 'judge-parcel': 'parcel', 'judge-review': 'review' } as const;
    const isHeard = (job: Job) => {
      const about = woken.get(job.subject)?.[0]?.subject;
      if (job.kind === 'wake') return Boolean(about && loaded[about.record].get(about.key)?.length);
      return Boolean(loaded[recordOf[job.kind as keyof typeof recordOf]].get(job.subject)?.length);
    };
    const items = wokenAbout('item').map((key) => jobOf('judge-item', itemOf(key), reviewJudge?.now ?? 0));
    const book = await openJobs(transaction, [...ours, ...items]);
    for (const job of ours) if (!isHeard(job)) book.drop(job);
    for (const job of items) book.put(job);
    book.close();
    const cases = [
      ...[...orders.values()].flat().map(orderCase),
      ...[...parcels.values()].flat().map(parcelCase),
    ];
    const entries = [...reviews.values()].flat().map(untouchedReview);
    return judgeCases(transaction, { cases, reviews: entries }, judge, reviewJudge);
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
  reviewJudge?: ReviewJudge,
): Promise<Result<void>> {
  const names = reviewJudge ? (['orders', 'parcels', 'reviews'] as const) : (['orders', 'parcels'] as const);
  for (const name of names) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const from: string = after;
      const slice: Result<{ committed: Committed; last: string | undefined }> = await all(
        database,
        async (transaction) => {
          const values = await result<(Order & Parcel & Review)[]>(
            transaction.objectStore(name).getAll(IDBKeyRange.lowerBound(from, true), SLICE),
          );
          const docket: Docket =
            name === 'reviews'
              ? { cases: [], reviews: values.map(untouchedReview) }
              : { cases: values.map(name === 'orders' ? orderCase : parcelCase), reviews: [] };
          const last = values.length < SLICE ? undefined : values.at(-1)?.key;
          return { committed: await judgeCases(transaction, docket, judge, reviewJudge), last };
        },
      );
      if (!slice.ok) return slice;
      tell(slice.value.committed);
      after = slice.value.last;
    }
  }
  return ok(undefined);
}

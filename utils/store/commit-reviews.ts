import { fail, ok, type Result } from '../core/result.ts';
import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import type { Review } from '../records/review.ts';
import type { ReviewCase } from '../records/review-case.ts';
import type { ReviewLesson, ReviewVerdict } from '../records/review-verdict.ts';
import type { Database } from './database.ts';
import { jobOf, openJobs } from './job-sheets.ts';
import type { ReviewJudge, ReviewStanding } from './judge.ts';
import { jobNamesOf, openFiles, type ReviewFile } from './review-files.ts';
import { type SettledReviews, settleReviews } from './settle-reviews.ts';
import { storeFailure } from './store-error.ts';
import { untouchedReview } from './take-reviews.ts';
import { loadMany, result, type Transaction, together, write } from './transaction.ts';

/** What a person's word makes of a review's file; what is left out stays, null deletes. */
export interface ReviewChange {
  case?: ReviewCase;
  lesson?: ReviewLesson | null;
  alerts?: readonly Alert[];
  /** More jobs to be put. */
  jobs?: readonly Job[];
}

/**
 * Changes the work on a review, or what was taught about it, and judges it, in one transaction: killed at any line, it leaves all or
 * nothing. `change` is pure and may fail, which leaves everything as it was. Errors: `no-record`; `store-full`; those of `change`.
 */
export async function changeReview(
  database: Database,
  key: string,
  judge: ReviewJudge,
  change: (file: Pick<ReviewFile, 'alerts' | 'case' | 'entry' | 'lesson'>) => Result<ReviewChange>,
): Promise<Result<ReviewStanding>> {
  try {
    return await write(database, async (transaction): Promise<Result<ReviewStanding>> => {
      const review = await result<Review | undefined>(transaction.objectStore('reviews').get(key));
      if (!review) return fail('no-record');
      const [file] = await openFiles(transaction, [untouchedReview(review)]);
      if (!file) return fail('no-record');
      const changed = change(file);
      if (!changed.ok) return changed;
      const { alerts = file.alerts, case: work = file.case, jobs = [], lesson = file.lesson } = changed.value;
      const after: ReviewFile = { ...file, alerts, case: work, lesson: lesson ?? undefined };
      const book = await openJobs(transaction, [...jobNamesOf([after]), ...jobs]);
      const { reviews } = together(transaction, () => {
        const settled = settleReviews(transaction, [after], book, judge, judge.now);
        for (const job of jobs) book.put(job);
        book.close();
        return settled;
      });
      const [standing] = reviews;
      return standing ? ok(standing) : fail('no-record');
    });
  } catch (error) {
    return storeFailure(error);
  }
}

/** The job to judge anew all reviews of a shop (`console/shop`), or of a console, whose verdicts name another model, or other lessons. */
export const judgeShopJob = (shop: string, dueAt: number): Job => jobOf('judge-review', `${shop}/`, dueAt);

/** Reviews looked at in one transaction: other work gets through in between. */
const SLICE = 300;

async function judgeSlice(
  transaction: Transaction,
  prefix: string,
  after: string,
  judge: ReviewJudge,
): Promise<{ next: string | undefined; settled: SettledReviews }> {
  const range = IDBKeyRange.bound(after, `${prefix}\uffff`, true);
  const reviews = await result<Review[]>(transaction.objectStore('reviews').getAll(range, SLICE));
  const verdicts = await loadMany<ReviewVerdict>(
    transaction.objectStore('reviewVerdicts'),
    reviews.map(({ key }) => key),
    ({ key }) => key,
  );
  const stale = reviews.filter(({ console, key, shop }) => {
    const [verdict] = verdicts.get(key) ?? [];
    return verdict?.model !== judge.modelOf(console, shop);
  });
  const files = await openFiles(transaction, stale.map(untouchedReview));
  const book = await openJobs(transaction, jobNamesOf(files));
  const settled = together(transaction, () => {
    const made = settleReviews(transaction, files, book, judge, judge.now);
    book.close();
    return made;
  });
  return { next: reviews.length < SLICE ? undefined : reviews.at(-1)?.key, settled };
}

/**
 * Works off `judgeShopJob`s, slice by slice. The job goes only after the last slice: a worker that was killed in between begins again and
 * passes over what is done. Errors: `store-full`.
 */
export async function judgeShops(
  database: Database,
  jobs: readonly Job[],
  judge: ReviewJudge,
  tell: (settled: SettledReviews) => void = () => {},
): Promise<Result<void>> {
  try {
    for (const job of jobs) {
      let after: string | undefined = job.subject;
      while (after !== undefined) {
        const from: string = after;
        const { next, settled } = await write(database, (transaction) =>
          judgeSlice(transaction, job.subject, from, judge),
        );
        tell(settled);
        after = next;
      }
      await write(database, async (transaction) => {
        const book = await openJobs(transaction, [job]);
        // Taught again meanwhile: the job was put anew, and what is done by now may be stale already.
        if (book.of(job.subject, [job.kind])[0]?.dueAt === job.dueAt) book.drop(job);
        book.close();
      });
    }
    return ok(undefined);
  } catch (error) {
    return storeFailure(error);
  }
}

import { ok, type Result } from '../core/result.ts';
import type { Job } from '../records/job.ts';
import type { Database } from './database.ts';
import { openJobs } from './job-sheets.ts';
import { storeFailure } from './store-error.ts';
import { together, write } from './transaction.ts';

/**
 * Deletes what was taught about one shop (`console/shop`) and puts the jobs that judge its reviews anew, all or nothing. Errors:
 * `store-full`.
 */
export async function forgetShopLessons(
  database: Database,
  shop: string,
  jobs: readonly Job[],
): Promise<Result<void>> {
  try {
    await write(
      database,
      async (transaction) => {
        const book = await openJobs(transaction, jobs);
        together(transaction, () => {
          transaction.objectStore('reviewLessons').delete(IDBKeyRange.bound(`${shop}/`, `${shop}/\uffff`));
          for (const job of jobs) book.put(job);
          book.close();
        });
      },
      ['reviewLessons', 'jobs'],
    );
    return ok(undefined);
  } catch (error) {
    return storeFailure(error);
  }
}

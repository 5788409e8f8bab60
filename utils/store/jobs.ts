import type { Job } from '../records/job.ts';
import type { Database } from './database.ts';
import { jobName, jobsIn, openJobs } from './job-sheets.ts';
import { write } from './transaction.ts';

export { jobOf } from './job-sheets.ts';

/** Every job there is. */
export const listJobs = async (database: Database): Promise<Job[]> =>
  (await database.getAll('jobs')).flatMap(jobsIn);

/** The jobs that are due, the longest due first, at most `limit`. `now` in UTC milliseconds. */
export async function dueJobs(database: Database, now: number, limit = 1000): Promise<Job[]> {
  const sheets = await database.getAllFromIndex('jobs', 'dueAt', IDBKeyRange.upperBound(now));
  return sheets
    .flatMap(jobsIn)
    .filter(({ dueAt }) => dueAt <= now)
    .sort((one, other) => one.dueAt - other.dueAt)
    .slice(0, limit);
}

/** When the next job is due; undefined when there is none. */
export async function nextDueAt(database: Database): Promise<number | undefined> {
  const cursor = await database.transaction('jobs').store.index('dueAt').openKeyCursor();
  return cursor?.key;
}

/** Puts and deletes jobs, all or none; `drop` are keys. */
export const changeJobs = (
  database: Database,
  put: readonly Job[],
  drop: readonly string[] = [],
): Promise<void> =>
  write(
    database,
    async (transaction) => {
      const names = drop.map(jobName);
      const book = await openJobs(transaction, [...put, ...names]);
      for (const name of names) book.drop(name);
      for (const job of put) book.put(job);
      book.close();
    },
    ['jobs'],
  );

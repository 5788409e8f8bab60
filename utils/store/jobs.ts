import type { Job } from '../records/job.ts';
import type { Database } from './database.ts';
import { write } from './transaction.ts';

/** A job with its key: `kind/subject`. `dueAt` in UTC milliseconds. */
export const jobOf = (kind: Job['kind'], subject: string, dueAt: number): Job => ({
  key: `${kind}/${subject}`,
  kind,
  subject,
  dueAt,
});

/** The jobs that are due, the longest due first. */
export const dueJobs = (database: Database, now: number, limit = 1000): Promise<Job[]> =>
  database.getAllFromIndex('jobs', 'dueAt', IDBKeyRange.upperBound(now), limit);

/** When the next job is due; undefined when there is none. */
export async function nextDueAt(database: Database): Promise<number | undefined> {
  const cursor = await database.transaction('jobs').store.index('dueAt').openKeyCursor();
  return cursor?.key;
}

export const getJob = (database: Database, key: string): Promise<Job | undefined> =>
  database.get('jobs', key);

/** Puts and deletes jobs, all or none. */
export const changeJobs = (
  database: Database,
  put: readonly Job[],
  drop: readonly string[] = [],
): Promise<void> =>
  write(
    database,
    async (transaction) => {
      const jobs = transaction.objectStore('jobs');
      for (const key of drop) jobs.delete(key);
      for (const job of put) jobs.put(job);
    },
    ['jobs'],
  );

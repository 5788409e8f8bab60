import { ok, type Result } from '../core/result.ts';
import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import type { Database } from './database.ts';
import { openJobs } from './job-sheets.ts';
import { replaceIn, replaceJobs } from './settle.ts';
import { storeFailure } from './store-error.ts';
import { loadMany, write } from './transaction.ts';

/** What a command makes of one alert; `jobs` are all `wake` and `notify` jobs that it is to have. */
export interface Changed {
  alert: Alert;
  jobs: readonly Job[];
}

/**
 * Carries out a person's command on alerts in one transaction: load, apply, write. `apply` is pure; undefined leaves the alert as it
 * is. Keys without an alert are passed over. Answers the alerts that were changed. Errors: `store-full`.
 */
export async function commitCommand(
  database: Database,
  keys: readonly string[],
  apply: (alert: Alert, jobs: readonly Job[]) => Changed | undefined,
): Promise<Result<Alert[]>> {
  try {
    const changed = await write(
      database,
      async (transaction) => {
        const alertStore = transaction.objectStore('alerts');
        const kinds = ['wake', 'notify'] as const;
        const [alerts, book] = await Promise.all([
          loadMany<Alert>(alertStore, keys, ({ key }) => key),
          openJobs(
            transaction,
            keys.flatMap((subject) => kinds.map((kind) => ({ kind, subject }))),
          ),
        ]);
        const written = [...alerts.values()].flat().flatMap((alert) => {
          const jobs = book.of(alert.key, kinds);
          const applied = apply(alert, jobs);
          if (!applied) return [];
          replaceJobs(book, jobs, applied.jobs);
          return replaceIn(alertStore, [alert], [applied.alert]).put;
        });
        book.close();
        return written;
      },
      ['alerts', 'jobs'],
    );
    return ok(changed);
  } catch (error) {
    return storeFailure(error);
  }
}

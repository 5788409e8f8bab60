import { ok, type Result } from '../core/result.ts';
import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import type { Database } from './database.ts';
import { jobOf } from './jobs.ts';
import { replaceIn } from './settle.ts';
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
        const jobStore = transaction.objectStore('jobs');
        const byKey = (record: { key: string }) => record.key;
        const jobsOf = (kind: Job['kind']) =>
          loadMany<Job>(
            jobStore,
            keys.map((key) => jobOf(kind, key, 0).key),
            byKey,
          );
        const [alerts, wake, notify] = await Promise.all([
          loadMany<Alert>(alertStore, keys, byKey),
          jobsOf('wake'),
          jobsOf('notify'),
        ]);
        return [...alerts.values()].flat().flatMap((alert) => {
          const jobs = [
            ...(wake.get(jobOf('wake', alert.key, 0).key) ?? []),
            ...(notify.get(jobOf('notify', alert.key, 0).key) ?? []),
          ];
          const applied = apply(alert, jobs);
          if (!applied) return [];
          replaceIn(jobStore, jobs, applied.jobs);
          return replaceIn(alertStore, [alert], [applied.alert]).put;
        });
      },
      ['alerts', 'jobs'],
    );
    return ok(changed);
  } catch (error) {
    return storeFailure(error);
  }
}

import type { Alert, Severity } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import { jobOf } from '../store/jobs.ts';
import { apply, isNews, LONGEST_SNOOZE } from './apply.ts';
import { type About, alertKey, type Finding } from './finding.ts';

/** The circumstances in which findings become alerts. Times in UTC ms. */
export interface Circumstances {
  now: number;
  /** When something new may be told: now, or the end of the quiet hours. */
  tellAt: number;
  /** Of which alerts a notification tells. */
  notify: readonly Severity[];
}

const isToldOf = (alert: Alert, notify: readonly Severity[]): boolean =>
  alert.state === 'open' && notify.includes(alert.severity);

/** The jobs of one alert: to wake it, and to tell of it with the next batch. A notification that waits goes on waiting. */
export function alertJobs(
  before: Alert | undefined,
  alert: Alert,
  jobs: readonly Job[],
  { now, notify, tellAt }: Circumstances,
): Job[] {
  if (alert.state === 'snoozed')
    return [jobOf('wake', alert.key, Math.min(alert.snoozedUntil ?? now, now + LONGEST_SNOOZE))];
  if (!isToldOf(alert, notify)) return [];
  const waiting = jobs.find(({ kind, subject }) => kind === 'notify' && subject === alert.key);
  if (waiting) return [waiting];
  return isNews(before, alert) ? [jobOf('notify', alert.key, tellAt)] : [];
}

/** What findings about one record make of its alerts, and every job that is to stand afterwards. */
export function verdictOf(
  about: About,
  findings: readonly Finding[],
  stored: readonly Alert[],
  jobs: readonly Job[],
  circumstances: Circumstances,
): { alerts: Alert[]; jobs: Job[] } {
  const before = new Map(stored.map((alert) => [alert.key, alert]));
  const after = new Map(before);
  for (const finding of findings) {
    const key = alertKey(finding.kind, about);
    const alert = apply(finding, before.get(key), about, circumstances.now);
    if (alert) after.set(key, alert);
  }
  const next = findings.flatMap(({ nextAt }) => nextAt ?? []);
  const judgeAgain =
    next.length > 0
      ? [jobOf(about.record === 'order' ? 'judge-order' : 'judge-parcel', about.key, Math.min(...next))]
      : [];
  return {
    alerts: [...after.values()],
    jobs: [
      ...judgeAgain,
      ...[...after.values()].flatMap((alert) => alertJobs(before.get(alert.key), alert, jobs, circumstances)),
    ],
  };
}

import type { Alert } from '../records/alert.ts';
import { type JobBook, jobOf } from './job-sheets.ts';
import type { ReviewJudge, ReviewStanding } from './judge.ts';
import { type ReviewFile, storedJobsOf, subjectOf } from './review-files.ts';
import { same } from './same.ts';
import { replaceIn, replaceJobs } from './settle.ts';
import type { Transaction } from './transaction.ts';

/** What was written about reviews. */
export interface SettledReviews {
  reviews: ReviewStanding[];
  alerts: Alert[];
  changed: boolean;
}

/**
 * Lets the rules judge each review and asks for the writes of all that hangs on it. Where there are no rules at hand (a page of orders told
 * that the reviews' shop has another id) it moves as it is, to be judged at once by the next work. Only asks, never waits.
 */
export function settleReviews(
  transaction: Transaction,
  files: readonly ReviewFile[],
  jobs: JobBook,
  judge: ReviewJudge | undefined,
  now: number,
): SettledReviews {
  const settled: SettledReviews = { reviews: [], alerts: [], changed: false };
  if (files.length === 0) return settled;
  const store = (name: 'reviews' | 'reviewVerdicts' | 'reviewCases' | 'reviewLessons' | 'alerts') =>
    transaction.objectStore(name);
  const months = new Set<string>();
  const items = new Set<string>();
  const settleOne = (file: ReviewFile) => {
    const { entry, lesson, stored } = file;
    const { value } = entry;
    const storedJobs = storedJobsOf(file, jobs);
    const subject = subjectOf(file, storedJobs);
    const again = [...subject.jobs, jobOf('judge-review', value.key, now)];
    const ruling = judge?.rule(subject);
    for (const key of entry.formerKeys) store('reviews').delete(key);
    if (entry.dirty) store('reviews').put(value);
    const verdict = ruling?.verdict;
    const verdicts = replaceIn(store('reviewVerdicts'), stored.verdicts, verdict ? [verdict] : []);
    if (verdicts.touched)
      for (const one of [...stored.verdicts, ...(verdict ? [verdict] : [])]) {
        months.add(one.month);
        // Praise alone makes no cluster: it only makes the item's own rate smaller.
        if (one.item !== undefined && one.level !== 'none') items.add(one.item);
      }
    const cases = replaceIn(store('reviewCases'), stored.cases, file.case ? [file.case] : []);
    const lessons = replaceIn(store('reviewLessons'), stored.lessons, lesson ? [lesson] : []);
    const alerts = new Map([...subject.alerts, ...(ruling?.alerts ?? [])].map((alert) => [alert.key, alert]));
    const changes = replaceIn(store('alerts'), stored.alerts, [...alerts.values()]);
    replaceJobs(jobs, storedJobs, ruling?.jobs ?? again);
    settled.alerts.push(...changes.put);
    const touched = verdicts.touched || cases.touched || lessons.touched || changes.touched;
    settled.changed ||= entry.changed || touched;
    settled.reviews.push({
      value,
      verdict,
      case: file.case,
      alerts: [...alerts.values()],
      changed: entry.changed || !same(file.verdict, verdict),
    });
  };
  for (const file of files) settleOne(file);
  for (const key of months) transaction.objectStore('reviewSheets').delete(key);
  for (const key of items) jobs.put(jobOf('judge-item', key, now));
  return settled;
}

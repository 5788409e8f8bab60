import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import { recordKey } from '../records/key.ts';
import type { ReviewCase } from '../records/review-case.ts';
import type { ReviewLesson, ReviewVerdict } from '../records/review-verdict.ts';
import { alertKeysOf, loadAlerts } from './alerts-about.ts';
import { type JobBook, jobOf } from './job-sheets.ts';
import type { ReviewSubject } from './judge.ts';
import { mergeCases } from './merge-review.ts';
import type { ReviewEntry } from './take-reviews.ts';
import { loadMany, type Transaction } from './transaction.ts';

/** A review with all that hangs on it: as it is stored, under whatever keys, and as it goes on under the key that it has now. */
export interface ReviewFile {
  entry: ReviewEntry;
  stored: {
    verdicts: readonly ReviewVerdict[];
    cases: readonly ReviewCase[];
    lessons: readonly ReviewLesson[];
    alerts: readonly Alert[];
  };
  verdict: ReviewVerdict | undefined;
  case: ReviewCase | undefined;
  lesson: ReviewLesson | undefined;
  alerts: readonly Alert[];
}

/** The item that a verdict or a review is about, `console/shop/itemId`. */
export const itemKeyOf = ({
  console,
  itemId,
  shop,
}: {
  console: string;
  shop: string;
  itemId?: string | undefined;
}): string | undefined => (itemId === undefined ? undefined : recordKey(console, shop, itemId));

const keysOf = ({ formerKeys, value }: ReviewEntry): string[] => [...formerKeys, value.key];

/** Alerts under the key that their review has now; where old and new collide, the new one stands. */
function renamed(entry: ReviewEntry, alerts: readonly Alert[]): Alert[] {
  if (entry.formerKeys.length === 0) return [...alerts];
  const { console, id: number, key, shop } = entry.value;
  const moved = alerts.map((alert) => {
    const id = `${alert.kind}:${number}`;
    return { ...alert, key: recordKey(console, shop, id), shop, id, subject: { ...alert.subject, key } };
  });
  return [...new Map(moved.map((alert) => [alert.key, alert])).values()];
}

/** Loads what hangs on reviews: what was made of them, the work on them, what was taught, their alerts. */
export async function openFiles(
  transaction: Transaction,
  entries: readonly ReviewEntry[],
): Promise<ReviewFile[]> {
  if (entries.length === 0) return [];
  const keys = entries.flatMap(keysOf);
  const load = <R extends { key: string }>(name: 'reviewVerdicts' | 'reviewCases' | 'reviewLessons') =>
    loadMany<R>(transaction.objectStore(name), keys, ({ key }) => key);
  const [verdicts, cases, lessons, alerts] = await Promise.all([
    load<ReviewVerdict>('reviewVerdicts'),
    load<ReviewCase>('reviewCases'),
    load<ReviewLesson>('reviewLessons'),
    loadAlerts(transaction, 'review', keys),
  ]);
  return entries.map((entry) => {
    const of = <R>(found: ReadonlyMap<string, R[]>) => keysOf(entry).flatMap((key) => found.get(key) ?? []);
    const stored = { verdicts: of(verdicts), cases: of(cases), lessons: of(lessons), alerts: of(alerts) };
    const { console, id, key, shop } = entry.value;
    const here = { console, id, key, shop };
    const [work, ...others] = stored.cases;
    const lesson = [...stored.lessons].sort((one, other) => other.at - one.at)[0];
    const verdict = stored.verdicts.at(-1);
    return {
      entry,
      stored,
      verdict: verdict && { ...verdict, ...here },
      case: work && { ...others.reduce(mergeCases, work), ...here },
      lesson: lesson && { ...lesson, ...here },
      alerts: renamed(entry, stored.alerts),
    };
  });
}

const TOLD = ['wake', 'notify'] as const;

/** Every job that may be read or written for these files: to open the book with. */
export const jobNamesOf = (files: readonly ReviewFile[]): Pick<Job, 'kind' | 'subject'>[] =>
  files.flatMap(({ entry, stored }) => {
    const keys = keysOf(entry);
    const items = [itemKeyOf(entry.value), ...stored.verdicts.map(({ item }) => item)];
    return [
      ...keys.map((subject) => ({ kind: 'judge-review' as const, subject })),
      ...keys
        .flatMap((key) => alertKeysOf('review', key))
        .flatMap((subject) => TOLD.map((kind) => ({ kind, subject }))),
      ...items.flatMap((subject) =>
        subject === undefined ? [] : [{ kind: 'judge-item' as const, subject }],
      ),
    ];
  });

/** The jobs of a file as they are stored. */
export const storedJobsOf = ({ entry, stored }: ReviewFile, book: JobBook): Job[] => [
  ...keysOf(entry).flatMap((key) => book.of(key, ['judge-review'])),
  ...stored.alerts.flatMap(({ key }) => book.of(key, TOLD)),
];

/** What the rules get to see of a file. */
export function subjectOf(file: ReviewFile, storedJobs: readonly Job[]): ReviewSubject {
  const { alerts, case: work, entry, lesson, stored, verdict } = file;
  const names = new Map(entry.formerKeys.map((former) => [former, entry.value.key]));
  for (const { key, kind } of stored.alerts) {
    const now = alerts.find((alert) => alert.kind === kind);
    if (now) names.set(key, now.key);
  }
  const jobs = storedJobs.map(({ dueAt, kind, subject }) =>
    jobOf(kind, names.get(subject) ?? subject, dueAt),
  );
  return { value: entry.value, before: entry.before, verdict, case: work, lesson, alerts, jobs };
}

/** Whether the alert that a job wakes is about a review or an item. */
export const isOfReview = ({ subject }: Pick<Job, 'subject'>): boolean =>
  /^review(-step|-cluster)?:/.test(subject.slice(subject.lastIndexOf('/') + 1));

/** The item of an alert about several reviews: its subject without the topic. */
export const itemOf = (subject: string): string => subject.slice(0, subject.lastIndexOf('~'));

/** Deletes all that hangs on reviews but what was taught, which outlives them. The reviews themselves are the caller's. */
export function deleteFiles(transaction: Transaction, files: readonly ReviewFile[]): void {
  for (const { stored } of files) {
    for (const { key, month } of stored.verdicts) {
      transaction.objectStore('reviewVerdicts').delete(key);
      transaction.objectStore('reviewSheets').delete(month);
    }
    for (const { key } of stored.cases) transaction.objectStore('reviewCases').delete(key);
    for (const { key } of stored.alerts) transaction.objectStore('alerts').delete(key);
  }
}

import * as z from 'zod/mini';
import type { Job } from '../records/job.ts';
import { loadMany, result, type Transaction } from './transaction.ts';

/**
 * Jobs as they are kept: many to a sheet, because a thousand orders have a thousand jobs and a write costs as much for one as for a
 * hundred. `key` is `kind/console/number`, `due` the time of each subject, `dueAt` the earliest of them. UTC milliseconds.
 */
export const jobSheet = z.object({
  key: z
    .string()
    .check(
      z.regex(
        /^(judge-order|judge-parcel|judge-review|judge-item|judge-conversation|wake|notify|sweep|team-poll|team-start|team-send)\/[^/]+\/\d+$/,
      ),
    ),
  dueAt: z.int(),
  due: z.record(z.string(), z.int()),
});
export type JobSheet = z.infer<typeof jobSheet>;

/** Enough that a sheet stays small with ten thousand jobs, few enough that a thousand jobs touch few. */
const SHEETS = 64;

/** A job with its key: `kind/subject`. `dueAt` in UTC milliseconds. */
export const jobOf = (kind: Job['kind'], subject: string, dueAt: number): Job => ({
  key: `${kind}/${subject}`,
  kind,
  subject,
  dueAt,
});

function sheetKey({ kind, subject }: Pick<Job, 'kind' | 'subject'>): string {
  let hash = 0;
  for (let index = 0; index < subject.length; index += 1) hash = (hash * 31 + subject.charCodeAt(index)) | 0;
  const [console = ''] = subject.split('/', 1);
  return `${kind}/${console || '_'}/${Math.abs(hash % SHEETS)}`;
}

/** What a key names. A key of no kind names no job. */
export function jobName(key: string): Pick<Job, 'kind' | 'subject'> {
  const end = key.indexOf('/');
  return { kind: key.slice(0, end) as Job['kind'], subject: key.slice(end + 1) };
}

export const jobsIn = (sheet: JobSheet): Job[] => {
  const { kind } = jobName(sheet.key);
  return Object.entries(sheet.due).map(([subject, dueAt]) => jobOf(kind, subject, dueAt));
};

/** Jobs on sheets, as few as there can be. */
export function sheetsOf(jobs: Iterable<Job>): JobSheet[] {
  const sheets = new Map<string, JobSheet>();
  for (const job of jobs) {
    const key = sheetKey(job);
    const sheet = sheets.get(key) ?? { key, dueAt: job.dueAt, due: {} };
    sheet.due[job.subject] = job.dueAt;
    sheet.dueAt = Math.min(sheet.dueAt, job.dueAt);
    sheets.set(key, sheet);
  }
  return [...sheets.values()];
}

/** Some jobs, open for change within one transaction. */
export interface JobBook {
  /** The jobs of these kinds about one subject. */
  of(subject: string, kinds: readonly Job['kind'][]): Job[];
  /** Throws when the book was not opened for such a job. */
  put(job: Job): void;
  drop(job: Pick<Job, 'kind' | 'subject'>): void;
  /** Writes the sheets that were changed. */
  close(): void;
}

/** The keys of every sheet of these kinds that a console can have. */
const allSheets = (console: string, kinds: readonly Job['kind'][]): string[] =>
  kinds.flatMap((kind) =>
    Array.from({ length: SHEETS }, (_, number) => `${kind}/${console || '_'}/${number}`),
  );

/** Opens the book for jobs about these subjects; it may be used until its transaction ends. */
export function openJobs(
  transaction: Transaction,
  wanted: Iterable<Pick<Job, 'kind' | 'subject'>>,
): Promise<JobBook> {
  const keys = new Set<string>();
  for (const job of wanted) keys.add(sheetKey(job));
  return openSheets(transaction, keys);
}

/** Opens the book for every job of these kinds about records of one console, which is quicker than naming thousands. */
export const openJobsOf = (
  transaction: Transaction,
  console: string,
  kinds: readonly Job['kind'][],
): Promise<JobBook> => openSheets(transaction, allSheets(console, kinds));

const FEW = 6;
const sheetAt = async (store: IDBObjectStore, key: string): Promise<[string, JobSheet[]]> => [
  key,
  await result<JobSheet[]>(store.getAll(key)),
];

async function openSheets(transaction: Transaction, keys: Iterable<string>): Promise<JobBook> {
  const store = transaction.objectStore('jobs');
  const wanted = [...keys];
  // To look first which of a few are there would be a question more, and a round of answers.
  const isFew = wanted.length <= FEW;
  const found = isFew
    ? new Map(await Promise.all(wanted.map((key) => sheetAt(store, key))))
    : await loadMany<JobSheet>(store, wanted, ({ key }) => key);
  const changed = new Set<string>();
  const sheets = new Map(
    [...found].map(([key, [sheet]]) => [key, new Map(Object.entries(sheet?.due ?? {}))]),
  );
  const sheetFor = (job: Pick<Job, 'kind' | 'subject'>) => sheets.get(sheetKey(job));
  return {
    of: (subject, kinds) =>
      kinds.flatMap((kind) => {
        const dueAt = sheetFor({ kind, subject })?.get(subject);
        return dueAt === undefined ? [] : [jobOf(kind, subject, dueAt)];
      }),
    put(job) {
      const sheet = sheetFor(job);
      if (!sheet) throw new Error(`a job of another subject: ${job.kind}`);
      if (sheet.get(job.subject) === job.dueAt) return;
      sheet.set(job.subject, job.dueAt);
      changed.add(sheetKey(job));
    },
    drop(job) {
      if (sheetFor(job)?.delete(job.subject)) changed.add(sheetKey(job));
    },
    close() {
      for (const key of changed) {
        const sheet = sheets.get(key) ?? new Map<string, number>();
        if (sheet.size === 0) store.delete(key);
        else store.put({ key, dueAt: Math.min(...sheet.values()), due: Object.fromEntries(sheet) });
      }
      changed.clear();
    },
  };
}

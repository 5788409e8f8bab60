import consoles from 'virtual:console-facts';
import type { ImportView, RowError } from '../../components/desk/data/import-preview.tsx';
import { KINDS, type Kind } from '../../components/desk/data/kinds.ts';
import { attentionSetting, consoleSetting } from '../../utils/attention/stored-settings.ts';
import { ok, type Result } from '../../utils/core/result.ts';
import { CHINA, dayOf } from '../../utils/core/zone.ts';
import { checkSetting } from '../../utils/draft-check/stored-settings.ts';
import { folderSetting } from '../../utils/library/stored-settings.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { reviewSetting } from '../../utils/reviews/stored-settings.ts';
import { shippingSetting } from '../../utils/shipping/stored-settings.ts';
import { exportArchive } from '../../utils/store/archive.ts';
import { checkArchive, countsOf, type Rejected } from '../../utils/store/archive-check.ts';
import { type Imported, importArchive } from '../../utils/store/archive-import.ts';
import { inStore } from '../../utils/store/handle.ts';
import { listJobs } from '../../utils/store/jobs.ts';
import { retention } from '../../utils/store/retention.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';
import { saveFile } from './save-file.ts';

/** Every setting that an archive carries. */
const SETTINGS = [
  shippingSetting,
  attentionSetting,
  consoleSetting,
  retention,
  reviewSetting,
  replySetting,
  checkSetting,
  folderSetting,
  timingSetting,
];
/** Rows that are named one by one; more of them are only counted. */
const ERRORS_SHOWN = 100;

const ROW_ERROR: Readonly<Record<Rejected['reason'], RowError>> = {
  'not-a-record': 'notARecord',
  'bad-field': 'badField',
  'wrong-key': 'wrongKey',
  duplicate: 'duplicate',
};

/** How many records there are of each kind. */
export const countRecords = (): Promise<Result<{ kind: Kind; count: number }[]>> =>
  inStore(async (database) =>
    ok(
      await Promise.all(
        KINDS.map(async (kind) => ({
          kind,
          count: kind === 'jobs' ? (await listJobs(database)).length : await database.count(kind),
        })),
      ),
    ),
  );

/** Counts of what a person knows as records: the number of sheets means nothing. */
export const recordCounts = (counts: Readonly<Partial<Record<Kind, number>>>) =>
  KINDS.filter((kind) => kind !== 'jobs').map((kind) => ({ kind, count: counts[kind] ?? 0 }));

/** Saves everything as one file through the browser's own download. Errors: those of the store. */
export const saveArchive = (now: number): Promise<Result<void>> =>
  inStore(async (database) => {
    saveFile(`tiexin-${dayOf(now, CHINA)}.json`, await exportArchive(database, SETTINGS, now));
    return ok(undefined);
  });

/** Looks at a file without writing anything. Errors: those of `checkArchive`. */
export async function lookAt(file: File): Promise<Result<ImportView>> {
  const checked = await checkArchive(file);
  if (!checked.ok) return checked;
  const { stores, settings, rejected } = checked.value;
  return ok({
    file: file.name,
    counts: recordCounts(countsOf(stores)),
    settings: SETTINGS.some(({ key }) => Object.hasOwn(settings, key)),
    refused: rejected.length,
    errors: rejected.slice(0, ERRORS_SHOWN).map(({ store, index, reason, field }) => ({
      kind: store,
      row: index + 1,
      reason: ROW_ERROR[reason],
      ...(field !== undefined && { field }),
    })),
  });
}

const zoneOf = (console: string): string => consoles.find(({ id }) => id === console)?.timeZone ?? CHINA;

/** Takes the file over, all or nothing. Errors: those of `importArchive`. */
export const takeOver = (file: File, mode: 'merge' | 'replace', now: number): Promise<Result<Imported>> =>
  inStore((database) => importArchive(database, file, { mode, settings: SETTINGS, now, zoneOf }));

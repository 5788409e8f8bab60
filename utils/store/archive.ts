import type { StoredSetting } from '../platform/stored.ts';
import { archived, NEVER_ARCHIVED } from './archive-teams.ts';
import {
  STORES as ALL_STORES,
  DATABASE_VERSION,
  type Database,
  keyPathOf,
  type StoreName,
} from './database.ts';
import { read, result, type Transaction } from './transaction.ts';

/** How an archive says what it is. */
export const ARCHIVE_FORMAT = 'tiexin';

/** Copies in columns are made of the records whenever they are missing. */
const MADE: readonly StoreName[] = ['reviewSheets', 'logTails', 'logSheets', 'tallySheets'];
const STORES = ALL_STORES.filter((name) => !MADE.includes(name) && !NEVER_ARCHIVED.includes(name));

/** Records put into the document at once: a slice takes a few milliseconds, and between slices the page can work. */
const SLICE = 500;
/** Parts that are kept as text before they become a blob. */
const PARTS = 200;

/**
 * Everything as one JSON document, one record a line: `{format, version, exportedAt, settings, stores}`; `version` is that of the
 * store, `exportedAt` UTC milliseconds. All of it is of one moment. `onProgress` is told how many records are in.
 */
export async function exportArchive(
  database: Database,
  settings: readonly StoredSetting<unknown>[],
  now: number,
  onProgress: (records: number) => void = () => {},
): Promise<Blob> {
  const values = await Promise.all(
    settings.map(async (setting) => [setting.key, await setting.get()] as const),
  );
  const head = { format: ARCHIVE_FORMAT, version: DATABASE_VERSION, exportedAt: now };
  const parts: BlobPart[] = [
    `${JSON.stringify(head).slice(0, -1)},\n"settings":${JSON.stringify(Object.fromEntries(values))},\n"stores":{`,
  ];
  let written = 0;
  const copy = async (transaction: Transaction) => {
    for (const name of STORES) {
      parts.push(`${name === STORES[0] ? '' : ','}\n"${name}":[`);
      const store = transaction.objectStore(name);
      let after: string | undefined = '';
      let separator = '\n';
      while (after !== undefined) {
        const records: { key: string; id: string }[] = await result(
          store.getAll(IDBKeyRange.lowerBound(after, true), SLICE),
        );
        const kept = records.flatMap((record) => archived(name, record) ?? []);
        if (kept.length > 0) {
          parts.push(separator, kept.map((record) => JSON.stringify(record)).join(',\n'));
          separator = ',\n';
        }
        after = records.length < SLICE ? undefined : records.at(-1)?.[keyPathOf(name)];
        written += kept.length;
        // A million messages as text would fill the memory: a blob may lie on the disk.
        if (parts.length > PARTS) parts.splice(0, parts.length, new Blob(parts));
        onProgress(written);
      }
      parts.push(']');
    }
  };
  await read(database, copy, STORES);
  parts.push('}}\n');
  return new Blob(parts, { type: 'application/json' });
}

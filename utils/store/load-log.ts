import { unwrap } from 'idb';
import type { Day } from '../core/zone.ts';
import type { Database } from './database.ts';
import { type Row, rowOf, rowsOfConversation, type SheetPlace, sheetOf, withRows } from './log-columns.ts';
import type { LogSheet, LogTail } from './log-sheets.ts';
import { result, type Transaction, together, write } from './transaction.ts';

/** Which days to load, both ends included, each day in its console's zone. */
export interface LogRange {
  console?: string | undefined;
  /** `console/shop`, as the keys of its records begin; every shop without. */
  shops?: readonly string[] | undefined;
  from: Day;
  to: Day;
}

/** So many tails are quicker read one by one than folded. */
const FOLD_AT = 500;
/** More than any key of a sheet. */
const LAST = '\uffff';

/** Where the sheet under a key belongs. */
export function placeOfSheet(key: string): SheetPlace {
  const [console = '', shop = '', day = ''] = key.split('/').map(decodeURIComponent);
  return { key, console, shop, day };
}

const dayIn = (key: string): Day => key.slice(key.lastIndexOf('/') + 1);
const tailsOf = (sheet: string): IDBKeyRange => IDBKeyRange.bound(`${sheet}/`, `${sheet}/${LAST}`);

/** The rows that tails tell of: none where the message is no more in the sheet. */
const rowsOf = (tails: readonly LogTail[]): Map<string, Row | undefined> =>
  new Map(
    tails.map(({ key, message, sheet }) => [
      message?.id ?? decodeURIComponent(key.slice(sheet.length + 1)),
      message && rowOf(message),
    ]),
  );

/** The keys of the sheets under `prefix` that have tails: jumped through, not walked. */
function sheetsWithTails(store: IDBObjectStore, prefix: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const keys: string[] = [];
    const request = store.openKeyCursor(IDBKeyRange.bound(prefix, `${prefix}${LAST}`));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(keys);
      const key = String(cursor.key);
      const sheet = key.slice(0, key.lastIndexOf('/'));
      keys.push(sheet);
      cursor.continue(`${sheet}/${LAST}`);
    };
  });
}

/** The keys of the sheets of a shop or console that have any message, in their order. `prefix` ends with a slash or is empty. */
export async function listSheets(transaction: Transaction, prefix: string): Promise<string[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}${LAST}`);
  const [kept, tailed] = await Promise.all([
    result(transaction.objectStore('logSheets').getAllKeys(range)),
    sheetsWithTails(transaction.objectStore('logTails'), prefix),
  ]);
  return [...new Set([...kept.map(String), ...tailed])].sort();
}

/** A sheet as the messages say; undefined where there is none. Read-only. */
export async function readSheet(transaction: Transaction, key: string): Promise<LogSheet | undefined> {
  const [sheet, tails] = await Promise.all([
    result<LogSheet | undefined>(transaction.objectStore('logSheets').get(key)),
    result<LogTail[]>(transaction.objectStore('logTails').getAll(tailsOf(key))),
  ]);
  if (tails.length === 0) return sheet;
  const whole = withRows(placeOfSheet(key), sheet, rowsOf(tails));
  return whole.at.length > 0 ? whole : undefined;
}

/**
 * The messages of these days in columns, each sheet with all that was written since: exactly what `messages` holds. In the order of keys;
 * a day without messages has no sheet. Rejects as the store does.
 */
export async function loadLog(
  database: Database,
  { console, from, shops, to }: LogRange,
): Promise<LogSheet[]> {
  const transaction = unwrap(database).transaction(['logSheets', 'logTails'], 'readonly');
  const prefixes = shops?.map((shop) => `${shop}/`) ?? [console === undefined ? '' : `${console}/`];
  const wanted = console === undefined ? prefixes : prefixes.filter((one) => one.startsWith(`${console}/`));
  const lists = await Promise.all(wanted.map((prefix) => listSheets(transaction, prefix)));
  const keys = lists.flat().filter((key) => dayIn(key) >= from && dayIn(key) <= to);
  const sheets = await Promise.all(keys.map((key) => readSheet(transaction, key)));
  return sheets.flatMap((sheet) => sheet ?? []);
}

/**
 * What was said on one day in one conversation (`console/shop/conversation`), as a sheet of its own; undefined where nothing was. Much quicker
 * than the whole day where much was written since. Rejects as the store does.
 */
export async function loadConversation(
  database: Database,
  conversation: string,
  day: Day,
): Promise<LogSheet | undefined> {
  const transaction = unwrap(database).transaction(['logSheets', 'logTails'], 'readonly');
  const key = `${conversation.slice(0, conversation.lastIndexOf('/'))}/${day}`;
  const [sheet, tails] = await Promise.all([
    result<LogSheet | undefined>(transaction.objectStore('logSheets').get(key)),
    result<LogTail[]>(transaction.objectStore('logTails').getAll(tailsOf(key))),
  ]);
  const changed = rowsOf(tails);
  const kept = sheet ? rowsOfConversation(sheet, conversation).filter(({ id }) => !changed.has(id)) : [];
  const added = [...changed.values()].filter((row) => row?.conversation === conversation);
  const rows = [...kept, ...added.flatMap((row) => row ?? [])];
  return rows.length > 0 ? sheetOf(placeOfSheet(key), rows) : undefined;
}

/** Takes the tails of one sheet into it, in one transaction. Without messages the sheet goes. Errors: `store-full` is thrown. */
export const foldTails = (database: Database, key: string): Promise<void> =>
  write(
    database,
    async (transaction) => {
      const sheet = await readSheet(transaction, key);
      together(transaction, () => {
        if (sheet) transaction.objectStore('logSheets').put(sheet);
        else transaction.objectStore('logSheets').delete(key);
        transaction.objectStore('logTails').delete(tailsOf(key));
      });
    },
    ['logSheets', 'logTails'],
  );

/**
 * Folds what is worth it: sheets with many tails, and those of days before `today`, to which hardly anything is added. Each sheet is one
 * transaction; one that was cut short is done the next time. Answers how many were folded.
 */
export async function foldDue(database: Database, today: Day): Promise<number> {
  const reading = unwrap(database).transaction('logTails', 'readonly').objectStore('logTails');
  const keys = await sheetsWithTails(reading, '');
  let folded = 0;
  for (const key of keys) {
    const count = await database.count('logTails', tailsOf(key));
    if (count <= FOLD_AT && dayIn(key) >= today) continue;
    await foldTails(database, key);
    folded += 1;
  }
  return folded;
}

/** Folds those of these sheets that have many tails. Where there is no room for it they stay as they are, which is as right. */
export async function foldFull(database: Database, keys: readonly string[]): Promise<void> {
  for (const key of keys)
    if ((await database.count('logTails', tailsOf(key))) > FOLD_AT) await foldTails(database, key);
}

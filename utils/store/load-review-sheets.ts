import { unwrap } from 'idb';
import { mood } from '../records/review.ts';
import { type ReviewVerdict, reviewLevel, topic } from '../records/review-verdict.ts';
import type { Database } from './database.ts';
import { joinIds, type ReviewSheet } from './review-sheets.ts';
import { isQuotaError, StoreError } from './store-error.ts';
import { result, type Transaction, write } from './transaction.ts';

/** Which months to load; both ends included, `YYYY-MM` in the consoles' zones. */
export interface SheetRange {
  from: string;
  to: string;
  /** A console, or `console/shop` as the keys of its records begin; everything without. */
  under?: string;
}

/** The most verdicts of one month that a sheet takes. */
const ROWS = 100_000;

const placesOf = <V extends string>(words: readonly V[]) => new Map(words.map((word, at) => [word, at]));
const LEVELS = placesOf(reviewLevel.options);
const TOPICS = placesOf(topic.options);
/** 0 is no mark at all. */
const MOODS = placesOf(['', ...mood.options]);

/** The verdicts of one month (`key`, as the index names it) in columns. */
export function sheetOf(key: string, verdicts: readonly ReviewVerdict[]): ReviewSheet {
  const items: ReviewSheet['items'] = [];
  const places = new Map<string, number>();
  const placeOf = ({ item = '', itemTitle = '' }: ReviewVerdict): number => {
    // A page that shows no number of the item shows its name: what has neither stands together.
    const name = item || itemTitle;
    const known = places.get(name);
    if (known !== undefined) {
      const entry = items[known];
      if (entry && entry.title === '') entry.title = itemTitle;
      return known;
    }
    places.set(name, items.length);
    items.push({ key: item, title: itemTitle });
    return items.length - 1;
  };
  return {
    key,
    console: verdicts[0]?.console ?? '',
    shop: verdicts[0]?.shop ?? '',
    ids: joinIds(verdicts.map(({ id }) => id)),
    at: Float64Array.from(verdicts, ({ at }) => at),
    stars: Uint8Array.from(verdicts, ({ stars = 0 }) => stars),
    mood: Uint8Array.from(verdicts, (verdict) => MOODS.get(verdict.mood ?? '') ?? 0),
    level: Uint8Array.from(verdicts, ({ level }) => LEVELS.get(level) ?? 0),
    topics: Uint32Array.from(verdicts, ({ topics }) =>
      topics.reduce((bits, one) => bits | (1 << (TOPICS.get(one) ?? 0)), 0),
    ),
    replied: Uint8Array.from(verdicts, ({ replied }) => Number(replied)),
    item: Uint32Array.from(verdicts, placeOf),
    items,
  };
}

/** `console/shop` of the key of a month, and the month. */
export function monthOf(key: string): { shop: string; month: string } {
  const end = key.lastIndexOf('/');
  return { shop: key.slice(0, end), month: key.slice(end + 1) };
}

/** The keys of all months that have verdicts: the index is jumped through, not walked. */
export function listReviewMonths(database: Database): Promise<string[]> {
  const index = unwrap(database).transaction('reviewVerdicts').objectStore('reviewVerdicts').index('month');
  return new Promise((resolve, reject) => {
    const keys: string[] = [];
    const request = index.openKeyCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(keys);
      keys.push(String(cursor.key));
      cursor.continue(`${cursor.key}\u0000`);
    };
  });
}

const verdictsOf = (transaction: Transaction, key: string): Promise<ReviewVerdict[]> =>
  result(transaction.objectStore('reviewVerdicts').index('month').getAll(key, ROWS));

/**
 * Makes the sheet of a month and keeps it, in one transaction: a verdict that is written meanwhile comes before, or takes the sheet
 * away again. Where there is no room to keep it, it is made all the same.
 */
async function makeSheet(database: Database, key: string): Promise<ReviewSheet> {
  try {
    return await write(
      database,
      async (transaction) => {
        const made = sheetOf(key, await verdictsOf(transaction, key));
        transaction.objectStore('reviewSheets').put(made);
        return made;
      },
      ['reviewVerdicts', 'reviewSheets'],
    );
  } catch (error) {
    if (!isQuotaError(error) && !(error instanceof StoreError && error.code === 'store-full')) throw error;
    return sheetOf(key, await verdictsOf(unwrap(database).transaction('reviewVerdicts'), key));
  }
}

/** Sheets, ordered by key, and of which `console/shop` there are reviews at all, in whatever month. */
export interface LoadedSheets {
  sheets: ReviewSheet[];
  places: string[];
}

/**
 * The sheets of all months in the range that have verdicts, made where they are missing. For extension pages: making the sheet of a
 * month with 4,000 reviews takes some 100 ms once. Rejects as the store does.
 */
export async function loadSheetsAndPlaces(
  database: Database,
  { from, to, under }: SheetRange,
): Promise<LoadedSheets> {
  const isWanted = (key: string) => {
    const { month } = monthOf(key);
    return month >= from && month <= to && (under === undefined || key.startsWith(`${under}/`));
  };
  // Which months there are is asked beside reading what is kept of them: the one takes as long as the other.
  const listing = listReviewMonths(database);
  const store = unwrap(database).transaction('reviewSheets').objectStore('reviewSheets');
  const keys = (await result(store.getAllKeys())).map(String).filter(isWanted);
  const read = await Promise.all(keys.map((key) => result<ReviewSheet | undefined>(store.get(key))));
  const kept = new Map(read.flatMap((sheet) => (sheet ? [[sheet.key, sheet]] : [])));
  const months = await listing;
  const sheets: ReviewSheet[] = [];
  for (const key of months.filter(isWanted)) sheets.push(kept.get(key) ?? (await makeSheet(database, key)));
  return { sheets, places: [...new Set(months.map((key) => monthOf(key).shop))] };
}

/** The sheets alone; see `loadSheetsAndPlaces`. */
export const loadReviewSheets = async (database: Database, range: SheetRange): Promise<ReviewSheet[]> =>
  (await loadSheetsAndPlaces(database, range)).sheets;

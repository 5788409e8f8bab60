import { unwrap } from 'idb';
import { type Database, PAGE_STORES, type StoreName } from './database.ts';
import { isQuotaError, StoreError } from './store-error.ts';

/** The browser's own transaction: the helpers of `idb` cost a promise per request, which a thousand orders would feel. */
export type Transaction = IDBTransaction;

const completion = (transaction: Transaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });

async function run<T>(transaction: Transaction, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const completed = completion(transaction);
  completed.catch(() => {});
  try {
    const value = await work(transaction);
    await completed;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    if (isQuotaError(transaction.error) || isQuotaError(error)) throw new StoreError('store-full');
    throw transaction.error ?? error;
  }
}

/**
 * Runs one transaction that writes all or nothing, whatever ends it: an error, a full disk, the end of the worker. `work` may
 * await nothing but requests of this transaction. Without `stores` it is about what pages tell. Rejects with StoreError `store-full` on a quota error, else with the error.
 */
export const write = <T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
  stores: readonly StoreName[] = PAGE_STORES,
): Promise<T> => run(unwrap(database).transaction([...stores], 'readwrite', { durability: 'relaxed' }), work);

/** A key that no record has; nothing stands under it once a transaction is over. */
const TRAP = '\u0000';

/**
 * Asks for writes that must not stand half done. A browser may end a script in the middle of a loop, as when its tab is closed, and
 * then commit what had been asked for by then (seen once with Firefox 153). So the first request is one that fails, which undoes the
 * whole transaction unless its handler finds that the last write was asked for too. `work` must not wait for anything.
 */
export function together<T>(transaction: Transaction, work: () => T): T {
  const name = transaction.objectStoreNames[0] ?? '';
  const store = transaction.objectStore(name);
  return togetherWith(transaction, name as StoreName, { [String(store.keyPath)]: TRAP }, () => {
    const value = work();
    store.delete(TRAP);
    return value;
  });
}

/** The same where one of the records to be written is at hand: it is written first, and adding it again is what fails. */
export function togetherWith<T>(transaction: Transaction, name: StoreName, record: object, work: () => T): T {
  const store = transaction.objectStore(name);
  let isWhole = false;
  store.put(record);
  store.add(record).onerror = (event) => {
    if (isWhole) event.preventDefault();
  };
  const value = work();
  isWhole = true;
  return value;
}

/** A transaction that only reads, for who asks more of it than one piece of work. */
export const reading = (database: Database, stores: readonly StoreName[]): Transaction =>
  unwrap(database).transaction([...stores], 'readonly');

/** Runs one transaction that only reads: everything in it is of the same moment. */
export const read = <T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
  stores: readonly StoreName[] = PAGE_STORES,
): Promise<T> => run(unwrap(database).transaction([...stores], 'readonly'), work);

/** The result of one request. */
export const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** How many records more than wanted one ranged read may bring before single reads are cheaper. */
const SLACK = 64;
/** Of so many keys at most a range is looked through before any record of it is read. */
const MOST_KEYS = 20_000;

const isStore = (source: IDBObjectStore | IDBIndex): source is IDBObjectStore => 'put' in source;

/**
 * Which of the names to read, and whether as one range: keys cost little, so they tell first what is there at all. An index has no
 * keys of names to tell of, so all of its names may be there.
 */
async function plan(
  source: IDBObjectStore | IDBIndex,
  sorted: readonly string[],
  range: IDBKeyRange,
): Promise<{ there: readonly string[]; asRange: boolean }> {
  if (!isStore(source)) return { there: sorted, asRange: true };
  const keys = await result(source.getAllKeys(range, MOST_KEYS));
  if (keys.length === MOST_KEYS) return { there: sorted, asRange: false };
  const stored = new Set(keys);
  const there = sorted.filter((name) => stored.has(name));
  return { there, asRange: keys.length <= 2 * there.length + SLACK };
}

const distinctByKey = <V extends object>(values: readonly V[]): Iterable<V> =>
  new Map(values.map((value) => [(value as { key?: string }).key, value])).values();

/**
 * Loads every record whose index (or primary) key is one of `names`, bucketed by `nameOf`. Reads the range from the first to the
 * last name at once where it holds hardly anything else, which is how pages list records; else asks singly for what is there,
 * without waiting in between. `toKey` must keep the order of the names, and is for indexes.
 */
export async function loadMany<V extends object>(
  source: IDBObjectStore | IDBIndex,
  names: Iterable<string>,
  nameOf: (value: V) => string | readonly string[],
  toKey: (name: string) => IDBValidKey = (name) => name,
): Promise<Map<string, V[]>> {
  const found = new Map<string, V[]>();
  for (const name of names) found.set(name, []);
  const sorted = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return found;
  let single: readonly string[] = sorted;
  if (sorted.length > 2) {
    const range = IDBKeyRange.bound(toKey(first), toKey(last));
    const { there, asRange } = await plan(source, sorted, range);
    if (there.length === 0) return found;
    const limit = 2 * there.length + SLACK + 1;
    const values: V[] = asRange ? await result(source.getAll(range, limit)) : [];
    if (asRange && values.length < limit) {
      // An index that names a record several times gives it as often; its keys are those of the records' own store.
      const distinct = isStore(source) ? values : distinctByKey(values);
      for (const value of distinct) for (const name of [nameOf(value)].flat()) found.get(name)?.push(value);
      return found;
    }
    single = there;
  }
  await Promise.all(
    single.map(async (name) => {
      found.set(name, await result(source.getAll(toKey(name))));
    }),
  );
  return found;
}

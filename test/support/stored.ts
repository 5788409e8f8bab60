import type { Page } from 'puppeteer';
import { DATABASE_NAME, type StoreName, type Tiexin } from '../../utils/store/database.ts';
import { waitFor } from './wait.ts';

/** Asks an object store from a page of the extension; undefined while the database or the store is not there. Never creates the database. */
function askStore(page: Page, store: StoreName, what: 'getAll' | 'count'): Promise<unknown> {
  return page.evaluate(
    async (name: string, wanted: string, question: 'getAll' | 'count') => {
      const known = await indexedDB.databases();
      if (!known.some((one) => one.name === name)) return undefined;
      // No function with a name in here: some compilers would mark it by a helper that the page does not have.
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      try {
        if (!database.objectStoreNames.contains(wanted)) return undefined;
        const objects = database.transaction(wanted).objectStore(wanted);
        return await new Promise<unknown>((done, failed) => {
          const request = question === 'count' ? objects.count() : objects.getAll();
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      } finally {
        database.close();
      }
    },
    DATABASE_NAME,
    store,
    what,
  );
}

/**
 * Everything in one object store, read from a page of the extension; nothing while the database or the store is not
 * there. Never creates the database: that is the extension's own affair.
 */
export const readStore = async <N extends StoreName>(page: Page, store: N): Promise<Tiexin[N]['value'][]> =>
  ((await askStore(page, store, 'getAll')) ?? []) as Tiexin[N]['value'][];

/** How many records one object store holds: cheap enough to be asked while something is being measured. */
export const countStore = async (page: Page, store: StoreName): Promise<number> =>
  ((await askStore(page, store, 'count')) ?? 0) as number;

/** The background answers within this (ms), or is not waited for. */
const PATIENCE = 8000;

/**
 * Empties every object store that there is, from a page of the extension. What a page that was just closed still had to tell is on its way to
 * the background, and would be stored afterwards: something is asked first, which is answered behind it.
 */
export async function emptyStores(page: Page): Promise<void> {
  await page.evaluate(async (patience: number) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
    ).chrome;
    const question = { name: 'look', body: { console: 'pinduoduo', shop: '_', ids: [] } };
    await Promise.race([
      runtime.sendMessage(question).catch(() => undefined),
      new Promise((done) => setTimeout(done, patience)),
    ]);
  }, PATIENCE);
  await page.evaluate(async (name: string) => {
    const known = await indexedDB.databases();
    if (!known.some((one) => one.name === name)) return;
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const stores = [...database.objectStoreNames];
    if (stores.length > 0)
      await new Promise<void>((done, failed) => {
        const transaction = database.transaction(stores, 'readwrite');
        for (const store of stores) transaction.objectStore(store).clear();
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
      });
    database.close();
  }, DATABASE_NAME);
}

/** Writes a record as a page of the extension does; the background has made the stores by then. */
export async function writeStore<N extends StoreName>(
  page: Page,
  store: N,
  record: Tiexin[N]['value'],
): Promise<void> {
  await waitFor(
    () =>
      page.evaluate(
        async (name: string, wanted: string, value: unknown) => {
          const request = indexedDB.open(name);
          const database = await new Promise<IDBDatabase>((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
            // Ours is not to make: it would be an empty one.
            request.onupgradeneeded = () => request.transaction?.abort();
          });
          try {
            const transaction = database.transaction(wanted, 'readwrite');
            transaction.objectStore(wanted).put(value);
            await new Promise((done, failed) => {
              transaction.oncomplete = done;
              transaction.onabort = failed;
            });
            return true;
          } finally {
            database.close();
          }
        },
        DATABASE_NAME,
        store,
        record as unknown,
      ),
    `${store} can be written`,
  );
}

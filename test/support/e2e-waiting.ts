import type { Page } from 'puppeteer';
import { DATABASE_NAME, type StoreName } from '../../utils/store/database.ts';

/** Puts records into the extension's own store, from a page of it. */
export const putInStore = (page: Page, store: StoreName, records: readonly object[]): Promise<void> =>
  page.evaluate(
    async (database: string, name: string, values: readonly object[]) => {
      const open = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done, failed) => {
        const transaction = open.transaction(name, 'readwrite');
        for (const value of values) transaction.objectStore(name).put(value);
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
      });
      open.close();
      const channel = new BroadcastChannel('tiexin-changes');
      channel.postMessage('');
      channel.close();
    },
    DATABASE_NAME,
    store,
    records,
  );

import type { Page } from 'puppeteer';
import { DATABASE_NAME, type StoreName, type Tiexin } from '../../utils/store/database.ts';

/** Puts records into one object store of the extension's own database, from a page of the extension that has opened it. */
export const putInStore = <S extends StoreName>(
  desk: Page,
  store: S,
  values: readonly Tiexin[S]['value'][],
): Promise<void> =>
  desk.evaluate(
    async (database: string, wanted: string, records: readonly unknown[]) => {
      // Opening one that is not there would make it, without its stores.
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === database)) throw new Error('the store is not there yet');
      const open = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done, failed) => {
        const transaction = open.transaction(wanted, 'readwrite');
        for (const record of records) transaction.objectStore(wanted).put(record);
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
      });
      open.close();
    },
    DATABASE_NAME,
    store as string,
    values as unknown[],
  );

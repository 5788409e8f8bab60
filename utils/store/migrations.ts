import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step of the schema: `migrations[n - 1]` leads from version n - 1 to version n. A step that has shipped is never changed.
 * All steps run in one upgrade transaction and may await nothing but the store: a step that throws leaves the data as it was.
 */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

const layTheGround: Migration = (database) => {
  for (const name of ['orders', 'parcels']) {
    const store = database.createObjectStore(name, { keyPath: 'key' });
    store.createIndex('number', ['console', 'id']);
    store.createIndex('seenAt', 'seenAt');
    if (name === 'parcels') store.createIndex('orderId', 'orderIds', { multiEntry: true });
  }
  const alerts = database.createObjectStore('alerts', { keyPath: 'key' });
  alerts.createIndex('state', 'state');
  alerts.createIndex('subject', 'subject.key');
  for (const name of ['counters', 'health', 'shops']) database.createObjectStore(name, { keyPath: 'key' });
  database.createObjectStore('jobs', { keyPath: 'key' }).createIndex('dueAt', 'dueAt');
};

export const migrations: readonly Migration[] = [layTheGround];

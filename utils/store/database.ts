import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Alert } from '../records/alert.ts';
import type { Counters } from '../records/counters.ts';
import type { Health } from '../records/health.ts';
import type { Job } from '../records/job.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Shop } from '../records/shop.ts';

export const DATABASE_NAME = 'tiexin';
export const DATABASE_VERSION = 1;

/** Object stores are the plural of the record, keyed by `key`: exports, migrations and outside checks rely on it. */
export interface Tiexin extends DBSchema {
  orders: { key: string; value: Order; indexes: { number: [console: string, id: string]; seenAt: number } };
  parcels: { key: string; value: Parcel; indexes: { number: [console: string, id: string]; seenAt: number } };
  alerts: { key: string; value: Alert; indexes: { state: string; subject: string } };
  counters: { key: string; value: Counters };
  health: { key: string; value: Health };
  shops: { key: string; value: Shop };
  jobs: { key: string; value: Job; indexes: { dueAt: number } };
}

export type StoreName = 'orders' | 'parcels' | 'alerts' | 'counters' | 'health' | 'shops' | 'jobs';
export type Database = IDBPDatabase<Tiexin>;
export type WriteTransaction = IDBPTransaction<Tiexin, StoreName[], 'readwrite'>;

/** Opens the store, creating what is missing. Only extension contexts may call this: a page's own database is never touched. */
export function openStore(): Promise<Database> {
  return openDB<Tiexin>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database) {
      for (const name of ['orders', 'parcels'] as const) {
        const store = database.createObjectStore(name, { keyPath: 'key' });
        store.createIndex('number', ['console', 'id']);
        store.createIndex('seenAt', 'seenAt');
      }
      const alerts = database.createObjectStore('alerts', { keyPath: 'key' });
      alerts.createIndex('state', 'state');
      alerts.createIndex('subject', 'subject.key');
      for (const name of ['counters', 'health', 'shops'] as const)
        database.createObjectStore(name, { keyPath: 'key' });
      database.createObjectStore('jobs', { keyPath: 'key' }).createIndex('dueAt', 'dueAt');
    },
  });
}

import type { Alert, AlertState } from '../records/alert.ts';
import { type Alerted, loadAlerts } from './alerts-about.ts';
import type { Database } from './database.ts';
import { getByKeys } from './pages.ts';
import { read, result } from './transaction.ts';

export const getAlert = (database: Database, key: string): Promise<Alert | undefined> =>
  database.get('alerts', key);

/** Alerts by key; a key without an alert is left out. */
export const getAlerts = (database: Database, keys: readonly string[]): Promise<Map<string, Alert>> =>
  getByKeys(database, 'alerts', keys);

/** Every alert in one of these states, at most `limit` of each state. */
export const listAlerts = (
  database: Database,
  states: readonly AlertState[],
  limit = 5000,
): Promise<Alert[]> =>
  read(
    database,
    async (transaction) => {
      const index = transaction.objectStore('alerts').index('state');
      const lists = await Promise.all(states.map((state) => result<Alert[]>(index.getAll(state, limit))));
      return lists.flat();
    },
    ['alerts'],
  );

/** The alerts about records of one kind, by record key; a record without one has an empty list. */
export const alertsAbout = (
  database: Database,
  record: Alerted,
  keys: readonly string[],
): Promise<Map<string, Alert[]>> =>
  read(database, (transaction) => loadAlerts(transaction, record, keys), ['alerts']);

import { type Alert, alertKind } from '../records/alert.ts';
import { loadMany, type Transaction } from './transaction.ts';

/** The keys of all alerts that there can be about the record under a key: see `alert`. */
export const alertKeysOf = (key: string): string[] => {
  const start = key.lastIndexOf('/') + 1;
  return alertKind.options.map((kind) => `${key.slice(0, start)}${kind}:${key.slice(start)}`);
};

/** Every alert about each of these records, by record key. */
export async function loadAlerts(
  transaction: Transaction,
  keys: readonly string[],
): Promise<Map<string, Alert[]>> {
  const store = transaction.objectStore('alerts');
  const names = keys.map(alertKeysOf);
  const loads = alertKind.options.map((_, kind) =>
    loadMany<Alert>(
      store,
      names.flatMap((ofRecord) => ofRecord[kind] ?? []),
      ({ key }) => key,
    ),
  );
  const found = new Map<string, Alert[]>(keys.map((key) => [key, []]));
  for (const load of await Promise.all(loads))
    for (const [alert] of load.values()) if (alert) found.get(alert.subject.key)?.push(alert);
  return found;
}

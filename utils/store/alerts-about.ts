import type { Alert, AlertKind } from '../records/alert.ts';
import { loadMany, type Transaction } from './transaction.ts';

/** Which kinds of alerts there are about one record; of an item's, one for each topic. */
const KINDS = {
  order: ['ship-by'],
  parcel: ['pick-up', 'parcel-exception'],
  review: ['review', 'review-step'],
  conversation: ['waiting', 'at-risk'],
} as const satisfies Record<string, readonly AlertKind[]>;
export type Alerted = keyof typeof KINDS;

/** The keys of all alerts that there can be about the record under a key: see `alert`. */
export const alertKeysOf = (record: Alerted, key: string): string[] => {
  const start = key.lastIndexOf('/') + 1;
  return KINDS[record].map((kind) => `${key.slice(0, start)}${kind}:${key.slice(start)}`);
};

/** Every alert about each of these records, by record key. */
export async function loadAlerts(
  transaction: Transaction,
  record: Alerted,
  keys: readonly string[],
): Promise<Map<string, Alert[]>> {
  const store = transaction.objectStore('alerts');
  const names = keys.map((key) => alertKeysOf(record, key));
  const loads = KINDS[record].map((_, kind) =>
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

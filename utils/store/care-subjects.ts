import type { Alert } from '../records/alert.ts';
import type { CareSubject } from '../records/care-claim.ts';
import type { Order } from '../records/order.ts';
import type { Review } from '../records/review.ts';
import { loadAlerts } from './alerts-about.ts';
import type { Database } from './database.ts';
import { loadMany, read } from './transaction.ts';

/** Orders and reviews by what claims are about; one without a record is left out. The key of the map is `record key`. */
export async function loadSubjects(
  database: Database,
  subjects: readonly CareSubject[],
): Promise<Map<string, Order | Review>> {
  const keysOf = (record: CareSubject['record']) =>
    subjects.filter((one) => one.record === record).map(({ key }) => key);
  return read(
    database,
    async (transaction) => {
      const [orders, reviews] = await Promise.all([
        loadMany<Order>(transaction.objectStore('orders'), keysOf('order'), ({ key }) => key),
        loadMany<Review>(transaction.objectStore('reviews'), keysOf('review'), ({ key }) => key),
      ]);
      const found = new Map<string, Order | Review>();
      for (const [key, [order]] of orders) if (order) found.set(subjectName({ record: 'order', key }), order);
      for (const [key, [review]] of reviews)
        if (review) found.set(subjectName({ record: 'review', key }), review);
      return found;
    },
    ['orders', 'reviews'],
  );
}

/** What a subject is called in a map. */
export const subjectName = ({ record, key }: CareSubject): string => `${record} ${key}`;

/** Which of these have an alert that is open or put off, by `subjectName`. */
export async function alertedAmong(
  database: Database,
  subjects: readonly CareSubject[],
): Promise<Set<string>> {
  const isOpen = ({ state }: Alert) => state === 'open' || state === 'snoozed';
  return read(
    database,
    async (transaction) => {
      const open = new Set<string>();
      for (const record of ['order', 'review'] as const) {
        const keys = subjects.filter((one) => one.record === record).map(({ key }) => key);
        if (keys.length === 0) continue;
        for (const [key, alerts] of await loadAlerts(transaction, record, keys))
          if (alerts.some(isOpen)) open.add(subjectName({ record, key }));
      }
      return open;
    },
    ['alerts'],
  );
}

import { ok, type Result } from '../core/result.ts';
import type { Alert } from '../records/alert.ts';
import type { Job } from '../records/job.ts';
import { recordKey } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import { type ReviewVerdict, topic } from '../records/review-verdict.ts';
import type { Database } from './database.ts';
import { jobOf, openJobs } from './job-sheets.ts';
import { replaceIn, replaceJobs } from './settle.ts';
import { storeFailure } from './store-error.ts';
import { loadMany, result, together, write } from './transaction.ts';

/** An item of which several buyers may complain alike, as it is known at one moment. */
export interface ItemSubject {
  console: string;
  shop: string;
  /** The item's number. */
  id: string;
  /** Its verdicts of the last year, the newest first. */
  verdicts: readonly ReviewVerdict[];
  /** When the order of a review was placed, UTC ms. */
  orderedAt: (row: ReviewVerdict) => number | undefined;
  alerts: readonly Alert[];
  /** The jobs that wake or tell of these alerts. */
  jobs: readonly Job[];
}

/** What the rules make of an item: alerts to open or to change, and every job that there is to be. */
export interface ItemRuling {
  alerts: readonly Alert[];
  jobs: readonly Job[];
}

/** The most verdicts of one item that are looked at: the newest ones. */
const MOST = 20_000;

const unescaped = (part: string): string => part.replace(/%25|%2F/gi, decodeURIComponent);

/**
 * Looks at items, one transaction each, and works off their `judge-item` jobs. `since` (UTC ms) is how far back verdicts matter. Answers
 * the alerts that were written. Errors: `store-full`.
 */
export async function judgeItems(
  database: Database,
  items: readonly string[],
  since: number,
  judge: (subject: ItemSubject) => ItemRuling,
): Promise<Result<Alert[]>> {
  try {
    const written: Alert[] = [];
    for (const item of items) written.push(...(await judgeItem(database, item, since, judge)));
    return ok(written);
  } catch (error) {
    return storeFailure(error);
  }
}

function judgeItem(
  database: Database,
  item: string,
  since: number,
  judge: (subject: ItemSubject) => ItemRuling,
): Promise<Alert[]> {
  const [console = '', shop = '', id = ''] = item.split('/').map(unescaped);
  return write(
    database,
    async (transaction) => {
      const alertStore = transaction.objectStore('alerts');
      const keys = topic.options.map((one) => recordKey(console, shop, `review-cluster:${id}~${one}`));
      const told = keys.flatMap((subject) => [
        { kind: 'wake' as const, subject },
        { kind: 'notify' as const, subject },
      ]);
      const [all, alerts, book] = await Promise.all([
        result<ReviewVerdict[]>(transaction.objectStore('reviewVerdicts').index('item').getAll(item, MOST)),
        loadMany<Alert>(alertStore, keys, ({ key }) => key),
        openJobs(transaction, [{ kind: 'judge-item', subject: item }, ...told]),
      ]);
      const verdicts = all.filter(({ at }) => at > since).sort((one, other) => other.at - one.at);
      const placed = await loadPlaced(transaction, console, verdicts);
      const stored = [...alerts.values()].flat();
      const jobs = stored.flatMap(({ key }) => book.of(key, ['wake', 'notify']));
      const ruling = judge({
        console,
        shop,
        id,
        verdicts,
        orderedAt: ({ orderId }) => (orderId === undefined ? undefined : placed.get(orderId)),
        alerts: stored,
        jobs,
      });
      return together(transaction, () => {
        const merged = new Map([...stored, ...ruling.alerts].map((alert) => [alert.key, alert]));
        const { put } = replaceIn(alertStore, stored, [...merged.values()]);
        replaceJobs(book, [...jobs, jobOf('judge-item', item, 0)], ruling.jobs);
        book.close();
        return put;
      });
    },
    ['reviewVerdicts', 'alerts', 'jobs', 'orders'],
  );
}

/** When the orders of bad reviews were placed, by order number, for those that pages have shown. */
async function loadPlaced(
  transaction: IDBTransaction,
  console: string,
  verdicts: readonly ReviewVerdict[],
): Promise<Map<string, number>> {
  const bad = verdicts
    .filter(({ level, orderId }) => level !== 'none' && orderId !== undefined)
    .slice(0, 200);
  const orders = await loadMany<Order>(
    transaction.objectStore('orders'),
    bad.map(({ orderId = '', shop }) => recordKey(console, shop, orderId)),
    ({ key }) => key,
  );
  return new Map(
    [...orders.values()].flat().flatMap(({ createdAt, id, paidAt }) => {
      const at = createdAt ?? paidAt;
      return at === undefined ? [] : [[id, at]];
    }),
  );
}

/** Every item that has a verdict, `console/shop/itemId`. */
export async function listItems(database: Database): Promise<string[]> {
  const items: string[] = [];
  let cursor = await database
    .transaction('reviewVerdicts')
    .store.index('item')
    .openKeyCursor(null, 'nextunique');
  while (cursor) {
    items.push(cursor.key);
    cursor = await cursor.continue();
  }
  return items;
}

import { DAY } from '../core/time.ts';
import type { Order } from '../records/order.ts';
import type { Review } from '../records/review.ts';
import type { ReviewVerdict } from '../records/review-verdict.ts';
import { type Cluster, findClusters } from '../reviews/clusters.ts';
import type { Database } from '../store/database.ts';
import { getByKeys } from '../store/pages.ts';
import { ordersToHold, type RecallOrder, type RecallSubject } from './recall.ts';

/** Everything that a recall shows. */
export interface Recall {
  subject: RecallSubject;
  itemTitle: string;
  /** Undefined where by now nothing stands out any more. */
  cluster: Cluster | undefined;
  /** The reviews of the cluster, the newest first; without one, the complaints of the last 30 days. */
  reviews: { verdict: ReviewVerdict; review: Review | undefined }[];
  orders: RecallOrder[];
  /** How many orders of the shop's console are stored at all. */
  looked: number;
}

/** Orders read at a time: a page must not hold ten thousand at once. */
const SLICE = 1000;
/** Verdicts of one item that are looked at, at most. */
const ROWS = 20_000;
const MONTH = 30 * DAY;

/** What the store knows of a recall's item. `now` in UTC ms. Rejects as the store does. */
export async function loadRecall(database: Database, subject: RecallSubject, now: number): Promise<Recall> {
  const verdicts = await database.getAllFromIndex('reviewVerdicts', 'item', subject.item, ROWS);
  const mine = verdicts.filter(({ level, topics }) => level !== 'none' && topics.includes(subject.topic));
  const orderKeys = mine.flatMap(({ console, shop, orderId }) =>
    orderId ? [`${console}/${shop}/${orderId}`] : [],
  );
  const placed = new Map<string, Order>();
  for (const [, order] of await getByKeys(database, 'orders', orderKeys)) placed.set(order.id, order);
  const orderedAt = ({ orderId }: ReviewVerdict) => {
    const order = orderId === undefined ? undefined : placed.get(orderId);
    return order?.paidAt ?? order?.createdAt;
  };
  const cluster = findClusters(verdicts, now, { orderedAt }).find(({ topic }) => topic === subject.topic);
  const inIt = new Set(cluster?.keys);
  const shown = mine
    .filter(({ key, at }) => (cluster ? inIt.has(key) : at > now - MONTH))
    .sort((one, other) => other.at - one.at);
  const reviews = await getByKeys(
    database,
    'reviews',
    shown.map(({ key }) => key),
  );
  const titles = new Set(verdicts.flatMap(({ itemTitle }) => itemTitle || []));
  const orders: RecallOrder[] = [];
  let looked = 0;
  let from = `${subject.console}/`;
  const end = `${subject.console}0`;
  for (;;) {
    const part = await database.getAll('orders', IDBKeyRange.bound(from, end, true, true), SLICE);
    looked += part.length;
    orders.push(...ordersToHold(part, subject, titles));
    const last = part.at(-1);
    if (!last || part.length < SLICE) break;
    from = last.key;
  }
  return {
    subject,
    itemTitle: [...titles][0] ?? '',
    cluster,
    reviews: shown.map((verdict) => ({ verdict, review: reviews.get(verdict.key) })),
    orders: ordersToHold(
      orders.map(({ order }) => order),
      subject,
      titles,
    ),
    looked,
  };
}

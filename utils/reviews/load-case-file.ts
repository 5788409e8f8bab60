import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import { topic } from '../records/review-verdict.ts';
import { alertsAbout, getAlerts } from '../store/alerts.ts';
import type { Database } from '../store/database.ts';
import { findOrders } from '../store/orders.ts';
import { parcelsOfOrder } from '../store/parcels.ts';
import { getReview, otherReviews } from '../store/reviews.ts';
import type { CaseFile } from './case-file.ts';

/** So many other reviews a case shows. */
const OTHERS = 50;

const clusterKeys = ({ console, itemId, shop }: Review): string[] =>
  itemId === undefined
    ? []
    : topic.options.map((one) => recordKey(console, shop, `review-cluster:${itemId}~${one}`));

/** Everything that is stored about one review; undefined where there is no such review (any more). */
export async function loadCaseFile(database: Database, key: string): Promise<CaseFile | undefined> {
  const review = await getReview(database, key);
  if (!review) return undefined;
  const { console, orderId, shop } = review;
  const [verdict, work, found, numbered, others, ofItem] = await Promise.all([
    database.get('reviewVerdicts', key),
    database.get('reviewCases', key),
    orderId === undefined ? undefined : findOrders(database, console, shop, [orderId]),
    orderId === undefined ? [] : parcelsOfOrder(database, console, orderId),
    otherReviews(database, review, OTHERS),
    getAlerts(database, clusterKeys(review)),
  ]);
  const order = orderId === undefined ? undefined : found?.get(orderId);
  const isHere = (one: { shop: string }) => [shop, order?.shop, UNKNOWN_SHOP].includes(one.shop);
  const parcels = numbered.filter(isHere);
  const about = await Promise.all([
    alertsAbout(database, 'review', [key]),
    alertsAbout(
      database,
      'order',
      [order].flatMap((one) => one?.key ?? []),
    ),
    alertsAbout(
      database,
      'parcel',
      parcels.map((parcel) => parcel.key),
    ),
  ]);
  return {
    review,
    ...(verdict && { verdict }),
    ...(work && { case: work }),
    ...(order && { order }),
    parcels,
    alerts: [...about.flatMap((one) => [...one.values()].flat()), ...ofItem.values()],
    others: others.map((one) => ({ review: one.review, ...(one.verdict && { verdict: one.verdict }) })),
  };
}

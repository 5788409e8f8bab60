import type { Alert } from '../records/alert.ts';
import { recordKey } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import type { ReviewCase } from '../records/review-case.ts';
import type { ReviewVerdict } from '../records/review-verdict.ts';
import { standInOf } from '../records/stand-in.ts';
import { loadAlerts } from './alerts-about.ts';
import type { Database } from './database.ts';
import { placeOf, resolveShop } from './identity.ts';
import { loadByNumber, shopsOf } from './numbers.ts';
import { getByKeys } from './pages.ts';
import { loadMany, read, result, type Transaction } from './transaction.ts';

/** A review with what hangs on it, all of one moment. */
export interface StoredReview {
  review: Review;
  verdict: ReviewVerdict | undefined;
  case: ReviewCase | undefined;
  alerts: readonly Alert[];
}

export const getReview = (database: Database, key: string): Promise<Review | undefined> =>
  database.get('reviews', key);

/** Reviews by key; a key without a review is left out. */
export const getReviews = (database: Database, keys: readonly string[]): Promise<Map<string, Review>> =>
  getByKeys(database, 'reviews', keys);

/** Verdicts by key; a key without one is left out. */
export const getVerdicts = (
  database: Database,
  keys: readonly string[],
): Promise<Map<string, ReviewVerdict>> => getByKeys(database, 'reviewVerdicts', keys);

/** What hangs on reviews: verdict, case and alerts, in the order given. */
export async function aroundReviews(
  transaction: Transaction,
  reviews: readonly Review[],
): Promise<StoredReview[]> {
  const keys = reviews.map(({ key }) => key);
  const load = <R extends { key: string }>(name: 'reviewVerdicts' | 'reviewCases') =>
    loadMany<R>(transaction.objectStore(name), keys, ({ key }) => key);
  const [verdicts, cases, alerts] = await Promise.all([
    load<ReviewVerdict>('reviewVerdicts'),
    load<ReviewCase>('reviewCases'),
    loadAlerts(transaction, 'review', keys),
  ]);
  return reviews.map((review) => ({
    review,
    verdict: verdicts.get(review.key)?.[0],
    case: cases.get(review.key)?.[0],
    alerts: alerts.get(review.key) ?? [],
  }));
}

/**
 * The reviews that a page of this console and shop means, by their ids and by order numbers, wherever they are kept; each once. An order
 * number stands for every review of that order.
 */
export const findReviews = (
  database: Database,
  console: string,
  shop: string,
  { ids, orderIds }: { ids: readonly string[]; orderIds: readonly string[] },
): Promise<StoredReview[]> =>
  read(
    database,
    async (transaction) => {
      const known = await shopsOf(transaction, console);
      const identity = resolveShop({ id: shop }, known);
      const store = transaction.objectStore('reviews');
      const numbers = [...ids, ...orderIds.map((id) => standInOf(id))];
      const [byId, byOrder] = await Promise.all([
        loadByNumber<Review>(store, console, numbers, [identity], known),
        loadMany<Review>(store.index('orderId'), orderIds, ({ orderId }) => orderId ?? ''),
      ]);
      const candidates = new Map<string, Review[]>();
      for (const one of [...byId.values(), ...byOrder.values()].flat())
        if (one.console === console) candidates.set(one.id, [...(candidates.get(one.id) ?? []), one]);
      const found = new Map<string, Review>();
      for (const [id, stored] of candidates) {
        const place = placeOf({ console, id }, identity, stored);
        const review = place.kept ?? place.moved[0];
        if (review) found.set(review.key, review);
      }
      return aroundReviews(transaction, [...found.values()]);
    },
    ['reviews', 'reviewVerdicts', 'reviewCases', 'alerts', 'shops'],
  );

/** The most reviews of one item, or of one time, whose keys are looked through to count what is alike. */
const MOST_KEYS = 20_000;

/** How many reviews of each item (`console/shop/itemId`) written since a time (UTC ms) are held to be bad. */
export async function countBad(
  database: Database,
  items: Iterable<string>,
  since: number,
): Promise<Map<string, number>> {
  return read(
    database,
    async (transaction) => {
      const wanted = [...new Set(items)];
      const counts = new Map<string, number>();
      if (wanted.length === 0) return counts;
      const verdicts = transaction.objectStore('reviewVerdicts');
      const late = transaction.objectStore('reviews').index('at');
      const [recent, ...keys] = await Promise.all([
        result(late.getAllKeys(IDBKeyRange.lowerBound(since), MOST_KEYS)),
        ...wanted.map((item) => result(verdicts.index('item').getAllKeys(item, MOST_KEYS))),
      ]);
      const isRecent = new Set(recent);
      const names = keys.flat().filter((key) => isRecent.has(key)) as string[];
      const loaded = await loadMany<ReviewVerdict>(verdicts, names, ({ key }) => key);
      for (const { item, level, taught } of [...loaded.values()].flat())
        if (item !== undefined && level !== 'none' && taught !== 'not-negative')
          counts.set(item, (counts.get(item) ?? 0) + 1);
      return counts;
    },
    ['reviews', 'reviewVerdicts'],
  );
}

/** The other reviews of the same item and of the same order, the newest first, at most `limit`. */
export const otherReviews = (database: Database, review: Review, limit: number): Promise<StoredReview[]> =>
  read(
    database,
    async (transaction) => {
      const store = transaction.objectStore('reviews');
      const { console, itemId, key, orderId, shop } = review;
      const item = itemId === undefined ? undefined : recordKey(console, shop, itemId);
      const [ofOrder, ofItem] = await Promise.all([
        orderId === undefined ? [] : result<Review[]>(store.index('orderId').getAll(orderId, limit)),
        item === undefined
          ? []
          : result<ReviewVerdict[]>(
              transaction.objectStore('reviewVerdicts').index('item').getAll(item, 5000),
            ),
      ]);
      const near = ofOrder.filter((one) => one.console === console && one.shop === shop);
      const newest = [...ofItem].sort((one, other) => other.at - one.at).slice(0, limit);
      const loaded = await loadMany<Review>(
        store,
        newest.map((one) => one.key),
        (one) => one.key,
      );
      const distinct = new Map([...near, ...[...loaded.values()].flat()].map((one) => [one.key, one]));
      distinct.delete(key);
      const others = [...distinct.values()].sort((one, other) => other.at - one.at).slice(0, limit);
      return aroundReviews(transaction, others);
    },
    ['reviews', 'reviewVerdicts', 'reviewCases', 'alerts'],
  );

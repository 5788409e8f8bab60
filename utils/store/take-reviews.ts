import { recordKey } from '../records/key.ts';
import { type Review, STAND_IN } from '../records/review.ts';
import type { Shop } from '../records/shop.ts';
import { type Place, placeOf, type ShopIdentity } from './identity.ts';
import type { Read } from './merge.ts';
import { mergeReview } from './merge-review.ts';
import { loadByNumber } from './numbers.ts';
import { loadMany, type Transaction } from './transaction.ts';

/** A review on its way through a transaction. */
export interface ReviewEntry {
  value: Review;
  /** As it was stored, wherever that was. */
  before: Review | undefined;
  /** Keys under which it was stored until now. */
  formerKeys: readonly string[];
  /** It differs from what is stored, be it only in `seenAt`. */
  dirty: boolean;
  /** It differs in more than `seenAt`. */
  changed: boolean;
}

/** A review as it is stored and goes on to be. */
export const untouchedReview = (value: Review): ReviewEntry => ({
  value,
  before: value,
  formerKeys: [],
  dirty: false,
  changed: false,
});

const isStandIn = ({ id }: { id: string }): boolean => id.startsWith(STAND_IN);

/** The number of the order that a review is of, where it is known. */
const orderOf = (review: Review): string | undefined =>
  review.orderId ?? (isStandIn(review) ? review.id.slice(STAND_IN.length) : undefined);

/** What tells several reviews of one order apart: their item, else their words. */
function isAlike(one: Review, other: Review): boolean {
  for (const field of ['itemId', 'itemTitle', 'spec'] as const) {
    const [here, there] = [one[field], other[field]];
    if (here !== undefined && there !== undefined) return here === there;
  }
  return one.text !== '' && one.text === other.text;
}

/**
 * Which review a stand-in speaks of, among those of its order whose id is known: the only one, or the only one that is like it. Of
 * several that are not, an empty row tells nothing, and one with words of its own is a review of its own.
 */
function meant(standIn: Read<Review>, known: readonly Review[]): Review | 'none' | undefined {
  if (known.length <= 1) return known[0];
  const alike = known.filter((one) => isAlike(one, standIn));
  if (alike.length === 1 || standIn.text === '') return alike[0] ?? 'none';
  return known.find(({ text }) => text === standIn.text);
}

export interface Shops {
  of(shown: string): ShopIdentity;
  known: readonly Shop[];
  /** A time of sight, never in the future. */
  sighted(at: number): number;
}

/** Everything stored that the reviews of a page may be: by their ids, by their stand-ins, and for stand-ins by their orders. */
async function loadStored(
  transaction: Transaction,
  console: string,
  reads: readonly Read<Review>[],
  shops: Shops,
): Promise<Map<string, Review[]>> {
  const store = transaction.objectStore('reviews');
  const identities = [...new Set(reads.map(({ shop }) => shop))].map(shops.of);
  const ids = reads.flatMap((one) => {
    const order = orderOf(one);
    return order === undefined ? [one.id] : [one.id, `${STAND_IN}${order}`];
  });
  const orders = reads.flatMap((one) => (isStandIn(one) ? (orderOf(one) ?? []) : []));
  const [byId, byOrder] = await Promise.all([
    loadByNumber<Review>(store, console, ids, identities, shops.known),
    loadMany<Review>(store.index('orderId'), orders, ({ orderId }) => orderId ?? ''),
  ]);
  const found = new Map([...byId.values()].flat().map((one) => [one.key, one]));
  for (const one of [...byOrder.values()].flat()) if (one.console === console) found.set(one.key, one);
  const grouped = new Map<string, Review[]>();
  for (const one of found.values()) grouped.set(one.id, [...(grouped.get(one.id) ?? []), one]);
  return grouped;
}

/** The readings under the ids that are theirs: stand-ins under that of the review that they speak of, those that tell nothing left out. */
function underTheirIds(
  reads: readonly Read<Review>[],
  stored: ReadonlyMap<string, readonly Review[]>,
  shops: Shops,
): Read<Review>[] {
  const known = [...reads, ...[...stored.values()].flat()].filter((one) => !isStandIn(one));
  return reads.flatMap((read) => {
    if (!isStandIn(read)) return read;
    const { console } = read;
    const order = orderOf(read);
    const near = known.filter((one) => {
      if (orderOf(one) !== order) return false;
      const place = placeOf({ console, id: one.id }, shops.of(read.shop), [one]);
      return place.kept !== undefined || place.moved.length > 0 || shops.of(one.shop).id === place.shop;
    });
    const byId = [...new Map(near.map((one) => [one.id, one])).values()];
    const review = meant(read, byId);
    if (review === 'none') return [];
    return review ? { ...read, id: review.id } : read;
  });
}

/**
 * Merges what a page says of reviews into what is stored: one entry for each review, in page order. A stand-in moves to the review of
 * its order as soon as a page names that one's id, and never stands beside it.
 */
export async function takeReviews(
  transaction: Transaction,
  console: string,
  reads: readonly Read<Review>[],
  shops: Shops,
): Promise<ReviewEntry[]> {
  if (reads.length === 0) return [];
  const stored = await loadStored(transaction, console, reads, shops);
  const named = underTheirIds(reads, stored, shops);
  const entries = new Map<string, ReviewEntry>();
  const taken = new Set<string>();
  const standInsOf = (read: Read<Review>, shop: ShopIdentity): Review[] => {
    const order = isStandIn(read) ? undefined : orderOf(read);
    const candidates = order === undefined ? [] : (stored.get(`${STAND_IN}${order}`) ?? []);
    const place: Place<Review> = placeOf({ console, id: `${STAND_IN}${order}` }, shop, candidates);
    const found = [...(place.kept ? [place.kept] : []), ...place.moved].filter(({ key }) => !taken.has(key));
    const rivals = named.filter((one) => one.id !== read.id && orderOf(one) === order && !isStandIn(one));
    return found.filter((one) => isAlike(one, read) || !rivals.some((rival) => isAlike(one, rival)));
  };
  for (const read of named) {
    const shop = shops.of(read.shop);
    const place = placeOf(read, shop, stored.get(read.id) ?? []);
    const at = (record: Read<Review>): Read<Review> => ({
      ...record,
      shop: place.shop,
      id: read.id,
      key: recordKey(console, place.shop, read.id),
      seenAt: shops.sighted(record.seenAt),
    });
    const entry = entries.get(place.key);
    const moved = [...(entry ? [] : place.moved), ...standInsOf(read, shop)];
    for (const { key } of moved) taken.add(key);
    const kept = entry?.value ?? (place.kept && at(place.kept));
    const old = moved.reduce<Review | undefined>((one, other) => mergeReview(one, at(other)).record, kept);
    const { record, changed } = mergeReview(old, at(read));
    entries.set(place.key, {
      value: record,
      before: entry?.before ?? old,
      formerKeys: [...(entry?.formerKeys ?? []), ...moved.map(({ key }) => key)],
      dirty: true,
      changed: changed || entry?.changed === true || moved.length > 0,
    });
  }
  return [...entries.values()];
}

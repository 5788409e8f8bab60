import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import type { Shop } from '../records/shop.ts';
import { isItemStandIn, isStandIn, orderOfStandIn, standInOf } from '../records/stand-in.ts';
import { placeOf, type ShopIdentity } from './identity.ts';
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

/** The number of the order that a review is of, where it is known. */
const orderOf = (review: Review): string | undefined => review.orderId ?? orderOfStandIn(review.id);

function byOrder(reviews: readonly Review[]): Map<string | undefined, Review[]> {
  const groups = new Map<string | undefined, Review[]>();
  for (const one of reviews) {
    const group = groups.get(orderOf(one));
    if (group) group.push(one);
    else groups.set(orderOf(one), [one]);
  }
  return groups;
}

/** How little the id says: 0 it is the review's own, 1 the order's and the item's numbers, 2 the order's alone. */
const vagueness = ({ id }: { id: string }): number => (isItemStandIn(id) ? 1 : isStandIn(id) ? 2 : 0);

/** Reviews of two items are never one. */
const isOther = (one: Review, other: Review): boolean =>
  one.itemId !== undefined && other.itemId !== undefined && one.itemId !== other.itemId;

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
  if (alike.length === 1) return alike[0];
  const said = standIn.text === '' ? undefined : known.find(({ text }) => text === standIn.text);
  return said ?? (standIn.text === '' || alike.length > 1 ? 'none' : undefined);
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
    return order === undefined ? [one.id] : [one.id, standInOf(order), standInOf(order, one.itemId)];
  });
  // Whoever names no item may mean any review of its order.
  const orders = reads.flatMap((one) =>
    isStandIn(one.id) || one.itemId === undefined ? (orderOf(one) ?? []) : [],
  );
  const [byId, ofOrders] = await Promise.all([
    loadByNumber<Review>(store, console, ids, identities, shops.known),
    loadMany<Review>(store.index('orderId'), orders, ({ orderId }) => orderId ?? ''),
  ]);
  const found = new Map([...byId.values()].flat().map((one) => [one.key, one]));
  for (const one of [...ofOrders.values()].flat()) if (one.console === console) found.set(one.key, one);
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
  const known = [...reads, ...[...stored.values()].flat()].filter((one) => vagueness(one) < 2);
  const ofOrder = byOrder(known);
  return reads.flatMap((read) => {
    if (!isStandIn(read.id)) return read;
    const { console } = read;
    const clearer = (ofOrder.get(orderOf(read)) ?? []).filter(
      (one) => vagueness(one) < vagueness(read) && !isOther(one, read),
    );
    const clearest = Math.min(...clearer.map(vagueness));
    const near = clearer.filter((one) => {
      if (vagueness(one) > clearest) return false;
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
  const standIns = byOrder([...stored.values()].flat().filter(({ id }) => isStandIn(id)));
  const standInsOf = (read: Read<Review>, shop: ShopIdentity): Review[] => {
    const order = orderOf(read);
    const vaguer = order === undefined ? [] : (standIns.get(order) ?? []);
    const home = placeOf(read, shop, vaguer).shop;
    const isHere = (one: Review) =>
      one.shop === home || (home !== UNKNOWN_SHOP && [UNKNOWN_SHOP, shop.formerly].includes(one.shop));
    const found = vaguer.filter(
      (one) => vagueness(one) > vagueness(read) && isHere(one) && !isOther(one, read) && !taken.has(one.key),
    );
    if (found.length === 0) return found;
    const rivals = named.filter((one) => one.id !== read.id && orderOf(one) === order && vagueness(one) < 2);
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

import { UNKNOWN_SHOP } from '../../records/key.ts';
import type { Review } from '../../records/review.ts';
import { isStandIn } from '../../records/stand-in.ts';
import { fill } from '../merge-records.ts';
import type { Read, Reading } from '../reading.ts';

/** What tells one review from another. */
export type ReviewIdentity = Pick<Review, 'id'> & Partial<Pick<Review, 'orderId' | 'itemId' | 'shop'>>;

const agree = (a: string | undefined, b: string | undefined, open?: string): boolean =>
  a === b || a === undefined || b === undefined || a === open || b === open;

/**
 * Whether two readings are of one review: the same id, or, where one of them only has a stand-in, the same order (and item, where both
 * name it). A shop that is not known may be any.
 */
export function isSameReview(a: ReviewIdentity, b: ReviewIdentity): boolean {
  if (!agree(a.shop, b.shop, UNKNOWN_SHOP)) return false;
  if (a.id === b.id) return true;
  if (!isStandIn(a.id) && !isStandIn(b.id)) return false;
  return a.orderId !== undefined && a.orderId === b.orderId && agree(a.itemId, b.itemId);
}

/** One review from two sources of a page, or from two entries of a list. */
export function mergeReviews(trusted: Read<Review>, other: Read<Review>): Read<Review> {
  const { id, key, shop } = isStandIn(trusted.id) && !isStandIn(other.id) ? other : trusted;
  return {
    ...fill<Review>(trusted, other),
    id,
    key,
    shop,
    pictures: Math.max(trusted.pictures, other.pictures),
    video: trusted.video || other.video,
  };
}

/** The reviews of several sources of a page, most trusted first, each once; one that has the number of its order only joins the one that is named. */
export function joinReviews(lists: readonly (readonly Read<Review>[])[]): Read<Review>[] {
  const joined: Read<Review>[] = [];
  const byId = new Map<string, number>();
  const byOrder = new Map<string, number[]>();
  for (const review of lists.flat()) {
    const sameOrder = byOrder.get(review.orderId ?? '') ?? [];
    const places = [byId.get(review.id) ?? -1, ...sameOrder];
    const place = places.find((index) => joined[index] && isSameReview(joined[index], review));
    const known = place === undefined ? undefined : joined[place];
    const at = place ?? joined.length;
    const merged = known ? mergeReviews(known, review) : review;
    joined[at] = merged;
    byId.set(merged.id, at);
    if (place === undefined && review.orderId !== undefined) byOrder.set(review.orderId, [...sameOrder, at]);
  }
  return joined;
}

/** Joins what several sources of a review page gave, most trusted first; source, page, wall and shop are those of the first that has one. */
export function mergeReviewReadings(readings: readonly [Reading, ...Reading[]]): Reading {
  const [{ source, page }] = readings;
  const wall = readings.find((reading) => reading.wall)?.wall;
  const shop: NonNullable<Reading['shop']> = Object.assign(
    {},
    ...readings.map((reading) => reading.shop).reverse(),
  );
  return {
    source,
    page,
    orders: [],
    parcels: [],
    reviews: joinReviews(readings.map(({ reviews }) => reviews ?? [])),
    ...(Object.keys(shop).length > 0 && { shop }),
    ...(wall && { wall }),
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}

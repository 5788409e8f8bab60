import { MINUTE } from '../core/time.ts';
import type { Batch } from '../records/batch.ts';
import type { Counters } from '../records/counters.ts';
import type { Health } from '../records/health.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Shop } from '../records/shop.ts';
import { placeOf, resolveShop, type ShopIdentity, shopKey } from './identity.ts';
import { type Merged, mergeOrder, mergeParcel, type Read } from './merge.ts';
import { moveReviews } from './move-reviews.ts';
import { loadByNumber, shopsOf } from './numbers.ts';
import { same } from './same.ts';
import type { Case } from './subjects.ts';
import { type ReviewEntry, takeReviews } from './take-reviews.ts';
import { result, type Transaction } from './transaction.ts';

/** Clocks of one machine differ by no more; what claims to be from later was stamped before the clock was put right. */
const FUTURE_TOLERANCE = 10 * MINUTE;

/** A time of sight that lies in the future counts as now, so that it can't block newer readings. UTC milliseconds. */
export const notInFuture = (at: number, now: number): number => (at > now + FUTURE_TOLERANCE ? now : at);

type Sighted = Order | Parcel;

/** What one reading gave: records to be judged, what else is to be written with them, and whether that changes anything. */
export interface Taken {
  cases: Case[];
  reviews: ReviewEntry[];
  writes: Writes;
  changed: boolean;
}

/** Merges what a page says of records of one kind into what is stored: one case per record, in page order. */
function mergeAll<R extends Sighted>(
  reads: readonly Read<R>[],
  stored: Map<string, R[]>,
  shopOf: (shown: string) => ShopIdentity,
  merge: (old: R | undefined, read: Read<R>) => Merged<R>,
  now: number,
): { value: R; formerKeys: string[]; dirty: true; changed: boolean }[] {
  const cases = new Map<string, { value: R; formerKeys: string[]; dirty: true; changed: boolean }>();
  for (const read of reads) {
    const place = placeOf(read, shopOf(read.shop), stored.get(read.id) ?? []);
    const here = { shop: place.shop, key: place.key };
    const at = (record: R): R => ({ ...record, ...here, seenAt: notInFuture(record.seenAt, now) });
    const before = cases.get(place.key);
    const kept = before?.value ?? (place.kept && at(place.kept));
    const old = before
      ? kept
      : place.moved.reduce<R | undefined>((one, moved) => merge(one, at(moved)).record, kept);
    const { record, changed } = merge(old, at(read) as Read<R>);
    cases.set(place.key, {
      value: record,
      formerKeys: before?.formerKeys ?? place.moved.map((moved) => moved.key),
      dirty: true,
      changed: changed || before?.changed === true || place.moved.length > 0,
    });
  }
  return [...cases.values()];
}

/** Writes that are asked for together with the records', so that none of them stands without the others. */
export type Writes = (() => unknown)[];

/** Everything that was kept while the shop was known by its name only moves to its id. */
async function moveShop(
  transaction: Transaction,
  console: string,
  shop: ShopIdentity,
  { cases, reviews }: Pick<Taken, 'cases' | 'reviews'>,
  writes: Writes,
): Promise<Pick<Taken, 'cases' | 'reviews'>> {
  const { formerly } = shop;
  if (formerly === undefined) return { cases: [], reviews: [] };
  const prefix = recordKey(console, formerly, '');
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [orders, parcels, movedReviews] = await Promise.all([
    result<Order[]>(transaction.objectStore('orders').getAll(range)),
    result<Parcel[]>(transaction.objectStore('parcels').getAll(range)),
    moveReviews(transaction, console, { id: shop.id, formerly }, reviews, writes),
  ]);
  const handled = new Set(cases.flatMap((one) => [one.value.key, ...one.formerKeys]));
  const move = <R extends Sighted>(record: R) => ({
    value: { ...record, shop: shop.id, key: recordKey(console, shop.id, record.id) },
    formerKeys: [record.key],
    dirty: true,
    changed: true,
  });
  const isLeft = (record: Sighted) => !handled.has(record.key);
  writes.push(() => transaction.objectStore('shops').delete(shopKey(console, formerly)));
  return {
    cases: [
      ...orders.filter(isLeft).map((value): Case => ({ record: 'order', ...move(value) })),
      ...parcels.filter(isLeft).map((value): Case => ({ record: 'parcel', ...move(value) })),
    ],
    reviews: movedReviews,
  };
}

/** Remembers the shops that a page named, that of the page itself first. Answers whether there is news. */
function noteShops(
  transaction: Transaction,
  batch: Batch,
  shops: readonly ShopIdentity[],
  known: readonly Shop[],
  now: number,
  writes: Writes,
): boolean {
  const { console } = batch;
  let isNews = false;
  for (const id of new Set(shops.map((shop) => shop.id))) {
    if (id === UNKNOWN_SHOP) continue;
    const old = known.find((one) => one.id === id);
    const name = (shops[0]?.id === id ? batch.shop.name : undefined) ?? old?.name;
    const record: Shop = { key: shopKey(console, id), console, id, seenAt: now };
    if (name !== undefined) record.name = name;
    writes.push(() => transaction.objectStore('shops').put(record));
    isNews ||= !old || old.name !== name;
  }
  return isNews;
}

/** What the page counts and how well it could be read; the newer word stands, and the time of the last good reading stays. */
async function notePage(
  transaction: Transaction,
  batch: Batch,
  shop: string,
  now: number,
  writes: Writes,
): Promise<boolean> {
  const { console, page } = batch;
  const healthKey = `${console}/${page}`;
  const counted = batch.counters;
  const countersKey = counted && recordKey(console, shop, counted.id);
  const [oldHealth, oldCounters] = await Promise.all([
    result<Health | undefined>(transaction.objectStore('health').get(healthKey)),
    countersKey === undefined
      ? undefined
      : result<Counters | undefined>(transaction.objectStore('counters').get(countersKey)),
  ]);
  let changed = false;
  const triedAt = notInFuture(batch.health.triedAt, now);
  if (!oldHealth || triedAt >= notInFuture(oldHealth.triedAt, now)) {
    const health: Health = { ...batch.health, key: healthKey, console, page, triedAt };
    const readAt = batch.health.readAt ?? oldHealth?.readAt;
    if (readAt !== undefined) health.readAt = notInFuture(readAt, now);
    writes.push(() => transaction.objectStore('health').put(health));
    changed = health.state !== oldHealth?.state || health.wall !== oldHealth.wall;
  }
  if (counted && countersKey !== undefined) {
    const seenAt = notInFuture(counted.seenAt, now);
    const oldSeenAt = oldCounters ? notInFuture(oldCounters.seenAt, now) : 0;
    const values =
      seenAt >= oldSeenAt
        ? { ...oldCounters?.values, ...counted.values }
        : { ...counted.values, ...oldCounters?.values };
    const record = {
      ...counted,
      console,
      shop,
      key: countersKey,
      values,
      seenAt: Math.max(seenAt, oldSeenAt),
    };
    const counters = transaction.objectStore('counters');
    writes.push(() => counters.put(record));
    if (shop !== UNKNOWN_SHOP)
      writes.push(() => counters.delete(recordKey(console, UNKNOWN_SHOP, counted.id)));
    changed ||= !same(oldCounters?.values, values);
  }
  return changed;
}

/** Merges one reading of one page into what is stored. */
export async function takeReading(transaction: Transaction, batch: Batch, now: number): Promise<Taken> {
  const { console } = batch;
  const writes: Writes = [];
  const ours = <R extends { console: string }>(records: readonly R[]) =>
    records.filter((record) => record.console === console);
  const [readOrders, readParcels, readReviews] = [
    ours(batch.orders),
    ours(batch.parcels),
    ours(batch.reviews ?? []),
  ];
  const known = await shopsOf(transaction, console);
  const shop = resolveShop(batch.shop, known);
  const shopOf = (shown: string) =>
    shown === batch.shop.id || shown === UNKNOWN_SHOP ? shop : resolveShop({ id: shown }, known);
  const identities = (records: readonly { shop: string }[]) =>
    [...new Set(records.map((record) => record.shop))].map(shopOf);
  const load = <R extends Sighted>(name: 'orders' | 'parcels', records: readonly Read<R>[]) =>
    loadByNumber<R>(
      transaction.objectStore(name),
      console,
      records.map(({ id }) => id),
      identities(records),
      known,
    );
  const [orders, parcels, reviews] = await Promise.all([
    load<Order>('orders', readOrders),
    load<Parcel>('parcels', readParcels),
    takeReviews(transaction, console, readReviews, {
      of: shopOf,
      known,
      sighted: (at) => notInFuture(at, now),
    }),
  ]);
  const cases: Case[] = [
    ...mergeAll(readOrders, orders, shopOf, mergeOrder, now).map(
      (one): Case => ({ record: 'order', ...one }),
    ),
    ...mergeAll(readParcels, parcels, shopOf, mergeParcel, now).map(
      (one): Case => ({ record: 'parcel', ...one }),
    ),
  ];
  const [moved, pageChanged] = await Promise.all([
    moveShop(transaction, console, shop, { cases, reviews }, writes),
    notePage(transaction, batch, shop.id, now, writes),
  ]);
  const shops = [shop, ...identities([...readOrders, ...readParcels, ...readReviews])];
  const shopsChanged = noteShops(transaction, batch, shops, known, now, writes);
  return {
    cases: [...cases, ...moved.cases],
    reviews: [...reviews, ...moved.reviews],
    writes,
    changed: pageChanged || shopsChanged,
  };
}

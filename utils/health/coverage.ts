import { DAY } from '../core/time.ts';
import type { Counters } from '../records/counters.ts';
import { UNKNOWN_SHOP } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import { isToShip } from '../records/order-words.ts';

/** How much of what a console counts was read, for one shop. */
export interface Coverage {
  /** That of the console's count. */
  key: string;
  console: string;
  shop: string;
  /** Orders to ship by the console's own count, and when it said so (UTC ms). */
  shown: number;
  shownAt: number;
  /** Orders to ship among what was read. */
  read: number;
}

/** An older count of a console says nothing about what there is now, ms. */
const COUNT_HOLDS = DAY;
/** An order not seen for so long is no longer held for waiting, ms. */
const ORDER_HOLDS = 7 * DAY;

/** Orders last seen before this moment (UTC ms) do not count. */
export const countedFrom = (now: number): number => now - ORDER_HOLDS;

/** The counts that still hold: of orders to ship, and not older than a day. */
export const countsThatHold = (counters: readonly Counters[], now: number): Counters[] =>
  counters.filter(({ values, seenAt }) => values.toShip !== undefined && now - seenAt < COUNT_HOLDS);

/**
 * What the consoles count as still to ship, beside what was read of it in the last seven days. A home page may not say whose
 * counts it shows: they are then held against the whole console. `now` in UTC ms.
 */
export function coverageOf(
  counters: readonly Counters[],
  orders: Iterable<Pick<Order, 'console' | 'shop' | 'status' | 'seenAt'>>,
  now: number,
): Coverage[] {
  const read = new Map<string, number>();
  for (const { console, shop, status, seenAt } of orders) {
    if (!isToShip(status) || seenAt < countedFrom(now)) continue;
    for (const place of new Set([`${console}/${shop}`, `${console}/${UNKNOWN_SHOP}`]))
      read.set(place, (read.get(place) ?? 0) + 1);
  }
  return countsThatHold(counters, now).map(({ key, console, shop, values, seenAt }) => ({
    key,
    console,
    shop,
    shown: values.toShip ?? 0,
    shownAt: seenAt,
    read: read.get(`${console}/${shop}`) ?? 0,
  }));
}

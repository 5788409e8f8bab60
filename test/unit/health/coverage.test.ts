import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { coverageOf } from '../../../utils/health/coverage.ts';
import type { Counters } from '../../../utils/records/counters.ts';
import type { OrderStatus } from '../../../utils/records/order.ts';

const NOW = Date.UTC(2026, 10, 3, 2);

const counted = (shop: string, toShip: number | undefined, ago = HOUR): Counters => ({
  key: `pinduoduo/${shop}/home`,
  console: 'pinduoduo',
  shop,
  id: 'home',
  seenAt: NOW - ago,
  values: toShip === undefined ? { late: 3 } : { toShip },
});
const order = (shop: string, status: OrderStatus = 'to_ship', ago = HOUR, console = 'pinduoduo') => ({
  console,
  shop,
  status,
  seenAt: NOW - ago,
});

describe('coverage', () => {
  it('holds what was read against what the console counts, shop by shop', () => {
    const orders = [
      order('71'),
      order('71', 'part_shipped'),
      order('71', 'shipped'),
      order('71', 'unknown'),
      order('72'),
      order('71', 'to_ship', HOUR, 'jd'),
    ];
    expect(coverageOf([counted('71', 42)], orders, NOW)).toEqual([
      {
        key: 'pinduoduo/71/home',
        console: 'pinduoduo',
        shop: '71',
        shown: 42,
        shownAt: NOW - HOUR,
        read: 2,
      },
    ]);
  });

  it('holds a count that names no shop against the whole console', () => {
    const orders = [order('71'), order('72'), order('_'), order('71', 'to_ship', HOUR, 'jd')];
    expect(coverageOf([counted('_', 9)], orders, NOW)).toMatchObject([{ shown: 9, read: 3 }]);
  });

  it('leaves out orders not seen for a week, and counts older than a day', () => {
    const orders = [order('71', 'to_ship', 7 * DAY), order('71', 'to_ship', 7 * DAY + 1)];
    expect(coverageOf([counted('71', 2, DAY - 1)], orders, NOW)).toMatchObject([{ read: 1 }]);
    expect(coverageOf([counted('71', 2, DAY)], orders, NOW)).toEqual([]);
  });

  it('says nothing where the console did not say how many are to ship, and keeps a zero', () => {
    expect(coverageOf([counted('71', undefined)], [order('71')], NOW)).toEqual([]);
    expect(coverageOf([counted('71', 0)], [], NOW)).toMatchObject([{ shown: 0, read: 0 }]);
  });
});

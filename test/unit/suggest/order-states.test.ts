import { describe, expect, it } from 'vitest';
import { type OrderFacts, orderStates } from '../../../utils/suggest/order-states.ts';

const NOW = Date.UTC(2026, 10, 20);
const HOUR = 3_600_000;
const order = (status: string, more: Partial<OrderFacts> = {}): OrderFacts => ({
  status,
  alerts: [],
  ...more,
});
const states = (...orders: OrderFacts[]) => [...orderStates(orders, NOW).keys()];
const alert = (kind: string, dueAt?: number) => ({
  kind,
  severity: 'warn',
  ...(dueAt !== undefined && { dueAt }),
});

describe('the state of orders', () => {
  it.each([
    ['unpaid', ['unpaid']],
    ['to_ship', ['to_ship']],
    ['part_shipped', ['to_ship', 'shipped']],
    ['done', ['signed']],
    ['closed', []],
    ['something new', []],
  ])('of status %s is %j', (status, expected) => expect(states(order(status))).toEqual(expected));

  it('is soon or late by the ship-by time, of an alert or of the order itself', () => {
    expect(states(order('to_ship', { shipBy: NOW + 30 * HOUR }))).toEqual(['to_ship']);
    expect(states(order('to_ship', { shipBy: NOW + 3 * HOUR }))).toEqual(['to_ship', 'soon']);
    expect(states(order('to_ship', { shipBy: NOW }))).toEqual(['to_ship', 'late']);
    expect(states(order('to_ship', { alerts: [alert('ship-by', NOW + 20 * HOUR)] }))).toEqual([
      'to_ship',
      'soon',
    ]);
    expect(states(order('shipped', { shipBy: NOW - HOUR }))).toEqual(['shipped']);
  });

  it('is stalled with a parcel in trouble or not picked up', () => {
    for (const kind of ['parcel-exception', 'pick-up'])
      expect(states(order('shipped', { alerts: [alert(kind)] }))).toEqual(['shipped', 'stalled']);
  });

  it('tells a running refund from other after-sales', () => {
    expect(states(order('signed', { afterSale: '换货处理中' }))).toEqual(['signed', 'after_sale']);
    expect(states(order('signed', { afterSale: '退款待处理' }))).toEqual([
      'signed',
      'after_sale',
      'refunding',
    ]);
  });

  it('of several orders is all of theirs, with the earliest moment', () => {
    const found = orderStates(
      [order('to_ship', { shipBy: NOW + 5 * HOUR }), order('to_ship', { shipBy: NOW + 2 * HOUR })],
      NOW,
    );
    expect(found.get('soon')).toBe(NOW + 2 * HOUR);
    expect(states(order('unpaid'), order('signed'))).toEqual(['unpaid', 'signed']);
  });
});

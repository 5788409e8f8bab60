import { describe, expect, it } from 'vitest';
import { createOrderView } from '../../../utils/page/reading/orders.ts';
import type { Read } from '../../../utils/reader/reading.ts';
import { recordKey, UNKNOWN_SHOP } from '../../../utils/records/key.ts';
import type { Order } from '../../../utils/records/order.ts';

const T = Date.UTC(2026, 9, 20, 4);

const read = (fields: Partial<Read<Order>> = {}): Read<Order> => ({
  key: recordKey('pinduoduo', '88', '261020-1'),
  console: 'pinduoduo',
  shop: '88',
  id: '261020-1',
  status: 'to_ship',
  statusText: '待发货',
  items: [{ title: '搪瓷锅' }],
  seenAt: T,
  ...fields,
});

describe('a page view', () => {
  it('lets the answer win field by field and the row fill what the answer leaves open', () => {
    const view = createOrderView();
    view.addAnswer([read({ shipBy: T + 5000 })]);
    view.addRows([read({ shipBy: T, afterSale: '退款中' })]);
    expect(view.take('88')).toEqual([expect.objectContaining({ shipBy: T + 5000, afterSale: '退款中' })]);
  });

  it('does not believe a row that lags behind a newer answer', () => {
    const view = createOrderView();
    view.addAnswer([read()]);
    view.addRows([read()]);
    view.take('88');
    view.addAnswer([read({ status: 'shipped', statusText: '已发货' })]);
    view.addRows([read()]);
    expect(view.take('88')).toEqual([expect.objectContaining({ status: 'shipped', statusText: '已发货' })]);
  });

  it('believes a row that moved on by itself after it had agreed with the answer', () => {
    const view = createOrderView();
    view.addAnswer([read()]);
    view.addRows([read()]);
    view.take('88');
    view.addRows([read({ status: 'shipped', statusText: '已发货，待收货' })]);
    expect(view.take('88')).toEqual([
      expect.objectContaining({ status: 'shipped', statusText: '已发货，待收货' }),
    ]);
  });

  it('hands a row over once, and takes the same row for no new sighting however long it stands there', () => {
    const view = createOrderView();
    view.addRows([read()]);
    expect(view.take('88')).toHaveLength(1);
    view.addRows([read({ seenAt: T + 9_000_000 })]);
    expect(view.take('88')).toEqual([]);
    view.addRows([read({ seenAt: T + 9_000_000, status: 'shipped', statusText: '已发货' })]);
    expect(view.take('88')).toEqual([expect.objectContaining({ seenAt: T + 9_000_000, status: 'shipped' })]);
  });

  it('hands nothing over again where a row, read later, only says what its answer said', () => {
    const view = createOrderView();
    view.addAnswer([read({ note: '急' })]);
    expect(view.take('88')).toHaveLength(1);
    view.addRows([read({ seenAt: T + 1000 })]);
    expect(view.take('88')).toEqual([]);
    view.addRows([read({ seenAt: T + 2000, trackingNo: 'YT1', carrier: '圆通' })]);
    expect(view.take('88')).toEqual([expect.objectContaining({ trackingNo: 'YT1', seenAt: T + 2000 })]);
  });

  it('takes every answer for a new sighting', () => {
    const view = createOrderView();
    view.addAnswer([read()]);
    view.take('88');
    view.addAnswer([read({ seenAt: T + 60_000 })]);
    expect(view.take('88')).toEqual([expect.objectContaining({ seenAt: T + 60_000 })]);
  });

  it('names the shop of orders that were read before the page said whose they are', () => {
    const view = createOrderView();
    view.addRows([read({ shop: UNKNOWN_SHOP, key: recordKey('pinduoduo', UNKNOWN_SHOP, '261020-1') })]);
    expect(view.take(UNKNOWN_SHOP)[0]?.shop).toBe(UNKNOWN_SHOP);
    view.putBackAll();
    expect(view.take('88')[0]).toMatchObject({ shop: '88', key: 'pinduoduo/88/261020-1' });
  });

  it('gives back what could not be handed over', () => {
    const view = createOrderView();
    view.addRows([read()]);
    const taken = view.take('88');
    view.putBack(taken);
    expect(view.take('88')).toEqual(taken);
  });
});

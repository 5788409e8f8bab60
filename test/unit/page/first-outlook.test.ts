import { describe, expect, it } from 'vitest';
import { firstOutlook } from '../../../utils/page/reading/first-outlook.ts';
import type { Order } from '../../../utils/records/order.ts';

const T = Date.UTC(2026, 10, 3, 2);
const order = (fields: Partial<Order>): Order => ({
  key: 'pinduoduo/7/261103-1',
  console: 'pinduoduo',
  shop: '7',
  id: '261103-1',
  status: 'to_ship',
  statusText: '待发货',
  items: [],
  seenAt: T,
  ...fields,
});

describe('firstOutlook', () => {
  it('takes the deadline that the console names', () => {
    expect(firstOutlook(order({ shipBy: T + 1000 }))).toMatchObject({
      id: '261103-1',
      shipBy: T + 1000,
      shipBySource: 'console',
      why: [{ code: 'console_deadline' }],
    });
  });

  it.each<[string, Partial<Order>]>([
    ['no deadline', {}],
    ['an after-sale', { shipBy: T, afterSale: '退款成功' }],
    ['shipped', { shipBy: T, status: 'shipped' }],
    ['an unknown status', { shipBy: T, status: 'unknown' }],
  ])('leaves %s to the rules', (_, fields) => {
    expect(firstOutlook(order(fields))).toBeUndefined();
  });
});

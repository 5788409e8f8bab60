import { describe, expect, it } from 'vitest';
import { mergeReadings } from '../../../utils/reader/merge-readings.ts';
import { mergeOrders } from '../../../utils/reader/merge-records.ts';
import type { Read, Reading } from '../../../utils/reader/reading.ts';
import type { Order } from '../../../utils/records/order.ts';

const order = (more: Partial<Read<Order>> = {}): Read<Order> => ({
  key: 'c/_/1',
  console: 'c',
  shop: '_',
  id: '1',
  seenAt: Date.UTC(2026, 8, 20),
  status: 'to_ship',
  statusText: '待发货',
  items: [],
  ...more,
});
const BY = Date.UTC(2026, 8, 21);
const reading = (source: string, ...orders: Read<Order>[]): Reading => ({
  source,
  page: 'orders',
  orders,
  parcels: [],
  diagnostics: [],
});

describe('mergeOrders', () => {
  it('lets the trusted one win, field by field', () => {
    const merged = mergeOrders(
      order({ buyer: '甲*', note: 'a' }),
      order({ buyer: '乙*', amount: { minor: 1, currency: 'CNY' } }),
    );
    expect(merged).toMatchObject({ buyer: '甲*', note: 'a', amount: { minor: 1 } });
  });

  it('takes "there is none" for a word of the trusted one', () => {
    const merged = mergeOrders(order({ none: ['shipBy'] }), order({ shipBy: BY, shipBySource: 'console' }));
    expect(merged.shipBy).toBeUndefined();
    expect(merged.none).toEqual(['shipBy']);
    expect('shipBySource' in merged && merged.shipBySource !== undefined).toBe(false);
  });

  it.each([
    ['note', '放门口'],
    ['afterSale', '退款成功'],
  ])('takes an empty %s for no word against what the row shows', (field, words) => {
    const merged = mergeOrders(order({ none: [field, 'shipBy'] }), order({ [field]: words, shipBy: BY }));
    expect(merged).toMatchObject({ [field]: words, none: ['shipBy'] });
    expect(merged).not.toHaveProperty('shipBy');
    expect(mergeOrders(order({ none: [field] }), order()).none).toEqual([field]);
    expect(mergeOrders(order({ [field]: words }), order({ none: [field] }))).not.toHaveProperty('none');
  });

  it('clears only what the trusted one leaves open', () => {
    const merged = mergeOrders(
      order({ shipBy: BY, shipBySource: 'console' }),
      order({ none: ['shipBy', 'note'] }),
    );
    expect(merged).toMatchObject({ shipBy: BY, shipBySource: 'console', none: ['note'] });
  });

  it('takes a known status before an unknown one', () => {
    const merged = mergeOrders(
      order({ status: 'unknown', statusText: '神秘' }),
      order({ status: 'shipped', statusText: '已发货' }),
    );
    expect(merged).toMatchObject({ status: 'shipped', statusText: '已发货' });
    expect(mergeOrders(order({ statusText: '' }), order()).statusText).toBe('待发货');
    expect(
      mergeOrders(order({ statusText: '' }), order({ status: 'done', statusText: '完成' })).statusText,
    ).toBe('');
  });

  it('fills items that are the same ones', () => {
    const trusted = order({ items: [{ title: '' }, { title: '乙', sku: 'B' }] });
    const other = order({
      items: [
        { title: '甲', quantity: 2 },
        { title: '丙', quantity: 3 },
      ],
    });
    expect(mergeOrders(trusted, other).items).toEqual([
      { title: '甲', quantity: 2 },
      { title: '乙', sku: 'B' },
    ]);
    expect(mergeOrders(order(), other).items).toEqual(other.items);
    expect(mergeOrders(order({ items: [{ title: '甲' }] }), other).items).toEqual([{ title: '甲' }]);
  });
});

describe('mergeReadings', () => {
  it('joins by key, most trusted first', () => {
    const merged = mergeReadings([
      reading('answer', order({ note: 'a' })),
      reading('dom', order({ note: 'b', buyer: '甲*' }), order({ key: 'c/_/2', id: '2' })),
    ]);
    expect(merged.source).toBe('answer');
    expect(merged.orders).toMatchObject([{ id: '1', note: 'a', buyer: '甲*' }, { id: '2' }]);
  });

  it('joins what names the shop with what does not, never two shops', () => {
    const merged = mergeReadings([
      reading('answer', order({ note: 'a' })),
      reading('dom', order({ key: 'c/77/1', shop: '77', buyer: '甲*' })),
    ]);
    expect(merged.orders).toMatchObject([{ key: 'c/77/1', shop: '77', note: 'a', buyer: '甲*' }]);
    const two = mergeReadings([
      reading('answer', order({ key: 'c/66/1', shop: '66' })),
      reading('dom', order({ key: 'c/77/1', shop: '77' })),
    ]);
    expect(two.orders).toHaveLength(2);
  });

  it('keeps wall, shop and diagnostics of any', () => {
    const merged = mergeReadings([
      {
        ...reading('answer'),
        shop: { name: '甲' },
        diagnostics: [{ code: 'wall', source: 'answer', count: 1 }],
      },
      { ...reading('dom'), wall: 'captcha', shop: { id: '7', name: '乙' } },
    ]);
    expect(merged).toMatchObject({ wall: 'captcha', shop: { id: '7', name: '甲' } });
    expect(merged.diagnostics).toHaveLength(1);
  });
});

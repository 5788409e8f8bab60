import { describe, expect, it } from 'vitest';
import { mergeOrder, mergeParcel } from '../../../utils/store/merge.ts';
import { anOrder, aParcel, NOW } from './records.ts';

const LATER = NOW + 60_000;
const full = anOrder('501', {
  createdAt: NOW - 9000,
  paidAt: NOW - 8000,
  shipBy: NOW + 9000,
  shipBySource: 'console',
  buyer: '王**',
  amount: { minor: 1290, currency: 'CNY' },
  afterSale: '退款中',
  note: '送贺卡',
  flag: 'red',
});

describe('merging an order', () => {
  it('stores a first reading without the names of empty fields', () => {
    const { record, changed } = mergeOrder(undefined, { ...anOrder('501'), none: ['afterSale'] });
    expect(record).toEqual(anOrder('501'));
    expect('none' in record).toBe(false);
    expect(changed).toBe(true);
  });

  it('changes nothing but seenAt when the same page is read again', () => {
    const { record, changed } = mergeOrder(full, { ...structuredClone(full), seenAt: LATER });
    expect(changed).toBe(false);
    expect(record).toEqual({ ...full, seenAt: LATER });
  });

  it('lets a newer, poorer page replace what it says and lose nothing', () => {
    const poorer = anOrder('501', { status: 'shipped', statusText: '已出库', items: [], seenAt: LATER });
    const { record, changed } = mergeOrder(full, poorer);
    expect(changed).toBe(true);
    expect(record).toEqual({ ...full, status: 'shipped', statusText: '已出库', seenAt: LATER });
  });

  it('keeps the milliseconds that a newer page leaves out, and takes another second', () => {
    const second = NOW - (NOW % 1000);
    const exact = anOrder('1', { createdAt: second + 123, seenAt: NOW });
    const coarse = { ...exact, createdAt: second, seenAt: LATER };
    expect(mergeOrder(exact, coarse)).toEqual({ record: { ...exact, seenAt: LATER }, changed: false });
    const moved = { ...coarse, createdAt: second - 1000 };
    expect(mergeOrder(exact, moved)).toMatchObject({ record: { createdAt: moved.createdAt }, changed: true });
  });

  it('keeps the seconds that a newer page leaves out, and takes another minute', () => {
    const exact = { ...full, paidAt: 1_795_000_042_000, shipBy: 1_795_172_842_000 };
    const minute = (at: number) => at - (at % 60_000);
    const coarse = { ...exact, paidAt: minute(exact.paidAt), shipBy: minute(exact.shipBy), seenAt: LATER };
    expect(mergeOrder(exact, coarse)).toEqual({ record: { ...exact, seenAt: LATER }, changed: false });
    const moved = { ...coarse, paidAt: coarse.paidAt + 60_000, shipBy: coarse.shipBy - 60_000 };
    expect(mergeOrder(exact, moved).record).toEqual(moved);
  });

  it('erases what a newer page says there is none of, and what belongs to it', () => {
    const { record } = mergeOrder(full, {
      ...anOrder('501', { seenAt: LATER }),
      none: ['afterSale', 'shipBy'],
    });
    const { afterSale: _, shipBy: __, shipBySource: ___, ...rest } = full;
    expect(record).toEqual({ ...rest, seenAt: LATER });
  });

  it('never erases what every order has', () => {
    const none = ['status', 'statusText', 'items', 'key', 'console', 'shop', 'id', 'seenAt'];
    const { record } = mergeOrder(full, { ...anOrder('501', { seenAt: LATER }), none });
    expect(record).toEqual({ ...full, seenAt: LATER });
  });

  it('lets an older reading fill gaps only', () => {
    const { note: _, ...gap } = full;
    const older = {
      ...full,
      status: 'shipped' as const,
      buyer: '李**',
      note: '旧',
      seenAt: NOW - 1,
      none: ['flag'],
    };
    expect(mergeOrder(gap, older).record).toEqual({ ...full, note: '旧' });
  });

  it('keeps a known status against an unknown one, and takes a known one from any time', () => {
    const unknown = anOrder('501', { status: 'unknown', statusText: '？', seenAt: LATER });
    expect(mergeOrder(full, unknown).record).toMatchObject({ status: 'to_ship', statusText: '等待出库' });
    const older = { ...full, seenAt: NOW };
    expect(mergeOrder(unknown, older).record).toMatchObject({ status: 'to_ship', statusText: '等待出库' });
  });

  it('takes the console at its word when a shipped order is to be shipped again', () => {
    const shipped = { ...full, status: 'shipped' as const, statusText: '已出库' };
    expect(mergeOrder(shipped, { ...full, seenAt: LATER }).record.status).toBe('to_ship');
  });

  it.each([
    ['console', 'rule', NOW + 9000, 'console'],
    ['rule', 'console', NOW + 5, 'console'],
    ['rule', 'rule', NOW + 5, 'rule'],
    ['console', 'console', NOW + 5, 'console'],
  ] as const)('with a deadline of the %s and a newer one of the %s', (was, is, shipBy, source) => {
    const old = { ...full, shipBySource: was };
    const read = { ...full, shipBy: NOW + 5, shipBySource: is, seenAt: LATER };
    expect(mergeOrder(old, read).record).toMatchObject({ shipBy, shipBySource: source });
  });

  it('lets even an older word of the console replace an estimate', () => {
    const estimate = { ...full, shipBySource: 'rule' as const };
    const older = { ...full, shipBy: NOW + 5, seenAt: NOW - 5 };
    expect(mergeOrder(estimate, older).record).toMatchObject({ shipBy: NOW + 5, shipBySource: 'console' });
  });

  it('treats undefined as not said', () => {
    const read = { ...anOrder('501', { seenAt: LATER }), note: undefined, buyer: undefined };
    const { record } = mergeOrder(full, read as never);
    expect(record.note).toBe('送贺卡');
    expect('note' in mergeOrder(undefined, read as never).record).toBe(false);
  });
});

describe('merging items', () => {
  const cup = { title: '保温杯', itemId: 'i1', sku: 's1', spec: '白', quantity: 1 };
  const bowl = { title: '汤碗', itemId: 'i2', sku: 's2', quantity: 2 };
  const items = (old: object[], read: object[], seenAt = LATER) =>
    mergeOrder(anOrder('1', { items: old as never }), anOrder('1', { items: read as never, seenAt })).record
      .items;

  it('keeps the fuller list', () => {
    expect(items([cup, bowl], [])).toEqual([cup, bowl]);
    expect(items([cup, bowl], [{ title: '保温杯', itemId: 'i1' }])).toEqual([cup, bowl]);
    expect(items([{ title: '保温杯' }], [cup, bowl])).toEqual([cup, bowl]);
    expect(items([], [cup])).toEqual([cup]);
  });

  it('fills gaps item by item, whatever the order, and lets newer words win', () => {
    expect(
      items(
        [cup, bowl],
        [
          { title: '汤碗 大', itemId: 'i2' },
          { title: '保温杯', quantity: 3 },
        ],
      ),
    ).toEqual([
      { ...bowl, title: '汤碗 大' },
      { ...cup, quantity: 3 },
    ]);
  });

  it('does not mix two specs of one product', () => {
    const white = { title: 'T恤', itemId: 'i', spec: '白', amount: { minor: 1, currency: 'CNY' } };
    const black = { title: 'T恤', itemId: 'i', spec: '黑', amount: { minor: 2, currency: 'CNY' } };
    const read = [
      { title: 'T恤', itemId: 'i', spec: '黑', quantity: 1 },
      { title: 'T恤', itemId: 'i', spec: '白', quantity: 5 },
    ];
    expect(items([white, black], read)).toEqual([
      { ...black, quantity: 1 },
      { ...white, quantity: 5 },
    ]);
  });

  it('knows the only item of an order by whatever words', () => {
    expect(items([cup], [{ title: '保温杯 500ml 不锈…', spec: '颜色:白' }])).toEqual([
      { ...cup, title: '保温杯 500ml 不锈…', spec: '颜色:白' },
    ]);
    expect(items([cup], [{ title: '', spec: '' }])).toEqual([cup]);
  });

  it('lets an older page only fill gaps', () => {
    expect(items([{ title: '新' }], [cup], NOW - 1)).toEqual([{ ...cup, title: '新' }]);
  });

  it('comes to rest', () => {
    const once = items([cup, bowl], [bowl, { title: '保温杯', spec: '' }]);
    expect(items(once, [bowl, { title: '保温杯', spec: '' }])).toEqual(once);
  });
});

describe('merging a parcel', () => {
  const stuck = aParcel('SF1', {
    carrier: '顺丰',
    orderIds: ['1'],
    exception: { stage: 'transit', text: '中转超时', types: ['t'] },
  });

  it('gathers orders and keeps the exception until a page says it is over', () => {
    const again = aParcel('SF1', { orderIds: ['2', '1'], seenAt: LATER });
    expect(mergeParcel(stuck, again).record).toEqual({ ...stuck, orderIds: ['1', '2'], seenAt: LATER });
    expect(mergeParcel(stuck, { ...again, none: ['exception'] }).record.exception).toBeUndefined();
    expect(mergeParcel(stuck, { ...stuck, seenAt: LATER }).changed).toBe(false);
  });
});

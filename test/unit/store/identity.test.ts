import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../utils/records/batch.ts';
import { UNKNOWN_SHOP } from '../../../utils/records/key.ts';
import { commitReading } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { resolveShop } from '../../../utils/store/identity.ts';
import { findOrders } from '../../../utils/store/orders.ts';
import { shopIdsOf } from '../../../utils/store/shops.ts';
import { aBatch, anOrder, aParcel, freshStore, keysOf, NOW, silent, strict } from './records.ts';

const nameless = (id: string, more = {}) => anOrder(id, { shop: UNKNOWN_SHOP, ...more });
const read = async (database: Database, more: Partial<Batch>, judge = strict) => {
  const committed = await commitReading(database, aBatch(more), judge, NOW);
  if (!committed.ok) throw new Error(committed.error.code);
  return committed.value;
};

describe('the shop of a record', () => {
  it('is filled in later: record, alerts and jobs move together', async () => {
    const database = await freshStore();
    await read(database, {
      shop: { id: UNKNOWN_SHOP },
      orders: [nameless('1', { note: '急' }), nameless('2')],
    });
    const { orders } = await read(database, { orders: [anOrder('1', { buyer: '王**' })] });
    expect(orders[0]).toMatchObject({ changed: true, value: { key: 'jd/77/1', note: '急', buyer: '王**' } });
    expect(await keysOf(database)).toMatchObject({
      orders: ['jd/77/1', 'jd/_/2'],
      alerts: ['jd/77/ship-by:1', 'jd/_/ship-by:2'],
      jobs: ['judge-order/jd/77/1', 'judge-order/jd/_/2', 'notify/jd/77/ship-by:1', 'notify/jd/_/ship-by:2'],
    });
    expect(await database.get('alerts', 'jd/77/ship-by:1')).toMatchObject({
      shop: '77',
      openedAt: NOW,
      subject: { record: 'order', key: 'jd/77/1' },
    });
  });

  it('keeps a snoozed alert snoozed when its record moves', async () => {
    const database = await freshStore();
    await read(database, { shop: { id: UNKNOWN_SHOP }, orders: [nameless('1')] });
    const alert = await database.get('alerts', 'jd/_/ship-by:1');
    if (alert) await database.put('alerts', { ...alert, state: 'snoozed', snoozedUntil: NOW + 5 });
    await read(database, { orders: [anOrder('1')] }, silent);
    expect(await database.getAll('alerts')).toMatchObject([{ key: 'jd/77/ship-by:1', state: 'snoozed' }]);
  });

  it('is taken from the store where a page does not know it', async () => {
    const database = await freshStore();
    await read(database, { orders: [anOrder('1')], parcels: [aParcel('P1')] });
    await read(database, {
      shop: { id: UNKNOWN_SHOP },
      orders: [nameless('1', { note: '急' })],
      parcels: [aParcel('P1', { shop: UNKNOWN_SHOP, carrier: '京东' })],
    });
    expect(await keysOf(database)).toMatchObject({
      orders: ['jd/77/1'],
      parcels: ['jd/77/P1'],
      shops: ['jd/77'],
    });
    expect(await database.get('orders', 'jd/77/1')).toMatchObject({ note: '急', shop: '77' });
    const found = await findOrders(database, 'jd', UNKNOWN_SHOP, ['1', 'none']);
    expect([...found.keys()]).toEqual(['1']);
  });

  it('parts two known shops, and consoles', async () => {
    const database = await freshStore();
    await read(database, { orders: [anOrder('1')] });
    await read(database, { shop: { id: '88' }, orders: [anOrder('1', { shop: '88' })] });
    await read(database, { console: 'taobao', orders: [anOrder('1', { console: 'taobao' })] });
    expect(await database.getAllKeys('orders')).toEqual(['jd/77/1', 'jd/88/1', 'taobao/77/1']);
    expect((await findOrders(database, 'jd', '88', ['1'])).get('1')?.key).toBe('jd/88/1');
    expect((await findOrders(database, 'jd', '99', ['1'])).size).toBe(0);
  });

  it('joins what was stored under both', async () => {
    const database = await freshStore();
    await database.put('orders', anOrder('1', { note: '急' }));
    await database.put('orders', nameless('1', { buyer: '王**', seenAt: NOW - 5 }));
    await read(database, { orders: [anOrder('1')] });
    expect(await database.getAll('orders')).toEqual([anOrder('1', { note: '急', buyer: '王**' })]);
  });

  it('goes from name to id as soon as one page shows both, and everything moves', async () => {
    const database = await freshStore();
    const name = '清风/杯具';
    await read(database, {
      shop: { id: name, name },
      orders: [anOrder('1', { shop: name }), anOrder('2', { shop: name })],
      parcels: [aParcel('P1', { shop: name })],
    });
    await read(database, { shop: { id: '77', name }, orders: [anOrder('2'), anOrder('3')] });
    expect(await keysOf(database)).toMatchObject({
      orders: ['jd/77/1', 'jd/77/2', 'jd/77/3'],
      parcels: ['jd/77/P1'],
      alerts: ['jd/77/ship-by:1', 'jd/77/ship-by:2', 'jd/77/ship-by:3'],
      shops: ['jd/77'],
    });
    await read(database, { shop: { id: name }, orders: [anOrder('3', { shop: name, note: '急' })] });
    expect((await database.get('orders', 'jd/77/3'))?.note).toBe('急');
    expect(await shopIdsOf(database, 'jd', name)).toEqual(new Set(['77']));
    expect(await database.count('orders')).toBe(3);
  });

  it('is not confused by a shop whose name is its id', () => {
    const shop = { key: 'jd/清风', console: 'jd', id: '清风', name: '清风', seenAt: NOW };
    expect(resolveShop({ id: '清风', name: '清风' }, [shop])).toEqual({ id: '清风' });
    expect(resolveShop({ id: UNKNOWN_SHOP }, [shop])).toEqual({ id: UNKNOWN_SHOP });
  });
});

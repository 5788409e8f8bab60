import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Order } from '../../../utils/records/order.ts';
import { loadMany, read } from '../../../utils/store/transaction.ts';
import { anOrder, freshStore } from './records.ts';

const id = (n: number) => String(n).padStart(5, '0');
const keyOf = (n: number) => anOrder(id(n)).key;

/** A store with every third of the numbers below 3000, and what is found in it by these numbers. */
async function load(numbers: readonly number[]) {
  const database = await freshStore();
  const transaction = database.transaction('orders', 'readwrite');
  for (let n = 0; n < 3000; n += 3) void transaction.store.put(anOrder(id(n)));
  await transaction.done;
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const found = await read(
    database,
    (all) => loadMany<Order>(all.objectStore('orders'), numbers.map(keyOf), ({ key }) => key),
    ['orders'],
  );
  const there = [...found].flatMap(([key, records]) => (records.some((one) => one.key === key) ? [key] : []));
  return { found, there, reads: reads.mock.calls.length };
}

afterEach(() => vi.restoreAllMocks());

describe('loading many records by key', () => {
  it('reads no record where none of the wanted is stored, however many lie in between', async () => {
    const wanted = Array.from({ length: 1000 }, (_, n) => 3 * n + 1);
    const { found, there, reads } = await load(wanted);
    expect(found.size).toBe(1000);
    expect(there).toEqual([]);
    expect(reads).toBe(0);
  });

  it('reads what lies close together at once', async () => {
    const wanted = Array.from({ length: 600 }, (_, n) => n);
    const { there, reads } = await load(wanted);
    expect(there).toEqual(wanted.filter((n) => n % 3 === 0).map(keyOf));
    expect(reads).toBe(1);
  });

  it('reads singly, and only what is there, among many others', async () => {
    const { there, reads } = await load([0, 1, 2, 1500, 1501, 2997]);
    expect(there).toEqual([0, 1500, 2997].map(keyOf));
    expect(reads).toBe(3);
  });

  it('finds by an index too', async () => {
    const database = await freshStore();
    for (const n of [1, 2, 3, 4])
      await database.put('orders', anOrder(id(n), { trackingNo: `T${Math.ceil(n / 2)}` }));
    const spy = vi.spyOn(IDBIndex.prototype, 'getAll');
    const found = await read(
      database,
      (all) =>
        loadMany<Order>(
          all.objectStore('orders').index('trackingNo'),
          ['T1', 'T2', 'T3'],
          ({ trackingNo }) => trackingNo ?? '',
        ),
      ['orders'],
    );
    expect([...found].map(([name, records]) => [name, records.length])).toEqual([
      ['T1', 2],
      ['T2', 2],
      ['T3', 0],
    ]);
    expect(spy).toHaveBeenCalledOnce();
  });
});

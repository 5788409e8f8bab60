import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { HOUR } from '../../../utils/core/time.ts';
import { storedSetting } from '../../../utils/platform/stored.ts';
import { exportArchive } from '../../../utils/store/archive.ts';
import { ARCHIVE_LIMIT } from '../../../utils/store/archive-check.ts';
import { deleteEverything, type ImportOptions, importArchive } from '../../../utils/store/archive-import.ts';
import { commitReading } from '../../../utils/store/commit.ts';
import { DATABASE_VERSION, type Database, openStore } from '../../../utils/store/database.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { migrations } from '../../../utils/store/migrations.ts';
import { retention } from '../../../utils/store/retention.ts';
import { aBatch, anOrder, aParcel, contents, freshStore, NOW, strict } from './records.ts';

const words = storedSetting('local:words', z.object({ voice: z.string(), size: z.int() }), {
  voice: 'calm',
  size: 1,
});
const settings = [retention, words];
const replace: ImportOptions = { mode: 'replace', settings, now: NOW };
const merge: ImportOptions = { ...replace, mode: 'merge' };

const blob = (value: unknown) => new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);
const archive = (stores: object, more: object = {}) =>
  blob({ format: 'tiexin', version: DATABASE_VERSION, exportedAt: NOW, settings: {}, stores, ...more });

async function filledStore(): Promise<Database> {
  const database = await freshStore();
  await commitReading(
    database,
    aBatch({
      shop: { id: '77', name: '清风/杯具' },
      orders: [
        anOrder('1', { note: '"引号"\n换行' }),
        anOrder('2/3', { status: 'shipped', statusText: '已出库' }),
      ],
      parcels: [aParcel('P1', { exception: { stage: 'lost', text: '丢失', types: ['l'] } })],
      counters: { key: '-', console: 'jd', shop: '77', id: 'home', seenAt: NOW, values: { toShip: 3 } },
    }),
    strict,
    NOW,
  );
  return database;
}

beforeEach(() => fakeBrowser.reset());

describe('an archive', () => {
  it('holds everything and brings everything back', async () => {
    const database = await filledStore();
    await retention.set({ days: 30 });
    await words.set({ voice: 'warm', size: 2 });
    const file = await exportArchive(database, settings, NOW);
    const document = JSON.parse(await file.text());
    expect(document).toMatchObject({
      format: 'tiexin',
      version: DATABASE_VERSION,
      exportedAt: NOW,
      settings: { 'local:retention': { days: 30 }, 'local:words': { voice: 'warm', size: 2 } },
    });
    const before = await contents(database);
    fakeBrowser.reset();
    const other = await freshStore();
    await other.put('orders', anOrder('gone'));
    const imported = await importArchive(other, file, replace);
    expect(imported).toMatchObject({
      ok: true,
      value: {
        counts: { orders: 2, parcels: 1, alerts: 2, counters: 1, health: 1, shops: 1 },
        rejected: [],
        settings: { taken: ['local:retention', 'local:words'], repaired: [], unknown: [] },
      },
    });
    expect(await contents(other)).toEqual(before);
    expect(await words.get()).toEqual({ voice: 'warm', size: 2 });
  });

  it('of an empty store is one too', async () => {
    const file = await exportArchive(await freshStore(), settings, NOW);
    expect(await importArchive(await filledStore(), file, replace)).toMatchObject({ ok: true });
  });

  it('is built and read in slices, with 50,000 records', async () => {
    const orders = Array.from({ length: 50_000 }, (_, index) => anOrder(`${index}`));
    const database = await freshStore();
    const imported = await importArchive(database, archive({ orders }), replace);
    expect(imported).toMatchObject({ ok: true, value: { counts: { orders: 50_000 }, rejected: [] } });
    const progress: number[] = [];
    const file = await exportArchive(database, settings, NOW, (records) => progress.push(records));
    expect(progress.length).toBeGreaterThan(100);
    expect(JSON.parse(await file.text()).stores.orders).toHaveLength(50_000);
  }, 60_000);

  it('merges with what is there: the newer word wins, and nothing is lost', async () => {
    const database = await filledStore();
    const orders = [
      anOrder('1', { status: 'shipped', statusText: '已出库', seenAt: NOW - HOUR, buyer: '王**' }),
      anOrder('9'),
    ];
    const shops = [{ key: 'jd/77', console: 'jd', id: '77', name: '旧名', seenAt: NOW - HOUR }];
    const before = await contents(database);
    expect(await importArchive(database, archive({ orders, shops }), merge)).toMatchObject({ ok: true });
    expect(await database.get('orders', 'jd/77/1')).toMatchObject({
      status: 'to_ship',
      buyer: '王**',
      note: '"引号"\n换行',
    });
    expect(await database.count('orders')).toBe(3);
    const after = await contents(database);
    for (const name of ['alerts', 'jobs', 'parcels', 'counters', 'shops'])
      expect(after[name], name).toEqual(before[name]);
  });

  it('can be merged into itself without changing anything', async () => {
    const database = await filledStore();
    const before = await contents(database);
    await importArchive(database, await exportArchive(database, settings, NOW), merge);
    expect(await contents(database)).toEqual(before);
  });
});

describe('an archive that is not right', () => {
  const tooDeep = `${'['.repeat(200_000)}`;
  it.each([
    ['garbage', blob('\u0000\u0001not json'), 'archive-not-json'],
    ['nothing', blob(''), 'archive-not-json'],
    ['truncated', blob('{"format":"tiexin","version":1,"stores":{"orders":[{"key":"jd/'), 'archive-not-json'],
    ['nested without end', blob(tooDeep), 'archive-not-json'],
    ['another format', blob({ format: 'other', version: 1 }), 'archive-other-format'],
    ['a list', blob([]), 'archive-other-format'],
    ['null', blob('null'), 'archive-other-format'],
    ['stores that are no lists', archive({ orders: {} }), 'archive-other-format'],
    ['version 0', archive({}, { version: 0 }), 'archive-other-format'],
    ['a newer version', archive({}, { version: DATABASE_VERSION + 1 }), 'archive-newer'],
    [
      'too large',
      Object.defineProperty(blob('{}'), 'size', { value: ARCHIVE_LIMIT + 1 }),
      'archive-too-large',
    ],
  ])('%s: is refused and nothing is lost', async (_name, file, code) => {
    const database = await filledStore();
    const before = await contents(database);
    expect(await importArchive(database, file, replace)).toMatchObject({ ok: false, error: { code } });
    expect(await contents(database)).toEqual(before);
  });

  it('keeps bad records out and names each', async () => {
    const database = await freshStore();
    const orders = [
      anOrder('1'),
      7,
      null,
      { ...anOrder('2'), status: 'lost' },
      { ...anOrder('3'), key: 'jd/88/3' },
      anOrder('1'),
      { ...anOrder('4'), items: [{ quantity: 1 }] },
      { ...anOrder('5'), extra: 'field' },
    ];
    const jobs = [
      { key: 'judge-order/jd/1', dueAt: 1, due: { 'jd/77/1': NOW } },
      { key: 'x/y', dueAt: 1, due: {} },
    ];
    const imported = await importArchive(database, archive({ orders, jobs, spells: [1] }), replace);
    expect(imported).toMatchObject({
      ok: true,
      value: {
        counts: { orders: 2, jobs: 1 },
        rejected: [
          { store: 'orders', index: 1, reason: 'not-a-record' },
          { store: 'orders', index: 2, reason: 'not-a-record' },
          { store: 'orders', index: 3, key: 'jd/77/2', reason: 'bad-field', field: 'status' },
          { store: 'orders', index: 4, key: 'jd/88/3', reason: 'wrong-key' },
          { store: 'orders', index: 5, key: 'jd/77/1', reason: 'duplicate' },
          { store: 'orders', index: 6, key: 'jd/77/4', reason: 'bad-field', field: 'items.0.title' },
          { store: 'jobs', index: 1, reason: 'bad-field' },
        ],
      },
    });
    expect(await database.get('orders', 'jd/77/5')).toEqual(anOrder('5'));
  });

  it('reaches no prototype', async () => {
    const database = await freshStore();
    const text = await archive({ orders: [anOrder('1')] }).text();
    const poisoned = text
      .replace(
        '"settings":{}',
        '"settings":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      )
      .replace('"note"', '"x"')
      .replace('"status":', '"__proto__":{"polluted":1},"status":')
      .replace('"stores":{', '"stores":{"__proto__":[],"constructor":[1],');
    expect(await importArchive(database, blob(poisoned), replace)).toMatchObject({ ok: true });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const order = await database.get('orders', 'jd/77/1');
    expect(order).toEqual(anOrder('1'));
    expect(Object.getPrototypeOf(order)).toBe(Object.prototype);
  });

  it('repairs settings, and does not take what nobody knows', async () => {
    const database = await freshStore();
    const found = {
      'local:words': { voice: 'warm', size: 'big' },
      'local:secret': 1,
      'local:retention': { days: 10 },
    };
    const imported = await importArchive(database, archive({}, { settings: found }), merge);
    expect(imported).toMatchObject({
      value: {
        settings: {
          taken: ['local:retention', 'local:words'],
          repaired: ['local:words'],
          unknown: ['local:secret'],
        },
      },
    });
    expect(await words.get()).toEqual({ voice: 'warm', size: 1 });
    expect(await fakeBrowser.storage.local.get('secret')).toEqual({});
  });

  it('takes data and settings back when the disk is full', async () => {
    const database = await filledStore();
    await words.set({ voice: 'warm', size: 2 });
    const before = await contents(database);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, ...rest) {
      if (value.key === 'jd/77/700') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, ...rest);
    };
    const orders = Array.from({ length: 800 }, (_, index) => anOrder(`${index}`));
    const file = archive({ orders }, { settings: { 'local:words': { voice: 'loud', size: 9 } } });
    const imported = await importArchive(database, file, replace);
    IDBObjectStore.prototype.put = put;
    expect(imported).toEqual({ ok: false, error: { code: 'store-full' } });
    expect(await contents(database)).toEqual(before);
    expect(await words.get()).toEqual({ voice: 'warm', size: 2 });
  });

  it('lets no record from the future in', async () => {
    const database = await freshStore();
    await importArchive(database, archive({ orders: [anOrder('1', { seenAt: NOW + HOUR })] }), merge);
    expect((await database.get('orders', 'jd/77/1'))?.seenAt).toBe(NOW);
  });
});

describe('an archive of an older version', () => {
  const later = [
    ...migrations,
    async (_database: unknown, transaction: Parameters<(typeof migrations)[number]>[1]) => {
      const orders = transaction.objectStore('orders');
      for (const order of await orders.getAll())
        await orders.put?.({ ...order, note: order.remark ?? order.note });
    },
  ];

  it('walks the same migrations as a store', async () => {
    const database = await freshStore();
    const orders = [{ ...anOrder('1'), remark: '急' }, 'x'];
    const imported = await importArchive(database, archive({ orders }), { ...merge, migrations: later });
    expect(imported).toMatchObject({ ok: true, value: { counts: { orders: 1 } } });
    expect((await database.get('orders', 'jd/77/1'))?.note).toBe('急');
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['tiexin']);
  });

  it('loses nothing when a step fails', async () => {
    const database = await filledStore();
    const before = await contents(database);
    const failing = [
      ...migrations,
      () => {
        throw new TypeError('step');
      },
    ];
    const imported = await importArchive(database, archive({ orders: [anOrder('5')] }), {
      ...replace,
      migrations: failing,
    });
    expect(imported).toMatchObject({ ok: false, error: { code: 'archive-upgrade-failed' } });
    expect(await contents(database)).toEqual(before);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['tiexin']);
  });
});

describe('deleting everything', () => {
  it('leaves a product as on its first day', async () => {
    const database = await filledStore();
    await retention.set({ days: 30 });
    await fakeBrowser.storage.session.set({ draft: 1 });
    expect(await deleteEverything()).toEqual({ ok: true, value: undefined });
    expect(Object.values(await contents(database)).flat()).toEqual([]);
    expect(await retention.get()).toEqual({ days: 90 });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    const again = await commitReading(await store(), aBatch({ orders: [anOrder('1')] }), strict, NOW);
    expect(again.ok).toBe(true);
    await closeStore();
  });

  it('also where the store can not be opened', async () => {
    (await freshStore()).close();
    (await openStore({ migrations: [...migrations, () => {}] })).close();
    expect(await deleteEverything()).toEqual({ ok: true, value: undefined });
    expect((await store()).version).toBe(DATABASE_VERSION);
    await closeStore();
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import './records.ts';
import { IDBFactory } from 'fake-indexeddb';
import { ok } from '../../../utils/core/result.ts';
import { openStore } from '../../../utils/store/database.ts';
import { closeStore, inStore, store } from '../../../utils/store/handle.ts';
import { type Migration, migrations } from '../../../utils/store/migrations.ts';
import { StoreError } from '../../../utils/store/store-error.ts';
import { anOrder } from './records.ts';

const addFlags: Migration = (database) => {
  database.createObjectStore('flags', { keyPath: 'key' });
};
const touchOrders: Migration = async (_database, transaction) => {
  const orders = transaction.objectStore('orders');
  for (const order of await orders.getAll()) await orders.put?.({ ...order, note: 'moved' });
};
const breakDown: Migration = async (database, transaction) => {
  await transaction.objectStore('orders').clear?.();
  database.deleteObjectStore('jobs');
  throw new TypeError('step');
};

const code = (error: unknown) =>
  error instanceof StoreError ? `${error.code} ${error.detail ?? ''}`.trim() : error;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  await closeStore();
});

describe('opening the store', () => {
  it('walks later steps over the data of an older version', async () => {
    const old = await openStore();
    await old.put('orders', anOrder('1'));
    old.close();
    const database = await openStore({ migrations: [...migrations, addFlags, touchOrders] });
    expect(database.version).toBe(migrations.length + 2);
    expect([...database.objectStoreNames]).toContain('flags');
    expect(await database.get('orders', 'jd/77/1')).toEqual(anOrder('1', { note: 'moved' }));
    database.close();
  });

  it('leaves the data alone when a step fails, and says which', async () => {
    const old = await openStore();
    await old.put('orders', anOrder('1'));
    old.close();
    const failed = openStore({ migrations: [...migrations, touchOrders, breakDown] });
    expect(await failed.catch(code)).toBe(`store-upgrade-failed ${migrations.length + 2} TypeError`);
    const database = await openStore();
    expect(await database.getAll('orders')).toEqual([anOrder('1')]);
    expect([...database.objectStoreNames]).toContain('jobs');
    database.close();
  });

  it('leaves alone what a newer version wrote', async () => {
    (await openStore({ migrations: [...migrations, addFlags] })).close();
    expect(await openStore().catch(code)).toBe('store-newer VersionError');
    expect(await inStore(async () => ok(1))).toMatchObject({ ok: false, error: { code: 'store-newer' } });
  });

  it('says that there is no database', async () => {
    globalThis.indexedDB = {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    } as never;
    expect(await openStore().catch(code)).toBe('store-unavailable SecurityError');
  });
});

describe('the handle', () => {
  it('is one per context, and opened again after it was closed', async () => {
    const first = await store();
    expect(await store()).toBe(first);
    await closeStore();
    const second = await store();
    expect(second).not.toBe(first);
    expect(await second.count('orders')).toBe(0);
  });

  it('gives way to a newer version at once', async () => {
    await (await store()).put('orders', anOrder('1'));
    const newer = await openStore({ migrations: [...migrations, addFlags] });
    expect(await newer.count('orders')).toBe(1);
    expect(await store().catch(code)).toBe('store-newer VersionError');
    newer.close();
  });

  it('opens again when the connection was closed under its hands', async () => {
    const first = await store();
    let tries = 0;
    const counted = await inStore(async (database) => {
      tries += 1;
      if (tries === 1) database.close();
      return ok(await database.count('orders'));
    });
    expect(counted).toEqual({ ok: true, value: 0 });
    expect(tries).toBe(2);
    expect(await store()).not.toBe(first);
  });

  it('throws bugs on', async () => {
    await expect(
      inStore(async () => {
        throw new TypeError('bug');
      }),
    ).rejects.toThrow('bug');
  });
});

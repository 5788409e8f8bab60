import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './records.ts';
import { IDBFactory } from 'fake-indexeddb';
import { ok } from '../../../utils/core/result.ts';
import { DATABASE_NAME, openStore } from '../../../utils/store/database.ts';
import { closeStore, inStore, store } from '../../../utils/store/handle.ts';
import { migrations } from '../../../utils/store/migrations.ts';
import { until } from '../../support/until.ts';
import { anOrder } from './records.ts';

// The product is one version ahead of what the old page opened.
vi.mock(import('../../../utils/store/migrations.ts'), async (original) => {
  const real = await original();
  return { migrations: [...real.migrations, (database) => void database.createObjectStore('flags')] };
});

/** A page of the old version that closes for nobody. */
const stubborn = (version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

describe('an upgrade with an old page open', () => {
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    const old = await openStore({ migrations: migrations.slice(0, -1) });
    await old.put('orders', anOrder('1'));
    old.close();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await closeStore();
  });

  it('is said, waits, and goes on as soon as the old page is gone', async () => {
    const old = await stubborn(migrations.length - 1);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const first = inStore(async (database) => ok(await database.count('orders')));
    await until(() => expect(vi.getTimerCount()).toBe(2));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await first).toEqual({ ok: false, error: { code: 'store-blocked' } });
    expect(await inStore(async () => ok(0))).toEqual({ ok: false, error: { code: 'store-blocked' } });
    old.close();
    vi.useRealTimers();
    await until(async () => expect((await store()).version).toBe(migrations.length));
    expect(await (await store()).getAll('orders')).toEqual([anOrder('1')]);
  });

  it('goes through at once where the old page is one of ours', async () => {
    const old = await openStore({ migrations: migrations.slice(0, -1) });
    const reading = old.getAll('orders');
    expect((await store()).version).toBe(migrations.length);
    expect(await reading).toEqual([anOrder('1')]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY } from '../../../utils/core/time.ts';
import { commitReading } from '../../../utils/store/commit.ts';
import { changeJobs, jobOf, nextDueAt } from '../../../utils/store/jobs.ts';
import { planSweep, retention, sweep } from '../../../utils/store/retention.ts';
import { aBatch, alertOf, anOrder, aParcel, freshStore, jobKeys, keysOf, NOW, silent } from './records.ts';

const OLD = NOW - 91 * DAY;
const done = { status: 'done', statusText: '交易成功' } as const;

describe('retention', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is 90 days unless a person says otherwise, within bounds', async () => {
    expect(await retention.get()).toEqual({ days: 90 });
    await retention.set({ days: 7 });
    expect(await retention.get()).toEqual({ days: 7 });
    await expect(retention.set({ days: 6 })).rejects.toThrow();
    await fakeBrowser.storage.local.set({ retention: { days: 99999 } });
    expect(await retention.get()).toEqual({ days: 90 });
  });

  it('deletes what is old with what hangs on it, and keeps what is needed', async () => {
    const database = await freshStore();
    const orders = [
      anOrder('new', { ...done }),
      anOrder('old', { ...done, seenAt: OLD }),
      anOrder('old-unshipped', { seenAt: OLD }),
      anOrder('old-open', { ...done, seenAt: OLD }),
      anOrder('old-snoozed', { ...done, seenAt: OLD }),
      anOrder('old-closed', { ...done, seenAt: OLD }),
    ];
    for (const order of orders) await database.put('orders', order);
    await database.put('parcels', aParcel('old', { seenAt: OLD }));
    await database.put('parcels', aParcel('new'));
    const alert = (id: string, more: object) =>
      database.put(
        'alerts',
        alertOf({ record: 'order', value: anOrder(id), parcels: [], alerts: [], jobs: [] }, 'ship-by', more),
      );
    await alert('old-open', { state: 'open', changedAt: OLD });
    await alert('old-snoozed', { state: 'snoozed', changedAt: OLD });
    await alert('old-closed', { state: 'done', changedAt: NOW });
    await alert('new', { state: 'dismissed', changedAt: OLD });
    await changeJobs(database, [
      jobOf('judge-order', 'jd/77/old', NOW + DAY),
      jobOf('notify', 'jd/77/ship-by:old-closed', NOW),
      jobOf('wake', 'jd/77/ship-by:old-snoozed', NOW),
    ]);
    await database.put('shops', { key: 'jd/77', console: 'jd', id: '77', seenAt: NOW });
    await database.put('shops', { key: 'jd/1', console: 'jd', id: '1', seenAt: OLD });
    expect(await sweep(database, NOW, 90)).toEqual({ ok: true, value: 5 });
    expect(await keysOf(database)).toEqual({
      orders: ['jd/77/new', 'jd/77/old-open', 'jd/77/old-snoozed', 'jd/77/old-unshipped'],
      parcels: ['jd/77/new'],
      alerts: ['jd/77/ship-by:old-open', 'jd/77/ship-by:old-snoozed'],
      counters: [],
      health: [],
      shops: ['jd/77'],
      jobs: ['sweep/store', 'wake/jd/77/ship-by:old-snoozed'],
    });
  });

  it('goes through more than one slice, past what stays', async () => {
    const database = await freshStore();
    const orders = Array.from({ length: 1000 }, (_, index) =>
      anOrder(`${index}`, { seenAt: OLD, ...(index % 2 ? done : {}) }),
    );
    await commitReading(database, aBatch({ orders }), silent, NOW);
    expect(await sweep(database, NOW, 90)).toEqual({ ok: true, value: 500 });
    expect(await database.count('orders')).toBe(500);
  });

  it('comes back daily, and is planned when it is missing or far off', async () => {
    const database = await freshStore();
    await planSweep(database, NOW);
    const first = await nextDueAt(database);
    expect(first).toBeGreaterThan(NOW);
    await planSweep(database, NOW + 5);
    expect(await nextDueAt(database)).toBe(first);
    await sweep(database, NOW, 90);
    expect(await nextDueAt(database)).toBe(NOW + DAY);
    await planSweep(database, NOW - 30 * DAY);
    expect(await nextDueAt(database)).toBeLessThan(NOW);
    expect(await jobKeys(database)).toEqual(['sweep/store']);
  });
});

import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { commitCommand } from '../../../utils/store/command.ts';
import { commitEverything, commitJudgement, commitReading } from '../../../utils/store/commit.ts';
import { openStore } from '../../../utils/store/database.ts';
import { changeJobs, dueJobs, jobOf, listJobs, nextDueAt } from '../../../utils/store/jobs.ts';
import type { Judge, Subject } from '../../../utils/store/judge.ts';
import {
  aBatch,
  alertOf,
  anOrder,
  aParcel,
  contents,
  freshStore,
  jobKeys,
  keysOf,
  NOW,
  silent,
  strict,
} from './records.ts';

const shipped = { status: 'shipped', statusText: '已出库' } as const;

async function commit(
  database: Awaited<ReturnType<typeof freshStore>>,
  batch: Parameters<typeof commitReading>[1],
  judge = strict,
  now = NOW,
) {
  const committed = await commitReading(database, batch, judge, now);
  if (!committed.ok) throw new Error(committed.error.code);
  return committed.value;
}

describe('committing a reading', () => {
  it('writes records, alerts, jobs, shop, counters and health together', async () => {
    const database = await freshStore();
    const committed = await commit(
      database,
      aBatch({
        shop: { id: '77', name: '清风杯具' },
        orders: [anOrder('1'), anOrder('2', shipped)],
        parcels: [aParcel('P1', { exception: { stage: 'transit', text: '滞留', types: ['t1'] } })],
        counters: { key: 'x', console: 'jd', shop: '77', id: 'home', seenAt: NOW, values: { toShip: 9 } },
      }),
    );
    expect(committed.changed).toBe(true);
    expect(committed.orders.map(({ value, alerts }) => [value.id, alerts.length])).toEqual([
      ['1', 1],
      ['2', 0],
    ]);
    expect(committed.alerts.map(({ key }) => key)).toEqual(['jd/77/ship-by:1', 'jd/77/parcel-exception:P1']);
    expect(await keysOf(database)).toEqual({
      orders: ['jd/77/1', 'jd/77/2'],
      parcels: ['jd/77/P1'],
      alerts: ['jd/77/parcel-exception:P1', 'jd/77/ship-by:1'],
      counters: ['jd/77/home'],
      health: ['jd/orders'],
      shops: ['jd/77'],
      jobs: [
        'judge-order/jd/77/1',
        'judge-parcel/jd/77/P1',
        'notify/jd/77/parcel-exception:P1',
        'notify/jd/77/ship-by:1',
      ],
    });
  });

  it('changes nothing but seenAt when the same page is read twice', async () => {
    const database = await freshStore();
    const batch = aBatch({
      orders: [anOrder('1'), anOrder('2', shipped)],
      parcels: [aParcel('P1', { orderIds: ['2'] })],
    });
    await commit(database, batch);
    const before = await contents(database);
    const again = structuredClone(batch);
    for (const record of [...again.orders, ...again.parcels]) record.seenAt = NOW + MINUTE;
    const committed = await commit(database, again, strict, NOW + MINUTE);
    const after = await contents(database);
    expect(committed.changed).toBe(false);
    expect(committed.alerts).toEqual([]);
    const strip = (all: typeof before) =>
      JSON.parse(JSON.stringify(all), (key, value) => (key === 'seenAt' ? 0 : value));
    expect(strip(after)).toEqual(strip(before));
    expect(after.orders?.map((order) => Reflect.get(order, 'seenAt'))).toEqual([NOW + MINUTE, NOW + MINUTE]);
  });

  it('closes the alert and drops its jobs once the page shows the order as shipped', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1')] }));
    const { orders } = await commit(
      database,
      aBatch({ orders: [anOrder('1', { ...shipped, seenAt: NOW + 1 })] }),
    );
    expect(orders[0]?.alerts).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
    expect(await jobKeys(database)).toEqual([]);
  });

  it('joins an order that stands twice in one batch', async () => {
    const database = await freshStore();
    const { orders } = await commit(
      database,
      aBatch({ orders: [anOrder('1', { buyer: '王**' }), anOrder('1', { note: '急' })] }),
    );
    expect(orders).toHaveLength(1);
    expect(await database.get('orders', 'jd/77/1')).toMatchObject({ buyer: '王**', note: '急' });
  });

  it('does not believe the keys or consoles that a page claims', async () => {
    const database = await freshStore();
    await commit(
      database,
      aBatch({ orders: [anOrder('1', { key: 'taobao/5/9' }), anOrder('2', { console: 'taobao' })] }),
    );
    expect(await database.getAllKeys('orders')).toEqual(['jd/77/1']);
  });

  it('judges orders with their parcels and parcels with their orders, and parcels again when an order was read', async () => {
    const database = await freshStore();
    const seen: string[] = [];
    const watch: Judge = (subject: Subject) => {
      const around = subject.record === 'order' ? subject.parcels : subject.orders;
      const names = around.map((record) => `${record.id}${'status' in record ? ` ${record.status}` : ''}`);
      seen.push(`${subject.value.id}: ${names.join(', ')}`);
      return silent(subject);
    };
    const read = async (more: Partial<Parameters<typeof aBatch>[0]>) => {
      await commit(database, aBatch(more), watch);
      return seen.splice(0);
    };
    const tracked = anOrder('1', { ...shipped, trackingNo: 'P9' });
    expect(await read({ orders: [tracked, anOrder('2')] })).toEqual(['1: ', '2: ']);
    expect(await read({ parcels: [aParcel('P1', { orderIds: ['1', '2', '3'] })] })).toEqual([
      'P1: 1 shipped, 2 to_ship',
    ]);
    expect(await read({ parcels: [aParcel('P9'), aParcel('P1', { collectedAt: NOW })] })).toEqual([
      'P9: 1 shipped',
      'P1: 1 shipped, 2 to_ship',
    ]);
    const elsewhere = aParcel('P1', { console: 'taobao', orderIds: ['1'] });
    expect(await read({ console: 'taobao', parcels: [elsewhere] })).toEqual(['P1: ']);
    expect(await read({ orders: [anOrder('2', { status: 'closed' })] })).toEqual([
      '2: P1',
      'P1: 1 shipped, 2 closed',
    ]);
    expect(await read({ orders: [anOrder('1', shipped)] })).toEqual([
      '1: P1, P9',
      'P1: 1 shipped, 2 closed',
      'P9: 1 shipped',
    ]);
    const due = [jobOf('judge-parcel', 'jd/77/P9', NOW), jobOf('judge-parcel', 'jd/77/P1', NOW)];
    await commitJudgement(database, due, watch);
    expect(seen.sort()).toEqual(['P1: 1 shipped, 2 closed', 'P9: 1 shipped']);
  });

  it('keeps the time of the last good reading while a wall stands', async () => {
    const database = await freshStore();
    await commit(database, aBatch());
    const { readAt: _, ...health } = aBatch().health;
    const wall = { ...health, state: 'wall', wall: 'captcha', triedAt: NOW + 5 } as const;
    const { changed } = await commit(database, aBatch({ health: wall }));
    expect(changed).toBe(true);
    expect(await database.get('health', 'jd/orders')).toEqual({ ...wall, readAt: NOW });
    await commit(database, aBatch());
    expect((await database.get('health', 'jd/orders'))?.state).toBe('wall');
  });

  it('adds up what pages count, the newer word first', async () => {
    const database = await freshStore();
    const counters = (values: object, seenAt: number) =>
      aBatch({ counters: { key: '-', console: 'jd', shop: '77', id: 'home', seenAt, values } });
    await commit(database, counters({ toShip: 5, late: 1 }, NOW));
    await commit(database, counters({ toShip: 4 }, NOW + 1));
    await commit(database, counters({ toShip: 9, afterSale: 2 }, NOW - 1));
    expect((await database.get('counters', 'jd/77/home'))?.values).toEqual({
      toShip: 4,
      late: 1,
      afterSale: 2,
    });
  });

  it('is all or nothing when a rule throws', async () => {
    const database = await freshStore();
    let calls = 0;
    const faulty: Judge = (subject) => {
      calls += 1;
      if (calls === 3) throw new Error('rule');
      return strict(subject);
    };
    const batch = aBatch({ orders: ['1', '2', '3', '4'].map((id) => anOrder(id)) });
    await expect(commitReading(database, batch, faulty, NOW)).rejects.toThrow('rule');
    expect(Object.values(await keysOf(database)).flat()).toEqual([]);
  });

  it('says that the disk is full and keeps the old data', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1')] }));
    const before = await contents(database);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, ...rest) {
      if (value.key === 'jd/77/3') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, ...rest);
    };
    const batch = aBatch({ orders: [anOrder('1', shipped), anOrder('2'), anOrder('3')] });
    const committed = await commitReading(database, batch, strict, NOW);
    IDBObjectStore.prototype.put = put;
    expect(committed).toEqual({ ok: false, error: { code: 'store-full' } });
    expect(await contents(database)).toEqual(before);
  });

  it('lets two contexts write at once and loses neither', async () => {
    const one = await freshStore();
    const other = await openStore();
    const ids = Array.from({ length: 40 }, (_, index) => `${index}`);
    await Promise.all(
      ids.flatMap((id) => [
        commitReading(one, aBatch({ orders: [anOrder(id, { buyer: '王**' })] }), strict, NOW),
        commitReading(other, aBatch({ orders: [anOrder(id, { note: '急' })] }), strict, NOW),
      ]),
    );
    const orders = await one.getAll('orders');
    expect(orders).toHaveLength(40);
    expect(orders.every((order) => order.buyer === '王**' && order.note === '急')).toBe(true);
    expect(await one.count('alerts')).toBe(40);
    other.close();
  });

  it('does not let a record from the future block newer readings', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1', { seenAt: NOW + 60 * MINUTE })] }));
    expect((await database.get('orders', 'jd/77/1'))?.seenAt).toBe(NOW);
    await database.put('orders', anOrder('1', { seenAt: NOW + 99 * MINUTE }));
    await commit(
      database,
      aBatch({ orders: [anOrder('1', { ...shipped, seenAt: NOW + 1 })] }),
      strict,
      NOW + 1,
    );
    expect(await database.get('orders', 'jd/77/1')).toMatchObject({ status: 'shipped', seenAt: NOW + 1 });
  });
});

describe('judging again', () => {
  it('takes due jobs, lets the rules speak and keeps only what they name', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1'), anOrder('2')] }));
    expect(await nextDueAt(database)).toBe(NOW);
    const due = await dueJobs(database, NOW + 1000);
    expect(due).toHaveLength(4);
    const urgent: Judge = (subject) => ({
      alerts: subject.alerts.map((alert) => ({ ...alert, severity: 'urgent' as const })),
      jobs: [jobOf('judge-order', subject.value.key, NOW + 9000)],
    });
    const gone = jobOf('judge-order', 'jd/77/none', NOW);
    await changeJobs(database, [gone]);
    const committed = await commitJudgement(database, [...due, gone], urgent);
    expect(committed).toMatchObject({ ok: true, value: { changed: true } });
    expect(await jobKeys(database)).toEqual(['judge-order/jd/77/1', 'judge-order/jd/77/2']);
    expect(await nextDueAt(database)).toBe(NOW + 9000);
    expect((await database.getAll('alerts')).map(({ severity }) => severity)).toEqual(['urgent', 'urgent']);
  });

  it('wakes an alert through its job', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1')] }));
    const key = 'jd/77/ship-by:1';
    await commitCommand(database, [key], (alert) => ({
      alert: { ...alert, state: 'snoozed', snoozedUntil: NOW + 50 },
      jobs: [jobOf('wake', key, NOW + 50)],
    }));
    const wake: Judge = (subject) => ({
      alerts: subject.alerts.map((alert) => ({ ...alert, state: 'open' as const })),
      jobs: subject.jobs.filter(({ kind }) => kind !== 'wake'),
    });
    const due = (await dueJobs(database, NOW + 50)).filter(({ kind }) => kind === 'wake');
    await commitJudgement(database, [...due, jobOf('wake', 'jd/77/none', 0)], wake);
    expect((await database.get('alerts', key))?.state).toBe('open');
    expect(await jobKeys(database)).toEqual(['judge-order/jd/77/1']);
  });

  it('leaves jobs of other kinds alone', async () => {
    const database = await freshStore();
    const sweep = jobOf('sweep', 'store', NOW);
    await changeJobs(database, [sweep]);
    await commitJudgement(database, [sweep], silent);
    expect(await listJobs(database)).toEqual([sweep]);
  });

  it('judges everything in slices, of every console', async () => {
    const database = await freshStore();
    const orders = Array.from({ length: 700 }, (_, index) => anOrder(`${index}`));
    await commit(database, aBatch({ orders }), silent);
    await commit(
      database,
      aBatch({ console: 'taobao', orders: [anOrder('5', { console: 'taobao' })] }),
      silent,
    );
    const told: number[] = [];
    await commitEverything(database, strict, (committed) => told.push(committed.orders.length));
    expect(told.reduce((sum, count) => sum + count)).toBe(701);
    expect(await database.count('alerts')).toBe(701);
  });

  it('lets a rule add a deadline and take it back', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1')] }), silent);
    const job = jobOf('judge-order', 'jd/77/1', NOW);
    const judge =
      (patch: object): Judge =>
      (subject) => {
        if (subject.record !== 'order') return silent(subject);
        const { shipBy: _, shipBySource: __, ...order } = subject.value;
        return { order: { ...order, ...patch }, alerts: [], jobs: [] };
      };
    await commitJudgement(database, [job], judge({ shipBy: NOW + 5, shipBySource: 'rule' }));
    expect(await database.get('orders', 'jd/77/1')).toEqual(
      anOrder('1', { shipBy: NOW + 5, shipBySource: 'rule' }),
    );
    await commitJudgement(database, [job], judge({}));
    expect(await database.get('orders', 'jd/77/1')).toEqual(anOrder('1'));
  });
});

describe('a command on alerts', () => {
  it('changes alerts and their jobs together, and passes over keys that are not there', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1'), anOrder('2')] }));
    const keys = ['jd/77/ship-by:1', 'jd/77/ship-by:none'];
    const done = await commitCommand(database, keys, (alert, jobs) => {
      expect(jobs.map(({ kind }) => kind)).toEqual(['notify']);
      return { alert: { ...alert, state: 'done', closedBy: 'person' }, jobs: [] };
    });
    expect(done).toMatchObject({ ok: true, value: [{ key: keys[0], state: 'done' }] });
    expect(await jobKeys(database)).toEqual([
      'judge-order/jd/77/1',
      'judge-order/jd/77/2',
      'notify/jd/77/ship-by:2',
    ]);
    expect(await commitCommand(database, keys, () => undefined)).toEqual({ ok: true, value: [] });
  });

  it('leaves alone the alerts that a subject has besides', async () => {
    const database = await freshStore();
    await commit(database, aBatch({ orders: [anOrder('1')] }));
    const pickUp: Judge = (subject) => ({ alerts: [alertOf(subject, 'pick-up')], jobs: subject.jobs });
    const { orders } = await commit(database, aBatch({ orders: [anOrder('1')] }), pickUp);
    expect(orders[0]?.alerts.map(({ kind }) => kind).sort()).toEqual(['pick-up', 'ship-by']);
    expect(await database.count('alerts')).toBe(2);
  });
});

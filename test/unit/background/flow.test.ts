import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attentionSetting, consoleSetting } from '../../../utils/attention/stored-settings.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { NEWS } from '../../../utils/platform/notifications.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { shippingSetting } from '../../../utils/shipping/stored-settings.ts';
import { deleteEverything } from '../../../utils/store/archive-import.ts';
import { store } from '../../../utils/store/handle.ts';
import { retention } from '../../../utils/store/retention.ts';
import { until } from '../../support/until.ts';
import { makeOrder, makeParcel, makeRule, withRules } from '../shipping/make.ts';
import { batchOf, NEVER_QUIET, NOON, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await attentionSetting.set(NEVER_QUIET);
  await world.start();
});

const order = (fields: Parameters<typeof makeOrder>[0] = {}) =>
  makeOrder({ shipBy: NOON + 13 * HOUR, shipBySource: 'console', seenAt: world.now, ...fields });
const record = (...orders: ReturnType<typeof order>[]) => world.ask('record', batchOf(orders));

describe('an order on its way to its deadline', () => {
  it('is warned of, then urgent, told once, late, and gone when a page shows it shipped, with the tab closed in between', async () => {
    await record(order());
    expect(await world.alerts()).toEqual([]);
    expect(await world.badge()).toBe('');

    await world.pass(NOON + HOUR);
    expect(await world.alerts()).toMatchObject([{ severity: 'warn', state: 'open' }]);
    expect(await world.badge()).toBe('1');
    expect(world.told).toEqual([]);

    await world.pass(NOON + 9 * HOUR);
    expect(await world.alerts()).toMatchObject([{ severity: 'urgent' }]);
    expect(world.told.map(({ title }) => title)).toEqual(['1 order due within hours']);

    await world.pass(NOON + 14 * HOUR);
    expect((await world.alerts())[0]?.why[0]?.code).toBe('overdue');
    expect(await fakeBrowser.action.getTitle({})).toBe('Tiexin: 1 order late');
    expect(world.told).toHaveLength(1);

    const { shipBy: _, shipBySource: __, ...rest } = order();
    await record({ ...rest, status: 'shipped', statusText: '已发货，待收货' });
    expect(await world.alerts()).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
    expect(await world.badge()).toBe('');
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });

  it('answers how it stands, with the steps that a badge counts down to', async () => {
    const answer = await record(order({ shipBy: NOON + HOUR }), order({ id: '2', shipBy: NOON - HOUR }));
    expect(answer).toMatchObject({
      ok: true,
      value: {
        outlooks: [
          {
            id: '260910-303',
            shipBy: NOON + HOUR,
            shipBySource: 'console',
            soonAt: NOON - 11 * HOUR,
            urgentAt: NOON - 3 * HOUR,
            alert: { kind: 'ship-by', severity: 'urgent', state: 'open' },
          },
          { id: '2', why: [{ code: 'console_deadline' }] },
        ],
        summary: { late: 1, urgent: 1, soon: 0, other: 0 },
      },
    });
    const looked = await world.ask('look', { console: 'pinduoduo', shop: '7001', ids: ['2', 'none'] });
    expect(looked).toMatchObject({ ok: true, value: { outlooks: [{ id: '2' }], summary: { late: 1 } } });
  });

  it('keeps the estimate of a rule in the record, and says so', async () => {
    const { shipBy: _, shipBySource: __, ...bare } = order({ paidAt: NOON - DAY });
    const answer = await record(bare);
    expect(answer).toMatchObject({
      ok: true,
      value: { outlooks: [{ shipBy: NOON + DAY, shipBySource: 'rule' }] },
    });
  });

  it('is no longer certain after the hours that its shop has set, until a page shows it again', async () => {
    const { thresholds } = DEFAULT_SHIPPING;
    const shops = { 'pinduoduo/7001': { staleHours: 2 } };
    await shippingSetting.set({ ...DEFAULT_SHIPPING, thresholds: { ...thresholds, staleHours: 3 }, shops });
    const codes = async () => (await world.alerts())[0]?.why.map(({ code }) => code);
    await record(order({ shipBy: NOON + 5 * HOUR }));
    await world.pass(NOON + 2 * HOUR - MINUTE);
    expect(await codes()).not.toContain('stale');
    await world.pass(NOON + 2 * HOUR);
    expect(await codes()).toContain('stale');
    await record(order({ shipBy: NOON + 5 * HOUR }));
    expect(await codes()).not.toContain('stale');
    await world.pass(NOON + 4 * HOUR);
    await shippingSetting.set(DEFAULT_SHIPPING);
    await world.command('reconsider', {});
    expect(await codes()).not.toContain('stale');
  });

  it('changes nothing when the same page is read again', async () => {
    await record(order({ shipBy: NOON + HOUR }));
    const before = [await world.alerts(), await world.jobs()];
    world.now += MINUTE;
    await record(order({ shipBy: NOON + HOUR }));
    expect([await world.alerts(), await world.jobs()]).toEqual([before[0], before[1]]);
    expect(world.told).toHaveLength(1);
  });
});

describe('a page that names minutes only', () => {
  it('takes nothing from what another said to the second, and opens no alert again', async () => {
    const exact = NOON + HOUR + 23_000;
    await record(order({ shipBy: exact, paidAt: NOON - DAY + 17_000 }));
    const keys = (await world.alerts()).map(({ key }) => key);
    await world.command('attend', { keys, command: { do: 'dismiss' } });
    const before = await world.alerts();
    world.now += MINUTE;
    await record(order({ shipBy: exact - 23_000, paidAt: NOON - DAY }));
    expect(await world.alerts()).toEqual(before);
    expect(await (await store()).getAll('orders')).toMatchObject([
      { shipBy: exact, paidAt: NOON - DAY + 17_000, seenAt: world.now },
    ]);
    expect(world.told).toHaveLength(1);
  });
});

describe('notifications', () => {
  it('come as one for a batch, without a word of any order', async () => {
    await record(
      ...Array.from({ length: 30 }, (_, n) =>
        order({ id: `S-${n}`, shipBy: NOON - n * HOUR, buyer: '赵**' }),
      ),
    );
    expect(world.told).toHaveLength(1);
    expect(world.told[0]?.title).toBe('30 orders late');
    expect(JSON.stringify(world.told)).not.toMatch(/S-\d|赵|竹篮/);
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([NEWS]);
  });

  it('wait for the end of quiet hours and come as one', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const minute = (at: number) => {
      const [hour, min] = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
      })
        .format(at)
        .split(':');
      return Number(hour) * 60 + Number(min);
    };
    const quietHours = { enabled: true, from: minute(NOON - HOUR), to: minute(NOON + 5 * HOUR) };
    await attentionSetting.set({ notify: ['urgent'], quietHours });
    await record(order({ id: '1', shipBy: NOON + HOUR }));
    world.now += HOUR;
    await record(order({ id: '2', shipBy: NOON + 2 * HOUR }));
    await world.pass(NOON + 5 * HOUR - 1);
    expect(world.told).toEqual([]);
    await world.pass(NOON + 5 * HOUR);
    expect(world.told.map(({ title }) => title)).toEqual(['2 orders late']);
  });

  it('tell nothing of what is settled before the quiet hours end', async () => {
    await attentionSetting.set({ notify: ['urgent'], quietHours: { enabled: true, from: 0, to: 1440 } });
    await record(order({ shipBy: NOON + HOUR }));
    const { shipBy: _, shipBySource: __, ...rest } = order();
    await record({ ...rest, status: 'shipped' });
    expect((await world.jobs()).filter(({ kind }) => kind === 'notify')).toEqual([]);
    await world.pass(NOON + 2 * DAY);
    expect(world.told).toEqual([]);
  });

  it('go when all that they told of is settled, whatever else is open, in a worker that knows nothing', async () => {
    await record(
      order({ id: 'soon', shipBy: NOON + 10 * HOUR }),
      order({ id: 'urgent', shipBy: NOON + HOUR }),
    );
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([NEWS]);
    await world.restart();
    await record(order({ id: 'urgent', status: 'shipped' }));
    expect(await world.badge()).toBe('1');
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    expect(world.told).toHaveLength(1);
  });

  it('say what is left when some of it is settled or put off, and call nobody again', async () => {
    const update = vi.fn(async (_id: string, _options: { title: string; silent: boolean }) => true);
    Object.assign(fakeBrowser.notifications, { update });
    await record(...['1', '2', '3'].map((id) => order({ id, shipBy: NOON + HOUR })));
    await record(order({ id: '4', shipBy: NOON + 10 * HOUR }));
    expect(update).not.toHaveBeenCalled();
    await record(order({ id: '1', status: 'shipped' }));
    expect(update).toHaveBeenLastCalledWith(
      NEWS,
      expect.objectContaining({ title: '2 orders due within hours', silent: true }),
    );
    const [, second] = await world.alerts();
    await world.ask('snooze', { key: second?.key ?? '', until: NOON + HOUR / 2 });
    expect(update).toHaveBeenLastCalledWith(
      NEWS,
      expect.objectContaining({ title: '1 order due within hours', silent: true }),
    );
    expect(update).toHaveBeenCalledTimes(2);
    expect(world.told).toHaveLength(1);
  });

  it('go with everything that is deleted', async () => {
    await record(order({ shipBy: NOON + HOUR }));
    expect(await deleteEverything()).toMatchObject({ ok: true });
    await world.command('reconsider', {});
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });

  it('stand as they were where the browser cannot change them, until all is settled', async () => {
    Object.assign(fakeBrowser.notifications, { update: undefined });
    await record(...['1', '2'].map((id) => order({ id, shipBy: NOON + HOUR })));
    await record(order({ id: '1', status: 'shipped' }));
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([NEWS]);
    expect(world.told).toHaveLength(1);
    await record(order({ id: '2', status: 'shipped' }));
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
  });

  it('open the list when clicked, in a worker that knows nothing', async () => {
    await record(order({ shipBy: NOON + HOUR }));
    await world.restart();
    const popup = vi.spyOn(fakeBrowser.action, 'openPopup').mockResolvedValue(undefined as never);
    await fakeBrowser.notifications.onClicked.trigger(NEWS);
    await until(() => expect(popup).toHaveBeenCalledOnce());
  });
});

describe('what a person does', () => {
  it('puts off and wakes', async () => {
    await record(order({ shipBy: NOON + 3 * HOUR }));
    const [alert] = await world.alerts();
    const key = alert?.key ?? '';
    expect(await world.ask('snooze', { key, until: NOON + HOUR })).toEqual({ ok: true, value: {} });
    expect(await world.badge()).toBe('');
    await world.restart();
    await world.pass(NOON + HOUR - 1);
    expect(await world.alerts()).toMatchObject([{ state: 'snoozed' }]);
    await world.pass(NOON + HOUR);
    expect(await world.alerts()).toMatchObject([{ state: 'open' }]);
    expect(await world.badge()).toBe('1');
    expect(world.told).toHaveLength(2);
  });

  it('marks many as done at once and takes it back', async () => {
    await record(...Array.from({ length: 40 }, (_, n) => order({ id: `D-${n}`, shipBy: NOON + HOUR })));
    const keys = (await world.alerts()).map(({ key }) => key);
    await world.command('attend', { keys, command: { do: 'done' } });
    expect(await world.badge()).toBe('');
    await world.command('attend', { keys, command: { do: 'reopen' } });
    expect(await world.badge()).toBe('40');
    expect(world.told).toHaveLength(1);
  });

  it('opens again what a fact has settled meanwhile: it stays settled', async () => {
    await record(order({ shipBy: NOON + HOUR }));
    const [alert] = await world.alerts();
    const keys = [alert?.key ?? ''];
    await world.command('attend', { keys, command: { do: 'done' } });
    const { shipBy: _, shipBySource: __, ...rest } = order();
    await record({ ...rest, status: 'shipped' });
    await world.command('attend', { keys, command: { do: 'reopen' } });
    expect(await world.alerts()).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
  });

  it('changes the rules', async () => {
    const { shipBy: _, shipBySource: __, ...bare } = order({ paidAt: NOON - 10 * HOUR });
    await record(bare);
    expect(await world.badge()).toBe('');
    await shippingSetting.set(withRules(makeRule({ hours: 12 })));
    await world.command('reconsider', {});
    expect(await world.badge()).toBe('1');
    await shippingSetting.set(withRules());
    await world.command('reconsider', {});
    expect(await world.badge()).toBe('');
  });

  it('switches a console off: its readings are refused and its alerts go', async () => {
    await record(order({ shipBy: NOON + HOUR }));
    await consoleSetting.set({ off: ['pinduoduo'] });
    await world.command('reconsider', {});
    expect(await world.badge()).toBe('');
    expect(await record(order())).toEqual({ ok: false, error: { code: 'console-off' } });
    await consoleSetting.set({ off: [] });
    await world.command('reconsider', {});
    expect(await world.badge()).toBe('1');
  });
});

describe('a parcel', () => {
  it('that nobody picked up is warned of, until its order is shown as signed', async () => {
    const shippedAt = NOON - 20 * HOUR;
    const shipped = makeOrder({ console: 'doudian', id: '6901', status: 'shipped', shippedAt, seenAt: NOON });
    const parcel = makeParcel({ orderIds: ['6901'], shippedAt, seenAt: NOON });
    const page = 'https://fxg.jinritemai.com/ffa/morder/order/list';
    await world.ask('record', batchOf([shipped], [parcel]), page);
    expect(await world.alerts()).toEqual([]);
    await world.pass(NOON + 4 * HOUR);
    expect(await world.alerts()).toMatchObject([{ kind: 'pick-up', severity: 'warn', state: 'open' }]);
    world.now += MINUTE;
    const answer = await world.ask(
      'record',
      batchOf([{ ...shipped, status: 'signed', seenAt: world.now }]),
      page,
    );
    expect(await world.alerts()).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
    expect(answer).toMatchObject({ ok: true, value: { summary: { other: 0 } } });
  });
});

describe('what is old', () => {
  it('is swept after its time, but not what must still ship', async () => {
    await record(
      order({ id: 'old', status: 'done', statusText: '交易成功' }),
      order({ id: 'waiting', shipBy: NOON + HOUR }),
    );
    world.now = NOON + 91 * DAY;
    await world.restart();
    await world.pass(world.now + 2 * HOUR);
    const orders = await (await store()).getAllKeys('orders');
    expect(orders).toEqual(['pinduoduo/7001/waiting']);
    const [sweep] = (await world.jobs()).filter(({ kind }) => kind === 'sweep');
    expect(sweep?.dueAt).toBeGreaterThan(world.now + 20 * HOUR);
  });

  it('goes soon after a person shortens that time, and stays if it is taken back at once', async () => {
    await record(order({ id: 'old', status: 'done', statusText: '交易成功' }));
    await world.pass(NOON + 20 * DAY);
    const kept = async () => (await store()).getAllKeys('orders');
    for (const days of [7, 90]) {
      await retention.set({ days });
      await world.command('reconsider', {});
    }
    await world.pass(world.now + 2 * MINUTE);
    expect(await kept()).toHaveLength(1);
    await retention.set({ days: 7 });
    await world.command('reconsider', {});
    await world.pass(world.now + 2 * MINUTE);
    expect(await kept()).toEqual([]);
  });
});

describe('a full disk', () => {
  it('is said, and jobs that could not be done are tried again later, not at once', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await record(order());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await record(order({ id: '2' }))).toMatchObject({ ok: false, error: { code: 'store-full' } });
    await world.pass(NOON + HOUR);
    world.now = NOON + HOUR + MINUTE;
    await world.restart();
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm?.scheduledTime).toBe(world.now + 10 * MINUTE);
    put.mockRestore();
    await world.pass(NOON + 2 * HOUR);
    expect(await world.badge()).toBe('1');
  });
});

describe('pages', () => {
  it('reach their own console only', async () => {
    await record(order({ shipBy: NOON + HOUR }));
    const [alert] = await world.alerts();
    const key = alert?.key ?? '';
    const elsewhere = 'https://shop.jd.com/jdm/trade/orders/order-list';
    const refused = { ok: false, error: { code: 'not-allowed' } };
    expect(await world.ask('record', batchOf([order()]), elsewhere)).toEqual(refused);
    expect(await world.ask('look', { console: 'pinduoduo', shop: '7001', ids: [] }, elsewhere)).toEqual(
      refused,
    );
    expect(await world.ask('snooze', { key, until: NOON + HOUR }, elsewhere)).toEqual(refused);
    expect(await world.ask('notices', { record: 'order', key: alert?.subject.key ?? '' }, elsewhere)).toEqual(
      refused,
    );
    for (const url of ['https://mms.pinduoduo.com.evil.example/', 'https://evil.example/mms.pinduoduo.com'])
      expect(await world.ask('look', { console: 'pinduoduo', shop: '7001', ids: [] }, url)).toEqual(refused);
  });

  it('hear of the shop that they name only, and of no other where they name none', async () => {
    const late = (shop: string, ...ids: string[]) =>
      record(...ids.map((id) => order({ shop, id, shipBy: NOON - HOUR })));
    const countOf = async (shop: string) => {
      const answer = await world.ask('look', { console: 'pinduoduo', shop, ids: [] });
      return answer.ok && answer.value.summary.late;
    };
    await late('_', 'a');
    await late('7001', 'b', 'c');
    expect(await countOf('7001')).toBe(2);
    expect(await countOf('_')).toBe(3);
    await late('7002', 'd', 'e', 'f');
    expect(await countOf('7001')).toBe(2);
    expect(await countOf('7002')).toBe(3);
    expect(await countOf('none')).toBe(0);
    expect(await countOf('_')).toBe(1);
    const asked = await world.ask('look', { console: 'pinduoduo', shop: '7001', ids: ['a', 'b', 'd'] });
    expect(asked.ok && asked.value.outlooks.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('command nothing', async () => {
    const refused = { ok: false, error: { code: 'not-allowed' } };
    expect(await world.ask('attend', { keys: ['x'], command: { do: 'done' } })).toEqual(refused);
    expect(await world.ask('reconsider', {})).toEqual(refused);
    expect(await world.ask('open', { record: 'order', key: 'x' })).toEqual(refused);
  });

  it('get the ready texts for their order', async () => {
    await record(order({ shipBy: NOON - HOUR }));
    const answer = await world.ask('notices', { record: 'order', key: 'pinduoduo/7001/260910-303' });
    expect(answer.ok && answer.value.notices.length).toBeGreaterThan(3);
    expect(await world.ask('notices', { record: 'order', key: 'pinduoduo/7001/none' })).toEqual({
      ok: false,
      error: { code: 'no-record' },
    });
  });
});

describe('the clock', () => {
  it('that jumps ahead and is put back leaves one alert, as it should be', async () => {
    await record(order());
    world.now = NOON + 300 * DAY;
    await world.restart();
    expect(await world.alerts()).toMatchObject([{ severity: 'urgent' }]);
    world.now = NOON + MINUTE;
    await world.restart();
    expect(await world.alerts()).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
    expect(await world.badge()).toBe('');
    await world.pass(NOON + HOUR);
    expect(await world.alerts()).toMatchObject([{ severity: 'warn', state: 'open' }]);
    expect(await world.badge()).toBe('1');
  });
});

describe('a start', () => {
  it('of a fresh install does nothing that anyone sees', async () => {
    expect((await world.jobs()).map(({ kind }) => kind)).toEqual(['sweep']);
    expect(world.told).toEqual([]);
    expect(await world.badge()).toBe('');
    expect(await world.alerts()).toEqual([]);
  });

  it('after the browser was closed for days draws the badge and catches up', async () => {
    await record(order());
    await fakeBrowser.alarms.clearAll();
    await fakeBrowser.action.setBadgeText({ text: '' });
    world.now = NOON + 3 * DAY;
    await world.restart();
    expect(await world.badge()).toBe('1');
    expect(await fakeBrowser.action.getTitle({})).toBe('Tiexin: 1 order late');
    expect(world.told).toHaveLength(1);
  });

  it('with 800 alerts keeps them all', async () => {
    await record(
      ...Array.from({ length: 800 }, (_, n) => order({ id: `M-${n}`, shipBy: NOON + (n - 400) * MINUTE })),
    );
    await world.restart();
    expect(await world.alerts()).toHaveLength(800);
    expect(await world.badge()).toBe('800');
    expect(world.told).toHaveLength(1);
  });
});

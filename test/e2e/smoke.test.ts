import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { CONSOLE_IDS, type ConsoleId } from '../support/data.ts';
import { clickOn } from '../support/e2e-overlay.ts';
import { expectedOrders, expectedParcels, storedFacts } from '../support/expected.ts';
import { benchKnobs, type Knobs, type WallName } from '../support/knobs.ts';
import { rigFor } from '../support/rig.ts';
import { countStore, readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';

interface Case {
  console: ConsoleId;
  page: string;
  way: string;
  knobs?: Partial<Knobs>;
}

const CASES: Case[] = [
  { console: 'pinduoduo', page: 'orders', way: 'pinduoduo/answer' },
  {
    console: 'pinduoduo',
    page: 'orders',
    way: 'pinduoduo/answer',
    knobs: { how: 'xhr', first: 'dom', gap: 300 },
  },
  { console: 'pinduoduo', page: 'orders', way: 'pinduoduo/dom', knobs: { show: 'dom' } },
  { console: 'pinduoduo', page: 'orders', way: 'pinduoduo/dom/2021', knobs: { show: 'dom', layout: '2021' } },
  { console: 'taobao', page: 'orders', way: 'taobao/answer', knobs: { charsetHeader: false } },
  { console: 'taobao', page: 'ordersQn', way: 'taobao/answer', knobs: { how: 'xhr' } },
  { console: 'taobao', page: 'ordersOld', way: 'taobao/answer' },
  { console: 'taobao', page: 'orders', way: 'taobao/dom', knobs: { show: 'dom' } },
  { console: 'taobao', page: 'ordersOld', way: 'taobao/dom/old', knobs: { show: 'dom' } },
  { console: 'taobao', page: 'batch', way: 'taobao/batch' },
  { console: 'taobao', page: 'batch', way: 'taobao/batch/2023', knobs: { layout: '2023' } },
  { console: 'doudian', page: 'orders', way: 'doudian/answer', knobs: { cover: true } },
  { console: 'doudian', page: 'orders', way: 'doudian/answer', knobs: { envelope: 'numbers', how: 'xhr' } },
  { console: 'doudian', page: 'orders', way: 'doudian/dom', knobs: { show: 'dom' } },
  { console: 'doudian', page: 'orders', way: 'doudian/dom/2026', knobs: { show: 'dom', layout: '2026' } },
  { console: 'jd', page: 'orders', way: 'jd/both' },
  { console: 'jd', page: 'orders', way: 'jd/both', knobs: { frame: 'same-origin', envelope: 'total' } },
  { console: 'jd', page: 'orders', way: 'jd/both', knobs: { frame: 'same-site', how: 'xhr' } },
  { console: 'jd', page: 'orders', way: 'jd/dom', knobs: { show: 'dom' } },
];

const WALLS: [ConsoleId, WallName, string][] = [
  ['pinduoduo', 'captcha', 'captcha'],
  ['pinduoduo', 'login', 'login'],
  ['pinduoduo', 'risk', 'risk'],
  ['pinduoduo', 'too-frequent', 'too-frequent'],
  ['pinduoduo', 'html', 'login'],
  ['taobao', 'punish', 'punish'],
  ['taobao', 'html', 'login'],
  ['doudian', 'login', 'login'],
  ['doudian', 'captcha', 'captcha'],
  ['doudian', 'html', 'login'],
  ['jd', 'plug-in-refused', 'plug-in-refused'],
  ['jd', 'html', 'login'],
];

const titleOf = ({ way, page, knobs = {} }: Case) => `${way} on ${page} ${JSON.stringify(knobs)}`;

describe.each(['chromium', 'firefox'] as const)('pages become records in %s', (kind) => {
  const rig = rigFor({ seed: 20, kind, timeZone: 'America/New_York' });
  const orders = async () => storedFacts(await readStore(rig.desk, 'orders'));

  it.each(CASES.map((one) => [titleOf(one), one] as const))(
    '%s',
    async (_title, { console, page: name, way, knobs }) => {
      await rig.page.goto(rig.standIns.url(console, name, { pageSize: 100, ...knobs }), {
        waitUntil: 'domcontentloaded',
      });
      const shop = rig.standIns.shop(console);
      const shown =
        name === 'batch' ? shop.orders.filter((order) => order.status === 'to_ship') : shop.orders;
      const wanted = expectedOrders(shop, way, shown);
      const read = async () =>
        name === 'batch' ? (await orders()).map(({ statusText: _, ...rest }) => rest) : orders();
      await waitFor(
        async () => isDeepStrictEqual(await read(), wanted),
        'the store is as the page says',
      ).catch(() => undefined);
      expect(await read()).toEqual(wanted);
    },
  );

  it('reads the pages of one order, and keeps what a fuller page said', async () => {
    const open = (name: string) =>
      rig.page.goto(rig.standIns.url('pinduoduo', name, { pageSize: 100 }), {
        waitUntil: 'domcontentloaded',
      });
    const shop = rig.standIns.shop('pinduoduo');
    const wanted = expectedOrders(shop, 'pinduoduo/answer');
    const isThere = async () => isDeepStrictEqual(await orders(), wanted);
    await open('detail');
    await waitFor(async () => (await orders()).length === 1, 'the detail is stored');
    await open('orders');
    await waitFor(isThere, 'the list is stored');
    const before =
      (await readStore(rig.desk, 'orders')).find(({ id }) => id === shop.orders[0]?.id)?.seenAt ?? 0;
    await open('detail');
    await waitFor(
      async () =>
        (await readStore(rig.desk, 'orders')).some(
          ({ id, seenAt }) => id === shop.orders[0]?.id && seenAt > before,
        ),
      'the detail was read again',
    );
    expect(await orders()).toEqual(wanted);
  });

  it.each(['pinduoduo', 'taobao'] as const)('reads what the home page of %s counts', async (console) => {
    await rig.page.goto(rig.standIns.url(console, 'home'), { waitUntil: 'domcontentloaded' });
    const toShip = rig.standIns.shop(console).orders.filter((order) => order.status === 'to_ship');
    const [counted] = await waitFor(async () => {
      const found = await readStore(rig.desk, 'counters');
      return found.length > 0 ? found : undefined;
    }, 'the counters are stored');
    expect(counted?.values).toMatchObject({
      toShip: toShip.length,
      late: toShip.filter(({ kind: one }) => one === 'late').length,
      dueSoon: toShip.filter(({ kind: one }) => one === 'urgent' || one === 'soon').length,
    });
  });

  it.each(WALLS)('says that %s was refused (%s), and reads no order', async (console, wall, said) => {
    await rig.page.goto(rig.standIns.url(console, 'orders', { wall }), { waitUntil: 'domcontentloaded' });
    const health = await waitFor(async () => {
      const found = await readStore(rig.desk, 'health');
      return found.find((one) => one.console === console && one.state === 'wall');
    }, 'the health says so');
    expect(health.wall).toBe(said);
    expect(await orders()).toEqual([]);
  });

  it.each(CONSOLE_IDS)('reads a page of %s without any order as empty', async (console) => {
    await rig.page.goto(rig.standIns.url(console, 'orders', { count: 0 }), { waitUntil: 'domcontentloaded' });
    const health = await waitFor(async () => (await readStore(rig.desk, 'health'))[0], 'the health is there');
    expect(health.state).toBe('empty');
  });

  it('keeps a badge at each order that waits, however often the page replaces its rows', async () => {
    await rig.page.goto(rig.standIns.url('pinduoduo', 'orders', { pageSize: 100, replaceEvery: 150 }), {
      waitUntil: 'domcontentloaded',
    });
    const badges = () =>
      rig.page.evaluate(
        () =>
          document.querySelector('tiexin-overlay')?.shadowRoot?.querySelectorAll('[data-order]').length ?? 0,
      );
    const waiting = rig.standIns
      .shop('pinduoduo')
      .orders.filter(({ status, kind: one }) => status === 'to_ship' && one !== 'refunded');
    await waitFor(async () => (await badges()) === waiting.length, 'the badges stand');
    await rig.page.evaluate(() => {
      for (const row of document.querySelectorAll('tbody tr')) row.setAttribute('data-old', '');
    });
    await waitFor(async () => (await rig.page.$$('[data-old]')).length === 0, 'the rows were replaced');
    await waitFor(async () => (await badges()) === waiting.length, 'the badges stand again');
  });

  it.each([500, 5000])('reads a page of %s orders', async (count) => {
    await rig.page.goto(rig.standIns.url('pinduoduo', 'orders', benchKnobs(count)), {
      waitUntil: 'domcontentloaded',
    });
    const wanted = expectedOrders(rig.standIns.shop('pinduoduo'), 'pinduoduo/answer');
    await waitFor(async () => (await countStore(rig.desk, 'orders')) >= count, 'all are stored', 40_000);
    await waitFor(async () => isDeepStrictEqual(await orders(), wanted), 'all are complete').catch(
      () => undefined,
    );
    expect(await orders()).toEqual(wanted);
  });

  it('reads two shops of tabs at once, each to the end', async () => {
    const other = await rig.browser.newPage();
    const open = (tab: Page, id: ConsoleId) =>
      tab.goto(rig.standIns.url(id, 'orders', { pageSize: 100 }), { waitUntil: 'domcontentloaded' });
    await Promise.all([open(rig.page, 'pinduoduo'), open(other, 'doudian')]);
    const wanted = (['pinduoduo', 'doudian'] as const).flatMap((id) =>
      rig.standIns.shop(id).orders.map((order) => order.id),
    );
    await waitFor(async () => (await orders()).length === wanted.length, 'both are stored');
    expect((await orders()).map(({ id }) => id).sort()).toEqual(wanted.sort());
    await other.close();
  });

  it.each(['array', 'data', 'list'])('reads the parcel centre (%s)', async (envelope) => {
    await rig.page.goto(rig.standIns.url('doudian', 'parcels', { envelope }), {
      waitUntil: 'domcontentloaded',
    });
    const wanted = expectedParcels(rig.standIns.shop('doudian'));
    await waitFor(
      async () => (await readStore(rig.desk, 'parcels')).length === wanted.length,
      'the parcels are there',
    ).catch(() => undefined);
    expect(storedFacts(await readStore(rig.desk, 'parcels'))).toEqual(wanted);
  });

  it('pages through a list that shifts, and misses nothing that was shown', async () => {
    await rig.page.goto(rig.standIns.url('pinduoduo', 'orders', { pageSize: 20, shift: true }), {
      waitUntil: 'domcontentloaded',
    });
    await waitFor(async () => (await orders()).length === 20, 'the first page is stored');
    await clickOn(rig.page, '[data-testid="beast-core-pagination-next"]');
    const shop = rig.standIns.shop('pinduoduo');
    const shown = shop.orders.filter((_, at) => at !== 0);
    const wanted = expectedOrders(shop, 'pinduoduo/answer', shown);
    await waitFor(async () => (await orders()).length >= wanted.length, 'the second page is stored').catch(
      () => undefined,
    );
    expect(await orders()).toEqual(wanted);
  });

  it('warns of what is late or due, and stops when a page shows it as shipped', async () => {
    await rig.page.goto(rig.standIns.url('pinduoduo', 'orders', { pageSize: 100 }), {
      waitUntil: 'domcontentloaded',
    });
    const shop = rig.standIns.shop('pinduoduo');
    const due = shop.orders.filter(({ kind: one }) => one === 'late' || one === 'urgent' || one === 'soon');
    const open = async () =>
      (await readStore(rig.desk, 'alerts'))
        .filter((alert) => alert.kind === 'ship-by' && alert.state === 'open')
        .map((alert) => alert.subject.key.split('/').at(-1))
        .sort();
    const ids = due.map(({ id }) => id).sort();
    await waitFor(async () => (await open()).length >= ids.length, 'the alerts are open').catch(
      () => undefined,
    );
    expect(await open()).toEqual(ids);
    const [first, ...others] = ids;
    rig.standIns.ship('pinduoduo', first ?? '');
    await rig.page.reload({ waitUntil: 'domcontentloaded' });
    await waitFor(async () => (await open()).length === others.length, 'one alert is closed').catch(
      () => undefined,
    );
    expect(await open()).toEqual(others);
  });

  it('asked nobody outside', () => {
    expect(rig.standIns.strangers()).toEqual([]);
  });
});

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../utils/core/time.ts';
import { openExtensionPage } from '../support/browsers.ts';
import type { ConsoleId, Kind } from '../support/data.ts';
import {
  badgesFor,
  badgesOn,
  cardOn,
  chipOn,
  clickInLayer,
  isBeside,
  replaceRows,
} from '../support/e2e-overlay.ts';
import {
  alertsIn,
  dueIn,
  idsOf,
  ringAlarm,
  shiftTimes,
  shipByAlerts,
  toolbarText,
  waitingIn,
} from '../support/e2e-store.ts';
import { expectedOrders, storedFacts } from '../support/expected.ts';
import type { Knobs } from '../support/knobs.ts';
import { rigFor } from '../support/rig.ts';
import { readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';

/** Pages with badges, and what a row of each is. */
const PAGES: [title: string, console: ConsoleId, page: string, row: string, knobs?: Partial<Knobs>][] = [
  ['pinduoduo', 'pinduoduo', 'orders', 'tbody tr'],
  ['pinduoduo of 2021', 'pinduoduo', 'orders', '.package-center-table > div', { layout: '2021' }],
  ['taobao', 'taobao', 'orders', 'table.next-table-row'],
  ['taobao, the old list', 'taobao', 'ordersOld', '.trade-order-main'],
  ['doudian', 'doudian', 'orders', 'tr[data-row-key]'],
  ['doudian of 2026', 'doudian', 'orders', 'tr[data-row-key]', { layout: '2026' }],
  ['jd', 'jd', 'orders', '.card'],
  ['jd in a frame', 'jd', 'orders', '.card', { frame: 'same-origin' }],
  ['jd in a frame of another host', 'jd', 'orders', '.card', { frame: 'same-site' }],
];

const STATE: Partial<Record<Kind, string>> = { late: 'late', urgent: 'urgent', soon: 'soon', fine: 'fine' };

/** What a badge says is left, in minutes; negative when it is late: `剩 3:40`, `迟 0:30`. */
function minutesIn(text: string): number {
  const [, word, hours, minutes] = /^(剩|迟) (\d+):(\d\d)$/.exec(text) ?? [];
  return (word === '迟' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const rig = rigFor({ seed: 31 });

const open = (console: ConsoleId, name: string, knobs: Partial<Knobs> = {}) =>
  rig.page.goto(rig.standIns.url(console, name, { pageSize: 100, ...knobs }), {
    waitUntil: 'domcontentloaded',
  });

/** The frame in which the rows stand. */
const frameOf = (knobs: Partial<Knobs> = {}) =>
  waitFor(
    () =>
      knobs.frame && knobs.frame !== 'none'
        ? rig.page.frames().find((frame) => frame.url().includes('/embedded/'))
        : rig.page.mainFrame(),
    'the frame is there',
  );

const toolbarIs = (count: number) =>
  waitFor(
    async () => (await toolbarText(rig.desk)) === (count > 0 ? String(count) : ''),
    `the button says ${count}`,
  );

/** Opens the order page and waits until the alerts that it must raise are open. Gives the orders that are due. */
async function withAlerts() {
  await open('pinduoduo', 'orders');
  const due = dueIn(rig.standIns.shop('pinduoduo'));
  await waitFor(
    async () => (await shipByAlerts(rig.desk)).join() === idsOf(due).join(),
    'the alerts are open',
  );
  return due;
}

describe('badges', () => {
  it.each(PAGES)(
    'stand at every order of %s that waits, also after its rows were replaced',
    async (_, console, name, row, knobs) => {
      await open(console, name, { replace: 0, ...knobs });
      const frame = await frameOf(knobs);
      const waiting = waitingIn(rig.standIns.shop(console));
      await badgesFor(frame, idsOf(waiting), 'a badge stands at each order that waits');
      const before = await waitFor(async () => {
        const badges = await badgesOn(frame);
        return badges.every((badge) => isBeside(badge) && badge.spoken) && badges;
      }, 'each badge is at its number, with its words');
      await replaceRows(frame, row);
      // A minute may have passed meanwhile.
      const said = (badges: typeof before) =>
        badges.map(({ id, state, text }) => [id, state, text.replace(/[\d:]+/, '…')]);
      await waitFor(async () => {
        const badges = await badgesOn(frame);
        return badges.every(isBeside) && isDeepStrictEqual(said(badges), said(before));
      }, 'each badge is at its number again, with its words');
      expect(await chipOn(rig.page)).toBeDefined();
      if (frame !== rig.page.mainFrame()) expect(await chipOn(frame)).toBeUndefined();
    },
  );

  it('say how long is left, in words and not by colour alone', async () => {
    await open('pinduoduo', 'orders');
    const { orders } = rig.standIns.shop('pinduoduo');
    await badgesFor(rig.page, idsOf(waitingIn(rig.standIns.shop('pinduoduo'))), 'the badges stand');
    const shown = await waitFor(async () => {
      const badges = await badgesOn(rig.page);
      return badges.every(({ spoken }) => spoken) && badges;
    }, 'the badges have their words');
    const now = Date.now();
    for (const { id, kind, shipBy = 0 } of orders) {
      const badge = shown.find((one) => one.id === id);
      const state = STATE[kind];
      if (!badge || !state) continue;
      expect(badge.state, id).toBe(state);
      const minutes = (shipBy - now) / MINUTE;
      expect(Math.abs(minutesIn(badge.text) - minutes), `${id} ${badge.text}`).toBeLessThan(2);
      expect(badge.spoken).toContain(kind === 'late' ? '已迟' : '还剩');
    }
  });

  it('move along when the page scrolls and when the window changes', async () => {
    await open('pinduoduo', 'orders', { replace: 0 });
    await badgesFor(rig.page, idsOf(waitingIn(rig.standIns.shop('pinduoduo'))), 'the badges stand');
    await rig.page.evaluate(() => window.scrollTo(0, 700));
    await waitFor(async () => (await badgesOn(rig.page)).every(isBeside), 'they scrolled along');
    await rig.page.setViewport({ width: 1000, height: 700 });
    await waitFor(async () => (await badgesOn(rig.page)).every(isBeside), 'they follow the window');
  });
});

describe('from an order page to the end of its warning', () => {
  it('warns in page, toolbar and list, opens the order from the list, and stops by itself', async () => {
    const due = await withAlerts();
    await toolbarIs(due.length);
    const late = due.filter(({ kind }) => kind === 'late').length;
    const words = `${late} 迟 ${due.length - late} 将迟 ✓ 读到 24 单`;
    await waitFor(async () => (await chipOn(rig.page))?.text === words, `the chip says ${words}`);
    expect((await chipOn(rig.page))?.state).toBe('late');

    const popup = await openExtensionPage(rig.browser, 'popup.html');
    const byUrgency = due.toSorted((a, b) => (a.shipBy ?? 0) - (b.shipBy ?? 0)).map(({ id }) => id.slice(-4));
    const rows = () =>
      popup.$$eval('.tx-row', (all) =>
        all
          .map((row) => [
            Number(row.getAttribute('aria-rowindex')),
            row.querySelector('.tx-row-number')?.textContent,
          ])
          .sort((a, b) => Number(a[0]) - Number(b[0]))
          .map(([, number]) => String(number).slice(-4)),
      );
    await waitFor(async () => (await rows()).length === due.length, 'the list shows all');
    expect(await rows()).toEqual(byUrgency);

    await popup.bringToFront();
    await popup.keyboard.press('Home');
    const [first] = due.toSorted((a, b) => (a.shipBy ?? 0) - (b.shipBy ?? 0));
    const target = first?.id ?? '';
    await popup.keyboard.press('Enter');
    await waitFor(() => rig.page.url().includes(encodeURIComponent(target)), 'the console shows the order');
    await waitFor(() => popup.isClosed(), 'the list is gone');

    rig.standIns.ship('pinduoduo', target);
    await open('pinduoduo', 'orders');
    await toolbarIs(due.length - 1);
    const alerts = await readStore(rig.desk, 'alerts');
    expect(alerts.find(({ subject }) => subject.key.endsWith(target))).toMatchObject({
      state: 'done',
      closedBy: 'fact',
    });
    const left = waitingIn(rig.standIns.shop('pinduoduo'));
    await badgesFor(rig.page, idsOf(left), 'only its badge is gone');
    expect(alerts).toHaveLength(due.length);
  });

  it('puts one off from its card, and wakes it in time', async () => {
    const due = await withAlerts();
    await toolbarIs(due.length);
    const target = idsOf(due)[0] ?? '';
    await clickInLayer(rig.page, `[data-order="${target}"]`);
    await waitFor(async () => (await cardOn(rig.page))?.text.includes(target), 'the card is open');
    await clickInLayer(rig.page, '.card button', '1 小时后');
    await waitFor(async () => (await shipByAlerts(rig.desk, ['snoozed'])).join() === target, 'it is put off');
    await waitFor(
      async () => (await cardOn(rig.page))?.text.includes('已推迟到'),
      'the card says until when',
    );
    await toolbarIs(due.length - 1);

    const until =
      (await readStore(rig.desk, 'alerts')).find(({ state }) => state === 'snoozed')?.snoozedUntil ?? 0;
    expect(Math.abs(until - Date.now() - HOUR)).toBeLessThan(MINUTE);
    await wakeAll();
    await waitFor(async () => (await shipByAlerts(rig.desk)).join() === idsOf(due).join(), 'it is awake');
    await toolbarIs(due.length);
  });

  /** As if an hour had gone: what was put off is due, and the alarm rings. */
  async function wakeAll() {
    await shiftTimes(rig.desk, ['alerts'], ['snoozedUntil'], -2 * HOUR);
    await shiftTimes(rig.desk, ['jobs'], ['due', 'dueAt'], -2 * HOUR);
    await ringAlarm(rig.desk);
  }

  it('keeps dismissed what a person dismissed, however often the page is read', async () => {
    const due = await withAlerts();
    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await popup.bringToFront();
    await popup.waitForSelector('.tx-row');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('x');
    await waitFor(async () => (await shipByAlerts(rig.desk, ['dismissed'])).length === 1, 'it is dismissed');
    await popup.close();
    await toolbarIs(due.length - 1);
    const [dismissed] = await shipByAlerts(rig.desk, ['dismissed']);
    for (let turn = 0; turn < 2; turn += 1) {
      const before = Math.max(...(await readStore(rig.desk, 'orders')).map(({ seenAt }) => seenAt));
      await open('pinduoduo', 'orders');
      await waitFor(
        async () => (await readStore(rig.desk, 'orders')).every(({ seenAt }) => seenAt > before),
        'the page was read again',
      );
    }
    expect(await shipByAlerts(rig.desk, ['dismissed'])).toEqual([dismissed]);
    expect(await shipByAlerts(rig.desk)).toHaveLength(due.length - 1);
    await toolbarIs(due.length - 1);
  });
});

describe('records', () => {
  it('holds everything that two pages said of the same order', async () => {
    await open('taobao', 'orders');
    const shop = rig.standIns.shop('taobao');
    await waitFor(
      async () => (await readStore(rig.desk, 'orders')).length === shop.orders.length,
      'the list is read',
    );
    await open('taobao', 'batch');
    const waiting = shop.orders.filter(({ status }) => status === 'to_ship');
    const ofBatch = expectedOrders(shop, 'taobao/batch', waiting);
    const ofList = expectedOrders(shop, 'taobao/answer');
    const wanted = ofList.map((order) => {
      const { paidAt, shipBy } = ofBatch.find(({ id }) => id === order.id) ?? {};
      const { statusText: _, ...rest } = order;
      return { ...rest, ...(paidAt && { paidAt }), ...(shipBy && { shipBy }) };
    });
    const now = async () =>
      storedFacts(await readStore(rig.desk, 'orders')).map(({ statusText: _, ...rest }) => rest);
    await waitFor(
      async () => (await now()).filter(({ paidAt }) => paidAt).length === ofBatch.length,
      'the other page is read',
    );
    expect(await now()).toEqual(wanted);
  });

  it('warns of parcels in trouble and of parcels that nobody picked up', async () => {
    await open('doudian', 'parcels');
    const { parcels } = rig.standIns.shop('doudian');
    await waitFor(
      async () => (await readStore(rig.desk, 'parcels')).length === parcels.length,
      'the parcels are read',
    );
    const now = Date.now();
    const left = parcels.filter(({ collectedAt, shippedAt }) => !collectedAt && now - shippedAt > 24 * HOUR);
    const troubled = parcels.filter(({ exceptions, signedAt }) => exceptions.length > 0 && !signedAt);
    const about = async (kind: string) =>
      (await readStore(rig.desk, 'alerts'))
        .filter((alert) => alert.kind === kind && alert.state === 'open')
        .map(({ subject }) => subject.key.split('/').at(-1))
        .sort();
    expect(troubled.length).toBeGreaterThan(0);
    await waitFor(
      async () => (await about('parcel-exception')).length === troubled.length,
      'the alerts are open',
    );
    expect(await about('parcel-exception')).toEqual(troubled.map(({ trackingNo }) => trackingNo).sort());
    expect(await about('pick-up')).toEqual(left.map(({ trackingNo }) => trackingNo).sort());

    await shiftTimes(rig.desk, ['parcels'], ['shippedAt'], -48 * HOUR);
    await shiftTimes(rig.desk, ['jobs'], ['due', 'dueAt'], -48 * HOUR);
    await ringAlarm(rig.desk);
    const never = parcels
      .filter(({ collectedAt }) => !collectedAt)
      .map(({ trackingNo }) => trackingNo)
      .sort();
    expect(never.length).toBeGreaterThan(0);
    await waitFor(
      async () => (await about('pick-up')).join() === never.join(),
      'marked as shipped, not picked up',
    );
  });

  it('shows what the console itself counts', async () => {
    await open('pinduoduo', 'home');
    const toShip = rig.standIns.shop('pinduoduo').orders.filter(({ status }) => status === 'to_ship').length;
    await waitFor(async () => (await chipOn(rig.page))?.text.includes('✓ 读到首页计数'), 'the chip says so');
    await clickInLayer(rig.page, '.chip');
    await waitFor(
      async () => (await cardOn(rig.page))?.text.includes(`后台显示待发货 ${toShip} 单`),
      'the panel tells it',
    );
    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await waitFor(
      () => popup.evaluate((count) => document.body.textContent.includes(String(count)), toShip),
      'the list says how much was not read',
    );
    await popup.close();
  });
});

describe('what is no data', () => {
  const WALLS: [ConsoleId, Knobs['wall'], string][] = [
    ['pinduoduo', 'captcha', '页面要求验证'],
    ['pinduoduo', 'login', '登录已过期'],
    ['pinduoduo', 'risk', '页面风控提示'],
    ['pinduoduo', 'html', '登录已过期'],
    ['taobao', 'punish', '店铺受限提示'],
    ['doudian', 'login', '登录已过期'],
    ['jd', 'plug-in-refused', '后台拒绝了插件'],
  ];

  it.each(WALLS)('is said and costs no order: %s, %s', async (console, wall, words) => {
    await open(console, 'orders');
    const way = console === 'jd' ? 'jd/both' : `${console}/answer`;
    const wanted = expectedOrders(rig.standIns.shop(console), way);
    const orders = async () => storedFacts(await readStore(rig.desk, 'orders'));
    await waitFor(async () => isDeepStrictEqual(await orders(), wanted), 'the orders are read');
    const alerts = await alertsIn(rig.desk);
    await open(console, 'orders', { wall });
    await waitFor(async () => (await chipOn(rig.page))?.text.endsWith(words), `the chip says ${words}`);
    expect((await chipOn(rig.page))?.state).toBe('trouble');
    await waitFor(
      async () =>
        (await readStore(rig.desk, 'health')).some((one) => one.console === console && one.state === 'wall'),
      'the health says so',
    );
    expect(await orders()).toEqual(wanted);
    expect(await alertsIn(rig.desk)).toEqual(alerts);
    await clickInLayer(rig.page, '.chip');
    await waitFor(
      async () => (await cardOn(rig.page))?.text.includes('数据是安全的'),
      'the panel says what to do',
    );
  });

  it('is never told as "no orders", not even while the page loads', async () => {
    await open('pinduoduo', 'orders', { wall: 'captcha', delay: 800 });
    const said = new Set<string>();
    await waitFor(async () => {
      const { text } = (await chipOn(rig.page)) ?? {};
      if (text !== undefined) said.add(text);
      return text === '页面要求验证';
    }, 'the chip says what stands there');
    expect([...said].filter((text) => text.includes('没有订单'))).toEqual([]);
  });

  it.each(['pinduoduo', 'taobao', 'doudian', 'jd'] as const)(
    'is no trouble where %s has no order',
    async (console) => {
      await open(console, 'orders', { count: 0 });
      await waitFor(async () => (await chipOn(rig.page))?.text === '这一页没有订单', 'the chip says so');
      expect((await chipOn(rig.page))?.state).toBe('fine');
    },
  );
});

import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { closeBrowser, killWorker, launchChromium, openExtensionPage } from '../support/browsers.ts';
import { buildFor } from '../support/build.ts';
import type { Reply } from '../support/consoles/shared/stand-in.ts';
import type { ConsoleId } from '../support/data.ts';
import { collectErrors, type Errors } from '../support/e2e-errors.ts';
import {
  badgesFor,
  badgesOn,
  cardOn,
  chipOn,
  clickInLayer,
  isBeside,
  letRest,
  replaceRows,
  seenOf,
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
import { type StandIns, startStandIns } from '../support/server.ts';
import { emptyStores, readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';

const LIST: Record<string, string> = {
  pinduoduo: '/mangkhut/mms/recentOrderList',
  taobao: '/trade/itemlist/asyncSold.htm',
};

let standIns: StandIns;
let browser: Browser;
let desk: Page;
let page: Page;
let errors: Errors;

beforeAll(async () => {
  standIns = await startStandIns({ seed: 47 });
  browser = await launchChromium({ standIns, extension: buildFor('chromium') });
  errors = collectErrors(browser);
  desk = await openExtensionPage(browser, 'manifest.json');
});
afterAll(async () => {
  await closeBrowser(browser);
  await standIns.close();
});
beforeEach(async () => {
  standIns.reset();
  // An update closes the pages of the extension.
  if (desk.isClosed()) desk = await openExtensionPage(browser, 'manifest.json');
  await emptyStores(desk);
  errors.seen.length = 0;
  page = await browser.newPage();
  await errors.listen(page);
});
afterEach(async () => {
  await page.close();
});

const open = (console: ConsoleId = 'pinduoduo', knobs: Partial<Knobs> = {}, tab = page) =>
  tab.goto(standIns.url(console, 'orders', { pageSize: 100, ...knobs }), { waitUntil: 'domcontentloaded' });
const orders = async () => storedFacts(await readStore(desk, 'orders'));
const wanted = (console: ConsoleId = 'pinduoduo') =>
  expectedOrders(standIns.shop(console), `${console}/answer`);
const isRead = (console: ConsoleId = 'pinduoduo') =>
  waitFor(async () => isDeepStrictEqual(await orders(), wanted(console)), 'the store is as the page says');
const isDue = () => {
  const due = idsOf(dueIn(standIns.shop('pinduoduo')));
  return waitFor(
    async () => (await shipByAlerts(desk)).join() === due.join(),
    'the alerts are as the page says',
  );
};
const healthNow = async () =>
  (await readStore(desk, 'health')).map(({ key, state, records, diagnostics }) => ({
    key,
    state,
    records,
    diagnostics,
  }));
const toolbarIs = (count: number) =>
  waitFor(async () => (await toolbarText(desk)) === String(count), `the button says ${count}`);

describe('the worker is killed', () => {
  const jobs = async () =>
    (await readStore(desk, 'jobs')).flatMap(({ key, due }) =>
      Object.keys(due).map((subject) => `${key.split('/')[0]} ${subject}`),
    );
  /** What must be the same however it came about. Notifications that stand are no jobs any more. */
  const outcome = async () => ({
    orders: await orders(),
    alerts: await alertsIn(desk),
    jobs: (await jobs()).filter((one) => !/^(notify|sweep)/.test(one)).sort(),
    toolbar: await toolbarText(desk),
  });
  /** Reads, ships one, reads again; `between` comes after each step that something may happen after. */
  async function run(between: () => Promise<void>) {
    await open();
    await between();
    await isDue();
    await between();
    const [first] = dueIn(standIns.shop('pinduoduo'));
    standIns.ship('pinduoduo', first?.id ?? '');
    await between();
    await open();
    await between();
    await isDue();
    await between();
    await ringAlarm(desk);
    await isRead();
    await toolbarIs(dueIn(standIns.shop('pinduoduo')).length);
    return outcome();
  }
  /** Ends the worker that runs, if one does. */
  const kill = async () => {
    const target = browser.targets().find((one) => one.type() === 'service_worker');
    await (await target?.worker())?.close().catch(() => undefined);
  };

  it.each([1, 2, 3])(
    'between any two steps, and everything ends as undisturbed (%s times in a row)',
    async (times) => {
      const undisturbed = await run(async () => {});
      standIns.reset();
      await emptyStores(desk);
      const disturbed = await run(async () => {
        for (let turn = 0; turn < times; turn += 1) await kill();
      });
      const apart = ({ orders: all, ...rest }: typeof disturbed) => ({
        ...rest,
        orders: all.map(({ shippedAt: _, ...order }) => order),
      });
      expect(apart(disturbed)).toEqual(apart(undisturbed));
    },
  );

  it('as soon as it wakes, again and again', async () => {
    let left = 3;
    const onTarget = async () => {
      if (left-- > 0) await kill();
    };
    browser.on('targetcreated', onTarget);
    try {
      await kill();
      await open();
      await isRead();
      await isDue();
    } finally {
      browser.off('targetcreated', onTarget);
    }
    await ringAlarm(desk);
    await toolbarIs(dueIn(standIns.shop('pinduoduo')).length);
  });

  it('in the middle of a command, which is then done or not, and can be given again', async () => {
    await open();
    await isDue();
    const popup = await openExtensionPage(browser, 'popup.html');
    await popup.bringToFront();
    await popup.waitForSelector('.tx-row');
    const rows = () => popup.$$eval('.tx-row', (all) => all.length);
    const count = await rows();
    await popup.keyboard.press('Home');
    await Promise.all([popup.keyboard.press('d'), kill()]);
    await waitFor(
      async () => count - (await rows()) === (await shipByAlerts(desk, ['done'])).length,
      'the list shows what is stored',
    );
    if ((await shipByAlerts(desk, ['done'])).length === 0) await popup.keyboard.press('d');
    await waitFor(async () => (await shipByAlerts(desk, ['done'])).length === 1, 'it is done');
    await popup.close();
    await ringAlarm(desk);
    await toolbarIs(count - 1);
  });

  it('before the alarm, which starts it anew', async () => {
    await open();
    await isDue();
    const [target = ''] = idsOf(dueIn(standIns.shop('pinduoduo')));
    await clickInLayer(page, `[data-order="${target}"]`);
    await clickInLayer(page, '.card button', '1 小时后');
    await waitFor(async () => (await shipByAlerts(desk, ['snoozed'])).length === 1, 'it is put off');
    await shiftTimes(desk, ['alerts'], ['snoozedUntil'], -2 * HOUR);
    await shiftTimes(desk, ['jobs'], ['due', 'dueAt'], -2 * HOUR);
    await killWorker(browser);
    await ringAlarm(desk);
    await isDue();
  });
});

describe('pages that change', () => {
  it('replace their list while it is being read', async () => {
    await open('pinduoduo', { replaceEvery: 30, count: 96, show: 'dom' });
    const shop = standIns.shop('pinduoduo');
    await badgesFor(page, idsOf(waitingIn(shop)), 'the badges stand');
    await waitFor(async () => (await readStore(desk, 'orders')).length === 96, 'all are stored');
    expect(await orders()).toEqual(expectedOrders(shop, 'pinduoduo/dom'));
    expect(errors.seen).toEqual([]);
  });

  it('stand in two tabs: nothing is there twice, and one tab tells the other', async () => {
    const other = await browser.newPage();
    await Promise.all([open(), open('pinduoduo', {}, other)]);
    await isRead();
    await isDue();
    const due = dueIn(standIns.shop('pinduoduo'));
    expect(await alertsIn(desk)).toHaveLength(due.length);
    const [first] = due;
    await page.bringToFront();
    await badgesFor(page, idsOf(waitingIn(standIns.shop('pinduoduo'))), 'the badges stand');
    standIns.ship('pinduoduo', first?.id ?? '');
    await open('pinduoduo', {}, other);
    await isDue();
    await page.bringToFront();
    await waitFor(
      async () => (await badgesOn(page)).every(({ id, state }) => id !== first?.id || state === 'none'),
      'the first tab no longer counts for what has shipped',
    );
    await other.close();
  });

  it('belong to two shops of one console', async () => {
    const shop = standIns.shop('pinduoduo');
    await open();
    await isRead();
    const before = await readStore(desk, 'orders');
    const own = [shop.id, shop.name, ...shop.orders.map(({ id }) => id)];
    const others = own.map((text) => text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 5) % 10)));
    const rename = (text: string) =>
      own.reduce((now, name, at) => now.replaceAll(name, others[at] ?? ''), text);
    standIns.alter((_, reply) =>
      typeof reply.body === 'string' && !reply.headers?.['content-type']?.includes('javascript')
        ? { ...reply, body: rename(reply.body) }
        : undefined,
    );
    const other = await browser.newPage();
    await open('pinduoduo', {}, other);
    await waitFor(
      async () => (await readStore(desk, 'orders')).length === 2 * before.length,
      'both are stored',
    );
    const all = await readStore(desk, 'orders');
    expect(new Set(all.map((order) => order.shop)).size).toBe(2);
    for (const order of before) expect(all).toContainEqual({ ...order, seenAt: expect.any(Number) });
    await waitFor(
      async () => (await shipByAlerts(desk)).length === 2 * dueIn(shop).length,
      'each shop has its alerts',
    );
    const late = dueIn(shop).filter(({ kind }) => kind === 'late').length;
    await page.bringToFront();
    await waitFor(
      async () => (await chipOn(page))?.text.startsWith(`${late} 迟 `),
      'the chip counts the shop of its page',
    );
    await other.close();
  });
});

describe('answers', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const text = ({ body }: Reply) => (typeof body === 'string' ? body : body.toString('latin1'));
  const ODD: [string, (reply: Reply) => Partial<Reply>][] = [
    ['of 20 MB', (reply) => ({ body: text(reply).replace(/}$/, `,"pad":"${'x'.repeat(20_000_000)}"}`) })],
    ['cut off', (reply) => ({ body: text(reply).slice(0, text(reply).length / 2) })],
    ['that are a page', () => ({ body: '<!doctype html><title>502</title><h1>Bad Gateway</h1>' })],
    ['nested 10,000 deep', () => ({ body: nested(10_000) })],
    [
      'with a field nested 10,000 deep',
      (reply) => ({ body: text(reply).replace(/}$/, `,"more":${nested(10_000)}}`) }),
    ],
    ['of another shape', () => ({ body: '{"success":true,"errorCode":1000000,"result":{"rows":{"0":{}}}}' })],
    ['without anything', () => ({ body: '' })],
    ['that fail', () => ({ status: 500, body: '{"error":"internal"}' })],
  ];

  it.each(ODD)('%s break nothing, are said, and cost nothing that was read', async (_, change) => {
    await open();
    await isRead();
    await isDue();
    const alerts = await alertsIn(desk);
    const before = await readStore(desk, 'health');
    standIns.alter((incoming, reply) =>
      incoming.path === LIST.pinduoduo ? { ...reply, ...change(reply) } : undefined,
    );
    await open();
    await waitFor(
      async () => {
        const [now] = await readStore(desk, 'health');
        return (
          now &&
          now.triedAt > (before[0]?.triedAt ?? 0) &&
          (now.state !== 'read' || now.diagnostics.length > 0)
        );
      },
      'the health says that something was not as it should be',
      30_000,
    );
    const [health] = await readStore(desk, 'health');
    expect(health?.state).not.toBe('empty');
    expect(health?.diagnostics.length).toBeGreaterThan(0);
    expect((await chipOn(page))?.text).not.toContain('没有订单');
    expect(await orders()).toEqual(wanted());
    expect(await alertsIn(desk)).toEqual(alerts);
    expect(errors.seen).toEqual([]);
  });

  it.each([
    'application/json;charset=utf-8',
    'text/html;charset=iso-8859-1',
    'application/json;charset=x-unknown',
  ])('with a wrong charset (%s) are read rightly all the same', async (type) => {
    standIns.alter((incoming, reply) =>
      incoming.path === LIST.taobao ? { ...reply, headers: { 'content-type': type } } : undefined,
    );
    await open('taobao', { how: 'fetch' });
    await isRead('taobao');
    expect(errors.seen).toEqual([]);
  });
});

describe('hostile pages', () => {
  const MARKUP = '<img src=x onerror="alert(1)"><b class=evil>粗</b>';
  const BIDI = '\u202e倒过来\u202c\u2067\u0000\u0007';

  it('show names and titles with markup, direction and control characters as plain text', async () => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const [order] = dueIn(standIns.shop('pinduoduo')).toSorted((a, b) => (a.shipBy ?? 0) - (b.shipBy ?? 0));
    const [item] = order?.items ?? [];
    if (!order || !item) throw new Error('no order');
    Object.assign(item, { title: `${MARKUP}${BIDI}杯子`, spec: MARKUP });
    Object.assign(order, { buyer: `${MARKUP}${BIDI}`, note: `${MARKUP}${BIDI}` });
    await open();
    await isDue();
    await clickInLayer(page, `[data-order="${order.id}"]`);
    const card = await waitFor(async () => {
      const shown = await cardOn(page);
      return shown?.text.includes('<img') ? shown : undefined;
    }, 'the card names the goods');
    const POISON = ['img', 'script', 'iframe', 'a', 'object', 'style'];
    expect(card.elements.filter((name) => POISON.includes(name))).toEqual([]);
    const odd = (words: string) =>
      [...words].filter((one) => /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(one) && !/\s/.test(one));
    expect(odd(card.text)).toEqual([]);

    const popup = await openExtensionPage(browser, 'popup.html');
    popup.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await popup.bringToFront();
    await popup.waitForSelector('.tx-row');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('i');
    await popup.waitForSelector('.tx-details');
    const list = await popup.evaluate(() => ({
      text: document.body.textContent,
      evil: document.querySelectorAll('img,iframe,.evil,[onerror]').length,
    }));
    expect(list.text).toContain('<img src=x');
    expect(odd(list.text)).toEqual([]);
    expect(list.evil).toBe(0);
    expect(dialogs).toEqual([]);
    await popup.close();
  });

  /** What a page would run to overhear the tap. */
  const LISTEN = `
    const heard = (window.heard = []);
    const learn = ({ detail }) => typeof detail === 'string' && detail && heard.push(detail);
    document.addEventListener('tiexin:tap', learn, true);
    window.addEventListener('tiexin:tap', learn, true);
    for (const owner of [document, EventTarget.prototype]) {
      const { dispatchEvent, addEventListener } = owner;
      owner.dispatchEvent = function (event) { heard.push(event.type); return dispatchEvent.call(this, event); };
      owner.addEventListener = function (type, ...rest) { if (this === document) heard.push(type); return addEventListener.call(this, type, ...rest); };
    }`;
  const ofOurs = (heard: readonly string[]) =>
    heard.filter((type) => type.length > 20 || type.includes('tiexin'));

  it.each([
    ['can not learn their name', false],
    ['was told their name before any script ran', true],
  ])('that forge 1,000 messages a second store nothing and stay quick: one that %s', async (_, told) => {
    if (told) await page.evaluateOnNewDocument(LISTEN);
    else
      standIns.alter((_, reply) =>
        typeof reply.body === 'string' && reply.body.startsWith('<!doctype')
          ? { ...reply, body: reply.body.replace('<head>', `<head><script>${LISTEN}</script>`) }
          : undefined,
      );
    await open('pinduoduo', { replace: 0 });
    await isRead();
    await isDue();
    const health = await healthNow();
    const alerts = await alertsIn(desk);
    const heard = ofOurs(await page.evaluate(() => (window as { heard?: string[] }).heard ?? []));
    expect(heard.length > 0).toBe(told);
    const worst = await page.evaluate(async (known: string | undefined) => {
      const names = known ? [known] : ['tiexin:tap', 'tiexin:tap:stop', ':stop', 'tiexin:changed'];
      const head = (url: string) => JSON.stringify({ url, method: 'POST', status: 200 });
      const order = JSON.stringify({
        success: true,
        result: { pageItems: [{ order_sn: '260101-000000000000001' }] },
      });
      const details = [
        '',
        'x',
        { url: 1 },
        null,
        `${head('https://mms.pinduoduo.com/elsewhere')}\n${order}`,
        `${head('javascript:alert(1)')}\n${order}`,
        `{"url":"https://mms.pinduoduo.com/mangkhut/mms/recentOrderList"}\n${order}`,
        `${'{'.repeat(9000)}\n${order}`,
        `{"__proto__":{"ok":1}}\n${order}`,
      ];
      let longest = 0;
      let last = performance.now();
      let sent = 0;
      const begin = last;
      await new Promise<void>((done) => {
        const frame = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          while (sent < now - begin) {
            const type = names[sent % names.length] ?? '';
            document.dispatchEvent(new CustomEvent(type, { detail: details[sent % details.length] ?? null }));
            sent += 1;
          }
          if (sent >= 2000) done();
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
      return longest;
    }, heard[0]);
    expect(worst).toBeLessThan(250);
    expect(await orders()).toEqual(wanted());
    expect(await alertsIn(desk)).toEqual(alerts);
    expect(await healthNow()).toEqual(health);
    expect(errors.seen).toEqual([]);
  });
});

describe('the machine', () => {
  /** Runs in the worker that lives; one that was killed before may still be named. */
  const inWorker = (work: () => unknown) =>
    waitFor(async () => {
      for (const target of browser.targets().filter((one) => one.type() === 'service_worker')) {
        const worker = await target.worker();
        if (
          await worker?.evaluate(work).then(
            () => true,
            () => false,
          )
        )
          return true;
      }
      return false;
    }, 'a worker runs');

  it('has no room left: it is said, old data is kept, and what was read is stored once there is room', async () => {
    await open();
    await isRead();
    const before = await orders();
    await inWorker(() => {
      const { prototype } = IDBObjectStore;
      const put = prototype.put;
      const room = () => {
        prototype.put = put;
      };
      Object.assign(globalThis, { room });
      prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    const [first] = dueIn(standIns.shop('pinduoduo'));
    standIns.ship('pinduoduo', first?.id ?? '');
    await open();
    await waitFor(async () => (await chipOn(page))?.text.includes('存储满了'), 'the chip says so');
    expect((await chipOn(page))?.state).toBe('trouble');
    expect(await orders()).toEqual(before);
    await inWorker(() => (globalThis as { room?: () => void }).room?.());
    await replaceRows(page, 'tbody tr');
    await isRead();
    await waitFor(async () => !(await chipOn(page))?.text.includes('存储满了'), 'the chip no longer says so');
  });

  it.each([
    ['forward', 3 * DAY],
    ['back', -3 * DAY],
  ])('had its clock put %s: the newest page wins, and alerts are right', async (_, by) => {
    await open();
    await isRead();
    await isDue();
    await shiftTimes(desk, ['orders', 'shops', 'health'], ['seenAt', 'triedAt', 'readAt'], -by);
    await shiftTimes(desk, ['alerts'], ['openedAt', 'changedAt', 'snoozedUntil'], -by);
    await shiftTimes(desk, ['jobs'], ['due', 'dueAt'], -by);
    await desk.evaluate(
      (now: number) =>
        (
          globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
        ).chrome.storage.local.set({ clock: now }),
      Date.now() - by,
    );
    await killWorker(browser);
    await ringAlarm(desk);
    await isDue();
    const [first] = dueIn(standIns.shop('pinduoduo'));
    standIns.ship('pinduoduo', first?.id ?? '');
    await open();
    await isRead();
    await isDue();
    expect(await alertsIn(desk)).toContainEqual(expect.objectContaining({ state: 'done', closedBy: 'fact' }));
    const now = Date.now();
    for (const { seenAt } of await readStore(desk, 'orders')) expect(seenAt).toBeLessThanOrEqual(now + 1000);
  });
});

describe('the page itself', () => {
  it.each(['pinduoduo', 'taobao', 'doudian', 'jd'] as const)(
    'is the same with and without us: %s',
    async (console) => {
      const bare = await launchChromium({ standIns });
      const without = await bare.newPage();
      const snapshot = (tab: Page) =>
        tab.evaluate(() => {
          const copy = document.documentElement.cloneNode(true) as HTMLElement;
          for (const ours of copy.querySelectorAll('tiexin-overlay')) ours.remove();
          return { html: copy.outerHTML, globals: Object.getOwnPropertyNames(window).sort() };
        });
      try {
        await Promise.all([open(console), open(console, {}, without)]);
        await badgesFor(page, idsOf(waitingIn(standIns.shop(console))), 'the badges stand');
        const settled = async () => {
          const [ours, theirs] = await Promise.all([snapshot(page), snapshot(without)]);
          return isDeepStrictEqual(ours, theirs);
        };
        await waitFor(settled, 'both are the same').catch(() => undefined);
        expect(await snapshot(page)).toEqual(await snapshot(without));
      } finally {
        await closeBrowser(bare);
      }
    },
  );
});

/** These take the extension away, so they come last. */
describe('the extension goes while a page is open', () => {
  const gone = () =>
    waitFor(
      () => page.evaluate(() => document.querySelector('tiexin-overlay') === null),
      'nothing of ours is left',
    );
  const uninstall = async () => {
    const [id = ''] = [...(await browser.extensions()).keys()];
    await browser.uninstallExtension(id);
  };
  const works = async () => {
    await page.click('[data-testid="beast-core-pagination-next"]');
    const [, second] = [
      standIns.shop('pinduoduo').orders.slice(0, 20),
      standIns.shop('pinduoduo').orders.slice(20),
    ];
    await waitFor(
      () => page.evaluate((id) => document.body.textContent.includes(id), second?.[0]?.id ?? ''),
      'the page turns its pages',
    );
  };

  it('by an update: the old layer goes at the next sign of life, and a reload brings the new one', async () => {
    await open('pinduoduo', { pageSize: 20, replace: 0 });
    await waitFor(async () => (await badgesOn(page)).length > 0, 'the badges stand');
    await clickInLayer(page, '[data-order]');
    await waitFor(() => cardOn(page), 'a card is open');
    await browser.installExtension(buildFor('chromium'));
    await replaceRows(page, 'tbody tr');
    await gone();
    await works();
    expect(errors.seen).toEqual([]);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitFor(async () => (await badgesOn(page)).some(isBeside), 'the badges stand again');
  });

  it('by removal: nothing of it is left within a minute, where no badge counts', async () => {
    await page.goto(standIns.url('pinduoduo', 'home'), { waitUntil: 'domcontentloaded' });
    await waitFor(async () => (await chipOn(page))?.text.includes('✓'), 'the chip stands');
    await letRest(page);
    await waitFor(async () => (await seenOf(page)) === 1, 'it stays while somebody tends it');
    await uninstall();
    await letRest(page);
    await gone();
    expect(errors.seen).toEqual([]);
    await browser.installExtension(buildFor('chromium'));
    desk = await openExtensionPage(browser, 'manifest.json');
  });

  it('by removal: nothing of it is left once the tab is looked at, and the page works on', async () => {
    await open('pinduoduo', { pageSize: 20, replace: 0 });
    await waitFor(async () => (await badgesOn(page)).length > 0, 'the badges stand');
    const blank = await browser.newPage();
    await uninstall();
    await page.bringToFront();
    await gone();
    await works();
    expect(errors.seen).toEqual([]);
    await blank.close();
  });
});

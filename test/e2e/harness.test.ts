import type { Browser, Page, Target } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  extensionId,
  killWorker,
  launchChromium,
  launchFirefox,
  openExtensionPage,
} from '../support/browsers.ts';
import { buildFor } from '../support/build.ts';
import { CONSOLE_IDS, type ConsoleId } from '../support/data.ts';
import type { Knobs } from '../support/knobs.ts';
import { type StandIns, startStandIns } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';

/** Elements that hold exactly one order number each, per console and layout. */
const NUMBERS: Record<string, string> = {
  'pinduoduo/orders': '[data-clipboard-text]',
  'pinduoduo/orders/2021': '[data-clipboard-text]',
  'taobao/orders': '.next-table-group-header span:first-child',
  'taobao/ordersQn': '.next-table-group-header span:first-child',
  'taobao/ordersOld': '.trade-order-main label span',
  'taobao/batch': '.hearder-left',
  'taobao/batch/2023': '.next-table-group-header td:nth-child(2)',
  'doudian/orders': '[data-row-key].auxo-table-row-level-0',
  'doudian/orders/2026': '[data-row-key].auxo-table-row-level-0',
  'jd/orders': '.shop-order-id',
};

const launchers = { chromium: launchChromium, firefox: launchFirefox };

describe.each(['chromium', 'firefox'] as const)('stand-ins in %s', (kind) => {
  let standIns: StandIns;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    standIns = await startStandIns({ seed: 7 });
    browser = await launchers[kind]({ standIns, extension: buildFor(kind), timeZone: 'America/New_York' });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await closeBrowser(browser);
    await standIns.close();
  });

  const shown = (root: Page | ReturnType<Page['mainFrame']>, where: string): Promise<string[]> =>
    root.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((node) => node.textContent ?? ''),
      NUMBERS[where] ?? '',
    );

  it.each(Object.keys(NUMBERS))('%s shows each order of its page once', async (where) => {
    const [id, name, layout] = where.split('/') as [ConsoleId, string, string?];
    const knobs: Partial<Knobs> = { replace: 0, ...(layout && { layout }) };
    await page.goto(standIns.url(id, name, knobs), { waitUntil: 'domcontentloaded' });
    const isBatch = name === 'batch';
    const wanted = standIns
      .shop(id)
      .orders.filter((order) => !isBatch || order.status === 'to_ship')
      .slice(0, isBatch ? undefined : 20)
      .map((order) => order.id);
    const holds = (text: string) => wanted.filter((one) => text.includes(one));
    const texts = await waitFor(async () => {
      const found = where.startsWith('pinduoduo')
        ? await page.$$eval('[data-clipboard-text]', (all) =>
            all.map((one) => one.getAttribute('data-clipboard-text') ?? ''),
          )
        : where.startsWith('doudian')
          ? await page.$$eval('[data-row-key].auxo-table-row-level-0', (all) =>
              all.map((one) => one.getAttribute('data-row-key') ?? ''),
            )
          : await shown(page, where);
      return found.some((text) => holds(text).length > 0) ? found : undefined;
    }, 'rows are there');
    expect(texts.flatMap(holds)).toEqual(wanted);
  });

  it('JD shows its list in a child frame of the same site', async () => {
    await page.goto(standIns.url('jd', 'orders', { frame: 'same-site' }), { waitUntil: 'domcontentloaded' });
    const frame = await waitFor(
      () => page.frames().find((one) => one.url().includes('trade-order-jdm.jd.com')),
      'the frame is there',
    );
    await waitFor(async () => (await shown(frame, 'jd/orders')).length === 20, 'the frame shows its cards');
  });

  it('replaces every row in one tick, and goes from page to page without a load', async () => {
    await page.goto(standIns.url('pinduoduo', 'orders', { replace: 0, pageSize: 10 }), {
      waitUntil: 'domcontentloaded',
    });
    await page.waitForSelector('[data-clipboard-text]');
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('tr')) row.dataset.old = 'yes';
      window.dispatchEvent(new Event('stand-in:replace'));
    });
    await waitFor(async () => (await page.$$('tbody tr[data-old]')).length === 0, 'no old row is left');
    expect(await page.$$('[data-clipboard-text]')).toHaveLength(10);
    await page.evaluate(() => {
      document.documentElement.dataset.kept = 'yes';
      document.querySelector<HTMLElement>('a[href^="/aftersales"]')?.click();
    });
    await waitFor(
      () => page.evaluate(() => location.pathname.startsWith('/aftersales')),
      'the address changed',
    );
    expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('yes');
    expect(await page.$$('[data-clipboard-text]')).toHaveLength(0);
  });

  it.each(CONSOLE_IDS)('%s shows none of its rows behind a wall', async (id) => {
    const wall = id === 'jd' ? 'plug-in-refused' : id === 'taobao' ? 'punish' : 'captcha';
    await page.goto(standIns.url(id, 'orders', { wall }), { waitUntil: 'domcontentloaded' });
    const sign = '.slider-text, #nc_1__scale_text, #captcha_container, .jd-message';
    await waitFor(() => page.$(sign), 'the wall stands');
    expect(await page.$$('table tbody tr, .card')).toHaveLength(0);
  });

  it('loads the extension, whose own pages open', async () => {
    const popup = await openExtensionPage(browser, 'manifest.json');
    expect(await popup.evaluate(() => location.href)).toContain(extensionId(browser));
    await popup.close();
  });

  it('leads every other host to nowhere, and says who asked', async () => {
    const answer = await page.goto('https://elsewhere.example/').catch(() => null);
    expect(answer?.status() ?? 404).toBe(404);
    expect(standIns.strangers()).toEqual(['elsewhere.example']);
  });
});

describe('what can only be done to Chromium', () => {
  it('really stops the worker, which starts again', async () => {
    const standIns = await startStandIns({ seed: 8 });
    const browser = await launchChromium({ standIns, extension: buildFor('chromium') });
    try {
      // A session for each question: what puppeteer keeps of a worker may be of one that is gone.
      const mark = async () => {
        const isWorker = (one: Target) => one.type() === 'service_worker';
        const session = await (await browser.waitForTarget(isWorker)).createCDPSession();
        const expression = 'globalThis.mark ??= Math.random()';
        const { result } = await session.send('Runtime.evaluate', { expression });
        await session.detach();
        return result.value as unknown;
      };
      const first = await mark();
      const page = await openExtensionPage(browser, 'manifest.json');
      await killWorker(browser);
      await page.goto(standIns.url('jd', 'orders'), { waitUntil: 'domcontentloaded' });
      expect(first).toBeTypeOf('number');
      await waitFor(async () => (await mark()) !== first, 'another worker runs');
    } finally {
      await closeBrowser(browser);
      await standIns.close();
    }
  });
});

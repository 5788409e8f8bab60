import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { closeBrowser, type LaunchChoice, launchChromium, openExtensionPage } from '../support/browsers.ts';
import { buildFor } from '../support/build.ts';
import { badgesFor, badgesOn, cardOn, chipOn, clickInLayer } from '../support/e2e-overlay.ts';
import { dueIn, idsOf, shipByAlerts, toolbarText, waitingIn } from '../support/e2e-store.ts';
import { expectedOrders, storedFacts } from '../support/expected.ts';
import { type StandIns, startStandIns } from '../support/server.ts';
import { emptyStores, readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';

/** Where and in which language people work. */
const PLACES = [
  { locale: 'en-US', lang: 'en', timeZone: 'America/Los_Angeles' },
  { locale: 'zh-TW', lang: 'zh-TW', timeZone: 'Asia/Taipei' },
] as const satisfies (Pick<LaunchChoice, 'locale' | 'timeZone'> & { lang: string })[];

interface Words {
  app: { short_name: string };
  common: { late: string; left: string };
  page: { read: { n: string }; card: { deadline: string } };
}
const wordsOf = (lang: string): Words => parse(readFileSync(`utils/locales/${lang}.yaml`, 'utf8')) as Words;
/** What a text says whatever is put into it. */
const around = (text: string): string[] => text.split('$1').filter(Boolean);
const saysAll = (text: string, parts: readonly string[]) => parts.every((part) => text.includes(part));

describe.each(PLACES)('with $locale in $timeZone', ({ locale, lang, timeZone }) => {
  const words = wordsOf(lang);
  let standIns: StandIns;
  let browser: Browser;
  let desk: Page;
  let page: Page;

  const openOrders = () => page.goto(standIns.url('pinduoduo', 'orders'), { waitUntil: 'domcontentloaded' });

  beforeAll(async () => {
    standIns = await startStandIns({ seed: 61 });
    standIns.configure('pinduoduo', { pageSize: 100, replace: 0 });
    browser = await launchChromium({ standIns, extension: buildFor('chromium'), locale, timeZone });
    desk = await openExtensionPage(browser, 'manifest.json');
    await emptyStores(desk);
    page = await browser.newPage();
    await openOrders();
  });
  afterAll(async () => {
    await closeBrowser(browser);
    await standIns.close();
  });

  it('records and deadlines are the same as in China', async () => {
    const shop = standIns.shop('pinduoduo');
    const wanted = expectedOrders(shop, 'pinduoduo/answer');
    const orders = async () => storedFacts(await readStore(desk, 'orders'));
    await waitFor(async () => isDeepStrictEqual(await orders(), wanted), 'the store is as the page says');
    const due = idsOf(dueIn(shop));
    await waitFor(async () => (await shipByAlerts(desk)).join() === due.join(), 'the alerts are open');
    const shipBy = new Map(shop.orders.map((order) => [order.id, order.shipBy]));
    for (const { subject, dueAt } of await readStore(desk, 'alerts'))
      expect(dueAt).toBe(shipBy.get(subject.key.split('/').at(-1) ?? ''));
    await waitFor(async () => (await toolbarText(desk)) === String(due.length), 'the button counts them');
  });

  it('the same rows, read from the page alone, give the same times', async () => {
    // What the first tab still had to tell would come in between.
    await page.goto('about:blank');
    await emptyStores(desk);
    const other = await browser.newPage();
    await other.goto(standIns.url('pinduoduo', 'orders', { show: 'dom', layout: '2021' }), {
      waitUntil: 'domcontentloaded',
    });
    const wanted = expectedOrders(standIns.shop('pinduoduo'), 'pinduoduo/dom/2021');
    const orders = async () => storedFacts(await readStore(desk, 'orders'));
    await waitFor(
      async () => isDeepStrictEqual(await orders(), wanted),
      'the store is as the rows say',
    ).catch(() => undefined);
    expect(await orders()).toEqual(wanted);
    await other.close();
  });

  it('badges, chip and card speak its language', async () => {
    await page.bringToFront();
    await openOrders();
    const shop = standIns.shop('pinduoduo');
    await badgesFor(page, idsOf(waitingIn(shop)), 'the badges stand');
    const shown = await waitFor(async () => {
      const badges = await badgesOn(page);
      return badges.every(({ spoken }) => spoken) && badges;
    }, 'the badges have their words');
    for (const { state, text } of shown)
      expect(saysAll(text, around(state === 'late' ? words.common.late : words.common.left)), text).toBe(
        true,
      );
    await waitFor(
      async () => (await chipOn(page))?.text.endsWith(words.page.read.n.replace('$1', '24')),
      'the chip says what was read',
    );
    const [target = ''] = idsOf(dueIn(shop));
    await clickInLayer(page, `[data-order="${target}"]`);
    await waitFor(
      async () => saysAll((await cardOn(page))?.text ?? '', around(words.page.card.deadline)),
      'the card tells the deadline',
    );
    // The deadline is told in the zone of the console, whatever the machine's is.
    const deadline = new Date(shop.orders.find(({ id }) => id === target)?.shipBy ?? 0);
    const inChina = deadline.toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
    const told = (await cardOn(page))?.text ?? '';
    const half = deadline.toLocaleTimeString('en-US', {
      timeZone: 'Asia/Shanghai',
      hour: 'numeric',
      minute: '2-digit',
    });
    expect(
      [inChina, half].some((time) => told.replace(/\s/gu, ' ').includes(time)),
      `${inChina} in ${told}`,
    ).toBe(true);
  });

  it('the list and the desk speak its language', async () => {
    for (const name of ['popup.html', 'options.html']) {
      const own = await openExtensionPage(browser, name);
      await waitFor(() => own.$('main'), `${name} is drawn`);
      expect(await own.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(await own.title()).toContain(words.app.short_name);
      await own.close();
    }
  });
});

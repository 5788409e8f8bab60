import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../utils/core/time.ts';
import { closeBrowser, launchFirefox, openExtensionPage } from '../support/browsers.ts';
import { buildFor } from '../support/build.ts';
import type { ConsoleId } from '../support/data.ts';
import {
  badgesFor,
  badgesOn,
  cardOn,
  chipOn,
  clickInLayer,
  clickOn,
  isBeside,
  letRest,
  replaceRows,
  seenOf,
} from '../support/e2e-overlay.ts';
import {
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

let standIns: StandIns;
let browser: Browser;
let desk: Page;
let page: Page;

beforeAll(async () => {
  standIns = await startStandIns({ seed: 53 });
  browser = await launchFirefox({ standIns, extension: buildFor('firefox') });
  desk = await openExtensionPage(browser, 'manifest.json');
});
afterAll(async () => {
  await closeBrowser(browser);
  await standIns.close();
});
beforeEach(async () => {
  standIns.reset();
  // An update closes the pages of the extension.
  if (!(await desk.evaluate(() => true).catch(() => false)))
    desk = await openExtensionPage(browser, 'manifest.json');
  await emptyStores(desk);
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
});

const open = (console: ConsoleId = 'pinduoduo', knobs: Partial<Knobs> = {}) =>
  page.goto(standIns.url(console, 'orders', { pageSize: 100, ...knobs }), { waitUntil: 'domcontentloaded' });
const isDue = () => {
  const due = idsOf(dueIn(standIns.shop('pinduoduo')));
  return waitFor(
    async () => (await shipByAlerts(desk)).join() === due.join(),
    'the alerts are as the page says',
  );
};
const toolbarIs = (count: number) =>
  waitFor(async () => (await toolbarText(desk)) === String(count), `the button says ${count}`);

describe('in Firefox', () => {
  it.each([
    ['pinduoduo', 'tbody tr'],
    ['taobao', 'table.next-table-row'],
    ['doudian', 'tr[data-row-key]'],
    ['jd', '.card'],
  ] as const)(
    'badges stand at every order of %s that waits, also after its rows were replaced',
    async (console, row) => {
      await open(console, { replace: 0 });
      await badgesFor(page, idsOf(waitingIn(standIns.shop(console))), 'the badges stand');
      await waitFor(async () => (await badgesOn(page)).every(isBeside), 'each is at its number');
      await replaceRows(page, row);
      await waitFor(async () => (await badgesOn(page)).every(isBeside), 'each is at its number again');
    },
  );

  it('an order is warned of, put off, woken, shipped, and then forgotten', async () => {
    await open();
    await isDue();
    const due = dueIn(standIns.shop('pinduoduo'));
    await toolbarIs(due.length);
    const [target = ''] = idsOf(due);
    await clickInLayer(page, `[data-order="${target}"]`);
    await waitFor(async () => (await cardOn(page))?.text.includes(target), 'the card is open');
    await clickInLayer(page, '.card button', '1 小时后');
    await waitFor(async () => (await shipByAlerts(desk, ['snoozed'])).join() === target, 'it is put off');
    await toolbarIs(due.length - 1);
    await shiftTimes(desk, ['alerts'], ['snoozedUntil'], -2 * HOUR);
    await shiftTimes(desk, ['jobs'], ['due', 'dueAt'], -2 * HOUR);
    await ringAlarm(desk);
    await isDue();
    await toolbarIs(due.length);
    standIns.ship('pinduoduo', target);
    await open();
    await isDue();
    await toolbarIs(due.length - 1);
    await badgesFor(page, idsOf(waitingIn(standIns.shop('pinduoduo'))), 'its badge is gone');
  });

  it('the list shows what is due, and opens the order in its console', async () => {
    await open();
    await isDue();
    const [first] = dueIn(standIns.shop('pinduoduo')).toSorted((a, b) => (a.shipBy ?? 0) - (b.shipBy ?? 0));
    const popup = await openExtensionPage(browser, 'popup.html');
    await popup.bringToFront();
    await waitFor(() => popup.$('.tx-row'), 'the list is there');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('Enter');
    await waitFor(
      () => page.evaluate((id) => location.href.includes(id), first?.id ?? ''),
      'the console shows the order',
    );
    if (!popup.isClosed()) await popup.close();
  });

  it('a wall is said and costs no order', async () => {
    await open();
    const wanted = expectedOrders(standIns.shop('pinduoduo'), 'pinduoduo/answer');
    const orders = async () => storedFacts(await readStore(desk, 'orders'));
    await waitFor(async () => isDeepStrictEqual(await orders(), wanted), 'the orders are read');
    await open('pinduoduo', { wall: 'captcha' });
    await waitFor(async () => (await chipOn(page))?.text.endsWith('页面要求验证'), 'the chip says so');
    expect(await orders()).toEqual(wanted);
  });
});

/** These take the extension away, so they come last. */
describe('in Firefox the extension goes while a page is open', () => {
  it('by an update: the new one takes the place of the old', async () => {
    await open('pinduoduo', { replace: 0 });
    const waiting = idsOf(waitingIn(standIns.shop('pinduoduo')));
    await badgesFor(page, waiting, 'the badges stand');
    await browser.installExtension(buildFor('firefox'));
    await page.bringToFront();
    await replaceRows(page, 'tbody tr');
    await badgesFor(page, waiting, 'each badge stands once, without a reload');
    await waitFor(async () => (await page.$$('tiexin-overlay')).length === 2, 'the old layers are gone');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await badgesFor(page, waiting, 'the badges stand once');
  });

  it('by removal: nothing of it is seen any more, and the page works on', async () => {
    await open('pinduoduo', { pageSize: 20, replace: 0 });
    await waitFor(async () => (await seenOf(page)) > 1, 'the badges stand');
    await letRest(page);
    await waitFor(async () => (await seenOf(page)) > 1, 'they stay while somebody tends them');
    await browser.uninstallExtension('tiexin@tiexin.example');
    await page.bringToFront();
    await letRest(page);
    await waitFor(async () => (await seenOf(page)) === 0, 'nothing of ours is seen');
    await clickOn(page, '[data-testid="beast-core-pagination-next"]');
    const second = standIns.shop('pinduoduo').orders[20]?.id ?? '';
    await waitFor(
      () => page.evaluate((id) => document.body.textContent.includes(id), second),
      'the page turns its pages',
    );
  });
});

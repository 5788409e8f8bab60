import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { openExtensionPage } from '../../test/support/browsers.ts';
import { seenClocks } from '../../test/support/clocks-world.ts';
import { COMPOSER_PAGES, type ComposerPage, openComposer } from '../../test/support/composer-pages.ts';
import { CONSOLE_IDS } from '../../test/support/data.ts';
import { openScript } from '../../test/support/e2e-script.ts';
import type { StandIns } from '../../test/support/server.ts';
import { readStore } from '../../test/support/stored.ts';
import { waitFor } from '../../test/support/wait.ts';
import { CHAT_STOPS, CONSOLE_NAMES, STOPS, type Stop, TEAM_STOP } from './stops.ts';
import { visitTeam } from './team.ts';
import { WAITING_BUYER, WAITING_CHAT, WAITING_STOP, waitingScript } from './waiting.ts';

const FOLDER = '.tour';

/** The ids that a stop must bring into the store. */
function wanted(
  { console: id, page, knobs }: Stop,
  standIns: StandIns,
): { store: 'orders' | 'parcels' | 'reviews'; ids: string[] } {
  const { orders, parcels, reviews } = standIns.shop(id);
  if (knobs?.wall || page === 'home') return { store: 'orders', ids: [] };
  if (page === 'parcels') return { store: 'parcels', ids: parcels.map((parcel) => parcel.trackingNo) };
  if (page === 'reviews') return { store: 'reviews', ids: reviews.map((review) => review.id) };
  const shown = page === 'batch' ? orders.filter((order) => order.status === 'to_ship') : orders.slice(0, 20);
  return { store: 'orders', ids: shown.map((order) => order.id) };
}

/** Whether the page, or a frame of it, has the overlay and shows an order that it should. */
async function isSettled(page: Page, id = ''): Promise<boolean> {
  const frames = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(
            (wanted) => [
              document.querySelector('tiexin-overlay') !== null,
              document.body.textContent.includes(wanted),
            ],
            id,
          )
          .catch(() => [false, false]),
      ),
  );
  return [0, 1].every((at) => frames.some((frame) => frame[at]));
}

async function visit(
  stop: Stop,
  at: number,
  browser: Browser,
  desk: Page,
  standIns: StandIns,
): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(standIns.url(stop.console, stop.page, stop.knobs), { waitUntil: 'domcontentloaded' });
  const { store, ids } = wanted(stop, standIns);
  const absent = async () => {
    const found = new Set(
      (await readStore(desk, store)).filter((one) => one.console === stop.console).map((one) => one.id),
    );
    return ids.filter((id) => !found.has(id));
  };
  await waitFor(async () => (await absent()).length === 0, stop.title).catch(() => undefined);
  await waitFor(() => isSettled(page, ids[0]), 'the page is drawn', 5000).catch(() => undefined);
  await page.screenshot({ path: resolve(FOLDER, `${at + 1}-${stop.console}-${stop.page}.png`) });
  await page.close();
  return absent();
}

/** Opens a page with a text box, up to the box; whether it is there. */
async function visitChat(where: ComposerPage, browser: Browser, standIns: StandIns): Promise<boolean> {
  try {
    const { page } = await openComposer(browser, standIns, where);
    await page.screenshot({ path: resolve(FOLDER, `chat-${where.id}.png`) });
    await page.close();
    return true;
  } catch {
    return false;
  }
}

/** Opens a chat in which some wait, up to their clocks; whether they run. */
async function visitWaiting(browser: Browser, standIns: StandIns): Promise<boolean> {
  const page = await browser.newPage();
  try {
    const chat = await openScript({ standIns, page }, WAITING_CHAT, waitingScript(Date.now()));
    await chat.open(WAITING_BUYER);
    await waitFor(async () => (await seenClocks(page)).some(({ large }) => large), 'the clocks run');
    await page.screenshot({ path: resolve(FOLDER, 'waiting.png') });
    return true;
  } catch {
    return false;
  } finally {
    await page.close();
  }
}

async function picture(
  browser: Browser,
  path: string,
  name: string,
  width: number,
  height: number,
): Promise<void> {
  const page = await openExtensionPage(browser, path);
  await page.setViewport({ width, height });
  await waitFor(
    () => page.evaluate(() => document.body.textContent.trim().length > 0),
    `${path} shows something`,
  );
  // What is still being read is shown as it is, if it takes too long.
  await waitFor(() => page.evaluate(() => !document.querySelector('.tx-skeleton')), `${path} is read`).catch(
    () => undefined,
  );
  await page.screenshot({ path: resolve(FOLDER, name) });
  await page.close();
}

/** Walks the tour without a window, prints what was found and saves pictures. False when something expected was not found. */
export async function walk(browser: Browser, standIns: StandIns): Promise<boolean> {
  mkdirSync(FOLDER, { recursive: true });
  const desk = await openExtensionPage(browser, 'manifest.json');
  const problems: string[] = [];
  for (const [at, stop] of STOPS.entries()) {
    const absent = await visit(stop, at, browser, desk, standIns);
    console.log(`  ${absent.length === 0 ? '✓' : '✗'} ${stop.title}`);
    if (absent.length > 0)
      problems.push(`${stop.title}: not in the store: ${absent.slice(0, 3).join(', ')} (${absent.length})`);
  }
  for (const where of COMPOSER_PAGES) {
    const title = CHAT_STOPS.find(({ id }) => id === where.id)?.title ?? where.id;
    const isThere = await visitChat(where, browser, standIns);
    console.log(`  ${isThere ? '✓' : '✗'} ${title}`);
    if (!isThere) problems.push(`${title}: no text box`);
  }
  const isWaiting = await visitWaiting(browser, standIns);
  console.log(`  ${isWaiting ? '✓' : '✗'} ${WAITING_STOP.title}`);
  if (!isWaiting) problems.push(`${WAITING_STOP.title}: no clock runs`);
  const team = await visitTeam(browser, FOLDER).catch((error: unknown) => String(error));
  console.log(`  ${team === undefined ? '✓' : '✗'} ${TEAM_STOP.title}`);
  if (team !== undefined) problems.push(`${TEAM_STOP.title}: ${team}`);
  await picture(browser, 'options.html#/times', 'times.png', 1280, 860);
  await picture(browser, 'popup.html', 'popup.png', 380, 600);
  await picture(browser, 'options.html', 'desk.png', 1280, 860);
  await picture(browser, 'options.html#/reviews', 'reviews.png', 1280, 860);
  await picture(browser, 'options.html#/reviewBoard', 'board.png', 1280, 860);
  const [orders, parcels, reviews, alerts] = await Promise.all([
    readStore(desk, 'orders'),
    readStore(desk, 'parcels'),
    readStore(desk, 'reviews'),
    readStore(desk, 'alerts'),
  ]);
  const table = CONSOLE_IDS.map((id) => {
    const of = (list: readonly { console: string }[]) => list.filter((one) => one.console === id).length;
    const open = alerts.filter((alert) => alert.console === id && alert.state === 'open');
    if (open.length === 0) problems.push(`${CONSOLE_NAMES[id]}: no alert is open`);
    return {
      console: CONSOLE_NAMES[id],
      orders: of(orders),
      parcels: of(parcels),
      reviews: of(reviews),
      alerts: open.length,
    };
  });
  console.table(table);
  console.log(`Pictures: ${resolve(FOLDER)}`);
  const strangers = standIns.strangers();
  if (strangers.length > 0) problems.push(`asked outside: ${strangers.join(', ')}`);
  for (const problem of problems) console.error(`✗ ${problem}`);
  return problems.length === 0;
}

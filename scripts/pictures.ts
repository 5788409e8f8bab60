import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { closeBrowser, launchChromium, openExtensionPage } from '../test/support/browsers.ts';
import { buildFor } from '../test/support/build.ts';
import type { ChatHooks } from '../test/support/chats/chat.ts';
import { seenClocks } from '../test/support/clocks-world.ts';
import { COMPOSER_PAGES, type OpenComposer, openComposer } from '../test/support/composer-pages.ts';
import { CONSOLE_IDS } from '../test/support/data.ts';
import { badgesOn, clickInLayer } from '../test/support/e2e-overlay.ts';
import { shownIn, untilListed } from '../test/support/e2e-picker.ts';
import { openScript } from '../test/support/e2e-script.ts';
import { type StandIns, startStandIns } from '../test/support/server.ts';
import { readStore } from '../test/support/stored.ts';
import { waitFor } from '../test/support/wait.ts';
import { visitTeam } from './tour/team.ts';
import { WAITING_BUYER, WAITING_CHAT, waitingScript } from './tour/waiting.ts';

const FOLDER = 'docs/images';
/** The made-up shops on the pictures; another number gives other orders. */
const SEED = 31;

/** Where the open card stands in the page; nothing until it is drawn. */
const cardBox = (page: Page) =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll('tiexin-overlay')];
    const boxes = hosts.flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll('.card') ?? [])].map((card) => card.getBoundingClientRect()),
    );
    const [box] = boxes.filter(({ height }) => height > 320);
    return (
      box && {
        x: box.x + scrollX - 8,
        y: box.y + scrollY - 8,
        width: box.width + 16,
        height: box.height + 16,
      }
    );
  });

async function orderPage(browser: Browser, standIns: StandIns): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1120, height: 640 });
  await page.goto(standIns.url('doudian', 'orders', { replace: 0 }));
  await waitFor(async () => (await badgesOn(page)).length > 3, 'the badges stand');
  await clickInLayer(page, '.badge.late');
  const clip = await waitFor(() => cardBox(page), 'the card is open');
  await page.screenshot({ path: `${FOLDER}/card.png`, captureBeyondViewport: false, clip });
  await page.mouse.click(6, 300);
  await waitFor(async () => !(await cardBox(page)), 'the card is closed');
  await page.screenshot({ path: `${FOLDER}/orders.png` });
  await page.close();
}

/** Has the buyer of the open conversation write something, once there is one. */
const askAsBuyer = (chat: OpenComposer, text: string) =>
  waitFor(
    () =>
      chat.frame.evaluate((said) => {
        const hooks = window as unknown as ChatHooks;
        const here = hooks.__openKey().thread;
        return here !== undefined && hooks.__buyerSays(here, said) !== '';
      }, text),
    'the buyer has asked',
  );

/** Composer, dock and picker as they stand, with a little of the page around them. */
async function around(chat: OpenComposer, above: number) {
  const composer = await chat.frame.$(chat.where.selector);
  const box = await composer?.boundingBox();
  if (!box) throw new Error('the composer is gone');
  return { x: box.x - 8, y: box.y - above, width: box.width + 16, height: above + box.height + 32 };
}

/** The dock and the open picker of a chat, at twice the size. */
async function chatPage(browser: Browser, standIns: StandIns): Promise<void> {
  const where = COMPOSER_PAGES.find(({ id }) => id === 'kuaishou');
  if (!where) throw new Error('no chat to take a picture of');
  const chat = await openComposer(browser, standIns, where, { messages: 3 });
  await chat.page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 2 });
  await askAsBuyer(chat, '怎么还没发货，都三天了');
  await waitFor(async () => /催发货.*3/s.test((await shownIn(chat.frame)).dock), 'three are suggested');
  await chat.page.screenshot({ path: `${FOLDER}/dock.png`, clip: await around(chat, 120) });
  await chat.focus();
  await chat.type('/tuikuan');
  await untilListed(chat.frame, '退款');
  await chat.page.screenshot({ path: `${FOLDER}/picker.png`, clip: await around(chat, 440) });
  await chat.page.close();
}

/** A page of reviews with the card of a bad one, its case on the desk, and the board. */
async function reviewPages(browser: Browser, standIns: StandIns): Promise<void> {
  const desk = await openExtensionPage(browser, 'manifest.json');
  const page = await browser.newPage();
  await page.setViewport({ width: 1120, height: 640 });
  for (const id of ['pinduoduo', 'doudian', 'taobao'] as const) {
    await page.goto(standIns.url(id, 'reviews', { replace: 0, pageSize: 100 }));
    await waitFor(
      async () => (await readStore(desk, 'reviewVerdicts')).some((one) => one.console === id),
      `reviews of ${id} are read`,
    );
  }
  await clickInLayer(page, '.badge.late');
  await waitFor(() => cardBox(page), 'the card is open');
  await page.screenshot({ path: `${FOLDER}/reviews.png` });
  const verdicts = await readStore(desk, 'reviewVerdicts');
  const worst = verdicts.find(
    ({ graveness, itemTitle = '', level, stars }) =>
      level === 'alert' && stars === 1 && graveness === 'serious' && itemTitle.length < 30,
  );
  if (!worst) throw new Error('no bad review to take a picture of');
  await extensionPage(
    browser,
    `options.html#/reviews/${encodeURIComponent(worst.key)}`,
    'case.png',
    1280,
    860,
  );
  await extensionPage(browser, 'options.html#/reviewBoard', 'board.png', 1080, 860);
  await page.close();
  await desk.close();
}

/** The team's replies on the desk, once the first release is published. */
async function teamPage(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiexin-team-'));
  await visitTeam(browser, folder, 1080);
  copyFileSync(join(folder, 'team-library.png'), `${FOLDER}/team.png`);
  rmSync(folder, { recursive: true });
}

/** A chat with clocks at those who wait, and the times on the desk. */
async function waitingPages(browser: Browser, standIns: StandIns): Promise<void> {
  const desk = await openExtensionPage(browser, 'manifest.json');
  const page = await browser.newPage();
  await page.setViewport({ width: 1120, height: 560 });
  const script = waitingScript(Date.now());
  const chat = await openScript({ standIns, page }, WAITING_CHAT, script);
  for (const { key } of script.buyers ?? []) {
    await chat.open(key);
    await waitFor(
      async () => (await readStore(desk, 'messages')).some(({ conversation }) => conversation === key),
      'the thread is logged',
    );
  }
  await chat.open(WAITING_BUYER);
  await waitFor(async () => (await seenClocks(page)).some(({ large }) => large), 'the clocks run');
  await page.screenshot({ path: `${FOLDER}/waiting.png` });
  await page.close();
  await desk.close();
  await extensionPage(browser, 'options.html#/times', 'times.png', 1080, 860);
}

async function readAll(browser: Browser, standIns: StandIns): Promise<void> {
  const desk = await openExtensionPage(browser, 'manifest.json');
  for (const id of CONSOLE_IDS) {
    const page = await browser.newPage();
    await page.goto(standIns.url(id, 'orders', { replace: 0 }));
    await waitFor(
      async () => (await readStore(desk, 'orders')).some((one) => one.console === id),
      `${id} is read`,
    );
    await page.close();
  }
  await desk.close();
}

async function extensionPage(
  browser: Browser,
  path: string,
  file: string,
  width: number,
  height: number,
): Promise<void> {
  const page = await openExtensionPage(browser, path);
  await page.setViewport({ width, height });
  await page.reload();
  await waitFor(
    () =>
      page.evaluate(
        () =>
          document.querySelector('.tx-skeleton') === null &&
          (/\d{9}/.test(document.body.textContent) ||
            document.querySelector('table, .tx-reply-message p, .rb-chart .rb-plot') !== null),
      ),
    `${path} is drawn`,
  );
  await page.screenshot({ path: `${FOLDER}/${file}` });
  await page.close();
}

/** Takes the pictures of the README from the built extension on the stand-ins: `npm run build`, then `node scripts/pictures.ts`. */
async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const standIns = await startStandIns({ seed: SEED });
  try {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      const browser = await launchChromium({ standIns, extension: buildFor('chromium'), locale });
      try {
        await readAll(browser, standIns);
        if (locale === 'zh-CN') {
          await orderPage(browser, standIns);
          await chatPage(browser, standIns);
          await reviewPages(browser, standIns);
          await waitingPages(browser, standIns);
        }
        await extensionPage(browser, 'popup.html', `popup-${locale}.png`, 380, 600);
        if (locale === 'zh-CN') {
          await extensionPage(browser, 'options.html', 'desk.png', 1080, 720);
          await extensionPage(browser, 'sidepanel.html', 'panel.png', 380, 640);
          await teamPage(browser);
        }
      } finally {
        await closeBrowser(browser);
      }
    }
  } finally {
    await standIns.close();
  }
}

await takePictures();

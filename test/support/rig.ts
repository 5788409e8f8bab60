import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import {
  closeBrowser,
  type LaunchChoice,
  launchChromium,
  launchFirefox,
  openExtensionPage,
} from './browsers.ts';
import { buildFor } from './build.ts';
import { collectErrors, type Errors } from './e2e-errors.ts';
import { type StandIns, startStandIns } from './server.ts';
import { emptyStores } from './stored.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox };

export interface RigChoice extends Omit<LaunchChoice, 'standIns' | 'extension' | 'onLaunch'> {
  seed: number;
  /** Default: chromium. */
  kind?: 'chromium' | 'firefox';
}

/** How long (ms) the background may take to answer between tests; a browser whose background does not come back is replaced. */
const PATIENCE = 8000;

/** Asks the background something that changes nothing. */
const ping = () =>
  (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome.runtime.sendMessage({ name: 'look', body: { console: 'pinduoduo', shop: '_', ids: [] } });

/** What the tests of one group share; each is there from the first test on. */
export interface Rig {
  readonly standIns: StandIns;
  readonly browser: Browser;
  /** A page of the extension, from which the stores are read. */
  readonly desk: Page;
  /** A new tab for each test. */
  readonly page: Page;
  /** Chromium only: what went wrong in the worker and in `page` without being caught, since the test began. */
  readonly errors: Errors;
}

/**
 * Gives the group of tests that calls it a browser with the extension, and stand-ins that begin anew, with empty stores and in a new
 * tab, at each test. Tabs that a test opened besides are closed after it, whatever became of it.
 */
export function rigFor({ seed, kind = 'chromium', ...choice }: RigChoice): Rig {
  let standIns: StandIns;
  let browser: Browser;
  let errors: Errors;
  let desk: Page;
  let page: Page;
  const openDesk = () => openExtensionPage(browser, 'manifest.json');

  const launch = async () => {
    browser = await launchers[kind]({
      ...choice,
      standIns,
      extension: buildFor(kind),
      onLaunch: (launched) => {
        if (kind === 'chromium') errors = collectErrors(launched);
      },
    });
    desk = await openDesk();
  };
  /** Whether the background answers; an update closes the pages of the extension, so the desk may have to be opened anew. */
  const isAlive = async () => {
    const isThere = await desk.evaluate(() => true).catch(() => false);
    if (!isThere) desk = await openDesk();
    return Promise.race([
      desk.evaluate(ping).then(
        () => true,
        () => false,
      ),
      new Promise<false>((done) => setTimeout(() => done(false), PATIENCE).unref()),
    ]);
  };

  beforeAll(async () => {
    standIns = await startStandIns({ seed });
    await launch();
  });
  afterAll(async () => {
    await closeBrowser(browser);
    await standIns.close();
  });
  beforeEach(async () => {
    standIns.reset();
    if (!(await isAlive().catch(() => false))) {
      await closeBrowser(browser);
      await launch();
    }
    await emptyStores(desk);
    if (kind === 'chromium') errors.seen.length = 0;
    page = await browser.newPage();
    if (kind === 'chromium') await errors.listen(page);
  });
  afterEach(async () => {
    for (const tab of await browser.pages()) if (tab !== desk) await tab.close();
  });

  return {
    get standIns() {
      return standIns;
    },
    get browser() {
      return browser;
    },
    get desk() {
      return desk;
    },
    get page() {
      return page;
    },
    get errors() {
      return errors;
    },
  };
}

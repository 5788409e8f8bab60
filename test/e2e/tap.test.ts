import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../support/browsers.ts';
import { behaviours } from './tap/behaviours.ts';
import { openBrowser } from './tap/browser.ts';
import { bundle } from './tap/bundle.ts';
import { startServer, type TestServer } from './tap/server.ts';

let server: TestServer;

/** Given up before they are answered, or tried again by the browser: how often they reach the server is a race in any page. */
const RACES = /(silent|drop-early)$/;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Runs one behaviour in a fresh document; a page of this origin, so that relative addresses mean the same. */
async function run(page: Page, code: string, name: string, folder: string): Promise<unknown> {
  server.seen.length = 0;
  await page.goto(`${server.origin}/orders`);
  await page.evaluate(code);
  const result = await page.evaluate(
    (which, origin, other, part) => {
      const place = {
        at: (handler: string) => `${origin}/${part}/${handler}`,
        cors: (handler: string) => `${other}/${part}/cors/${handler}`,
        foreign: (handler: string) => `${other}/${part}/${handler}`,
      };
      const { behaviours } = window as unknown as {
        behaviours: Record<string, (at: typeof place) => unknown>;
      };
      return behaviours[which]?.(place);
    },
    name,
    server.origin,
    server.other,
    folder,
  );
  return { result, asked: server.seen.filter((path) => !RACES.test(path)).sort() };
}

describe.each(['chromium', 'firefox'] as const)('%s: a page cannot tell by its results', (kind) => {
  let browser: Browser;
  let plain: Page;
  let tapped: Page;
  let code = '';

  beforeAll(async () => {
    browser = await openBrowser(kind);
    [plain, tapped] = [await browser.newPage(), await browser.newPage()];
    code = await bundle('page-script.ts', kind);
    await tapped.evaluateOnNewDocument(await bundle('in-page.ts', kind));
  });
  afterAll(() => closeBrowser(browser));

  it('compares a page with the tap with one that has none', async () => {
    const heard = 'return typeof heard';
    await tapped.goto(server.origin);
    await plain.goto(server.origin);
    expect(await tapped.evaluate(`(() => {${heard}})()`)).toBe('object');
    expect(await plain.evaluate(`(() => {${heard}})()`)).toBe('undefined');
  });

  it.each(Object.keys(behaviours))('%s', async (name) => {
    const expected = await run(plain, code, name, 'declared');
    expect(await run(tapped, code, name, 'declared')).toEqual(expected);
  });
});

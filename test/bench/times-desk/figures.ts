import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { extensionId, openExtensionPage } from '../../support/browsers.ts';
import { bundle } from '../../support/bundle.ts';
import { waitFor } from '../../support/wait.ts';
import type { Figure } from '../figures.ts';

interface TimesDeskWindow {
  tiexinTimesDesk: { fill(days: number, perDay: number): Promise<number>; clear(): Promise<void> };
}

const DAYS = 30;
/** Some seven messages each: a million altogether. */
const CONVERSATIONS = 5500;

/** From opening response times to the first frame with their charts (ms, page clock). */
async function opening(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (document.querySelector('.rb-plot') && document.querySelector('.times-heat'))
        requestAnimationFrame(() => Object.assign(window, { painted: performance.now() }));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`chrome-extension://${await extensionId(browser)}/options.html#/times/30`);
  const ms = await waitFor(
    () => page.evaluate(() => (window as { painted?: number }).painted),
    'the charts of response times',
    120_000,
  );
  await page.close();
  return ms;
}

/** Response times of 30 days of a busy shop, on the real store of the extension. */
export async function timesDeskFigures(browser: Browser, runs: number): Promise<Figure[]> {
  const page = await openExtensionPage(browser, 'popup.html');
  await page.evaluate(await bundle(resolve('test/bench/times-desk/in-extension.ts')));
  const count = await page.evaluate(
    (days, perDay) => (window as unknown as TimesDeskWindow).tiexinTimesDesk.fill(days, perDay),
    DAYS,
    CONVERSATIONS,
  );
  const first = await opening(browser);
  const again: number[] = [];
  for (let run = 0; run <= runs; run += 1) again.push(await opening(browser));
  await page.evaluate(() => (window as unknown as TimesDeskWindow).tiexinTimesDesk.clear());
  await page.close();
  const what = (words: string) =>
    `response times of ${DAYS} days, ${count.toLocaleString('en')} messages: ${words}`;
  return [
    { what: what('opening the page → charts painted'), unit: 'ms', runs: again.slice(1), limit: 300 },
    { what: what('the same, while days are counted for the first time'), unit: 'ms', runs: [first] },
  ];
}

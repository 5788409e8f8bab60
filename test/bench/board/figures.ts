import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { extensionId, openExtensionPage } from '../../support/browsers.ts';
import { bundle } from '../../support/bundle.ts';
import { waitFor } from '../../support/wait.ts';
import type { Figure } from '../figures.ts';

interface BoardWindow {
  tiexinBoard: {
    fill(count: number, seed: number): Promise<void>;
    clear(): Promise<void>;
    makeSheets(): Promise<number>;
    readSheets(): Promise<number>;
  };
}

/** A year of a busy shop. */
const REVIEWS = 50_000;
const CHARTS = 2;

/** From opening the board of a year to the first frame with all its charts (ms, page clock). */
async function opening(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((charts) => {
    const look = () => {
      const drawn = document.querySelectorAll('.rb-chart .rb-plot').length >= charts;
      if (drawn && document.querySelector('.rb-states'))
        requestAnimationFrame(() => Object.assign(window, { painted: performance.now() }));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, CHARTS);
  await page.goto(`chrome-extension://${await extensionId(browser)}/options.html#/reviewBoard/365`);
  const ms = await waitFor(
    () => page.evaluate(() => (window as { painted?: number }).painted),
    'the charts of the board',
  );
  await page.close();
  return ms;
}

/** The board with 50,000 reviews, on the real store of the extension. */
export async function boardFigures(browser: Browser, runs: number): Promise<Figure[]> {
  const page = await openExtensionPage(browser, 'popup.html');
  await page.evaluate(await bundle(resolve('test/bench/board/in-extension.ts')));
  const make = () => page.evaluate(() => (window as unknown as BoardWindow).tiexinBoard.makeSheets());
  await page.evaluate((count) => (window as unknown as BoardWindow).tiexinBoard.fill(count, 20), REVIEWS);
  const making: number[] = [];
  for (let run = 0; run < Math.min(5, runs); run += 1) making.push(await make());
  const reading: number[] = [];
  for (let run = 0; run < runs; run += 1)
    reading.push(await page.evaluate(() => (window as unknown as BoardWindow).tiexinBoard.readSheets()));
  const open: number[] = [];
  for (let run = 0; run <= runs; run += 1) open.push(await opening(browser));
  await page.evaluate(() => (window as unknown as BoardWindow).tiexinBoard.clear());
  await page.close();
  const what = (words: string) => `board with ${REVIEWS.toLocaleString('en')} reviews: ${words}`;
  return [
    { what: what('opening the page → charts painted'), unit: 'ms', runs: open.slice(1), limit: 300 },
    { what: what('reading its sheets'), unit: 'ms', runs: reading },
    { what: what('making all its sheets, once'), unit: 'ms', runs: making },
  ];
}

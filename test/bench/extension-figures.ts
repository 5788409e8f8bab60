import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { build, type Rolldown } from 'vite';
import { HOUR } from '../../utils/core/time.ts';
import { extensionId, openExtensionPage } from '../support/browsers.ts';
import { listItem } from '../support/consoles/pinduoduo/wire.ts';
import { makeShop } from '../support/data.ts';
import { emptyStores } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';
import type { Figure } from './figures.ts';

interface Bench {
  read(text: string, now: number): number;
  keep(text: string, now: number): Promise<number>;
}
type BenchWindow = Window & { tiexinBench: Bench };

async function benchScript(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.DEV': 'false' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve('test/bench/in-extension.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const chunk = result.output.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error('no bench script');
  return chunk.code;
}

/** A list answer of `count` orders, as long as the real ones; `late` lets all of them be due already. */
function answerOf(count: number, seed: number, now: number, late: boolean): string {
  const { orders } = makeShop('pinduoduo', { seed, now, count });
  const items = orders.map((order) => {
    const item = listItem(order);
    return late
      ? {
          ...item,
          order_status_str: '待发货',
          after_sales_status: null,
          shipping_time: 0,
          promise_shipping_time: Math.floor((now - HOUR) / 1000),
        }
      : item;
  });
  return JSON.stringify({
    success: true,
    errorCode: 1000000,
    errorMsg: null,
    result: { totalItemNum: count, pageItems: items },
  });
}

const keep = (page: Page, text: string, now: number) =>
  page.evaluate((body, at) => (window as unknown as BenchWindow).tiexinBench.keep(body, at), text, now);

/** Time from opening the popup to the first painted rows of the list (ms, page clock). */
async function firstRows(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (document.querySelector('[role="row"] , [role="option"]'))
        requestAnimationFrame(() => Object.assign(window, { firstRows: performance.now() }));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`chrome-extension://${await extensionId(browser)}/popup.html`);
  const ms = await waitFor(
    () => page.evaluate(() => (window as { firstRows?: number }).firstRows),
    'the first rows of the popup',
  );
  await page.close();
  return ms;
}

/** How many thousand orders of the same days are there already, for a crowded store. */
const CROWD = 10;

/** Reading, storing and the popup, on the real thing inside the extension. */
export async function extensionFigures(browser: Browser, runs: number): Promise<Figure[]> {
  const page = await openExtensionPage(browser, 'popup.html');
  await page.evaluate(await benchScript());
  const now = Date.now();
  const text = answerOf(1000, 7, now, false);
  const reading: number[] = [];
  const storing: number[] = [];
  const again: number[] = [];
  const crowded: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await emptyStores(page);
    reading.push(
      await page.evaluate(
        (body, at) => (window as unknown as BenchWindow).tiexinBench.read(body, at),
        text,
        now,
      ),
    );
    storing.push(await keep(page, answerOf(1000, 100 + run, now, false), now));
    again.push(await keep(page, answerOf(1000, 100 + run, now, false), now + 60_000));
  }
  for (let run = 0; run < CROWD + runs; run += 1) {
    const ms = await keep(page, answerOf(1000, 1000 + run, now, false), now);
    if (run >= CROWD) crowded.push(ms);
  }
  await emptyStores(page);
  await keep(page, answerOf(800, 9, now, true), now);
  await page.close();
  const popup: number[] = [];
  for (let run = 0; run <= runs; run += 1) popup.push(await firstRows(browser));
  return [
    {
      what: `reading an answer of 1,000 orders (${Math.round(text.length / 1000)} kB)`,
      unit: 'ms',
      runs: reading,
      limit: 20,
    },
    { what: 'storing 1,000 new orders, with alerts and jobs', unit: 'ms', runs: storing, limit: 150 },
    { what: 'storing the same 1,000 orders again', unit: 'ms', runs: again, limit: 150 },
    {
      what: `storing 1,000 new orders among ${CROWD},000 and more of the same days`,
      unit: 'ms',
      runs: crowded,
    },
    {
      what: 'popup with 800 alerts: open → first rows painted',
      unit: 'ms',
      runs: popup.slice(1),
      limit: 150,
    },
  ];
}

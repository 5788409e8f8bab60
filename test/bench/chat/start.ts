import type { Browser, Page } from 'puppeteer';
import { killWorker } from '../../support/browsers.ts';
import type { Figure } from '../figures.ts';
import { findNothing, REPLIES } from './library.ts';

const PAUSE = 400;
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the worker answers without reading anything but a few records. */
const look = { name: 'look', body: { console: 'pinduoduo', shop: '_', ids: [] } };

/** How long a question takes, asked from a page of ours (ms); thrown away when nothing came. */
const ask = (desk: Page, message: { name: string; body: object }): Promise<number> =>
  desk.evaluate(async (asked) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(asked: object): Promise<unknown> } } }
    ).chrome;
    const start = performance.now();
    const answer = (await runtime.sendMessage(asked)) as { ok?: boolean } | undefined;
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
    return performance.now() - start;
  }, message);

/** Times of a question to a worker that was killed right before. */
async function cold(
  browser: Browser,
  desk: Page,
  message: { name: string; body: object },
  runs: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    await pass(PAUSE);
    await killWorker(browser);
    const ms = await ask(desk, message);
    if (run > 0) times.push(ms);
  }
  return times;
}

/** How long the worker takes to start and answer. */
export async function startFigures(browser: Browser, desk: Page, runs: number): Promise<Figure[]> {
  const starts = await cold(browser, desk, look, runs);
  const firsts = await cold(browser, desk, findNothing, runs);
  const words = await cold(
    browser,
    desk,
    { ...findNothing, body: { ...findNothing.body, query: 'wlyc' } },
    runs,
  );
  const size = REPLIES.toLocaleString('en');
  return [
    { what: 'worker killed → it answers `look`', unit: 'ms', runs: starts },
    { what: `worker killed → first list of ${size} replies`, unit: 'ms', runs: firsts },
    { what: `worker killed → first query over ${size} replies`, unit: 'ms', runs: words },
  ];
}

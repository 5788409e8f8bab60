import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { bundle } from '../../support/bundle.ts';
import { type Figure, quantile } from '../figures.ts';
import { compareEngines, queries, typedKeys } from './compare.ts';

interface SearchWindow {
  tiexinSearch: {
    build(count: number, seed: number): number;
    put(count: number): number[];
    find(keys: readonly string[]): number[];
  };
}

/** Our own index in Chromium, where the limits hold; and, printed, all engines beside each other in Node. */
export async function searchFigures(browser: Browser, runs: number): Promise<Figure[]> {
  console.log(`${compareEngines()}\n`);
  const page = await browser.newPage();
  await page.evaluate(await bundle(resolve('test/bench/search/in-page.ts')));
  const build = (count: number) =>
    page.evaluate((replies) => (window as unknown as SearchWindow).tiexinSearch.build(replies, 20), count);
  const find = (keys: string[]) =>
    page.evaluate((list) => (window as unknown as SearchWindow).tiexinSearch.find(list), keys);
  const large = [await build(20_000)];
  const keys = typedKeys(queries);
  const amongMany = await find(keys);
  const builds: number[] = [];
  for (let run = 0; run < runs; run += 1) builds.push(await build(5000));
  const times: number[][] = [];
  for (let run = 0; run < runs; run += 1) times.push(await find(keys));
  const each = keys.map((_, at) =>
    quantile(
      times.map((run) => run[at] ?? 0),
      0.5,
    ),
  );
  const puts = await page.evaluate(() => (window as unknown as SearchWindow).tiexinSearch.put(500));
  await page.close();
  return [
    { what: 'search: laying out 5,000 replies', unit: 'ms', runs: builds, limit: 300 },
    { what: 'search: one key over 5,000 replies', unit: 'ms', runs: each },
    {
      what: 'search: the p95 of those, each key the median of all runs',
      unit: 'ms',
      runs: [quantile(each, 0.95)],
      limit: 1,
    },
    { what: 'search: one reply put into 5,000', unit: 'ms', runs: puts, limit: 1 },
    { what: 'search: laying out 20,000 replies', unit: 'ms', runs: large },
    { what: 'search: one key over 20,000 replies', unit: 'ms', runs: amongMany },
  ];
}

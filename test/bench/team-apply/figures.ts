import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { bundle } from '../../support/bundle.ts';
import type { Figure } from '../figures.ts';

interface Run {
  took: number;
  changed: number;
}
interface ApplyWindow {
  tiexinTeamApply: { first(count: number): Promise<Run>; next(count: number): Promise<Run[]> };
}

const REPLIES = 5000;
const PLACE = 'https://mms.pinduoduo.com/orders/list';

/** Taking in a team's release of 5,000 replies with three voices each, in a real IndexedDB: verified, read, written. */
export async function teamApplyFigures(browser: Browser, runs: number): Promise<Figure[]> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(PLACE);
  await page.evaluate(await bundle(resolve('test/bench/team-apply/in-page.ts')));
  const first: number[] = [];
  const few: number[] = [];
  const all: number[] = [];
  // The first one compiles; an agent's browser has that behind it as little, so it counts.
  for (let run = 0; run < runs; run += 1) {
    const one = await page.evaluate(
      (count) => (window as unknown as ApplyWindow).tiexinTeamApply.first(count),
      REPLIES,
    );
    const next = await page.evaluate(
      (count) => (window as unknown as ApplyWindow).tiexinTeamApply.next(count),
      REPLIES,
    );
    if (one.changed !== REPLIES || next[0]?.changed !== REPLIES / 100 || next[1]?.changed !== REPLIES)
      throw new Error('another number of replies than expected');
    first.push(one.took);
    few.push(next[0].took);
    all.push(next[1].took);
  }
  await page.close();
  const what = (words: string) => `a release of ${REPLIES.toLocaleString('en')} replies: ${words}`;
  return [
    { what: what('the first, applied'), unit: 'ms', runs: first, limit: 500 },
    { what: what('1 in 100 changed, applied'), unit: 'ms', runs: few, limit: 500 },
    { what: what('all of them changed, applied'), unit: 'ms', runs: all, limit: 500 },
  ];
}

import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { openExtensionPage } from '../../support/browsers.ts';
import { bundle } from '../../support/bundle.ts';
import type { Figure } from '../figures.ts';
import type { TimesBench } from './in-extension.ts';

type TimesWindow = Window & { tiexinTimes: TimesBench };

const MESSAGES = 1_000_000;
const AT_ONCE = 40_000;
/** After so many runs nothing new is learned of what takes long. */
const FEW = 3;

async function repeat(count: number, run: (at: number) => Promise<number>): Promise<number[]> {
  const runs: number[] = [];
  for (let at = 0; at < count; at += 1) runs.push(await run(at));
  return runs;
}

/** Some messages at a time: one call may not take for ever. */
async function fill(page: Page, days: number): Promise<void> {
  const daily = Math.round(MESSAGES / days);
  const stretch = Math.max(1, Math.floor(AT_ONCE / daily));
  await page.evaluate(() => (window as unknown as TimesWindow).tiexinTimes.empty());
  for (let from = days - 1; from >= 0; from -= stretch)
    await page.evaluate(
      (count, first, last) => (window as unknown as TimesWindow).tiexinTimes.fill(count, first, last),
      daily,
      from,
      Math.max(0, from - stretch + 1),
    );
}

/** The rule that stands first on the dashboard of this console. */
const RULE = 'taobao3Minutes';

const show = (page: Page, days: number, rule?: string) =>
  page.evaluate(
    (count, only) => (window as unknown as TimesWindow).tiexinTimes.show(count, only),
    days,
    rule,
  );
const make = (page: Page, days: number) =>
  page.evaluate((count) => (window as unknown as TimesWindow).tiexinTimes.make(count), days);
const append = (page: Page, round: number) =>
  page.evaluate((at) => (window as unknown as TimesWindow).tiexinTimes.append(at), round);

/** Figures over a million stored messages, on the real store of an extension. */
export async function timesFigures(browser: Browser, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const days of [30, 365]) {
    const page = await openExtensionPage(browser, 'popup.html');
    await page.evaluate(await bundle(resolve('test/bench/times/in-extension.ts')));
    await fill(page, days);
    const what = (words: string) => `${MESSAGES.toLocaleString('en')} messages of ${days} days: ${words}`;
    const making = await repeat(Math.min(FEW, runs), () => make(page, days));
    await show(page, 1);
    const today = await repeat(runs, () => show(page, 1));
    const month = await repeat(runs, () => show(page, 30));
    const todayByOne = await repeat(runs, () => show(page, 1, RULE));
    const monthByOne = await repeat(runs, () => show(page, 30, RULE));
    const appending = await repeat(runs, (at) => append(page, at));
    const after = await repeat(Math.min(FEW, runs), async (at) => {
      await append(page, runs + at);
      return show(page, 30);
    });
    figures.push(
      {
        what: what('figures of today by one rule, as they are shown'),
        unit: 'ms',
        runs: todayByOne,
        limit: 50,
      },
      { what: what('figures of 30 days by one rule'), unit: 'ms', runs: monthByOne, limit: 100 },
      { what: what('figures of today by every rule'), unit: 'ms', runs: today, limit: 50 },
      { what: what('figures of 30 days by every rule'), unit: 'ms', runs: month, limit: 100 },
      { what: what('figures of 30 days after one more message'), unit: 'ms', runs: after },
      { what: what('making all that is kept, once'), unit: 'ms', runs: making },
      { what: what('appending one'), unit: 'ms', runs: appending, limit: 2 },
    );
    await page.evaluate(() => (window as unknown as TimesWindow).tiexinTimes.clear());
    await page.close();
  }
  return figures;
}

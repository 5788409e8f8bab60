import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { bundle } from '../../support/bundle.ts';
import type { Figure } from '../figures.ts';

interface MessagesWindow {
  tiexinMessages: {
    fill(count: number, day: number): Promise<void>;
    append(times: number, batch?: number, judged?: number): Promise<number[]>;
    again(times: number): Promise<number[]>;
    fold(): Promise<number>;
    load(times: number, days: number): Promise<number[]>;
    waiting(times: number): Promise<number[]>;
    archive(): Promise<{ ms: number; bytes: number }>;
  };
}
type Messages = MessagesWindow['tiexinMessages'];

const MESSAGES = 1_000_000;
const DAYS = 30;
/** Any address of a stand-in: what counts is that the page has a store of its own. */
const PLACE = 'https://mms.pinduoduo.com/orders/list';

/** The log of messages with a month of a busy shop, in a real IndexedDB. */
export async function messageFigures(browser: Browser, runs: number, count = MESSAGES): Promise<Figure[]> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(PLACE);
  await page.evaluate(await bundle(resolve('test/bench/messages/in-page.ts')));
  const call = <T>(name: keyof Messages, ...args: number[]): Promise<T> =>
    page.evaluate(
      (method, list) => {
        const all = (window as unknown as MessagesWindow).tiexinMessages;
        return (all[method] as (...values: number[]) => Promise<never>)(...list);
      },
      name,
      args,
    );
  // Day by day: a call that takes minutes is given up by the driver.
  for (let day = 0; day < DAYS; day += 1) await call('fill', count, day);
  await call('append', 20);
  const appends = await call<number[]>('append', 10 * runs);
  const judged = await call<number[]>('append', 10 * runs, 1, 1);
  const batches = await call<number[]>('append', Math.min(5, runs), 100);
  const known = await call<number[]>('again', runs);
  const tailed = await call<number[]>('load', runs, 1);
  const fold = await call<number>('fold');
  const day = await call<number[]>('load', runs, 1);
  const month = await call<number[]>('load', Math.min(5, runs), 30);
  const waiting = await call<number[]>('waiting', runs);
  // Where a million are too many for the browser's memory or the driver's patience there is no figure of it.
  const archive = await call<{ ms: number; bytes: number }>('archive').catch(() => undefined);
  await page.close();
  const archived: Figure[] = archive
    ? [
        { what: 'writing the archive', unit: 'ms', runs: [archive.ms] },
        { what: 'the archive', unit: 'bytes', runs: [archive.bytes] },
      ]
    : [];
  const what = (words: string) => `${count.toLocaleString('en')} messages: ${words}`;
  return [
    { what: what('one more, to the end of its transaction'), unit: 'ms', runs: appends, limit: 2 },
    { what: what('the same, with who waits judged'), unit: 'ms', runs: judged },
    { what: what('100 more at once'), unit: 'ms', runs: batches },
    { what: what('100 read again'), unit: 'ms', runs: known },
    { what: what('a day of 33,000, with what was written since'), unit: 'ms', runs: tailed },
    { what: what('a day of 33,000, folded'), unit: 'ms', runs: day, limit: 15 },
    { what: what('30 days'), unit: 'ms', runs: month },
    { what: what('folding a day'), unit: 'ms', runs: [fold] },
    { what: what('who waits'), unit: 'ms', runs: waiting },
    ...archived.map((one) => ({ ...one, what: what(one.what) })),
  ];
}

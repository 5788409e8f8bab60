import type { Browser, Page } from 'puppeteer';
import { practiceChat } from '../support/clocks-page.ts';
import { type CallClocks, enterClocksWorld, seenClocks } from '../support/clocks-world.ts';
import type { StandIns } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import type { Figure } from './figures.ts';
import { threadTimes } from './profile.ts';

const ROWS = 300;
/** How long one look at a page with running clocks takes. */
const SECONDS = 10;
const MANNERS = { limit: 180_000, lead: 60_000, clocks: true, chip: true, sound: false, rule: 'practice' };
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function openPage(standIns: StandIns, browser: Browser): Promise<[Page, CallClocks]> {
  const page = await browser.newPage();
  await page.goto(standIns.url('pinduoduo', 'aftersales'));
  await practiceChat(page, { rows: ROWS });
  const call = await enterClocksWorld(page.mainFrame());
  await call('rows');
  await call('thread', 'b0');
  return [page, call];
}

async function tell(call: CallClocks, rows: number): Promise<void> {
  const now = await call('now');
  const clocks = Array.from({ length: rows }, (_, at) => ({
    conversation: `b${at}`,
    buyer: `买家${at}`,
    since: now - 1_000 - at * 137,
    exact: true,
    asks: 1,
  }));
  await call('waiting', { clocks, manners: MANNERS });
}

/** CPU time of the page's main thread a second (ms): all, with layout and drawing, and that of scripts. */
async function costOf(page: Page): Promise<{ all: number; script: number }> {
  const times = await threadTimes(page);
  await pass(2000);
  const before = await times();
  await pass(SECONDS * 1000);
  const after = await times();
  return { all: (after.all - before.all) / SECONDS, script: (after.script - before.script) / SECONDS };
}

/** The same of a page that changes one text of its own a second: what a frame costs here, whoever asks for it. */
async function costOfFrame(standIns: StandIns, browser: Browser): Promise<number> {
  const [page] = await openPage(standIns, browser);
  await page.evaluate(() => {
    const text = document.createTextNode('');
    document.querySelector('.head')?.append(text);
    let count = 0;
    setInterval(() => {
      count += 1;
      text.data = String(count);
    }, 1000);
  });
  const { all } = await costOf(page);
  await page.close();
  return all;
}

/** From the answer that somebody waits to the clock in the page, as the page itself sees it (ms). */
async function untilClock(page: Page, call: CallClocks): Promise<number> {
  await tell(call, 0);
  await waitFor(async () => (await seenClocks(page)).length === 0, 'no clock');
  const seen = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.timeOrigin + performance.now();
        const look = () => {
          const stands = [...document.querySelectorAll('tiexin-overlay')].some((host) =>
            host.shadowRoot?.querySelector('.clock:not(.large)'),
          );
          if (stands) done(performance.timeOrigin + performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await tell(call, 1);
  return seen;
}

/** What 300 rows that wait cost: all that the page does a second, with clocks minus without; how much is written; how soon a clock stands. */
export async function clockFigures(standIns: StandIns, browser: Browser, runs: number): Promise<Figure[]> {
  const rounds = Math.max(2, Math.round(runs / 7));
  const own: number[] = [];
  const script: number[] = [];
  const frames: number[] = [];
  const writes: number[] = [];
  const drawn: number[] = [];
  const idle: number[] = [];
  const soon: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [page, call] = await openPage(standIns, browser);
    const without = await costOf(page);
    idle.push(await call('timers'));
    await tell(call, ROWS);
    await waitFor(async () => (await seenClocks(page)).length > 5, 'clocks');
    const cost = await costOf(page);
    own.push(cost.all - without.all);
    script.push(cost.script - without.script);
    await call('countWrites');
    const before = await call('writes');
    await pass(SECONDS * 1000);
    writes.push(((await call('writes')) - before) / SECONDS);
    drawn.push((await seenClocks(page)).length);
    for (let turn = 0; turn < 5; turn += 1) soon.push(await untilClock(page, call));
    await page.close();
    frames.push(await costOfFrame(standIns, browser));
  }
  const what = `${ROWS} conversations that wait`;
  return [
    {
      what: `${what}: main-thread CPU time a second, with clocks minus without`,
      unit: 'ms',
      runs: own,
      limit: 3,
    },
    { what: `${what}: script CPU time a second`, unit: 'ms', runs: script, limit: 3 },
    {
      what: 'for comparison: one text of the page changes, main-thread CPU time a second',
      unit: 'ms',
      runs: frames,
    },
    { what: `${what}: clocks that are drawn, rows in the window and the header`, unit: 'count', runs: drawn },
    { what: `${what}: writes a second`, unit: 'count', runs: writes },
    { what: 'nobody waits: timers', unit: 'count', runs: idle, limit: 0 },
    { what: 'from the answer that somebody waits to the running clock', unit: 'ms', runs: soon, limit: 100 },
  ];
}

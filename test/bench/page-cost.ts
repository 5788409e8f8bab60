import type { Browser, Page } from 'puppeteer';
import { benchKnobs } from '../support/knobs.ts';
import type { StandIns } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import type { Figure } from './figures.ts';
import { profiled, taskTime } from './profile.ts';

interface Marks {
  /** When the list's answer had arrived, when the last badge stood that has a place in or near the window; page clock, ms. */
  answer: number;
  badges: number;
  /** Tasks above 50 ms. */
  longTasks: number;
  rowCount: number;
  /** Whether each order in or near the window that has to ship has its badge. */
  complete: boolean;
}

/** How near (CSS px) to the window a row counts as one whose badge must stand: what scrolling brings next. */
const NEAR = 1000;

/**
 * Runs in the page before anything else: watches for rows and badges at every frame, and for long tasks. `waiting` are the numbers
 * of the orders that have to ship.
 */
function watchPage(rowSelector: string, path: string, waiting: readonly string[], near: number): void {
  const ids = new Set(waiting);
  const marks: Marks & { badgeCount: number } = {
    answer: 0,
    badges: 0,
    longTasks: 0,
    rowCount: 0,
    complete: false,
    badgeCount: 0,
  };
  Object.assign(window, { benchMarks: marks });
  new PerformanceObserver((list) => {
    marks.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  const idIn = (row: Element) => /\d{6}-\d{15}/.exec(row.textContent)?.[0] ?? '';
  const look = () => {
    const now = performance.now();
    const rows = [...document.querySelectorAll(rowSelector)];
    const badges = [...document.querySelectorAll('tiexin-overlay')].flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll<HTMLElement>('.badge:not([hidden])') ?? []),
    ]);
    const isNews = rows.length !== marks.rowCount || badges.length !== marks.badgeCount;
    if (badges.length !== marks.badgeCount) marks.badges = now;
    Object.assign(marks, { rowCount: rows.length, badgeCount: badges.length });
    if (isNews || !marks.complete) {
      const shown = new Set(badges.map((badge) => badge.dataset.order));
      const wanted = rows
        .filter((row) => {
          const { bottom, top } = row.getBoundingClientRect();
          return bottom > -near && top < innerHeight + near;
        })
        .map(idIn)
        .filter((id) => ids.has(id));
      marks.complete = wanted.length > 0 && wanted.every((id) => shown.has(id));
    }
    const answer = performance.getEntriesByType('resource').find(({ name }) => name.includes(path));
    if (answer) marks.answer = (answer as PerformanceResourceTiming).responseEnd;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const ROWS = 'tr[class*="TB_bodyGroupHeader_"]';
const ANSWER = '/mangkhut/mms/recentOrderList';

const marksOf = (page: Page) => page.evaluate(() => (window as unknown as { benchMarks?: Marks }).benchMarks);

/** Waits until all rows stand, and with the extension their badges too. */
const settled = (page: Page, rows: number, badges: boolean): Promise<Marks> =>
  waitFor(
    async () => {
      const marks = await marksOf(page);
      return marks && marks.rowCount === rows && (marks.complete || !badges) ? marks : undefined;
    },
    `${rows} rows and their badges`,
    60_000,
  );

/** How long it takes (ms) until the badges stand a third down the page, after jumping there. */
async function jumpDown(page: Page, rows: number): Promise<number> {
  const from = await page.evaluate(() => {
    (window as unknown as { benchMarks: Marks }).benchMarks.complete = false;
    window.scrollTo(0, document.documentElement.scrollHeight / 3);
    return performance.now();
  });
  const { badges } = await settled(page, rows, true);
  return Math.max(0, badges - from);
}

export interface PageCost {
  /** Until the badges in and near the window stand. */
  ownMs: number[];
  /** From the start until the page is at rest, with all that is done in its idle moments. */
  wholeMs: number[];
  extraTaskMs: number[];
  answerToBadge: number[];
  extraLongTasks: number[];
  jumpMs: number[];
}

/** After so long (ms) a page is at rest: rows of which an answer told are read a second later, in idle moments. */
const REST = 4000;

/** Loads a page of `count` orders without and with the extension, in turn. */
export async function measurePage(
  standIns: StandIns,
  browsers: { plain: Browser; extended: Browser },
  count: number,
  runs: number,
): Promise<PageCost> {
  standIns.configure('pinduoduo', { ...benchKnobs(count), layout: 'grouped', wall: 'none' });
  const url = standIns.url('pinduoduo', 'orders');
  const waiting = standIns
    .shop('pinduoduo')
    .orders.filter(
      ({ status, kind }) => (status === 'to_ship' || status === 'part_shipped') && kind !== 'refunded',
    )
    .map(({ id }) => id);
  const cost: PageCost = {
    ownMs: [],
    wholeMs: [],
    extraTaskMs: [],
    answerToBadge: [],
    extraLongTasks: [],
    jumpMs: [],
  };
  for (let run = 0; run <= runs; run += 1) {
    const measure = async (which: 'plain' | 'extended') => {
      const page = await browsers[which].newPage();
      await page.evaluateOnNewDocument(watchPage, ROWS, ANSWER, waiting, NEAR);
      const session = await page.createCDPSession();
      const first = await profiled(session, async () => {
        await page.goto(url);
        return settled(page, count, which === 'extended');
      });
      const task = await taskTime(page);
      const rest = await profiled(session, () => new Promise((done) => setTimeout(done, REST)));
      const { longTasks = 0 } = (await marksOf(page)) ?? {};
      const jump = which === 'extended' ? await jumpDown(page, count) : 0;
      await page.close();
      return { marks: first.value, task, longTasks, own: first.ownMs, whole: first.ownMs + rest.ownMs, jump };
    };
    const plain = await measure('plain');
    const extended = await measure('extended');
    if (run === 0) continue;
    cost.ownMs.push(extended.own);
    cost.wholeMs.push(extended.whole);
    cost.extraTaskMs.push(extended.task - plain.task);
    cost.answerToBadge.push(extended.marks.badges - extended.marks.answer);
    cost.extraLongTasks.push(extended.longTasks - plain.longTasks);
    cost.jumpMs.push(extended.jump);
  }
  return cost;
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

/** The figures of a page of 500 orders, and of one of 5,000 against it. */
export async function pageFigures(
  standIns: StandIns,
  browsers: { plain: Browser; extended: Browser },
  runs: number,
): Promise<Figure[]> {
  const usual = await measurePage(standIns, browsers, 20, runs);
  const some = await measurePage(standIns, browsers, 500, runs);
  const many = await measurePage(standIns, browsers, 5000, Math.max(3, Math.round(runs / 4)));
  const base = sum(some.wholeMs) / some.wholeMs.length;
  return [
    {
      what: '20 orders, a usual page: main-thread time of our scripts until all badges stand',
      unit: 'ms',
      runs: usual.ownMs,
    },
    {
      what: '20 orders, a usual page: answer received → last badge',
      unit: 'ms',
      runs: usual.answerToBadge,
      limit: 100,
    },
    {
      what: '500 orders: main-thread time of our scripts until the badges in and near the window stand',
      unit: 'ms',
      runs: some.ownMs,
      limit: 16,
    },
    { what: '500 orders: the same until the page is at rest', unit: 'ms', runs: some.wholeMs },
    { what: '500 orders: all main-thread time, with minus without', unit: 'ms', runs: some.extraTaskMs },
    {
      what: '500 orders: tasks above 50 ms, with minus without',
      unit: 'count',
      runs: some.extraLongTasks,
      limit: 0,
    },
    { what: '500 orders: answer received → last badge', unit: 'ms', runs: some.answerToBadge, limit: 100 },
    { what: '500 orders: jump down the page → badges there', unit: 'ms', runs: some.jumpMs },
    {
      what: '5,000 orders: our scripts, times those of 500',
      unit: '×',
      runs: many.wholeMs.map((ms) => ms / base),
      limit: 12,
    },
  ];
}

import type { Browser, Page } from 'puppeteer';
import { benchKnobs } from '../support/knobs.ts';
import type { StandIns } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import type { Figure } from './figures.ts';
import { profiled, taskTime } from './profile.ts';

interface Marks {
  /** When the list's answer had arrived, when the last row stood, when the last badge stood; page clock, ms. */
  answer: number;
  rows: number;
  badges: number;
  /** Tasks above 50 ms. */
  longTasks: number;
}

/** Runs in the page before anything else: watches for rows and badges at every frame, and for long tasks. */
function watchPage(rowSelector: string, path: string): void {
  const marks = { answer: 0, rows: 0, badges: 0, longTasks: 0, rowCount: 0, badgeCount: 0 };
  Object.assign(window, { benchMarks: marks });
  new PerformanceObserver((list) => {
    marks.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const now = performance.now();
    const rows = document.querySelectorAll(rowSelector).length;
    const badges = [...document.querySelectorAll('tiexin-overlay')].reduce(
      (sum, host) => sum + (host.shadowRoot?.querySelectorAll('.badge:not([hidden])').length ?? 0),
      0,
    );
    if (rows !== marks.rowCount) Object.assign(marks, { rowCount: rows, rows: now });
    if (badges !== marks.badgeCount) Object.assign(marks, { badgeCount: badges, badges: now });
    const answer = performance.getEntriesByType('resource').find(({ name }) => name.includes(path));
    if (answer) marks.answer = (answer as PerformanceResourceTiming).responseEnd;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const ROWS = 'tr[class*="TB_bodyGroupHeader_"]';
const ANSWER = '/mangkhut/mms/recentOrderList';

async function load(page: Page, url: string, rows: number, badges: number): Promise<Marks> {
  await page.goto(url);
  return waitFor(
    async () => {
      const marks = await page.evaluate(
        () => (window as { benchMarks?: Marks & Record<string, number> }).benchMarks,
      );
      const done = marks && marks.rowCount === rows && (badges === 0 || (marks.badgeCount ?? 0) >= badges);
      return done ? marks : undefined;
    },
    `${rows} rows and ${badges} badges`,
    60_000,
  );
}

export interface PageCost {
  ownMs: number[];
  extraTaskMs: number[];
  answerToBadge: number[];
  extraLongTasks: number[];
}

/** Loads a page of `count` orders without and with the extension, in turn. */
export async function measurePage(
  standIns: StandIns,
  browsers: { plain: Browser; extended: Browser },
  count: number,
  runs: number,
): Promise<PageCost> {
  standIns.configure('pinduoduo', { ...benchKnobs(count), layout: 'grouped', wall: 'none' });
  const url = standIns.url('pinduoduo', 'orders');
  const badges = standIns
    .shop('pinduoduo')
    .orders.filter(
      ({ status, kind }) => (status === 'to_ship' || status === 'part_shipped') && kind !== 'refunded',
    ).length;
  const cost: PageCost = { ownMs: [], extraTaskMs: [], answerToBadge: [], extraLongTasks: [] };
  for (let run = 0; run <= runs; run += 1) {
    const measured: Record<'plain' | 'extended', { marks: Marks; task: number; own: number } | undefined> = {
      plain: undefined,
      extended: undefined,
    };
    for (const which of ['plain', 'extended'] as const) {
      const page = await browsers[which].newPage();
      await page.evaluateOnNewDocument(watchPage, ROWS, ANSWER);
      const session = await page.createCDPSession();
      const { value: marks, ownMs } = await profiled(session, () =>
        load(page, url, count, which === 'extended' ? badges : 0),
      );
      measured[which] = { marks, task: await taskTime(page), own: ownMs };
      await page.close();
    }
    const { plain, extended } = measured;
    if (run === 0 || !plain || !extended) continue;
    cost.ownMs.push(extended.own);
    cost.extraTaskMs.push(extended.task - plain.task);
    cost.answerToBadge.push(extended.marks.badges - extended.marks.answer);
    cost.extraLongTasks.push(extended.marks.longTasks - plain.marks.longTasks);
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
  const base = sum(some.ownMs) / some.ownMs.length;
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
      what: '500 orders: main-thread time of our scripts until all badges stand',
      unit: 'ms',
      runs: some.ownMs,
      limit: 16,
    },
    { what: '500 orders: all main-thread time, with minus without', unit: 'ms', runs: some.extraTaskMs },
    {
      what: '500 orders: tasks above 50 ms, with minus without',
      unit: 'count',
      runs: some.extraLongTasks,
      limit: 0,
    },
    { what: '500 orders: answer received → last badge', unit: 'ms', runs: some.answerToBadge, limit: 100 },
    {
      what: '5,000 orders: our scripts, times those of 500',
      unit: '×',
      runs: many.ownMs.map((ms) => ms / base),
      limit: 12,
    },
  ];
}

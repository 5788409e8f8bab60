import type { Browser, Page } from 'puppeteer';
import { benchKnobs } from '../support/knobs.ts';
import type { StandIns } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import type { Figure } from './figures.ts';
import { profiled, taskTime } from './profile.ts';

interface Marks {
  /** When the list's answer had arrived, and when the last mark stood that has a place in or near the window; page clock, ms. */
  answer: number;
  marked: number;
  rows: number;
  /** Whether each row in or near the window has its mark. */
  complete: boolean;
}

/** How near (CSS px) to the window a row counts as one whose mark must stand: what scrolling brings next. */
const NEAR = 1000;
const ROWS = 'tr[class*="TB_bodyGroupHeader_"] + tr';
const ANSWER = '/saturn/reviews/list';
/** What reads and marks: the dialog in which a review is answered has its own part (`page-chat.js`), measured by itself. */
const READER = /\/(?:console|page-reviews|[a-z0-9]+-reviews)\.js$/;
/** After so long (ms) a page is at rest. */
const REST = 4000;

/** Runs in the page before anything else: watches for rows and marks at every frame. */
function watchPage(rowSelector: string, path: string, near: number): void {
  const marks: Marks = { answer: 0, marked: 0, rows: 0, complete: false };
  Object.assign(window, { benchMarks: marks });
  let before = 0;
  const look = () => {
    const rows = [...document.querySelectorAll(rowSelector)];
    const seen = [...document.querySelectorAll('tiexin-overlay')].flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll<HTMLElement>('.badge:not([hidden])') ?? []),
    ]);
    if (seen.length !== before) marks.marked = performance.now();
    before = seen.length;
    marks.rows = rows.length;
    const wanted = rows.filter((row) => {
      const { bottom, top } = row.getBoundingClientRect();
      return bottom > -near && top < innerHeight + near;
    });
    marks.complete = wanted.length > 0 && seen.length >= wanted.length;
    const answer = performance.getEntriesByType('resource').find(({ name }) => name.includes(path));
    if (answer) marks.answer = (answer as PerformanceResourceTiming).responseEnd;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const settled = (page: Page, count: number, isMarked: boolean): Promise<Marks> =>
  waitFor(
    async () => {
      const marks = await page.evaluate(() => (window as unknown as { benchMarks?: Marks }).benchMarks);
      return marks && marks.rows === count && (marks.complete || !isMarked) ? marks : undefined;
    },
    `${count} rows and their marks`,
    60_000,
  );

/** The figures of a page of reviews, loaded without and with the extension in turn. */
export async function reviewPageFigures(
  standIns: StandIns,
  browsers: { plain: Browser; extended: Browser },
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of [20, 200]) {
    standIns.configure('pinduoduo', { ...benchKnobs(count), reviews: count, wall: 'none' });
    const url = standIns.url('pinduoduo', 'reviews');
    const own: number[] = [];
    const whole: number[] = [];
    const extra: number[] = [];
    const wait: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const measure = async (which: 'plain' | 'extended') => {
        const page = await browsers[which].newPage();
        await page.evaluateOnNewDocument(watchPage, ROWS, ANSWER, NEAR);
        const session = await page.createCDPSession();
        const first = await profiled(
          session,
          async () => {
            await page.goto(url);
            return settled(page, count, which === 'extended');
          },
          READER,
        );
        const task = await taskTime(page);
        const rest = await profiled(session, () => new Promise((done) => setTimeout(done, REST)), READER);
        await page.close();
        return { marks: first.value, task, own: first.ownMs, whole: first.ownMs + rest.ownMs };
      };
      const plain = await measure('plain');
      const extended = await measure('extended');
      if (run === 0) continue;
      own.push(extended.own);
      whole.push(extended.whole);
      extra.push(extended.task - plain.task);
      wait.push(extended.marks.marked - extended.marks.answer);
    }
    const name = `${count} reviews`;
    figures.push(
      {
        what: `${name}: main-thread time of our scripts until the marks in and near the window stand`,
        unit: 'ms',
        runs: own,
        limit: 20,
      },
      { what: `${name}: the same until the page is at rest`, unit: 'ms', runs: whole },
      { what: `${name}: all main-thread time, with minus without`, unit: 'ms', runs: extra },
      { what: `${name}: answer received → last mark`, unit: 'ms', runs: wait },
    );
  }
  return figures;
}

import type { Browser, Frame } from 'puppeteer';
import { killWorker } from '../../support/browsers.ts';
import { COMPOSER_PAGES, openComposer } from '../../support/composer-pages.ts';
import { shownIn } from '../../support/e2e-picker.ts';
import type { StandIns } from '../../support/server.ts';
import { waitFor } from '../../support/wait.ts';
import type { Figure } from '../figures.ts';
import { REPLIES } from './library.ts';

interface Marks {
  /** When the key was pressed, and when the frame with rows for `query` was over; page clock, ms. */
  from: number;
  painted: number;
}
type Marked = Window & { tiexinPicker: Marks };

/** Runs in the page: notes the time of each key of a composer, and of the first frame after it in which the picker stands with rows. */
function watchPicker(): void {
  const marks: Marks = { from: 0, painted: 0 };
  Object.assign(window, { tiexinPicker: marks });
  const isListed = () =>
    [...document.querySelectorAll('tiexin-overlay')].some(
      // Up to three may be suggestions, which were there before.
      (host) => (host.shadowRoot?.querySelectorAll('.picker [role="option"]').length ?? 0) > 3,
    );
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    marks.painted = performance.now();
  };
  const look = () => {
    if (isListed()) channel.port2.postMessage(undefined);
    else requestAnimationFrame(look);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== '/') return;
      Object.assign(marks, { from: timeStamp, painted: 0 });
      requestAnimationFrame(look);
    },
    true,
  );
}

/** Between two openings, in which whoever answers reads what they found (ms). */
const PAUSE = 700;
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function isClosed(frame: Frame): Promise<boolean> {
  return (await shownIn(frame)).rows.length === 0;
}

/** From a key pressed in a composer until the picker stands with rows (ms), in the page's own clock; `before` runs ahead of each key. */
async function openings(
  browser: Browser,
  standIns: StandIns,
  id: string,
  runs: number,
  before: () => Promise<void>,
): Promise<number[]> {
  const where = COMPOSER_PAGES.find((one) => one.id === id);
  if (!where) throw new Error(`no ${id}`);
  const open = await openComposer(browser, standIns, where, { messages: 300 });
  await open.frame.evaluate(watchPicker);
  await waitFor(async () => (await shownIn(open.frame)).dock !== '', 'the dock stands');
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    await pass(PAUSE);
    await before();
    await open.page.keyboard.press('/');
    const { from, painted } = await waitFor(async () => {
      const marks = await open.frame.evaluate(() => (window as unknown as Marked).tiexinPicker);
      return marks.painted > 0 && marks;
    }, 'the picker stands');
    // The first opening compiles.
    if (run > 0) times.push(painted - from);
    await open.press('Escape');
    await open.press('Backspace');
    await waitFor(() => isClosed(open.frame), 'the picker is closed');
  }
  await open.page.close();
  return times;
}

const WHAT = `key → picker painted with ${REPLIES.toLocaleString('en')} replies`;

/** From the key until the picker stands with rows. */
export async function pickerFigures(browser: Browser, standIns: StandIns, runs: number): Promise<Figure[]> {
  const plain = await openings(browser, standIns, 'pinduoduo', runs, async () => {});
  const rich = await openings(browser, standIns, 'kuaishou', runs, async () => {});
  return [
    { what: `${WHAT} (text area, pinduoduo)`, unit: 'ms', runs: plain, limit: 50, at: 0.95 },
    { what: `${WHAT} (Quill, kuaishou)`, unit: 'ms', runs: rich, limit: 50, at: 0.95 },
  ];
}

/** The same with a background that was killed right before. */
export async function asleepFigures(browser: Browser, standIns: StandIns, runs: number): Promise<Figure[]> {
  const asleep = await openings(browser, standIns, 'pinduoduo', runs, () => killWorker(browser));
  return [{ what: `${WHAT}, worker killed before`, unit: 'ms', runs: asleep, limit: 150, at: 0.95 }];
}

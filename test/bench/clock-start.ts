import type { Browser } from 'puppeteer';
import { openExtensionPage } from '../support/browsers.ts';
import { openScript } from '../support/e2e-script.ts';
import type { StandIns } from '../support/server.ts';
import { emptyStores, readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';
import type { Figure } from './figures.ts';

const [WAITS, OTHER] = ['2900000000022', '2900000000011'] as const;
const MINUTE = 60_000;
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Marks {
  clockMarks: { said: number; stands: number };
}

/** Runs in the page: notes when the buyer's words stand in the thread, and when a clock does (page clock, ms). */
function watchClocks(words: string): void {
  const marks = { said: 0, stands: 0 };
  Object.assign(window, { clockMarks: marks });
  const thread = document.querySelector('.chat-scroll');
  const observer = new MutationObserver(() => {
    if (marks.said === 0 && thread?.textContent?.includes(words)) marks.said = performance.now();
  });
  if (thread) observer.observe(thread, { childList: true, subtree: true, characterData: true });
  const look = () => {
    const hasClock = [...document.querySelectorAll('tiexin-overlay')].some((host) =>
      host.shadowRoot?.querySelector('.clock:not(.large)'),
    );
    if (hasClock && marks.said > 0 && marks.stands === 0) marks.stands = performance.now();
    if (marks.stands === 0) requestAnimationFrame(look);
    else observer.disconnect();
  };
  requestAnimationFrame(look);
}

/** With the real background: how long after a buyer's message stands on the page its clock runs in the list (ms). */
export async function clockStartFigures(
  standIns: StandIns,
  extended: Browser,
  runs: number,
): Promise<Figure[]> {
  const desk = await openExtensionPage(extended, 'manifest.json');
  const figures: Figure[] = [];
  for (const id of ['pinduoduo', 'doudian'] as const) {
    await emptyStores(desk);
    const page = await extended.newPage();
    const now = Date.now();
    const line = (ago: number, buyer: string, role: 'buyer' | 'agent') => ({
      at: now - ago * MINUTE,
      buyer,
      role,
    });
    const chat = await openScript({ standIns, page }, id, {
      buyers: [
        { key: OTHER, name: '林***' },
        { key: WAITS, name: 'K***m' },
      ],
      lines: [
        line(50, OTHER, 'buyer'),
        line(35, OTHER, 'agent'),
        line(40, WAITS, 'buyer'),
        line(25, WAITS, 'agent'),
      ],
    });
    await chat.open(WAITS);
    if (id === 'pinduoduo') await chat.listens();
    await waitFor(async () => (await readStore(desk, 'messages')).length >= 2, 'the thread is logged');
    await pass(3000);
    const took: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const words = `第${run}次问`;
      await page.evaluate(watchClocks, words);
      await chat.say({ buyer: WAITS, role: 'buyer', text: words });
      const marks = await waitFor(async () => {
        const { said, stands } = await page.evaluate(() => (window as unknown as Marks).clockMarks);
        return said > 0 && stands > 0 && { said, stands };
      }, 'a clock runs');
      took.push(Math.max(0, marks.stands - marks.said));
      await chat.say({ buyer: WAITS, role: 'agent', text: '在的' });
      await waitFor(
        () =>
          page.evaluate(() =>
            [...document.querySelectorAll('tiexin-overlay')].every(
              (host) => !host.shadowRoot?.querySelector('.clock'),
            ),
          ),
        'the answer ends it',
      );
      await pass(600);
    }
    figures.push({
      what: `${id}: from the buyer's message on the page to the running clock in its row`,
      unit: 'ms',
      runs: took,
      limit: 100,
    });
    await page.close();
  }
  await desk.close();
  return figures;
}

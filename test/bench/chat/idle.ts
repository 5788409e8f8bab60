import type { Browser, CDPSession, Page } from 'puppeteer';
import { COMPOSER_PAGES, openComposer } from '../../support/composer-pages.ts';
import { shownIn } from '../../support/e2e-picker.ts';
import type { StandIns } from '../../support/server.ts';
import { waitFor } from '../../support/wait.ts';
import type { Figure } from '../figures.ts';
import { profiled } from '../profile.ts';

/** How long one look at a page at rest takes. */
const SECONDS = 5;
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where a page at rest changes once a second: a time in the list of conversations, or a mark at the newest message. */
const PLACES = {
  list: '.chat-item:nth-child(3) .chat-time > *',
  thread: '.msg-list > li:last-child .merchantMessage',
} as const;

/** Runs in the page: changes a text of it once a second, as consoles count how long a buyer has waited. */
function tick(selector: string): void {
  const place = document.querySelector(selector);
  if (!place) throw new Error(`no ${selector}`);
  const mark = document.createElement('i');
  place.append(mark);
  let count = 0;
  setInterval(() => {
    count += 1;
    mark.textContent = `已等待${count}秒`;
  }, 1000);
}

const scriptTime = async (page: Page) => ((await page.metrics()).ScriptDuration ?? 0) * 1000;

/** Script time a second (ms): ours by the profiler, and all that the page runs without the profiler. */
async function atRest(
  browser: Browser,
  standIns: StandIns,
  { messages, place, ours }: { messages: number; place: keyof typeof PLACES; ours: boolean },
): Promise<{ own: number; all: number }> {
  const [where] = COMPOSER_PAGES;
  if (!where) throw new Error('no page');
  const { page, frame } = await openComposer(browser, standIns, where, { messages });
  if (ours) await waitFor(async () => (await shownIn(frame)).dock !== '', 'the dock stands');
  await page.evaluate(tick, PLACES[place]);
  // What is done once the page has come to rest is over by then.
  await pass(3000);
  const before = await scriptTime(page);
  await pass(SECONDS * 1000);
  const all = ((await scriptTime(page)) - before) / SECONDS;
  const session: CDPSession = await page.createCDPSession();
  const { ownMs } = await profiled(session, () => pass(SECONDS * 1000));
  await page.close();
  return { own: ownMs / SECONDS, all };
}

/** What a chat page at rest with one change a second costs, with the extension and without, in turn. */
export async function chatIdleFigures(
  standIns: StandIns,
  browsers: { plain: Browser; extended: Browser },
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const rounds = Math.max(2, Math.round(runs / 7));
  for (const messages of [300, 10_000])
    for (const place of ['list', 'thread'] as const) {
      const own: number[] = [];
      const more: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const plain = await atRest(browsers.plain, standIns, { messages, place, ours: false });
        const extended = await atRest(browsers.extended, standIns, { messages, place, ours: true });
        own.push(extended.own);
        more.push(extended.all - plain.all);
      }
      const what = `a chat page at rest, ${messages.toLocaleString('en')} messages, one change a second in the ${place}`;
      figures.push(
        { what: `${what}: our scripts a second`, unit: 'ms', runs: own, limit: 2 },
        { what: `${what}: all script time a second, with minus without`, unit: 'ms', runs: more, limit: 2 },
      );
    }
  return figures;
}

import type { Browser, Page } from 'puppeteer';
import { openExtensionPage } from '../../support/browsers.ts';
import type { ChatHooks } from '../../support/chats/chat.ts';
import type { StandIns } from '../../support/server.ts';
import { countStore, emptyStores } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';
import type { Figure } from '../figures.ts';
import { profiled } from '../profile.ts';
import { longestTask } from './longest-task.ts';

const MESSAGES = 10_000;
/** How long one look at a page at rest takes. */
const SECONDS = 5;
/** The scripts that follow the page for the log; and all of ours. */
const CLOCKS = /page-clocks/;
const ALL = /./;
/** With what they share with the other parts of a chat page. */
const FOLLOWS = /page-(?:clocks|reading)/;
/** So long (ms) such a page may take to stand, and to be logged. */
const PATIENCE = 120_000;
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs in the page: changes a text in the list of conversations once a second. */
function tick(): void {
  const mark = document.createElement('i');
  document.querySelector('.chat-item .chat-time')?.append(mark);
  let count = 0;
  setInterval(() => {
    count += 1;
    mark.textContent = `${count}`;
  }, 1000);
}

/** Time of our scripts a second (ms) on a page in which something changes once a second. */
async function atRest(page: Page, files: RegExp): Promise<number> {
  const session = await page.createCDPSession();
  const { ownMs } = await profiled(session, () => pass(SECONDS * 1000), files);
  await session.detach();
  return ownMs / SECONDS;
}

/** The buyer says something; gives its id, and when it stood in the thread (UTC ms). */
const say = (page: Page, text: string): Promise<{ id: string; said: number }> =>
  page.evaluate(
    (words) =>
      new Promise<{ id: string; said: number }>((done) => {
        const hooks = window as unknown as ChatHooks;
        const key = hooks.__openKey().thread ?? '';
        const seen = new MutationObserver(() => {
          if (!document.querySelector('.msg-list')?.lastElementChild?.textContent?.includes(words)) return;
          seen.disconnect();
          done({ id, said: Date.now() });
        });
        seen.observe(document.body, { childList: true, subtree: true });
        const id = hooks.__buyerSays(key, words);
      }),
    text,
  );

/** Notes in a page of the extension when messages about what was said come by. */
const listen = (desk: Page): Promise<void> =>
  desk.evaluate(() => {
    const seen: { at: number; ids: string[] }[] = [];
    Object.assign(window, { seen });
    const { onMessage } = (
      globalThis as unknown as {
        chrome: { runtime: { onMessage: { addListener(heard: (message: unknown) => void): void } } };
      }
    ).chrome.runtime;
    onMessage.addListener((message) => {
      const { name, body } = message as { name?: string; body?: { messages?: { id: string }[] } };
      if (name === 'log') seen.push({ at: Date.now(), ids: (body?.messages ?? []).map(({ id }) => id) });
    });
  });

const sentAt = (desk: Page, id: string): Promise<number> =>
  waitFor(
    () =>
      desk.evaluate(
        (wanted) =>
          (window as unknown as { seen: { at: number; ids: string[] }[] }).seen.find(({ ids }) =>
            ids.includes(wanted),
          )?.at,
        id,
      ),
    'the log was told',
  );

/** What following a chat for the log costs where its thread has 10,000 messages, and how soon it is told of a new one. */
export async function logFigures(standIns: StandIns, browser: Browser, runs: number): Promise<Figure[]> {
  const desk = await openExtensionPage(browser, 'manifest.json');
  await listen(desk);
  const rounds = Math.max(2, Math.round(runs / 7));
  const longest: number[] = [];
  const withLayout: number[] = [];
  const ofAll: number[] = [];
  const whole: number[] = [];
  const rest: number[] = [];
  const together: number[] = [];
  const one: number[] = [];
  const soon: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    standIns.reset();
    await emptyStores(desk);
    const page = await browser.newPage();
    page.setDefaultNavigationTimeout(PATIENCE);
    const start = Date.now();
    const longestOf = await longestTask(page, async () => {
      await page.goto(standIns.chatUrl('pinduoduo', { messages: MESSAGES, delay: 0, lead: 50, send: 50 }));
      await waitFor(async () => (await countStore(desk, 'messages')) >= MESSAGES, 'all is logged', PATIENCE);
    });
    whole.push(Date.now() - start);
    longest.push(longestOf(FOLLOWS).script);
    withLayout.push(longestOf(FOLLOWS).all);
    ofAll.push(longestOf(ALL).all);
    await pass(3000);
    await page.evaluate(tick);
    rest.push(await atRest(page, CLOCKS));
    together.push(await atRest(page, ALL));
    const session = await page.createCDPSession();
    for (let turn = 0; turn < 5; turn += 1) {
      let waited = 0;
      const { ownMs } = await profiled(
        session,
        async () => {
          const { id, said } = await say(page, `还有第${turn}句`);
          waited = (await sentAt(desk, id)) - said;
          await pass(300);
        },
        CLOCKS,
      );
      one.push(ownMs);
      soon.push(waited);
    }
    await page.close();
  }
  await desk.close();
  const thread = `a thread of ${MESSAGES.toLocaleString('en')} messages`;
  return [
    {
      what: `${thread}, logged for the first time: the log's longest task, script CPU time`,
      unit: 'ms',
      runs: longest,
      limit: 50,
    },
    {
      what: `${thread}, logged for the first time: the log's longest task, with the page's own layout that falls due in it`,
      unit: 'ms',
      runs: withLayout,
    },
    {
      what: `${thread}, loaded for the first time: the longest task of all our scripts, with layout`,
      unit: 'ms',
      runs: ofAll,
    },
    { what: `${thread}: from loading the page to the last record in the store`, unit: 'ms', runs: whole },
    {
      what: `${thread} at rest, one change a second in the list: the log's script a second`,
      unit: 'ms',
      runs: rest,
      limit: 1,
    },
    {
      what: `${thread} at rest, one change a second in the list: all our scripts a second`,
      unit: 'ms',
      runs: together,
      limit: 2,
    },
    { what: `${thread}, one new message: the log's script`, unit: 'ms', runs: one, limit: 5 },
    {
      what: `${thread}: from a buyer's message on the page to telling of it`,
      unit: 'ms',
      runs: soon,
      limit: 300,
    },
  ];
}

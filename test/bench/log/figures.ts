import type { Browser, Page } from 'puppeteer';
import { openExtensionPage } from '../../support/browsers.ts';
import type { ChatHooks } from '../../support/chats/chat.ts';
import type { ChatScript } from '../../support/chats/script.ts';
import { openScript, type ScriptedChat } from '../../support/e2e-script.ts';
import type { StandIns } from '../../support/server.ts';
import { countStore, emptyStores } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';
import type { Figure } from '../figures.ts';
import { profiled } from '../profile.ts';
import { longestTask } from './longest-task.ts';

const BUYER = '2900000000011';
const MESSAGES = 10_000;
/** How long one look at a page at rest takes. */
const SECONDS = 5;
/** The scripts that follow the page for the log; and all of ours. */
const CLOCKS = /page-clocks/;
const ALL = /./;
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A conversation of so many messages within the last days, a buyer and an agent in turn. */
function longTalk(now: number): ChatScript {
  const start = now - MESSAGES * 20_000;
  return {
    buyers: [{ key: BUYER, name: '林***' }],
    lines: Array.from({ length: MESSAGES }, (_, at) => ({
      at: start + at * 20_000,
      buyer: BUYER,
      role: at % 2 ? 'agent' : 'buyer',
      text: `第${at}句话`,
    })),
  };
}

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

/** Says something in the page, and gives when (UTC ms). */
const say = (chat: ScriptedChat, text: string, at: number): Promise<number> =>
  chat.frame.evaluate(
    (line) => {
      const now = Date.now();
      (window as unknown as ChatHooks).__say(line);
      return now;
    },
    { id: String(at), at, buyer: BUYER, role: 'buyer' as const, text, live: true },
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
  const whole: number[] = [];
  const rest: number[] = [];
  const together: number[] = [];
  const one: number[] = [];
  const soon: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    standIns.reset();
    await emptyStores(desk);
    const page = await browser.newPage();
    let chat: ScriptedChat | undefined;
    const start = Date.now();
    const { ours } = await longestTask(page, async () => {
      chat = await openScript({ standIns, page }, 'pinduoduo', longTalk(Date.now()));
      await waitFor(async () => (await countStore(desk, 'messages')) >= MESSAGES, 'all is logged', 120_000);
    });
    whole.push(Date.now() - start);
    longest.push(ours);
    if (!chat) throw new Error('no chat');
    await pass(3000);
    await page.evaluate(tick);
    rest.push(await atRest(page, CLOCKS));
    together.push(await atRest(page, ALL));
    const session = await page.createCDPSession();
    for (let turn = 0; turn < 5; turn += 1) {
      const id = Date.now();
      let said = 0;
      let sent = 0;
      const { ownMs } = await profiled(
        session,
        async () => {
          said = await say(chat as ScriptedChat, `还有第${turn}句`, id);
          sent = await sentAt(desk, String(id));
          await pass(300);
        },
        CLOCKS,
      );
      one.push(ownMs);
      soon.push(sent - said);
    }
    await page.close();
  }
  await desk.close();
  const thread = `a thread of ${MESSAGES.toLocaleString('en')} messages`;
  return [
    { what: `${thread}, logged for the first time: our longest task`, unit: 'ms', runs: longest, limit: 50 },
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

import type { Browser } from 'puppeteer';
import type { ChatHooks } from '../../support/chats/chat.ts';
import { COMPOSER_PAGES, openComposer } from '../../support/composer-pages.ts';
import { shownIn } from '../../support/e2e-picker.ts';
import type { StandIns } from '../../support/server.ts';
import { waitFor } from '../../support/wait.ts';
import type { Figure } from '../figures.ts';

interface Marks {
  text: string;
  /** When the text stood on the page, and when the frame with suggestions for it was over; page clock, ms. */
  said: number;
  painted: number;
}
type Marked = Window & ChatHooks & { tiexinSuggestion: Marks };

/** What a buyer says in turn; each asks for something else than the one before. */
const SAYINGS = [
  '怎么还不发货呀，都两天了',
  '可以开发票吗，要公司抬头的',
  '收到的杯子是碎的，怎么办',
  '想退款，钱什么时候到',
];

/** Runs in the page: notes when the next saying comes to stand there, and the first frame after it in which the dock offers other replies. */
function watchSuggestions(): void {
  const marks: Marks = { text: '', said: 0, painted: 0 };
  Object.assign(window, { tiexinSuggestion: marks });
  const offered = () =>
    [...document.querySelectorAll('tiexin-overlay')]
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('.dock [data-does="suggest"]') ?? [])])
      .map((one) => one.textContent)
      .join();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    marks.painted = performance.now();
  };
  let before = '';
  // The dock is drawn in a frame's own callbacks: the next message comes when that frame is painted.
  const drawn = new MutationObserver(() => {
    const now = offered();
    if (marks.said === 0 || now === '' || now === before) return;
    drawn.disconnect();
    channel.port2.postMessage(undefined);
  });
  new MutationObserver((records) => {
    const isThere = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => node.textContent?.includes(marks.text)),
    );
    if (marks.said > 0 || marks.text === '' || !isThere) return;
    marks.said = performance.now();
    before = offered();
    for (const { shadowRoot } of document.querySelectorAll('tiexin-overlay'))
      if (shadowRoot) drawn.observe(shadowRoot, { childList: true, subtree: true });
  }).observe(document, { childList: true, subtree: true });
}

/** Between two messages (ms): a buyer types. */
const PAUSE = 700;
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** From a buyer's message on the page until suggestions for it are painted in the dock (ms). */
async function suggestions(
  browser: Browser,
  standIns: StandIns,
  messages: number,
  runs: number,
): Promise<number[]> {
  const [where] = COMPOSER_PAGES;
  if (!where) throw new Error('no page');
  const open = await openComposer(browser, standIns, where, { messages, send: 0 });
  await open.frame.evaluate(watchSuggestions);
  await waitFor(async () => (await shownIn(open.frame)).dock !== '', 'the dock stands');
  const times: number[] = [];
  for (let run = 0; run <= runs + 1; run += 1) {
    // Somebody answers first: what a buyer says in a row is one turn.
    await open.focus();
    await open.type('好的');
    await open.press('Enter');
    await waitFor(async () => (await open.sent()).length === run + 1, 'it was answered');
    await pass(PAUSE);
    await open.frame.evaluate(
      (text) => {
        const { tiexinSuggestion: marks, __buyerSays, __openKey } = window as unknown as Marked;
        Object.assign(marks, { text, said: 0, painted: 0 });
        __buyerSays(__openKey().thread ?? '', text);
      },
      `${SAYINGS[run % SAYINGS.length]} ${run}`,
    );
    const { said, painted } = await waitFor(async () => {
      const marks = await open.frame.evaluate(() => (window as unknown as Marked).tiexinSuggestion);
      return marks.painted > 0 && marks;
    }, 'a suggestion stands');
    // The first ones compile, in the worker and in the page.
    if (run > 1) times.push(painted - said);
  }
  await open.page.close();
  return times;
}

export async function suggestionFigures(
  browser: Browser,
  standIns: StandIns,
  runs: number,
): Promise<Figure[]> {
  const usual = await suggestions(browser, standIns, 300, runs);
  const many = await suggestions(browser, standIns, 10_000, runs);
  const what = 'a buyer’s message on the page → suggestions for it painted';
  return [
    { what: `${what}, 300 messages`, unit: 'ms', runs: usual, limit: 30 },
    { what: `${what}, 10,000 messages`, unit: 'ms', runs: many },
  ];
}

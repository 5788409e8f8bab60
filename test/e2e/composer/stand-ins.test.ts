import type { Browser } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, launchChromium } from '../../support/browsers.ts';
import type { ChatHooks, ChatId, ChatKnobs } from '../../support/chats/chat.ts';
import { COMPOSER_PAGES, type OpenComposer, openComposer } from '../../support/composer-pages.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import { waitFor } from '../../support/wait.ts';

let standIns: StandIns;
let browser: Browser;
let open: OpenComposer;
beforeAll(async () => {
  standIns = await startStandIns({ seed: 73 });
  browser = await launchChromium({ standIns });
});
afterEach(() => open.page.close());
afterAll(async () => {
  expect(standIns.strangers()).toEqual([]);
  await closeBrowser(browser);
  await standIns.close();
});

const ROWS: Partial<Record<ChatId, string>> = {
  pinduoduo: '.chat-item:not([style*="none"]) .chat-item-box:not(.active)',
  doudian: '[data-kora="conversation"]:not([data-btm-id$=".current"])',
  jd: '.alluser-item:not(.alluser-item_active)',
  kuaishou: '.SessionBaseCard',
  alibaba1688: '.conversation-item:not(.active)',
};
const CHATS = COMPOSER_PAGES.filter(({ id }) => ROWS[id]);
const whereOf = (id: ChatId) => COMPOSER_PAGES.find((one) => one.id === id) ?? CHATS[0];

const start = async (id: ChatId, knobs: Partial<ChatKnobs> = {}) => {
  const where = whereOf(id);
  if (!where) throw new Error(`no ${id}`);
  open = await openComposer(browser, standIns, where, knobs);
};
const openKey = () => open.frame.evaluate(() => (window as unknown as ChatHooks).__openKey());

describe.each(COMPOSER_PAGES.filter(({ kind }) => kind === 'textarea'))('$id', ({ id, selector }) => {
  it('loses a value that is only assigned', async () => {
    await start(id);
    await open.frame.$eval(selector, (one) => {
      (one as HTMLTextAreaElement).value = '凭空而来';
    });
    expect(await open.model()).toBe('');
  });
});

describe.each(CHATS)('$id', ({ id }) => {
  it('sends by a real Enter, empties its box, and shows the bubble later', async () => {
    await start(id);
    await open.type('今天就发');
    await waitFor(async () => (await open.model()) === '今天就发', 'the model has it');
    await open.press('Enter');
    await waitFor(async () => (await open.model()) === '', 'the box is empty');
    expect(await open.sent()).toMatchObject([{ text: '今天就发' }]);
    await waitFor(
      () => open.frame.evaluate(() => document.body.textContent.includes('今天就发')),
      'the bubble is there',
    );
  });

  it('switches by a real click only; the thread comes later than the header', async () => {
    await start(id, { lead: 400 });
    const before = await openKey();
    const row = ROWS[id] ?? '';
    await open.frame.$$eval(row, (rows) => (rows.at(-1) as HTMLElement).click());
    expect(await openKey()).toEqual(before);
    // Noted by the page itself, right after the click: whoever asks from outside may come too late.
    await open.frame.evaluate(() => {
      const note = () => Object.assign(window, { between: (window as unknown as ChatHooks).__openKey() });
      window.addEventListener('click', () => setTimeout(note), { capture: true, once: true });
    });
    const rows = await open.frame.$$(row);
    await rows.at(-1)?.click();
    type Between = { between?: ReturnType<ChatHooks['__openKey']> };
    const between = await waitFor(
      () => open.frame.evaluate(() => (window as Between).between),
      'it was clicked',
    );
    expect(between.header).not.toBe(before.header);
    expect(between.thread).toBe(before.thread);
    await waitFor(async () => (await openKey()).thread === between.header, 'the thread came');
  });

  it('holds 10,000 messages, and takes a draft beside them', async () => {
    await start(id, { messages: 10_000 });
    const elements = await open.frame.evaluate(() => document.querySelectorAll('*').length);
    expect(elements).toBeGreaterThan(30_000);
    await open.type('您好');
    expect(await open.insert('看到了，\n这就查。')).toMatchObject({ ok: true });
    await waitFor(async () => (await open.model()) === '您好\n看到了，\n这就查。', 'the model holds it');
    await open.press('Control+z');
    await waitFor(async () => (await open.model()) === '您好', 'it is taken back');
  });

  it('makes list and thread anew while a draft stands', async () => {
    await start(id, { replaceEvery: 60 });
    await open.type('写到一半');
    await open.frame.evaluate(() => {
      const note = () => Object.assign(window, { replaced: true });
      new MutationObserver((changes) => {
        if (changes.some((change) => change.removedNodes.length > 0)) note();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await waitFor(() => open.frame.evaluate(() => 'replaced' in window), 'nodes were replaced');
    expect(await open.model()).toBe('写到一半');
  });
});

it('differs from run to run in its hashes and values, and is the same for the same seed', async () => {
  const htmlFor = async (seed: string) => {
    await start('doudian', { seed });
    const html = await open.frame.$eval('#chantListScrollArea', (one) => one.outerHTML);
    await open.page.close();
    return html.replaceAll(/\d+秒/g, '');
  };
  const [one, same, other] = [await htmlFor('a'), await htmlFor('a'), await htmlFor('b')];
  expect(one).toBe(same);
  expect(one).not.toBe(other);
  await start('doudian');
});

it('gives a new bubble of Feige its id later', async () => {
  await start('doudian', { send: 0 });
  const last = '[data-qa-id="qa-message-warpper"]:last-child';
  // What the bubble had, change by change, as the page itself saw it.
  await open.frame.evaluate((bubble) => {
    const hooks = window as unknown as ChatHooks;
    const seen: boolean[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const one = document.querySelector(bubble);
      if (one?.textContent.includes('再问一句')) seen.push(one.querySelector('[data-id]') !== null);
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
    hooks.__buyerSays(hooks.__conversations()[0]?.key ?? '', '再问一句');
  }, last);
  const seen = await waitFor(async () => {
    const all = await open.frame.evaluate(() => (window as unknown as { seen: boolean[] }).seen);
    return all.at(-1) && all;
  }, 'its id came');
  expect(seen[0]).toBe(false);
});

it('asks before Feige sends the same text again', async () => {
  await start('doudian');
  for (const _ of [1, 2]) {
    await open.type('在的');
    await open.press('Enter');
  }
  await waitFor(() => open.frame.$('.repeat-interceptor-popup'), 'it asks');
  expect(await open.sent()).toHaveLength(1);
});

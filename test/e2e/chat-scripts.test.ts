import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Answer } from '../../utils/reader/reading.ts';
import type { ReadMessage } from '../../utils/records/message.ts';
import { closeBrowser, launchChromium, launchFirefox } from '../support/browsers.ts';
import type { ChatId } from '../support/chats/chat.ts';
import { conversationOf, type ExpectedMessage } from '../support/chats/expected-messages.ts';
import { type ChatScript, nameOfBuyer, type ScriptLine } from '../support/chats/script.ts';
import { openScript, type ScriptedChat } from '../support/e2e-script.ts';
import { probedBuild } from '../support/probed-build.ts';
import { type StandIns, startStandIns } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox };
const [ANNA, BEN] = ['2100000000017', '2100000000029'];

/** Two conversations of this morning and yesterday, with all that can be said. */
function scriptAt(now: number): ChatScript {
  const start = Math.floor((now - 2 * HOUR) / MINUTE) * MINUTE + 137;
  const lines: ScriptLine[] = [
    { at: start - 26 * HOUR, buyer: ANNA, role: 'buyer', text: '昨天的话' },
    { at: start, buyer: ANNA, role: 'buyer' },
    { at: start + 12 * SECOND, buyer: ANNA, role: 'robot' },
    { at: start + 20 * SECOND, buyer: ANNA, role: 'system', event: 'welcome' },
    { at: start + 31 * SECOND, buyer: ANNA, role: 'buyer', kind: 'image' },
    { at: start + 33 * SECOND, buyer: ANNA, role: 'buyer', kind: 'card' },
    { at: start + 95 * SECOND, buyer: ANNA, role: 'agent', agent: '客服小禾' },
    { at: start + 9 * MINUTE, buyer: ANNA, role: 'buyer', kind: 'withdrawn' },
    { at: start + 9.5 * MINUTE, buyer: ANNA, role: 'agent', agent: '客服小禾', kind: 'withdrawn' },
    { at: start + 10 * MINUTE, buyer: ANNA, role: 'system', event: 'transfer', agent: '客服阿澈' },
    { at: start + 11 * MINUTE, buyer: ANNA, role: 'agent', agent: '客服阿澈' },
    { at: start + 30 * MINUTE, buyer: ANNA, role: 'system', event: 'closed' },
    { at: start - MINUTE, buyer: BEN, role: 'buyer' },
  ];
  return {
    buyers: [
      { key: ANNA, name: '林***n' },
      { key: BEN, name: '周***8' },
    ],
    lines,
  };
}

describe.each(['chromium', 'firefox'] as const)('%s: chats that play a script', (kind) => {
  let standIns: StandIns;
  let browser: Browser;
  let page: Page;
  let folder = '';

  beforeAll(async () => {
    folder = await probedBuild(kind);
    standIns = await startStandIns({ seed: 611 });
    browser = await launchers[kind]({ standIns, extension: folder });
  });
  afterAll(async () => {
    await closeBrowser(browser);
    await standIns.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    standIns.reset();
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const said = (chat: ScriptedChat, name: string) =>
    chat.frame.evaluate((which) => document.documentElement.dataset[which], name);
  const heard = async (chat: ScriptedChat): Promise<Answer[]> =>
    JSON.parse((await said(chat, 'heard')) ?? '[]');
  const framesOf = (answers: readonly Answer[]) =>
    answers
      .filter(({ method }) => method === 'WS')
      .flatMap(({ text }) => text.split('\u001e').map((one) => JSON.parse(one)));
  const heardAnswers = (chat: ScriptedChat, path: string) =>
    waitFor(async () => {
      const found = (await heard(chat)).filter(({ url }) => new URL(url).pathname === path);
      return found.length > 0 ? found : undefined;
    }, `the page part heard ${path}`);

  /** What the open thread says to the engine. */
  async function read(chat: ScriptedChat, buyer: string): Promise<ExpectedMessage[]> {
    await waitFor(() => said(chat, 'heard'), 'the page part has come');
    const conversation = {
      key: conversationOf(chat.id, chat.script, buyer),
      buyer: nameOfBuyer(chat.script, buyer),
    };
    await chat.frame.evaluate((detail) => {
      document.dispatchEvent(new CustomEvent('test:read', { detail }));
    }, JSON.stringify(conversation));
    const messages = JSON.parse((await said(chat, 'read')) ?? 'null') as ReadMessage[];
    return messages
      .map(({ seenAt: _, ...message }) => message)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  it('a chat answer and a frame reach the page part, from the first moment on', async () => {
    const chat = await openScript({ standIns, page }, 'pinduoduo', scriptAt(Date.now()));
    const [list] = await heardAnswers(chat, '/plateau/chat/latest_conversations');
    expect(list).toMatchObject({ method: 'POST', status: 200 });
    expect(JSON.parse(list?.text ?? '').result.conversations).toHaveLength(2);
    await heardAnswers(chat, '/plateau/chat/list');
    await chat.listens();
    const line = await chat.say({ buyer: BEN, role: 'buyer', text: '在吗' });
    const frames = await waitFor(async () => {
      const all = framesOf(await heard(chat));
      return all.some(({ response }) => response === 'push') ? all : undefined;
    }, 'the frame was heard');
    expect(frames.map(({ response }) => response)).toEqual(['auth', 'push']);
    expect(frames[1].message).toMatchObject({ msg_id: line.id, from: { role: 'user', uid: BEN } });
  });

  it('none of a burst of frames is lost, and what came while there was no socket is asked for', async () => {
    const chat = await openScript({ standIns, page }, 'pinduoduo', scriptAt(Date.now()));
    await chat.listens();
    await waitFor(async () => framesOf(await heard(chat)).length > 0, 'the socket is heard');
    const lines = Array.from({ length: 50 }, () => ({ buyer: BEN, role: 'buyer' as const }));
    const ids = (await chat.burst(lines)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(50);
    const got = await waitFor(async () => {
      const found = framesOf(await heard(chat)).flatMap(({ message }) => message?.msg_id ?? []);
      return found.length >= 50 ? found : undefined;
    }, 'all frames were heard');
    expect(got).toEqual(ids);
    chat.breakOff();
    const missed = await chat.say({ buyer: ANNA, role: 'buyer' });
    const answers = await heardAnswers(chat, '/plateau/sync/message');
    expect(answers.at(-1)?.text).toContain(missed.id);
  });

  const CHATS: readonly ChatId[] = [
    'pinduoduo',
    'doudian',
    'jd',
    'kuaishou',
    'alibaba1688',
    'taobao-records',
  ];
  it.each(CHATS)('%s shows what the script says', async (id) => {
    const chat = await openScript({ standIns, page }, id, scriptAt(Date.now()));
    await chat.open(BEN);
    expect(await read(chat, BEN)).toEqual(chat.expected({ buyers: [BEN] }));
    await chat.open(ANNA);
    expect(await read(chat, ANNA)).toEqual(chat.expected({ buyers: [ANNA] }));
  });

  it.each(CHATS)('%s shows what is said while it is open, and loads history upwards', async (id) => {
    const chat = await openScript({ standIns, page }, id, scriptAt(Date.now()), { page: 3, idDelay: 0 });
    await chat.open(ANNA);
    const before = await read(chat, ANNA);
    expect(before.length).toBeLessThanOrEqual(3);
    const line = await chat.say({ buyer: ANNA, role: 'buyer', text: '还在吗', live: false });
    const later = await waitFor(async () => {
      const now = await read(chat, ANNA);
      return now.length > before.length ? now : undefined;
    }, 'it is there');
    expect(later.at(-1)).toMatchObject({ role: 'buyer', kind: 'text' });
    await chat.withdraw(line);
    await waitFor(
      async () =>
        (await chat.frame.evaluate(() => document.body.textContent ?? '')).includes('撤回了一条消息'),
      'it is withdrawn',
    );
    await waitFor(async () => {
      await chat.loadHistory();
      return (await read(chat, ANNA)).length >= chat.expected({ buyers: [ANNA] }).length;
    }, 'all of it is there');
    const wanted = chat.expected({ buyers: [ANNA] });
    expect((await read(chat, ANNA)).map((one) => one.id)).toEqual(wanted.map((one) => one.id));
  });
});

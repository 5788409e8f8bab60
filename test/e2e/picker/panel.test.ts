import type { Page } from 'puppeteer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openExtensionPage } from '../../support/browsers.ts';
import { CHAT_PAGES, type Chat, openChat, untilCounted, useLibrary } from '../../support/e2e-chat.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { dueIn } from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 88 });
const { open: openOrders, isRead } = listFlow(rig);
const TEXT = '今天 18 点前发出。';
const REPLIES = [
  replyOf('zqcf', { title: '试催发货', body: TEXT, situations: ['urge_ship'] }),
  replyOf('zqtk', { title: '试退款进度', body: '退款已经提交。' }),
];

beforeEach(() => useLibrary(rig, REPLIES));
afterEach(() => expect(rig.errors.seen).toEqual([]));

const textOf = (panel: Page) => panel.evaluate(() => document.body.textContent);
const says = (panel: Page, words: string) =>
  waitFor(async () => (await textOf(panel)).includes(words), `the panel says ${words}`).catch(
    async (error: unknown) => {
      throw new Error(`${String(error)}, but ${await textOf(panel)}`);
    },
  );
/** Presses a button of the panel, which stands beside the page and not in front of it. */
const press = (panel: Page, words: string) =>
  panel.evaluate((wanted) => {
    const all = [...document.querySelectorAll('button')];
    all.find(({ textContent }) => textContent.includes(wanted))?.click();
  }, words);
const search = (panel: Page, query: string) =>
  panel.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
const beside = async (chat: Chat): Promise<Page> => {
  const panel = await openExtensionPage(rig.browser, 'sidepanel.html');
  await chat.at.page.bringToFront();
  return panel;
};

describe.each(CHAT_PAGES)('the panel beside the chat of $id', ({ id }) => {
  it('knows who is talked to, and puts a reply in without sending it', async () => {
    const chat = await openChat(rig, id, { lead: 50 });
    await chat.isReady();
    const panel = await beside(chat);
    await says(panel, (await chat.buyers())[0]?.name ?? '?');
    await search(panel, 'zqcf');
    await says(panel, '放进输入框');
    await waitFor(async () => !(await textOf(panel)).includes('试退款进度'), 'only what is looked for');
    await press(panel, '放进输入框');
    await chat.holds(TEXT);
    await says(panel, '发送由你来');
    expect(await chat.sent()).toEqual([]);
    await untilCounted(rig, 'zqcf', { inserted: 1 });
  });
});

it('follows the conversation: its order, what is suggested, and another buyer after a switch', async () => {
  const shop = rig.standIns.shop('doudian');
  const [due] = dueIn(shop);
  shop.orders.sort((one, other) => Number(other === due) - Number(one === due));
  await openOrders('doudian');
  await isRead('doudian');
  const chat = await openChat(rig, 'doudian', { lead: 50 });
  await chat.isReady();
  const panel = await beside(chat);
  await says(panel, due?.id ?? '?');
  await chat.says('在的');
  await chat.hears('怎么还没发货啊，催一下');
  await waitFor(
    () =>
      panel.evaluate(() => document.querySelector('.tx-chat-panel li button b')?.textContent === '试催发货'),
    'the suggestion is there',
  );
  await panel.evaluate(() => document.querySelector<HTMLElement>('.tx-chat-panel li button')?.click());
  await chat.holds(TEXT);
  await chat.turnTo(3);
  await chat.arrivesAt(3);
  await says(panel, (await chat.buyers())[3]?.name ?? '?');
});

it('a switch that the panel has not seen yet keeps its reply out', async () => {
  const chat = await openChat(rig, 'pinduoduo', { lead: 50 });
  await chat.isReady();
  const panel = await beside(chat);
  await says(panel, (await chat.buyers())[0]?.name ?? '?');
  const asked = await panel.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs;
    interface Tabs {
      query(of: object): Promise<{ id: number; url?: string }[]>;
      sendMessage(tab: number, message: object): Promise<unknown>;
    }
    const [tab] = await api.query({ active: true, currentWindow: true });
    return api.sendMessage(tab?.id ?? 0, {
      'tiexin:page': 'insert',
      body: { conversation: { key: 'somebody-else' }, text: '给别人的话' },
    });
  });
  expect(asked).toMatchObject({ ok: false, error: { code: 'other-conversation' } });
  expect(await chat.draft()).toBe('');
});

/** What is in the clipboard, as a page gets it when somebody pastes. */
async function pasted(): Promise<string> {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.at.page.keyboard.down('v', { commands: ['paste'] });
  await waitFor(async () => (await chat.draft()) !== '', 'something is pasted');
  return chat.draft();
}

it('where no chat is in front, a reply is copied, by keyboard alone', async () => {
  for (const [path, isReplies] of [
    ['sidepanel.html', true],
    ['popup.html', false],
  ] as const) {
    const page = await openExtensionPage(rig.browser, path);
    await page.bringToFront();
    if (!isReplies) {
      await waitFor(() => page.evaluate(() => document.body.textContent.length > 20), 'the popup is there');
      await page.keyboard.press('r');
    }
    await page.waitForSelector('input[type="search"]');
    await page.type('input[type="search"]', 'zqtk');
    await waitFor(
      () => page.evaluate(() => document.querySelectorAll('[role="option"]').length === 1),
      'it is found',
    );
    await page.keyboard.press('Enter');
    await says(page, '已复制');
    expect(await pasted()).toBe('退款已经提交。');
    await page.close();
  }
  await untilCounted(rig, 'zqtk', { inserted: 2 });
});

import type { CDPSession } from 'puppeteer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatHooks, ChatKnobs } from '../../support/chats/chat.ts';
import {
  COMPOSER_PAGES,
  type ComposerPage,
  type OpenComposer,
  openComposer,
} from '../../support/composer-pages.ts';
import { putReplies, replyOf, shownIn, untilDocked, untilListed } from '../../support/e2e-picker.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 81 });
const LATE = '您好，实在抱歉让您久等了。\n仓库今天 18 点前发出，单号一出来我就告诉您。';
const REPLIES = [
  replyOf('zqcf', { title: '试催发货', body: LATE, brisk: '今天 18 点前发出，发出就给您单号。' }),
  replyOf('zqtk', { title: '试退款进度', body: '退款已经提交，3 个工作日内退回您的账户。' }),
];

let open: OpenComposer;
const start = async (where: ComposerPage, knobs: Partial<ChatKnobs> = {}) => {
  open = await openComposer(rig.browser, rig.standIns, where, knobs);
  await untilDocked(open.frame);
  await open.focus();
};
const isModel = (draft: string) =>
  waitFor(async () => (await open.model()) === draft, `the page's own model holds ${JSON.stringify(draft)}`);
const isClosed = () =>
  waitFor(async () => (await shownIn(open.frame)).rows.length === 0, 'the picker is closed');
const chats = COMPOSER_PAGES.filter(({ opener }) => !opener);
const whereOf = (id: string): ComposerPage => {
  const found = COMPOSER_PAGES.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

beforeEach(() => putReplies(rig.desk, REPLIES));
afterEach(async () => {
  expect(rig.errors.seen).toEqual([]);
});

describe.each(COMPOSER_PAGES)('at the composer of $id', (where) => {
  it('a reply goes in by keyboard alone, and nothing is sent by it', async () => {
    await start(where);
    await open.type('您好。/zqcf');
    await untilListed(open.frame, '试催发货');
    await open.press('ArrowDown');
    await open.press('ArrowUp');
    await open.press('Enter');
    await isModel(`您好。${LATE}`);
    expect(await open.sent()).toEqual([]);
    await isClosed();
    await waitFor(
      async () =>
        (await readStore(rig.desk, 'replyUses')).some(({ id, inserted }) => id === 'zqcf' && inserted === 1),
      'the use is counted',
    );
  });

  it('the picker stands inside the window, and covers nothing of the draft', async () => {
    await start(where);
    await open.type('/zqcf');
    await untilListed(open.frame, '试催发货');
    const { boxes } = await shownIn(open.frame);
    const [left, top, right, bottom] = boxes.picker ?? [-1, -1, -1, -1];
    const room = await open.frame.evaluate(() => [window.innerWidth, window.innerHeight]);
    expect(left >= 0 && top >= 0 && right <= (room[0] ?? 0) && bottom <= (room[1] ?? 0)).toBe(true);
    const isOver = await open.frame.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      (left + right) / 2,
      top + 20,
    );
    expect(isOver).toBe('tiexin-overlay');
    const composer = await open.frame.$eval(where.selector, (one) => {
      const rect = one.getBoundingClientRect();
      return [rect.top, rect.bottom];
    });
    expect(bottom <= (composer[0] ?? 0) || top >= (composer[1] ?? 0)).toBe(true);
  });
});

describe.each(chats)('in the chat of $id', (where) => {
  it('another voice by Tab, and what is sent afterwards is told from what was put in', async () => {
    await start(where);
    await open.type('/zqcf');
    await untilListed(open.frame, '试催发货');
    await open.press('Tab');
    await waitFor(
      async () => (await shownIn(open.frame)).rows[0]?.includes('发出就给您单号'),
      'the other voice',
    );
    await open.press('Enter');
    await isModel('今天 18 点前发出，发出就给您单号。');
    await isClosed();
    await open.press('Enter');
    await waitFor(async () => (await open.sent()).length === 1, 'it was sent');
    await waitFor(
      async () => (await readStore(rig.desk, 'replyUses')).some(({ sentAsIs }) => sentAsIs === 1),
      'it was sent as it is',
    );
  });

  it('nothing goes into another conversation than the one for which the picker was opened', async () => {
    await start(where, { lead: 500 });
    await open.type('/zqcf');
    await untilListed(open.frame, '试催发货');
    await open.frame.evaluate(() => {
      const hooks = window as unknown as ChatHooks;
      const here = hooks.__openKey().thread;
      const other = hooks.__conversations().find(({ key }) => key !== here);
      if (other) hooks.__open(other.key);
    });
    await open.press('Enter');
    await isClosed();
    for (const text of [await open.model(), ...(await open.sent()).map((one) => one.text)])
      expect(text).not.toContain('18 点前');
  });
});

describe('an input method', () => {
  let session: CDPSession;
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

  it.each(chats)('in $id keeps its Enter; what it commits is looked for', async (where) => {
    await start(where);
    session = await open.page.createCDPSession();
    await session.send('Input.insertText', { text: '、' });
    await untilListed(open.frame);
    await compose('tuikuan');
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Enter',
      code: 'Enter',
    });
    await untilListed(open.frame);
    await session.send('Input.insertText', { text: '试退款' });
    await untilListed(open.frame, '试退款进度');
    // No hand is so quick that a key right after the end would not belong to the input method.
    const now = () => open.frame.evaluate(() => performance.now());
    const ended = await now();
    await waitFor(async () => (await now()) - ended > 50, 'the input method has been quiet');
    await open.press('Enter');
    await isModel('退款已经提交，3 个工作日内退回您的账户。');
    expect(await open.sent()).toEqual([]);
  });
});

it('a page that makes its nodes anew every moment keeps neither picker nor draft from working', async () => {
  await start(whereOf('doudian'), { replaceEvery: 120 });
  await open.type('/zqtk');
  await untilListed(open.frame, '试退款进度');
  await open.press('Enter');
  await isModel('退款已经提交，3 个工作日内退回您的账户。');
});

it('a page with two composers gets the reply where the picker was opened', async () => {
  await start(whereOf('pinduoduo'), { composers: 2 });
  await open.focus(1);
  await open.type('/zqtk');
  await untilListed(open.frame, '试退款进度');
  await open.press('Enter');
  await waitFor(async () => (await open.model(1)).startsWith('退款已经提交'), 'the second one has it');
  expect(await open.model(0)).toBe('');
});

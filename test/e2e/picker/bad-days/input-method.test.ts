import type { CDPSession } from 'puppeteer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, type Chat, openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { rigFor } from '../../../support/rig.ts';
import { waitFor } from '../../../support/wait.ts';

const rig = rigFor({ seed: 99 });
const STUCK = '物流有两天没动了，这就核实。';

beforeEach(() =>
  useLibrary(rig, [
    replyOf('a1', { code: '', title: '物流异常', body: STUCK }),
    replyOf('a2', { code: 'ask', title: '试要问的', body: '因为{{ "原因" | ask }}。' }),
  ]),
);
afterEach(() => expect(rig.errors.seen).toEqual([]));

/** An input method as Chromium has it: the text that is being composed, the keys that it keeps, what it commits. */
async function inputMethod(chat: Chat) {
  const session: CDPSession = await chat.at.page.createCDPSession();
  const now = () => chat.at.frame.evaluate(() => performance.now());
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    keeps: (key: string) =>
      session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        windowsVirtualKeyCode: 229,
        key,
        code: key,
      }),
    commit: (text: string) => session.send('Input.insertText', { text }),
    async isQuiet() {
      const ended = await now();
      await waitFor(async () => (await now()) - ended > 50, 'the input method has been quiet');
    },
  };
}

describe.each(CHAT_PAGES)('an input method in the chat of $id', ({ id }) => {
  it('turns the slash into 、 and commits Chinese: its own Enter, arrows and numbers choose nothing of ours', async () => {
    const chat = await openChat(rig, id);
    const method = await inputMethod(chat);
    await method.commit('、');
    await chat.lists();
    await method.compose('wu');
    await method.compose('wuliu');
    for (const key of ['ArrowDown', '1', 'Enter', 'Tab', 'Escape']) await method.keeps(key);
    await chat.lists();
    await method.commit('物流');
    await chat.lists('物流异常');
    await method.isQuiet();
    await chat.press('Enter');
    await chat.holds(STUCK);
    await chat.isClosed();
    await method.compose('xiexie');
    await method.keeps('Enter');
    await method.commit('谢谢');
    await method.isQuiet();
    await waitFor(
      async () => (await chat.draft()).endsWith('谢谢'),
      'what was committed stands in the draft',
    );
    expect(await chat.sent()).toEqual([]);
  });

  it('in a form of ours its Enter only commits', async () => {
    const chat = await openChat(rig, id);
    const method = await inputMethod(chat);
    await chat.type('/ask');
    await chat.lists('试要问的');
    await chat.press('Enter');
    await chat.asks();
    await method.compose('pandian');
    await method.keeps('Enter');
    expect(await chat.draft()).toBe('/ask');
    await method.commit('盘点');
    await method.isQuiet();
    await chat.press('Enter');
    await chat.holds('因为盘点。');
  });
});

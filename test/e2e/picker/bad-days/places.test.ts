import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, type Chat, openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { clickOn } from '../../../support/e2e-overlay.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { rigFor } from '../../../support/rig.ts';
import { waitFor } from '../../../support/wait.ts';

const rig = rigFor({ seed: 96 });
const TEXT = '今天 18 点前发出。';

beforeEach(() => useLibrary(rig, [replyOf('zqcf', { title: '试催发货', body: TEXT })]));
afterEach(() => expect(rig.errors.seen).toEqual([]));

/** Whether the picker is what a person would hit with the mouse, and wholly inside its window. */
const isOnTop = (chat: Chat) =>
  waitFor(
    () =>
      chat.at.frame.evaluate(() => {
        for (const host of document.querySelectorAll('tiexin-overlay')) {
          const rect = host.shadowRoot?.querySelector('.picker')?.getBoundingClientRect();
          if (!rect || rect.height === 0) continue;
          const isInside =
            rect.left >= 0 &&
            rect.top >= 0 &&
            rect.right <= window.innerWidth &&
            rect.bottom <= window.innerHeight;
          return isInside && document.elementFromPoint((rect.left + rect.right) / 2, rect.top + 12) === host;
        }
        return false;
      }),
    'the picker is on top',
  );

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('a narrow, low window', async () => {
    const chat = await openChat(rig, id);
    await chat.at.page.setViewport({ width: 500, height: 420 });
    await chat.at.focus();
    await chat.type('/zqcf');
    await chat.lists('试催发货');
    await isOnTop(chat);
    await chat.at.page.setViewport({ width: 900, height: 640 });
    await isOnTop(chat);
    await chat.press('Enter');
    await chat.holds(TEXT);
  });
});

it.each(['pinduoduo', 'doudian'] as const)('a dialog of %s lies over the page', async (id) => {
  const chat = await openChat(rig, id, { cover: true });
  await chat.type('/zqcf');
  await chat.lists('试催发货');
  await isOnTop(chat);
  await chat.press('Escape');
  await chat.isClosed();
  await clickOn(chat.at.page, '[role="dialog"] button');
  await waitFor(() => chat.at.frame.evaluate(() => !document.querySelector('[role="dialog"]')), 'it is gone');
  await chat.at.focus();
  await chat.clear();
  await chat.type('/zqcf');
  await chat.lists('试催发货');
  await chat.press('Enter');
  await chat.holds(TEXT);
});

it('a modal dialog that opens later, and holds the composer’s page for itself, is above; what was open works on after it', async () => {
  const chat = await openChat(rig, 'jd');
  await chat.type('/zqcf');
  await chat.lists('试催发货');
  await chat.at.frame.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = '系统更新';
    document.body.append(dialog);
    dialog.showModal();
  });
  await chat.isClosed();
  await chat.at.frame.evaluate(() => document.querySelector('dialog')?.close());
  await chat.at.focus();
  await chat.clear();
  await chat.type('/zqcf');
  await chat.lists('试催发货');
  await isOnTop(chat);
});

it('back and forward: the page that comes back as it was left works as before', async () => {
  // A browser keeps no page that is not to be stored.
  rig.standIns.alter((_, reply) => ({
    ...reply,
    headers: { ...reply.headers, 'cache-control': 'max-age=0' },
  }));
  const chat = await openChat(rig, 'doudian');
  await chat.isReady();
  await chat.at.frame.evaluate(() => {
    document.title = 'left';
  });
  await chat.at.page.goto(rig.standIns.chatUrl('jd', { delay: 0 }), { waitUntil: 'load' });
  await chat.at.page.goBack();
  await waitFor(async () => (await chat.at.page.title()) === 'left', 'it came back as it was');
  await chat.at.focus();
  await chat.type('/zqcf');
  await chat.lists('试催发货');
  await chat.press('Enter');
  await chat.holds(TEXT);
  await chat.at.page.goForward();
  await waitFor(() => chat.at.page.$('.EditorContent[contenteditable="true"]'), 'forward again');
});

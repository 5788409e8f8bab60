import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, type Chat, openChat, untilCounted, useLibrary } from '../../support/e2e-chat.ts';
import { clickOn } from '../../support/e2e-overlay.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 87 });
const TEXT = '仓库今天 18 点前发出，单号一出来我就告诉您。';

beforeEach(() =>
  useLibrary(rig, [replyOf('late', { title: '试催发货', body: TEXT, situations: ['urge_ship'] })]),
);
afterEach(() => expect(rig.errors.seen).toEqual([]));

const putIn = async (chat: Chat) => {
  await chat.isReady();
  await chat.type('/late');
  await chat.lists('试催发货');
  await chat.press('Enter');
  await chat.holds(TEXT);
  await chat.isClosed();
};

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('a reply that was changed before it went out counts as edited, and a question soon after as asked again', async () => {
    const chat = await openChat(rig, id);
    await putIn(chat);
    await chat.type('辛苦您再等等。');
    await chat.press('Enter');
    await chat.wasSent(1);
    await untilCounted(rig, 'late', { inserted: 1, sentEdited: 1, sentAsIs: 0, askedAgain: 0 });
    await chat.hears('那到底几点能发呢？');
    await untilCounted(rig, 'late', { inserted: 1, sentEdited: 1, askedAgain: 1 });
    await chat.hears('？');
    await chat.hears('还在吗？');
    await waitFor(
      () => chat.at.frame.evaluate(() => document.body.textContent.includes('还在吗')),
      'the message is there',
    );
    await untilCounted(rig, 'late', { askedAgain: 1 });
    const stored = JSON.stringify(await readStore(rig.desk, 'replyUses'));
    expect(stored).not.toContain('仓库');
  });
});

it('thanks is no question', async () => {
  const chat = await openChat(rig, 'kuaishou');
  await putIn(chat);
  await chat.press('Enter');
  await untilCounted(rig, 'late', { sentAsIs: 1 });
  await chat.hears('好的谢谢');
  await chat.says('不客气');
  await untilCounted(rig, 'late', { inserted: 1, sentAsIs: 1, askedAgain: 0 });
});

it('the page’s own question about a message that repeats is the person’s to answer', async () => {
  const chat = await openChat(rig, 'doudian');
  await putIn(chat);
  await chat.press('Enter');
  await chat.wasSent(1);
  await untilCounted(rig, 'late', { sentAsIs: 1 });
  await putIn(chat);
  await chat.press('Enter');
  await waitFor(() => chat.at.frame.$('.repeat-interceptor-popup'), 'the page asks');
  await untilCounted(rig, 'late', { inserted: 2, sentAsIs: 1 });
  expect(await chat.sent()).toHaveLength(1);
  await clickOn(chat.at.page, '.repeat-interceptor-popup button');
  await chat.wasSent(2);
  await untilCounted(rig, 'late', { inserted: 2, sentAsIs: 2 });
});

it('what was put in and taken out again counts as nothing but put in', async () => {
  const chat = await openChat(rig, 'jd');
  await putIn(chat);
  await chat.clear();
  await chat.says('稍等');
  await untilCounted(rig, 'late', { inserted: 1, sentAsIs: 0, sentEdited: 0 });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatId } from '../../../support/chats/chat.ts';
import { CHAT_PAGES, type Chat, openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { rigFor } from '../../../support/rig.ts';
import { waitFor } from '../../../support/wait.ts';

const rig = rigFor({ seed: 91 });
const TEXT = '给第一位买家的话。';

beforeEach(() => useLibrary(rig, [replyOf('zqcf', { title: '试催发货', body: TEXT })]));
afterEach(() => expect(rig.errors.seen).toEqual([]));

/** What is pressed to open a conversation. */
const ROWS: Partial<Record<ChatId, string>> = {
  pinduoduo: '.chat-item-box',
  doudian: '[data-kora="conversation"]',
  jd: '.alluser-item',
  kuaishou: '.SessionBaseCard',
  alibaba1688: '.conversation-item',
};

const opened = async (chat: Chat) => {
  await chat.type('/zqcf');
  await chat.lists('试催发货');
};
const isKeptOut = async (chat: Chat) => {
  expect(await chat.draft()).not.toContain(TEXT);
  expect((await chat.sent()).join()).not.toContain(TEXT);
};

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('a list and a thread that are made anew all the time change nothing', async () => {
    const chat = await openChat(rig, id, { replaceEvery: 150 });
    await opened(chat);
    await chat.press('Enter');
    await chat.holds(TEXT);
    await chat.isClosed();
    await chat.sends(1);
  });

  it('the header is 400 ms ahead of the thread: nothing goes in meanwhile, and into the new one afterwards', async () => {
    const chat = await openChat(rig, id, { lead: 400 });
    await opened(chat);
    await chat.turnTo(3);
    await chat.press('Enter');
    await chat.dockSays('没有放入');
    await isKeptOut(chat);
    await chat.arrivesAt(3);
    await chat.clear();
    // As soon as header and thread belong together.
    await waitFor(async () => {
      await chat.clear();
      await opened(chat);
      await chat.press('Enter');
      await chat.isClosed();
      return (await chat.draft()) === TEXT;
    }, 'it goes in for the second buyer');
  });

  it('one Enter too many does not send what was typed to find a reply', async () => {
    const chat = await openChat(rig, id, { lead: 300 });
    await opened(chat);
    await chat.turnTo(1);
    await chat.arrivesAt(1);
    await chat.press('Enter');
    await chat.dockSays('没有放入');
    await chat.press('Enter');
    await chat.dockSays('先没有发');
    expect(await chat.sent()).toEqual([]);
  });

  it('the conversation is left and opened again while the picker is open: it is its own once more', async () => {
    const chat = await openChat(rig, id, { lead: 100 });
    await opened(chat);
    await chat.turnTo(1);
    await chat.arrivesAt(1);
    await chat.turnTo(0);
    await chat.arrivesAt(0);
    await chat.press('Enter');
    await chat.isClosed();
    // Where only a name tells whose it is, another visit is another one; nothing in between is possible.
    const draft = await chat.draft();
    expect([TEXT, '/zqcf', '']).toContain(draft);
    expect(await chat.sent()).toEqual([]);
  });

  it('another buyer of the same masked name is another buyer', async () => {
    const chat = await openChat(rig, id, { lead: 250 });
    const buyers = await chat.buyers();
    const twin = buyers.findIndex(({ name }, at) => at > 0 && name === buyers[0]?.name);
    const other = twin > 0 ? twin : 2;
    await opened(chat);
    await chat.turnTo(other);
    await chat.press('Enter');
    await chat.isClosed();
    await isKeptOut(chat);
    await chat.arrivesAt(other);
    await chat.clear();
    await chat.turnTo(0);
    await chat.arrivesAt(0);
    await chat.clear();
    await waitFor(async () => {
      await chat.clear();
      await opened(chat);
      await chat.press('Enter');
      await chat.isClosed();
      return (await chat.draft()) === TEXT;
    }, 'it goes in for the first one');
    await chat.turnTo(other);
    await chat.arrivesAt(other);
    await chat.sends(1);
  });
});

it.each(['pinduoduo', 'doudian', 'kuaishou', 'alibaba1688'] as const)(
  'a press on the row of %s that is open anyway keeps nothing out',
  async (id) => {
    const chat = await openChat(rig, id, { lead: 50 });
    const buyers = await chat.buyers();
    const only = buyers.findIndex(({ name }) => buyers.filter((one) => one.name.includes(name)).length === 1);
    const name = buyers[only]?.name ?? '';
    const press = async () => {
      for (const row of await chat.at.frame.$$(ROWS[id] ?? '')) {
        const isIt = (one: Element, wanted: string) =>
          one.checkVisibility() && one.textContent.includes(wanted);
        if (await row.evaluate(isIt, name)) return row.click();
      }
    };
    await press();
    await chat.arrivesAt(only);
    await chat.at.focus();
    await chat.clear();
    await waitFor(async () => {
      await chat.clear();
      await opened(chat);
      await chat.press('Enter');
      await chat.isClosed();
      return (await chat.draft()) === TEXT;
    }, 'it goes in');
    await chat.sends(1);
    await press();
    await chat.at.focus();
    await opened(chat);
    await chat.press('Enter');
    await chat.isClosed();
    await chat.holds(TEXT);
  },
);

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatHooks } from '../../../support/chats/chat.ts';
import { CHAT_PAGES, openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { rigFor } from '../../../support/rig.ts';

const rig = rigFor({ seed: 93 });
const REPLIES = [
  replyOf('urge', { title: '试催发货', body: '这就去催仓库。', situations: ['urge_ship'] }),
  replyOf('size', { title: '试尺码', body: '按您的身高选大一码。', situations: ['size'] }),
];
const URGED = '怎么还没发货啊，都等三天了，催一下';

beforeEach(() => useLibrary(rig, REPLIES));
afterEach(() => expect(rig.errors.seen).toEqual([]));

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('a message that was withdrawn is answered no more', async () => {
    const chat = await openChat(rig, id);
    await chat.isReady();
    await chat.says('在的');
    const message = await chat.hears(URGED);
    await chat.dockSays('这就去催');
    await chat.at.frame.evaluate(
      (of, which) => (window as unknown as ChatHooks).__withdraw(of ?? '', which),
      (await chat.buyers())[0]?.key,
      message,
    );
    await chat.dockSaysNot('这就去催');
    await chat.type('/urge');
    await chat.lists('试催发货');
    await chat.press('Enter');
    await chat.holds('这就去催仓库。');
  });
});

it.each(['jd', 'kuaishou'] as const)(
  'ten thousand messages in view of %s: it opens, suggests and puts in as ever',
  async (id) => {
    const chat = await openChat(rig, id, { messages: 10_000 });
    await chat.isReady();
    await chat.says('在的');
    await chat.hears(URGED);
    await chat.dockSays('这就去催');
    await chat.press('Alt+1');
    await chat.holds('这就去催仓库。');
    await chat.isClosed();
    await chat.type('/size');
    await chat.lists('试尺码');
  },
);

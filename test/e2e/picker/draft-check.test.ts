import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, openChat, setReplies, useLibrary } from '../../support/e2e-chat.ts';
import { clickInLayer } from '../../support/e2e-overlay.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { rigFor } from '../../support/rig.ts';

const rig = rigFor({ seed: 86 });

beforeEach(() => useLibrary(rig, [replyOf('bad', { title: '试不该有的', body: '您加我微信，我发您。' })]));
afterEach(() => expect(rig.errors.seen).toEqual([]));

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('what must not be sent is named with its reason while it is typed, nothing is held back, and a better wording goes in', async () => {
    const chat = await openChat(rig, id);
    await chat.isReady();
    await chat.type('您好，加微信聊吧');
    await chat.dockSays('1 处不能发');
    const { dock } = await chat.shown();
    expect(dock).toContain('微信');
    await chat.holds('您好，加微信聊吧');
    await chat.press('Enter');
    await chat.wasSent(1);
    await chat.dockSaysNot('不能发');
    // A better wording goes in by one key.
    await chat.type('您等一下，我不知道。');
    await chat.dockSays('Alt');
    await chat.press('Alt+Enter');
    await chat.dockSaysNot('不能发');
    const draft = await chat.draft();
    expect(draft).toMatch(/^您等一下，.+/);
    expect(draft).not.toContain('我不知道');
    expect(await chat.sent()).toHaveLength(1);
  });
});

it('what a reply puts in is looked at like what was typed', async () => {
  const chat = await openChat(rig, 'jd');
  await chat.type('/bad');
  await chat.lists('试不该有的');
  await chat.press('Enter');
  await chat.holds('您加我微信，我发您。');
  await chat.dockSays('不能发');
});

it('one that is silenced for a shop stays silent there, and speaks in another', async () => {
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  await chat.type('加微信聊吧');
  await chat.dockSays('不能发');
  // Behind the reason in full, so that it is not pressed in passing.
  await clickInLayer(chat.at.page, '[data-does="finding"]');
  await clickInLayer(chat.at.page, '[data-does="silence"]');
  await chat.dockSaysNot('不能发');
  await chat.at.page.reload();
  const again = await openChat(rig, 'pinduoduo');
  await again.isReady();
  await again.type('加微信聊吧');
  await again.holds('加微信聊吧');
  await again.clear();
  // Something else is still found, so the first was looked at as well.
  await again.type('加微信聊吧，我不知道');
  await again.dockSays('我不知道');
  expect((await again.shown()).dock).toContain('1 处不能发');
  const other = await openChat(rig, 'jd');
  await other.isReady();
  await other.type('加微信聊吧');
  await other.dockSays('不能发');
});

it('one that is left aside comes back with the next draft', async () => {
  const chat = await openChat(rig, 'doudian');
  await chat.isReady();
  await chat.type('加微信聊吧');
  await chat.dockSays('不能发');
  await clickInLayer(chat.at.page, '[data-does="ignore"]');
  await chat.dockSaysNot('不能发');
  await chat.clear();
  await chat.type('加微信聊吧');
  await chat.dockSays('不能发');
});

it('it can be turned off', async () => {
  await setReplies(rig, { check: false });
  const chat = await openChat(rig, 'kuaishou');
  await chat.isReady();
  await chat.type('加微信聊吧');
  await setReplies(rig, { check: false, triggers: ['#'] });
  await chat.dockSays('#');
  expect((await chat.shown()).dock).not.toContain('不能发');
});

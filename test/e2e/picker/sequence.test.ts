import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../utils/records/reply.ts';
import { CHAT_PAGES, openChat, putStarter, useLibrary } from '../../support/e2e-chat.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 85 });
const MESSAGES = ['先量一下肩宽，从左肩到右肩。', '再量胸围，绕胸一圈。', '两个数发我，我替您选。'];
const steps = (): Reply => {
  const reply = replyOf('steps', { title: '试分步', body: MESSAGES[0] ?? '' });
  return { ...reply, variants: reply.variants.map((one) => ({ ...one, more: MESSAGES.slice(1) })) };
};

afterEach(() => expect(rig.errors.seen).toEqual([]));

describe.each(CHAT_PAGES)('in the chat of $id', ({ id }) => {
  it('the next message is offered once the one before was sent by hand, and no sooner', async () => {
    await useLibrary(rig, [steps()]);
    const chat = await openChat(rig, id);
    await chat.isReady();
    await chat.type('/steps');
    await chat.lists('试分步');
    await chat.press('Enter');
    await chat.holds(MESSAGES[0] ?? '');
    await chat.isClosed();
    await chat.isReady();
    expect((await chat.shown()).dock).not.toContain('下一条');
    for (const [at, next] of MESSAGES.slice(1).entries()) {
      await chat.sends(at + 1);
      await chat.dockSays(`下一条 ${at + 2}/3`);
      await chat.press('Alt+Enter');
      await chat.holds(next);
      expect(await chat.sent()).toHaveLength(at + 1);
    }
    await chat.sends(3);
    await chat.isReady();
    expect(await chat.sent()).toEqual(MESSAGES);
    await chat.dockSaysNot('下一条');
  });
});

it('stays with its buyer, and is given up when it is not wanted', async () => {
  await useLibrary(rig, [steps()]);
  const chat = await openChat(rig, 'pinduoduo', { lead: 50 });
  await chat.isReady();
  await chat.type('/steps');
  await chat.lists('试分步');
  await chat.press('Enter');
  await chat.holds(MESSAGES[0] ?? '');
  await chat.isClosed();
  await chat.sends(1);
  await chat.dockSays('下一条 2/3');
  await chat.turnTo(1);
  await chat.arrivesAt(1);
  await chat.dockSaysNot('下一条');
  await chat.press('Alt+Enter');
  await chat.turnTo(0);
  await chat.arrivesAt(0);
  await chat.dockSays('下一条 2/3');
  expect(await chat.sent()).toEqual(MESSAGES.slice(0, 1));
});

it('those of the library that comes along go in whole', async () => {
  await putStarter(rig);
  const chat = await openChat(rig, 'doudian');
  await chat.isReady();
  const all = await waitFor(async () => {
    const found = await readStore(rig.desk, 'replies');
    return found.length > 100 && found;
  }, 'the library is there');
  const several = all.filter(({ variants }) => variants.some(({ more = [] }) => more.length > 0));
  expect(several.length).toBeGreaterThan(3);
  const first = several.find(({ variants }) => !JSON.stringify(variants).includes('| ask'));
  await chat.type(`/${first?.code}`);
  await chat.lists(first?.title);
  await chat.press('Enter');
  await waitFor(async () => (await chat.draft()).length > 10, 'the first message is there');
  await chat.isClosed();
  await chat.sends(1);
  await chat.dockSays('下一条 2/');
});

import { beforeEach, describe, expect, it } from 'vitest';
import { CHAT_PAGES, openChat, setReplies, untilCounted, useLibrary } from '../../support/e2e-chat.ts';
import { replyOf } from '../../support/e2e-picker.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 89, kind: 'firefox' });
const TEXT = '物流有两天没动了，这就核实。';

beforeEach(() =>
  useLibrary(rig, [
    replyOf('a1', {
      code: 'ck',
      title: '物流异常',
      body: TEXT,
      brisk: '这就核实。',
      situations: ['logistics'],
    }),
    replyOf('a2', { code: 'ask', title: '试要问的', body: '因为{{ "原因" | ask }}，{{ 没有这项 }}。' }),
  ]),
);

describe.each(CHAT_PAGES)('in the chat of $id, in Firefox', ({ id }) => {
  it('a reply goes in by keyboard alone, in the voice that Tab chose, and what was sent is counted', async () => {
    const chat = await openChat(rig, id);
    await chat.isReady();
    await chat.type('/wlyc');
    await chat.lists('物流异常');
    await chat.press('Tab');
    await waitFor(async () => !(await chat.shown()).rows[0]?.includes('两天'), 'the other voice');
    await chat.press('Enter');
    await chat.holds('这就核实。');
    await chat.isClosed();
    expect(await chat.sent()).toEqual([]);
    await chat.sends(1);
    await untilCounted(rig, 'a1', { inserted: 1, sentAsIs: 1 });
  });
});

describe('in Firefox', () => {
  it('a form is filled in, and what is open stands out', async () => {
    const chat = await openChat(rig, 'pinduoduo');
    await chat.type('/ask');
    await chat.lists('试要问的');
    await chat.press('Enter');
    await chat.asks();
    await chat.type('盘点');
    await chat.press('Enter');
    await chat.holds('因为盘点，〔没有这项〕。');
    await chat.dockSays('1 处没有填');
  });

  it('what a buyer asks brings a reply; a switch keeps it out; settings reach the page', async () => {
    const chat = await openChat(rig, 'kuaishou', { lead: 300 });
    await chat.isReady();
    await chat.says('在的');
    await chat.hears('快递怎么两天没动了，到哪了');
    await chat.dockSays('物流有两天');
    await chat.type('/wlyc');
    await chat.lists('物流异常');
    await chat.turnTo(3);
    await chat.press('Enter');
    await chat.dockSays('没有放入');
    expect(await chat.draft()).not.toContain(TEXT);
    await chat.arrivesAt(3);
    await setReplies(rig, { triggers: [';'] });
    await chat.clear();
    await chat.dockSays(';');
  });

  it('what must not be sent is named', async () => {
    const chat = await openChat(rig, 'doudian');
    await chat.isReady();
    await chat.type('您好，加微信聊吧');
    await chat.dockSays('1 处不能发');
  });
});

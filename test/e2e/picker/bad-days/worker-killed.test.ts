import { beforeEach, describe, expect, it } from 'vitest';
import { killWorker } from '../../../support/browsers.ts';
import { type Chat, openChat, untilCounted, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { rigFor } from '../../../support/rig.ts';
import { readStore } from '../../../support/stored.ts';
import { waitFor } from '../../../support/wait.ts';

const rig = rigFor({ seed: 94 });
const TEXT = '今天 18 点前发出。';
const REPLIES = [
  replyOf('zqcf', { title: '试催发货', body: TEXT, brisk: '18 点前发出。', situations: ['urge_ship'] }),
  replyOf('ask', { title: '试要问的', body: '因为{{ "原因" | ask }}。' }),
];

beforeEach(() => useLibrary(rig, REPLIES));

const kill = () => killWorker(rig.browser);
const put = async (chat: Chat) => {
  await chat.press('Enter');
  await chat.holds(TEXT);
  await chat.isClosed();
};

describe('the worker is killed', () => {
  it('before the picker opens, and while it is open', async () => {
    const chat = await openChat(rig, 'pinduoduo');
    await chat.isReady();
    await kill();
    await chat.type('/zq');
    await chat.lists('试催发货');
    await kill();
    await chat.type('cf');
    await chat.lists('试催发货');
    await kill();
    await chat.press('Tab');
    // The words of the first voice hold those of the other.
    const isFirst = async () => (await chat.shown()).rows[0]?.includes('今天 18 点');
    await waitFor(async () => (await isFirst()) === false, 'the other voice');
    await kill();
    await chat.press('Tab');
    await waitFor(isFirst, 'the first voice again');
    await put(chat);
    await untilCounted(rig, 'zqcf', { inserted: 1 });
  });

  it('at the very key that opens, and at the one that chooses', async () => {
    const chat = await openChat(rig, 'doudian');
    await chat.isReady();
    await Promise.all([kill(), chat.type('/zqcf')]);
    await chat.lists('试催发货');
    await Promise.all([kill(), chat.press('Enter')]);
    await chat.holds(TEXT);
    await chat.isClosed();
    expect(await chat.sent()).toEqual([]);
  });

  it('between the question and the answers of a form, and before a suggestion is used', async () => {
    const chat = await openChat(rig, 'kuaishou');
    await chat.isReady();
    await chat.type('/ask');
    await chat.lists('试要问的');
    await chat.press('Enter');
    await chat.asks();
    await chat.type('盘点');
    await kill();
    await chat.press('Enter');
    await chat.holds('因为盘点。');
    await chat.isClosed();
    await chat.sends(1);
    await kill();
    await chat.hears('怎么还没发货啊，催一下');
    await chat.dockSays('今天 18 点');
    await kill();
    await chat.press('Alt+1');
    await chat.holds(TEXT);
  });

  it('while uses are counted: each is counted once or not at all, and no reply is lost', async () => {
    const chat = await openChat(rig, 'jd');
    await chat.isReady();
    for (let time = 1; time <= 3; time += 1) {
      await chat.type('/zqcf');
      await chat.lists('试催发货');
      await Promise.all([chat.press('Enter'), chat.holds(TEXT).then(kill)]);
      await chat.isClosed();
      await chat.sends(time);
    }
    await chat.type('/zqcf');
    await chat.lists('试催发货');
    await put(chat);
    const use = await waitFor(
      async () => (await readStore(rig.desk, 'replyUses')).find(({ id }) => id === 'zqcf'),
      'uses are counted',
    );
    expect(use.inserted).toBeGreaterThan(0);
    expect(use.inserted).toBeLessThanOrEqual(4);
    expect(use.sentAsIs).toBeLessThanOrEqual(3);
    expect((await readStore(rig.desk, 'replies')).map(({ id }) => id).sort()).toEqual(['ask', 'zqcf']);
  });

  it('while a draft is looked at', async () => {
    const chat = await openChat(rig, 'alibaba1688');
    await chat.isReady();
    await Promise.all([chat.type('您好，加微信聊吧'), kill()]);
    await chat.dockSays('不能发');
  });
});

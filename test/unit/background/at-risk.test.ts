import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { ChatContext } from '../../../utils/platform/reply-contract.ts';
import { store } from '../../../utils/store/handle.ts';
import { suggestedReply } from '../../../utils/timing/judge-risk.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { timingSetting } from '../../../utils/timing/stored-settings.ts';
import { makeOrder } from '../shipping/make.ts';
import { batchOf, NOON, World } from './world.ts';

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';
const WORDS = '都三天了还不发货，气死我了，骗子店铺！';
let world: World;

beforeEach(async () => {
  world = await World.open();
  await timingSetting.set({ ...DEFAULT_TIMING, notify: false });
  await world.start();
});

const asks = (text: string, more: Partial<ChatContext> = {}) =>
  world.ask(
    'suggest',
    {
      context: {
        console: 'pinduoduo',
        page: 'chat',
        kind: 'chat',
        shop: { id: '7001' },
        conversation: { key: 'b1', buyer: '小满' },
        turns: [{ role: 'buyer', kind: 'text', text }],
        orderIds: ['260910-303'],
        ...more,
      },
    },
    CHAT,
  );
const say = (id: string, role: 'buyer' | 'agent', at: number) =>
  world.ask(
    'log',
    {
      console: 'pinduoduo',
      page: 'chat',
      shop: { id: '7001' },
      messages: [{ id, conversation: 'b1', role, at, atSource: 'page', kind: 'text', seenAt: at }],
      listed: [],
    },
    CHAT,
  );
const risks = async () => (await world.alerts()).filter(({ kind }) => kind === 'at-risk');

describe('a buyer who may complain', () => {
  it('becomes one quiet alert with its reasons and a reply, and none of the words', async () => {
    await world.ask(
      'record',
      batchOf([makeOrder({ id: '260910-303', shop: '7001', shipBy: NOON - HOUR, shipBySource: 'console' })]),
    );
    await say('1', 'buyer', NOON - 5 * MINUTE);
    await asks(WORDS);
    const [alert, ...others] = await risks();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      key: 'pinduoduo/7001/at-risk:b1',
      severity: 'warn',
      subject: { record: 'conversation', key: 'pinduoduo/7001/b1' },
    });
    expect(alert?.why.map(({ code }) => code)).toEqual([
      'risk_unhappy',
      'risk_overdue',
      'risk_waited',
      'risk_apology',
    ]);
    expect(alert && suggestedReply(alert)).toBe('starter:late-over');
    expect(world.told.filter(({ title }) => title.includes('bad review'))).toEqual([]);
    const database = await store();
    for (const name of database.objectStoreNames)
      if (!name.startsWith('repl')) expect(JSON.stringify(await database.getAll(name))).not.toContain('三天');
    await asks(WORDS);
    expect(await risks()).toEqual([alert]);
  });

  it('closes by fact when answered and calm', async () => {
    await say('1', 'buyer', NOON - 5 * MINUTE);
    await asks(WORDS);
    expect(await risks()).toMatchObject([{ state: 'open' }]);
    world.now = NOON + MINUTE;
    await say('2', 'agent', NOON + MINUTE);
    expect(await risks()).toMatchObject([{ state: 'open' }]);
    await say('3', 'buyer', NOON + MINUTE + 5);
    await asks('好的，谢谢你');
    expect(await risks()).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
  });

  it('closes by itself a day after the answer', async () => {
    await say('1', 'buyer', NOON - 5 * MINUTE);
    await asks(WORDS);
    world.now = NOON + MINUTE;
    await say('2', 'agent', NOON + MINUTE);
    await world.pass(NOON + DAY + 2 * MINUTE);
    expect(await risks()).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
  });

  it('is nobody for angry words alone, for a conversation that is not known, or where it is switched off', async () => {
    await asks(WORDS);
    expect(await risks()).toEqual([]);
    await say('1', 'buyer', NOON - 1000);
    await asks(WORDS);
    expect(await risks()).toEqual([]);
    await timingSetting.set({ ...DEFAULT_TIMING, notify: false, atRisk: false });
    world.now = NOON + HOUR;
    await asks(WORDS);
    expect(await risks()).toEqual([]);
  });
});

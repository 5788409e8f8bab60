import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import type { ChatContext } from '../../../utils/platform/reply-contract.ts';
import { DEFAULT_REPLIES } from '../../../utils/replies/settings.ts';
import { replySetting } from '../../../utils/replies/stored-settings.ts';
import { store } from '../../../utils/store/handle.ts';
import { aReply } from '../../support/replies.ts';
import { makeOrder } from '../shipping/make.ts';
import { batchOf, NOON, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await world.start();
});

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';

const chat = (text: string, more: Partial<ChatContext> = {}): ChatContext => ({
  console: 'pinduoduo',
  page: 'chat',
  kind: 'chat',
  conversation: { key: '4410', buyer: '小满' },
  turns: text === '' ? [] : [{ role: 'buyer', kind: 'text', text }],
  orderIds: [],
  ...more,
});

const find = (query: string, more: object = {}) =>
  world.ask('find', { context: chat(''), query, limit: 10, ...more }, CHAT);

async function put(...replies: ReturnType<typeof aReply>[]) {
  const database = await store();
  for (const reply of replies) await database.put('replies', reply);
  await world.command('reread', { ids: replies.map(({ id }) => id) });
}

describe('the library', () => {
  it('is there on the first day, and found by initials', async () => {
    const found = await find('cfhsc');
    expect(found).toMatchObject({
      ok: true,
      value: { cards: [{ id: 'starter:urge-first', code: 'cfhsc' }] },
    });
  });

  it('is brought once, and again after the worker was ended, without a second copy', async () => {
    await find('x');
    const before = await (await store()).count('replies');
    expect(before).toBeGreaterThan(150);
    await world.restart();
    await find('x');
    expect(await (await store()).count('replies')).toBe(before);
  });

  it('offers what an extension page has just saved, and no longer what it deleted', async () => {
    await find('x');
    await put(aReply('mine', { code: 'v8k3', title: '只有我有' }));
    expect(await find('v8k3')).toMatchObject({ value: { cards: [{ id: 'mine' }], total: 1 } });
    await (await store()).delete('replies', 'mine');
    await world.command('reread', { ids: ['mine'] });
    expect(await find('v8k3')).toMatchObject({ value: { cards: [] } });
  });

  it('does not offer what is a draft, has run out or is another console’s', async () => {
    await put(
      aReply('draft', { code: 'q7w2', state: 'draft' }),
      aReply('old', { code: 'q7w2', validUntil: NOON - HOUR }),
      aReply('jd', { code: 'q7w2', consoles: ['jd'] }),
      aReply('here', { code: 'q7w2', consoles: ['pinduoduo'] }),
    );
    expect(await find('q7w2')).toMatchObject({ value: { cards: [{ id: 'here' }] } });
    expect(
      await world.ask('fill', { context: chat(''), id: 'jd', tone: 'plain', lang: 'zh-CN' }, CHAT),
    ).toMatchObject({
      ok: false,
      error: { code: 'no-reply' },
    });
  });

  it('shows folders without a query, and what lies in one', async () => {
    await put(aReply('a', { group: ['我的', '早班'] }), aReply('b', { group: ['我的'] }));
    const all = await find('');
    expect(all.ok && all.value.folders.find(({ name }) => name === '我的')).toEqual({
      name: '我的',
      count: 2,
    });
    expect(await find('', { group: ['我的'] })).toMatchObject({
      value: { folders: [{ name: '早班', count: 1 }], total: 2 },
    });
  });
});

describe('a reply for the open conversation', () => {
  it('is filled from the order that the page shows, as it is stored', async () => {
    await world.ask('record', batchOf([makeOrder({ shipBy: NOON + 2 * HOUR, shipBySource: 'console' })]));
    await put(
      aReply('a', {
        variants: [
          {
            tone: 'plain',
            lang: 'zh-CN',
            body: '{{ buyer.name }}好，{{ order.id }} 在 {{ order.ship_by }} 前发，{{ "原因" | ask }}',
          },
        ],
      }),
    );
    const context = chat('什么时候发', { orderIds: ['260910-303'], shop: { id: '7001' } });
    const asked = { context, id: 'a', tone: 'fresh', lang: 'zh-CN' } as const;
    expect(await world.ask('fill', asked, CHAT)).toMatchObject({
      value: {
        messages: ['小满好，260910-303 在 9月10日 14:00 前发，〔原因〕'],
        missing: [],
        asks: [{ name: '原因', kind: 'text' }],
      },
    });
    expect(await world.ask('fill', { ...asked, answers: { 原因: '缺货' } }, CHAT)).toMatchObject({
      value: { messages: ['小满好，260910-303 在 9月10日 14:00 前发，缺货'] },
    });
  });

  it('is suggested with its reason, in the voice that was chosen, and not when the buyer said nothing that is understood', async () => {
    await world.ask('record', batchOf([makeOrder({ shipBy: NOON + 2 * HOUR, shipBySource: 'console' })]));
    await replySetting.set({ ...DEFAULT_REPLIES, voice: 'brisk' });
    const context = chat('怎么还不发货啊，都两天了', { orderIds: ['260910-303'], shop: { id: '7001' } });
    const answer = await world.ask('suggest', { context }, CHAT);
    if (!answer.ok) throw new Error(answer.error.code);
    const { manners, orders, suggestions } = answer.value;
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(3);
    expect(suggestions[0]?.card.tone).toBe('brisk');
    expect(suggestions[0]?.why.map(({ code }) => code)).toContain('intent');
    expect(orders).toMatchObject([{ id: '260910-303', status: 'to_ship' }]);
    expect(manners).toMatchObject({ voice: 'brisk', triggers: ['/', '、', '／'] });
    expect(manners).not.toHaveProperty('agentName');
    expect(await world.ask('suggest', { context: chat('嗯嗯呃') }, CHAT)).toMatchObject({
      value: { suggestions: [] },
    });
    expect(await world.ask('suggest', { context: chat('') }, CHAT)).toMatchObject({
      value: { suggestions: [] },
    });
  });

  it('is counted and learned when it is used, and that outlives the worker', async () => {
    await put(
      aReply('a', { situations: ['invoice'], title: '甲' }),
      aReply('b', { situations: ['invoice'], title: '乙' }),
    );
    for (let times = 0; times < 8; times += 1)
      await world.ask('used', { id: 'b', event: 'inserted', intent: 'invoice' }, CHAT);
    await world.ask('used', { id: 'b', event: 'sent-as-is' }, CHAT);
    await world.restart();
    const database = await store();
    expect(await database.get('replyUses', 'b')).toMatchObject({
      inserted: 8,
      sentAsIs: 1,
      byIntent: { invoice: 8 },
    });
    const answer = await world.ask('suggest', { context: chat('能开发票吗') }, CHAT);
    expect(answer.ok && answer.value.suggestions[0]?.card.id).toBe('b');
    expect(await world.ask('used', { id: 'nobody', event: 'inserted' }, CHAT)).toMatchObject({
      error: { code: 'no-reply' },
    });
  });

  it('is a favourite as long as it is marked', async () => {
    await put(aReply('a', { code: 'w4j6' }));
    await world.ask('favour', { id: 'a', on: true }, CHAT);
    expect(await find('w4j6')).toMatchObject({ value: { cards: [{ favourite: true }] } });
    await world.ask('favour', { id: 'a', on: false }, CHAT);
    expect(await find('w4j6')).toMatchObject({ value: { cards: [{ favourite: false }] } });
  });
});

describe('a draft', () => {
  it('is checked for its console, and a finding can be silenced for one shop', async () => {
    const ask = (text: string, shop = '7001') =>
      world.ask('check', { context: chat('', { shop: { id: shop } }), text }, CHAT);
    const first = await ask('亲，加我微信聊吧');
    if (!first.ok) throw new Error(first.error.code);
    const [finding] = first.value.findings;
    expect(finding).toMatchObject({ level: 'block' });
    await world.ask(
      'silence',
      { console: 'pinduoduo', shop: '7001', finding: finding?.id ?? '', on: true },
      CHAT,
    );
    expect(await ask('亲，加我微信聊吧')).toMatchObject({ value: { findings: [] } });
    expect(await ask('亲，加我微信聊吧', '7002')).toMatchObject({
      value: { findings: [{ level: 'block' }] },
    });
    expect(await ask('您的订单今天 18:00 前发出')).toMatchObject({ value: { findings: [] } });
  });
});

describe('a page', () => {
  it('may speak of its own console only', async () => {
    const context = chat('在吗', { console: 'jd' });
    for (const name of ['suggest', 'find', 'fill', 'check'] as const) {
      const body = {
        context,
        query: '',
        limit: 5,
        id: 'a',
        tone: 'plain',
        lang: 'zh-CN',
        text: 'x',
      } as never;
      expect(await world.ask(name, body, CHAT)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect(await world.ask('reread', {}, CHAT)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('of ours may ask without any console', async () => {
    const context = chat('', { console: 'none', page: 'none' });
    expect(await world.command('find', { context, query: 'cfhsc', limit: 3 })).toMatchObject({
      value: { cards: [{ id: 'starter:urge-first' }] },
    });
  });
});

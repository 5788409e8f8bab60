import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatContext } from '../../../utils/platform/reply-contract.ts';
import { recordKey } from '../../../utils/records/key.ts';
import type { Review } from '../../../utils/records/review.ts';
import type { ReviewCase } from '../../../utils/records/review-case.ts';
import type { ReviewVerdict } from '../../../utils/records/review-verdict.ts';
import { store } from '../../../utils/store/handle.ts';
import { aReply } from '../../support/replies.ts';
import { makeVerdict } from '../../support/verdicts.ts';
import { NOON, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await world.start();
});

const REVIEWS = 'https://mms.pinduoduo.com/goods/evaluation/index';
const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';
const ORDER = '260910-123456789012345';
const SHOP = { id: '7' };

const dialog = (text: string, more: Partial<ChatContext> = {}): ChatContext => ({
  console: 'pinduoduo',
  page: 'reviews',
  kind: 'review',
  shop: SHOP,
  conversation: { key: 'r1' },
  turns: text === '' ? [] : [{ role: 'buyer', kind: 'text', text }],
  orderIds: [],
  ...more,
});

async function suggested(context: ChatContext, page = REVIEWS): Promise<{ id: string; why: string[] }[]> {
  const answer = await world.ask('suggest', { context }, page);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.suggestions.map(({ card, why }) => ({ id: card.id, why: why.map(({ code }) => code) }));
}
const idsOf = async (context: ChatContext, page?: string) =>
  (await suggested(context, page)).map(({ id }) => id);

async function keep(
  text: string,
  verdict: Partial<ReviewVerdict>,
  work?: Partial<ReviewCase>,
): Promise<void> {
  const database = await store();
  const id = 'r-1';
  const key = recordKey('pinduoduo', '7', id);
  const origin = { key, console: 'pinduoduo', shop: '7', id };
  const review: Review = {
    ...origin,
    orderId: ORDER,
    text,
    pictures: 0,
    video: false,
    at: NOON,
    seenAt: NOON,
  };
  await database.put('shops', { key: 'pinduoduo/7', console: 'pinduoduo', id: '7', seenAt: NOON } as never);
  await database.put('reviews', review);
  await database.put('reviewVerdicts', makeVerdict(id, { at: NOON, orderId: ORDER, ...verdict }));
  if (work)
    await database.put('reviewCases', {
      ...origin,
      state: 'new',
      openedAt: NOON,
      changedAt: NOON,
      steps: [],
      notes: [],
      ...work,
    });
}

describe('beside the reply dialog of a review', () => {
  it('public answers for what it complains about come first', async () => {
    const found = await suggested(dialog('味道很重，一股刺鼻的臭味，太难闻了'));
    expect(found[0]).toEqual({ id: 'starter:review-smell', why: ['topic'] });
    expect(found.every(({ id }) => !id.includes('after-review'))).toBe(true);
  });

  it('thanks answer praise, and nothing is offered where nothing is known', async () => {
    expect((await idsOf(dialog('很好，很喜欢，下次还来')))[0]).toBe('starter:review-praise');
    expect(await idsOf(dialog(''))).toEqual([]);
  });

  it('go by what is stored of it: a person’s word and the stars, not the words alone', async () => {
    await keep('还行吧', { level: 'alert', topics: ['courier'] });
    const context = dialog('还行吧', { orderIds: [ORDER] });
    expect((await idsOf(context))[0]).toBe('starter:review-courier');
    await keep('还行吧', { level: 'none', topics: [], taught: 'not-negative' });
    expect((await idsOf(context))[0]).toBe('starter:review-praise');
  });

  it('do not take another review of the same order for the one that is shown', async () => {
    await keep('质量太差', { level: 'alert', topics: ['quality'] });
    const context = dialog('很好，很喜欢，下次还来', { orderIds: [ORDER] });
    expect((await idsOf(context))[0]).toBe('starter:review-praise');
  });

  it('head the list that opens without a word, before any favourite for the buyer alone', async () => {
    const database = await store();
    await world.ask('find', { context: dialog(''), query: 'x', limit: 1 }, REVIEWS);
    await database.put('replies', aReply('mine', { tags: ['private'] }));
    await world.command('reread', { ids: ['mine'] });
    await world.command('favour', { id: 'mine', on: true });
    const context = dialog('味道很重，一股刺鼻的臭味，太难闻了');
    const found = await world.ask('find', { context, query: '', limit: 30 }, REVIEWS);
    const cards = found.ok ? found.value.cards.map(({ id }) => id) : [];
    expect(cards[0]).toBe('starter:review-smell');
    expect(new Set(cards).size).toBe(cards.length);
    expect(cards.slice(0, 20)).not.toContain('mine');
  });
});

describe('in the chat with a buyer whose bad review is open', () => {
  const chat = (text: string): ChatContext => ({
    ...dialog(text, { orderIds: [ORDER] }),
    page: 'chat',
    kind: 'chat',
    conversation: { key: '4410', buyer: '小满' },
  });

  it('the private message for its topic is offered, until the work is done', async () => {
    await keep('杯子碎了', { level: 'alert', topics: ['damaged'] }, { state: 'looking' });
    expect(await suggested(chat(''), CHAT)).toEqual([
      { id: 'starter:after-review-damaged', why: ['review_open', 'topic'] },
    ]);
    await keep('杯子碎了', { level: 'alert', topics: ['damaged'] }, { state: 'resolved' });
    expect(await suggested(chat(''), CHAT)).toEqual([]);
  });

  it('it never comes before an answer to what the buyer asks', async () => {
    await keep('杯子碎了', { level: 'alert', topics: ['damaged'] }, { state: 'contacted' });
    const found = await idsOf(chat('怎么还不发货，什么时候发'), CHAT);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).not.toContain('after-review');
  });

  it('is not offered for a review that is no complaint, nor where nobody was told of it', async () => {
    await keep('很好', { level: 'none' }, { state: 'new' });
    expect(await suggested(chat(''), CHAT)).toEqual([]);
    await (await store()).clear('reviewCases');
    await keep('一般', { level: 'look', topics: ['price'] });
    expect(await suggested(chat(''), CHAT)).toEqual([]);
  });
});

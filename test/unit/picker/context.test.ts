import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ChatView } from '../../../utils/chat/view.ts';
import { contextOf, occasionOf } from '../../../utils/picker/context.ts';
import { gapsIn, nextGap } from '../../../utils/picker/gaps.ts';
import { chatContext } from '../../../utils/platform/reply-contract.ts';

const LONG = '长'.repeat(5000);
const view = (more: Partial<ChatView> = {}): ChatView => ({
  page: 'chat',
  kind: 'chat',
  conversation: { key: 'b1', settled: true },
  turns: [{ role: 'buyer', kind: 'text', text: '几时能到', id: 'm1' }],
  orderIds: [],
  ...more,
});

describe('what goes along with a question', () => {
  it('is what the message allows, whatever the page says', () => {
    const wild = view({
      conversation: { key: LONG, buyer: LONG, settled: true, visit: 3 },
      shop: { id: LONG, name: LONG },
      turns: Array.from({ length: 60 }, () => ({
        role: 'buyer',
        kind: 'text',
        text: LONG,
        id: LONG,
        at: 946_684_800_000,
      })),
      orderIds: [LONG, '', ...Array.from({ length: 60 }, (_, at) => `o${at}`)],
      item: LONG,
    });
    const context = contextOf('pinduoduo', wild);
    expect(z.safeParse(chatContext, context).success).toBe(true);
    expect(context.orderIds[0]).toBe('o0');
    expect(context.turns).toHaveLength(20);
  });

  it('says nothing of what the page does not say', () => {
    const { conversation: _, ...none } = view();
    const context = contextOf('pinduoduo', none);
    expect(Object.keys(context)).toEqual(['console', 'page', 'kind', 'turns', 'orderIds']);
    expect(z.safeParse(chatContext, context).success).toBe(true);
  });
});

describe('another occasion to suggest something', () => {
  const before = occasionOf(view());
  const told = (text: string, role: 'buyer' | 'agent' | 'system' | 'robot' = 'buyer') =>
    occasionOf(view({ turns: [...view().turns, { role, kind: 'text', text }] }));
  it('is a new message, another conversation, another order', () => {
    expect(told('急用')).not.toBe(before);
    expect(told('在的', 'agent')).not.toBe(before);
    expect(occasionOf(view({ conversation: { key: 'b2', settled: true } }))).not.toBe(before);
    expect(occasionOf(view({ orderIds: ['o1'] }))).not.toBe(before);
  });
  it('is none where the system said something, or older messages came into view', () => {
    expect(told('订单已付款', 'system')).toBe(before);
    const older = { role: 'buyer', kind: 'text', text: '你好', id: 'm0' } as const;
    expect(occasionOf(view({ turns: [older, ...view().turns] }))).toBe(before);
  });
});

it('finds what is open in a draft, and goes round', () => {
  const text = '单号〔物流单号〕由〔快递公司〕送，〔〕不是';
  expect(gapsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['〔物流单号〕', '〔快递公司〕']);
  expect(nextGap(text, 2)?.from).toBe(2);
  expect(nextGap(text, 5)?.from).toBe(9);
  expect(nextGap(text, 20)?.from).toBe(2);
  expect(nextGap('没有', 0)).toBeUndefined();
});

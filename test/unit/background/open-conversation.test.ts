import { describe, expect, it } from 'vitest';
import { rankChat } from '../../../entrypoints/background/open-record.ts';
import type { ChatTab } from '../../../utils/platform/chat-tab.ts';
import { BLANK_CONTEXT } from '../../../utils/replies/blank-context.ts';

const tab = (shop: string | undefined, key: string | undefined): ChatTab => ({
  id: 1,
  context: {
    ...BLANK_CONTEXT,
    ...(shop !== undefined && { shop: { id: shop } }),
    ...(key !== undefined && { conversation: { key } }),
  },
});
const rank = (one: ChatTab, shop = '41208') => rankChat(one, { id: 'b1', shop });

describe('the tab in which a conversation goes on', () => {
  it('is the one of its shop, best where it is open, before others that show a buyer of the same key', () => {
    const ranks = [
      rank(tab('41208', 'b1')),
      rank(tab('41208', 'b2')),
      rank(tab(undefined, 'b1')),
      rank(tab(undefined, undefined)),
      rank(tab('99', 'b1')),
      rank({ id: 1, url: 'https://mms.pinduoduo.com/chat-merchant/index.html' }),
      rank({ id: 1, url: 'https://mms.pinduoduo.com/orders/list' }),
    ];
    expect([...ranks].sort((a, b) => b - a)).toEqual(ranks);
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(ranks.at(-1)).toBe(0);
  });

  it('may be of any shop where the page named none', () => {
    expect(rank(tab('99', 'b1'), '_')).toBeGreaterThan(rank(tab('99', 'b2'), '_'));
  });
});

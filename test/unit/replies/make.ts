import type { ChatContext } from '../../../utils/platform/reply-contract.ts';
import type { Order } from '../../../utils/records/order.ts';
import type { OrderFacts } from '../../../utils/replies/facts.ts';

/** 2026-09-10 15:20 in China. */
export const NOW = Date.UTC(2026, 8, 10, 7, 20);

/** The open conversation of a chat page. */
export const aContext = (more: Partial<ChatContext> = {}): ChatContext => ({
  console: 'pinduoduo',
  page: 'chat',
  kind: 'chat',
  conversation: { key: '4410', buyer: '小满' },
  turns: [{ role: 'buyer', kind: 'text', text: '什么时候发' }],
  orderIds: [],
  ...more,
});

/** An order, with nothing about its parcels. */
export const factsOf = (order: Partial<Order> = {}): OrderFacts => ({
  order: {
    key: 'pinduoduo/77/260910-1',
    console: 'pinduoduo',
    shop: '77',
    id: '260910-1',
    seenAt: NOW,
    status: 'to_ship',
    statusText: '待发货',
    items: [{ title: '亚麻衬衫', spec: '米白 L', quantity: 2 }],
    ...order,
  },
  parcels: [],
  alerts: [],
});

import type { ConsoleData } from '../../reader/vocabulary.ts';

/**
 * 1688. Sources: shared/consoles/alibaba1688.md. Only the web chat is read (`chat.ts`): of the seller's order list the address is a guess
 * there, and no complete answer of it is public.
 */
export default {
  id: 'alibaba1688',
  name: { 'zh-CN': '1688', 'zh-TW': '1688', en: '1688' },
  hosts: ['air.1688.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  // The first is assumed in the sample, the others are the same words as on Taobao (3.4, 5).
  statusWords: [
    ['closed', '^(?:交易关闭|交易取消|已取消|已关闭)'],
    ['unpaid', '^(?:等待买家付款|待付款)'],
    ['to_ship', '^(?:等待卖家发货|待发货)'],
    ['shipped', '^(?:等待买家确认收货|等待买家收货|卖家已发货|待收货)'],
    ['done', '^交易成功'],
  ],
  noAfterSale: [],
  shop: [],
  walls: [],
  pages: [],
  links: { order: 'https://trade.1688.com/order/order_detail.htm?order_id={id}' },
} satisfies ConsoleData;

import type { ConsoleData } from '../../reader/vocabulary.ts';

/**
 * Kuaishou shops. Sources: shared/consoles/kuaishou.md. Only the chat is read (`chat.ts`): of an order's answer no more than two members
 * are public, and its number is not among them.
 */
export default {
  id: 'kuaishou',
  name: { 'zh-CN': '快手小店', 'zh-TW': '快手小店', en: 'Kuaishou' },
  hosts: ['im.kwaixiaodian.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  // 待发货 is seen (3); the others are what every console calls it.
  statusWords: [
    ['closed', '^(?:交易关闭|已取消|已关闭)'],
    ['unpaid', '^(?:待付款|待支付)'],
    ['to_ship', '^待发货'],
    ['shipped', '^(?:已发货|待收货)'],
    ['done', '^(?:交易成功|已完成)'],
  ],
  noAfterSale: [],
  shop: [],
  walls: [],
  pages: [],
  links: { order: 'https://s.kwaixiaodian.com/zone/order/list?orderId={id}' },
} satisfies ConsoleData;

import type { ConsoleData } from '../../reader/vocabulary.ts';

/**
 * Kuaishou shops. Sources: shared/consoles/kuaishou.md. Only the chat is read (`chat.ts`): of an order's answer no more than two members
 * are public, and its number is not among them.
 */
export default {
  id: 'kuaishou',
  name: { 'zh-CN': '快手小店', 'zh-TW': '快手小店', en: 'Kuaishou' },
  hosts: ['im.kwaixiaodian.com'],
  chatHosts: ['im.kwaixiaodian.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [['to_ship', '^待发货']],
  noAfterSale: [],
  shop: [],
  walls: [],
  pages: [],
  // How the page searches for one order is not known (D); what is behind the # does nothing.
  links: { order: 'https://s.kwaixiaodian.com/zone/order/list#{id}' },
} satisfies ConsoleData;

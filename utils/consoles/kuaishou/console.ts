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
  // No order is read, so none is ever opened.
  links: { order: 'https://im.kwaixiaodian.com/#{id}' },
} satisfies ConsoleData;

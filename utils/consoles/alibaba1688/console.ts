import type { ConsoleData } from '../../reader/vocabulary.ts';

/**
 * 1688. Sources: shared/consoles/alibaba1688.md. Only the web chat is read (`chat.ts`): of the seller's order list the address is a guess
 * there, and no complete answer of it is public.
 */
export default {
  id: 'alibaba1688',
  name: { 'zh-CN': '1688', 'zh-TW': '1688', en: '1688' },
  hosts: ['air.1688.com'],
  chatHosts: ['air.1688.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [['to_ship', '^等待卖家发货']],
  noAfterSale: [],
  shop: [],
  walls: [],
  pages: [],
  // No order is read, so none is ever opened.
  links: { order: 'https://air.1688.com/#{id}' },
} satisfies ConsoleData;

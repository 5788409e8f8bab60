import type { Order } from '../records/order.ts';

/** What an order's after-sale words mean for its shipping. */
export type AfterSale = 'none' | 'running' | 'part_refunded' | 'refunded';

const REFUNDED = /退款(已|全部)?(成功|完成|完毕|完畢)|(已|全额|全額)退款/;
const RUNNING = /退款中|(申请|申請|等待|待)[^，,]*退款|(处理|處理|审核|審核|协商|協商)中/;
const OVER = /(退款|售后|售後|申请|申請)已?(关闭|關閉|取消|撤销|撤銷)|已(撤销|撤銷|取消|拒绝|拒絕)/;

const isRefunded = (words: string): boolean => REFUNDED.test(words) && !RUNNING.test(words);

/**
 * Reads the console's own words. A refund that has succeeded for an order of one item ends the duty to ship; of an order of
 * several it may be one item's, so the rest still has to go. A running one may still be refused: we warn no less, and say so.
 */
export function afterSaleOf({ afterSale, statusText, items }: Order): AfterSale {
  const status = statusText.replace(/\s+/g, '');
  if (isRefunded(status) && !status.includes('部分')) return 'refunded';
  const words = (afterSale ?? '').replace(/\s+/g, '');
  if (words === '' || OVER.test(words)) return 'none';
  if (!isRefunded(words)) return 'running';
  return items.length > 1 || words.includes('部分') ? 'part_refunded' : 'refunded';
}

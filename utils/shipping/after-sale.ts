import type { Order } from '../records/order.ts';

/** What an order's after-sale words mean for its shipping. */
export type AfterSale = 'none' | 'running' | 'part_refunded' | 'refunded';

const REFUNDED = /退款(已|全部)?(成功|完成|完毕|完畢)|(已|全额|全額|全部)退款/;
const RUNNING = /退款中|(申请|申請|等待|待)[^，,]*退款|(处理|處理|审核|審核|协商|協商)中/;
/** Words that say that a refund is not of the whole order: of some of its items, or of the postage alone. */
const PART = /部[分份]/;
const POSTAGE = /[运運][费費]/;
const OVER = /(退款|售后|售後|申请|申請)已?(关闭|關閉|取消|撤销|撤銷)|已(撤销|撤銷|取消|拒绝|拒絕)/;

const isRefunded = (words: string): boolean => REFUNDED.test(words) && !RUNNING.test(words);

/**
 * Reads the console's own words, which are of the whole order: the reader gives a word of items only where every item has it, and a
 * running case first. A refund that has succeeded ends the duty to ship, unless the words say that it is of a part. A running one
 * may still be refused: we warn no less, and say so.
 */
export function afterSaleOf({ afterSale, statusText }: Order): AfterSale {
  const status = statusText.replace(/\s+/g, '');
  if (isRefunded(status) && !PART.test(status) && !POSTAGE.test(status)) return 'refunded';
  const words = (afterSale ?? '').replace(/\s+/g, '');
  if (words === '' || OVER.test(words)) return 'none';
  if (!isRefunded(words) || POSTAGE.test(words)) return 'running';
  return PART.test(words) ? 'part_refunded' : 'refunded';
}

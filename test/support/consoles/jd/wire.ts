import type { TrueOrder } from '../../data.ts';
import { STATUS_TEXT } from '../../words.ts';

export const statusText = (order: TrueOrder): string =>
  STATUS_TEXT.jd[order.status as keyof (typeof STATUS_TEXT)['jd']];

/** One element of `data.results` of queryOrderPage; titles are not in it. */
export function resultOf(order: TrueOrder) {
  return {
    orderId: order.id,
    userPin: order.buyer,
    orderCreateTime: order.createdAt,
    paymentConfirmTime: order.paidAt ?? null,
    orderCompleteTime: order.doneAt ?? null,
    orderStatusInfo: { orderStatusName: statusText(order) },
    orderItems: order.items.map(({ skuId, price, quantity }) => ({
      skuId,
      jdPrice: price / 100,
      num: quantity,
    })),
    orderPaymentInfo: { receivables: order.amount / 100 },
  };
}

/** What the page draws besides: it has titles from another answer of its own. */
export interface Sku {
  orderId: string;
  skuId: string;
  title: string;
}
export const skusOf = (order: TrueOrder): Sku[] =>
  order.items.map(({ skuId, title }) => ({ orderId: order.id, skuId, title }));

export type Result = ReturnType<typeof resultOf>;
export interface Answer {
  code: number;
  data?: { totalItem?: number; total?: number; results: Result[] } | null;
}

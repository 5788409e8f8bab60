import type { TrueOrder } from '../../data.ts';
import { STATUS_TEXT } from '../../words.ts';

const seconds = (ms?: number): number => (ms === undefined ? 0 : Math.floor(ms / 1000));

/** An order as Feige's order panel asks for it. */
export const orderOf = (order: TrueOrder) => ({
  order_id: order.id,
  order_status_desc:
    order.status === 'unknown' || order.status === 'signed' || order.status === 'part_shipped'
      ? ''
      : STATUS_TEXT.doudian[order.status],
  order_time_sec: seconds(order.createdAt),
  pay_time_sec: seconds(order.paidAt),
  user_nick_name: order.buyer,
  post_receiver: order.buyer,
  post_address: '江南省临水市***',
  mobile: '1**********',
  aftersale_sum_status_desc: order.afterSale ?? '',
  sku_order_list: order.items.map((item) => ({
    product_name: item.title,
    sku_specs: item.spec,
    combo_num: item.quantity,
    actual_pay_amount: item.price * item.quantity,
    after_sale_orders: [],
  })),
});

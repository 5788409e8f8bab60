import { SECOND } from '../../../../utils/core/time.ts';
import type { TrueOrder, TrueShop } from '../../data.ts';
import { STATUS_TEXT } from '../../words.ts';
import { firstOf } from '../shared/text.ts';

const COLOURS = ['red', 'yellow', 'green', 'blue', 'purple'];
const seconds = (instant: number | undefined): number | null =>
  instant === undefined ? null : instant / SECOND;

export const statusText = (order: TrueOrder): string =>
  STATUS_TEXT.pinduoduo[order.status as keyof (typeof STATUS_TEXT)['pinduoduo']];

/** One element of `result.pageItems` of recentOrderList. */
export function listItem(order: TrueOrder) {
  const [item] = order.items;
  return {
    after_sales_id: order.afterSale ? `9${order.id.slice(-9)}` : null,
    after_sales_status: order.afterSale ?? (order.kind === 'fine' ? '无售后' : null),
    biz_type: 0,
    buyer_memo: order.kind === 'soon' ? '麻烦快一点，谢谢' : '',
    city_name: '江州市',
    confirm_time: seconds(order.paidAt) ?? 0,
    created_at: seconds(order.createdAt),
    delivery_one_day: null,
    district_name: '临水区',
    extraGoodsList: null,
    goods_amount: order.amount,
    goods_id: Number(item?.itemId),
    goods_name: item?.title ?? '',
    goods_number: item?.quantity ?? 1,
    goods_price: item?.price ?? 0,
    group_status: order.status === 'unpaid' ? 0 : 1,
    hasExtraGoods: false,
    mall_remark: order.note ?? null,
    mall_remark_name: order.note ? '主账号' : null,
    mall_remark_tag: order.flag ? String(COLOURS.indexOf(order.flag) + 1) : null,
    merchant_discount: 0,
    nickname: order.buyer,
    no_need_ship: false,
    order_amount: order.amount,
    order_handle_status: null,
    order_sn: order.id,
    order_status: order.status === 'closed' ? 2 : 1,
    order_status_str: statusText(order),
    order_time: seconds(order.createdAt),
    out_sku_sn: item?.sku ?? '',
    pay_status: order.status === 'unpaid' ? 1 : 2,
    payment_start_time: seconds(order.createdAt),
    platform_discount: 0,
    pre_sale_time: null,
    promise_shipping_time: seconds(order.shipBy),
    province_name: '南江省',
    receive_name: `${firstOf(order.buyer)}*`,
    receive_mobile: '13*******07',
    receive_time: seconds(order.doneAt) ?? 0,
    remark_status: order.note ? 1 : 0,
    shipping_amount: 0,
    shipping_id: order.trackingNo ? 44 : 0,
    shipping_status: order.shippedAt ? 1 : 0,
    shipping_time: seconds(order.shippedAt) ?? 0,
    spec: item?.spec ?? '',
    thumb_url: 'https://img.pddpic.test/goods/1.jpeg',
    tracking_number: order.trackingNo ?? '',
    trade_type: 0,
    type: 0,
    urge_shipping_time: order.kind === 'late' ? seconds(order.createdAt) : null,
    waybillDTOList: order.carrier ? [{ shippingName: order.carrier, shippingPhone: '95000' }] : [],
  };
}

/** `result` of orderDetail: other names for some of the same things. */
export function detail(order: TrueOrder, shop: TrueShop) {
  const { nickname: _, created_at: __, waybillDTOList: ___, ...shared } = listItem(order);
  return {
    ...shared,
    buyer_nickname: order.buyer,
    shipping_name: order.carrier ?? '',
    mall_id: Number(shop.id),
    mall_name: shop.name,
    pay_time: seconds(order.paidAt) ?? 0,
    after_sales_status: order.afterSale ?? '无售后',
  };
}

export type ListItem = ReturnType<typeof listItem>;
export interface ListAnswer {
  success: boolean;
  errorCode: number;
  result?: { totalItemNum: number; pageItems: ListItem[] } | null;
}
export type DetailAnswer = { success: boolean; result?: ReturnType<typeof detail> | null };

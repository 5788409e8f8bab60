import { SECOND } from '../../../../utils/core/time.ts';
import type { TrueItem, TrueOrder, TrueParcel, TrueShop } from '../../data.ts';
import { STATUS_TEXT } from '../../words.ts';
import { firstOf } from '../shared/text.ts';

export const statusText = (order: TrueOrder): string =>
  STATUS_TEXT.doudian[order.status as keyof (typeof STATUS_TEXT)['doudian']];

const seconds = (instant: number | undefined): number => (instant === undefined ? 0 : instant / SECOND);
const STATUS: Record<string, number> = { unpaid: 1, to_ship: 2, shipped: 3, closed: 4, done: 5 };

/** Marks an id that goes over the wire as a bare number, above 2^53; see `withLongNumbers`. */
const bare = (id: string): string => `#${id}#`;
export const withLongNumbers = (text: string): string => text.replaceAll(/"#(\d+)#"/g, '$1');

/** Both known forms of the specification occur: a list of objects and a list of strings. */
const specOf = (item: TrueItem): { name: string; value: string }[] | string[] =>
  Number(item.id.slice(-1)) % 2 === 0 ? [{ name: '规格', value: item.spec }] : [item.spec];

function productItem(item: TrueItem, order: TrueOrder, numbers: boolean, isLast: boolean) {
  const id = (value: string) => (numbers ? bare(value) : value);
  return {
    item_order_id: id(item.id),
    product_id: id(item.itemId),
    product_name: item.title,
    ...(Number(item.id.slice(-1)) % 3 === 0 ? { img: 'x.image' } : { product_pic: 'x.image' }),
    merchant_sku_code: item.sku,
    sku_id: id(item.skuId),
    sku_spec: specOf(item),
    combo_num: item.quantity,
    combo_amount: item.price,
    pay_amount: item.price * item.quantity,
    after_sale_info:
      order.afterSale && (isLast || order.kind === 'refunded')
        ? { after_sale_id: `14${item.id.slice(-16)}`, after_sale_text: order.afterSale }
        : { after_sale_id: '', after_sale_text: '-' },
  };
}

/** One element of `data` of searchlist. With `numbers` its ids are bare numbers above 2^53. */
export function listItem(order: TrueOrder, numbers: boolean) {
  return {
    shop_order_id: numbers ? bare(order.id) : order.id,
    order_status: STATUS[order.status] ?? 0,
    order_status_info: { order_status_text: statusText(order) },
    create_time: seconds(order.createdAt),
    pay_time: seconds(order.paidAt),
    update_time: seconds(order.paidAt ?? order.createdAt),
    logistics_time: seconds(order.shippedAt),
    pay_amount: order.amount,
    actual_pay_amount: order.amount,
    total_pay_amount: order.amount,
    post_amount: 0,
    product_count: order.items.reduce((sum, item) => sum + item.quantity, 0),
    user_id: `b-${order.id.slice(-6)}`,
    user_nickname: order.buyer,
    remark: order.note ?? '',
    receiver_info: {
      post_receiver: `${firstOf(order.buyer)}*`,
      post_tel: '1**********',
      post_tel_mask: '1**********',
      post_addr: {
        province: { name: '南江省' },
        city: { name: '江州市' },
        town: { name: '临水区' },
        street: { name: '青石街道' },
        detail: '***',
      },
    },
    product_item: order.items.map((item, at) =>
      productItem(item, order, numbers, at === order.items.length - 1),
    ),
  };
}
export type ListItem = ReturnType<typeof listItem>;
export interface ListAnswer {
  code: number;
  total?: number;
  data?: ListItem[];
}

/** One parcel as the parcel centre's answer gives it. */
export function parcelItem(parcel: TrueParcel, shop: TrueShop) {
  return {
    trackNo: parcel.trackingNo,
    express: 'kd',
    expressName: parcel.carrier,
    expressTel: '95000',
    expressStatus: 'polling',
    deliveryTime: seconds(parcel.shippedAt),
    collectTime: seconds(parcel.collectedAt),
    signTime: seconds(parcel.signedAt),
    packageState: '0',
    shopId: shop.id,
    receiverNameSecret: '何*',
    receiverTelSecret: '1**********',
    receiverAddressSecret: '南江省江州市 ******',
    comment: '',
    lastRouteNode: parcel.lastEventAt
      ? {
          operateTime: seconds(parcel.lastEventAt),
          siteName: '',
          siteType: '',
          content: parcel.lastEvent,
          state: '运输中',
        }
      : null,
    orderList: parcel.orderIds.map((orderId) => ({
      orderId,
      skuOrderInfoList: [
        {
          skuOrderId: orderId,
          itemOrderNum: 1,
          productId: bare(`37${orderId.slice(-17)}`),
          skuId: bare(`35${orderId.slice(-16)}`),
        },
      ],
      aftersaleId: '',
      tags: [],
    })),
    exceptionList: parcel.exceptions.map(({ type, text }) => ({
      uniqIdTail: '',
      exceptionType: type,
      exceptionSubType: type,
      exceptionStatus: 'work',
      exceptionDesc: text,
      dealState: 'PENDING',
      reason: '',
    })),
  };
}
export type ParcelItem = ReturnType<typeof parcelItem>;

import { chinaTime } from '../../china-time.ts';
import type { TrueItem, TrueOrder } from '../../data.ts';
import { FLAGS, STATUS_TEXT } from '../../words.ts';
import { firstOf } from '../shared/text.ts';

export const statusText = (order: TrueOrder): string =>
  STATUS_TEXT.taobao[order.status as keyof (typeof STATUS_TEXT)['taobao']];

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STATUS_TYPES: Record<string, string> = {
  unpaid: 't1',
  to_ship: 't2',
  shipped: 't3',
  done: 't0',
  closed: 't5',
};

function subOrder(item: TrueItem, order: TrueOrder, index: number) {
  const isWhole = order.kind === 'refunded';
  const isOdd = order.afterSale !== undefined && (isWhole || index === order.items.length - 1);
  return {
    // Written without quotes by `withLongNumbers`: above 2^53, as on the wire.
    id: `#${item.id}#`,
    idStr: item.id,
    quantity: item.quantity,
    priceInfo: { realTotal: yuan(item.price) },
    itemInfo: {
      title: entities(item.title),
      itemUrl: `//trade.taobao.com/trade/detail/tradeSnap.htm?tradeId=${item.id}`,
      pic: '//img.alicdn.com/bao/uploaded/i1/1.jpg_sum.jpg',
      skuText: [{ name: '颜色分类', value: item.spec }],
      extra: [{ name: '商家编码', value: item.sku }],
    },
    operations: isOdd ? [{ style: 't12', text: order.afterSale, type: 'operation' }] : [],
  };
}

/** The links of an order: the one that ships is only there while something has yet to ship. */
function operations(order: TrueOrder) {
  const home = '//qn.taobao.com/home.htm';
  const all = [
    { style: 't16', text: '详情', url: `${home}/trade-platform/tp/detail?bizOrderId=${order.id}` },
    {
      style: 't16',
      id: 'printWaybill',
      text: '打单',
      url: `https://myseller.taobao.com/home.htm/qn-order/unshipped?ORDER_ID=${order.id}`,
    },
    { style: 't15', text: '发货', url: `${home}/consign-order/?from=list&tradeId=${order.id}&type=1` },
  ].map((operation) => ({ ...operation, type: 'operation' }));
  return order.status === 'to_ship' ? all : all.slice(0, 1);
}

/** One element of `mainOrders` of asyncSold. */
export function mainOrder(order: TrueOrder) {
  return {
    id: order.id,
    orderInfo: { id: order.id, createTime: chinaTime(order.createdAt, 'YYYY-MM-DD HH:mm:ss') },
    buyer: { nick: order.buyer, decodeNick: order.buyer },
    payInfo: {
      actualFee: yuan(order.amount),
      postType: '(含快递:￥0.00)',
      icons: [{ linkTitle: '手机订单' }],
    },
    statusInfo: {
      text: statusText(order),
      type: STATUS_TYPES[order.status] ?? 't0',
      operations: operations(order),
    },
    extra: {
      sellerFlag: order.flag ? FLAGS.taobao.indexOf(order.flag) + 1 : 0,
      sellerFlagPic: 'https://gw.alicdn.com/imgextra/i3/flag.png',
      currencySymbol: '￥',
      currency: 'CNY',
      inHold: false,
      batchSendGoods: 1,
      disableCheckbox: false,
    },
    subOrders: order.items.map((item, index) => subOrder(item, order, index)),
    operations: order.note
      ? [{ dataUrl: `/trade/json/getMessage.htm?biz_order_id=${order.id}`, id: 'flag', type: 'operation' }]
      : [],
  };
}

/** Ids above 2^53 as bare numbers: what a plain JSON writer cannot do. */
export const withLongNumbers = (text: string): string => text.replaceAll(/"#(\d+)#"/g, '$1');

export type MainOrder = ReturnType<typeof mainOrder>;
export interface SoldAnswer {
  page?: { currentPage: number; pageSize: number; totalNumber: number; totalPage: number };
  mainOrders?: MainOrder[];
  rgv587_flag?: string;
}

/** One card of the batch-ship page; some times come without seconds, some cards without a deadline. */
export function batchCard(order: TrueOrder) {
  const pattern = hasSeconds(order) ? 'YYYY-MM-DD HH:mm:ss' : 'YYYY-MM-DD HH:mm';
  return {
    no: order.id,
    paid: order.paidAt === undefined ? '' : chinaTime(order.paidAt, pattern),
    latest: order.shipBy === undefined ? '' : chinaTime(order.shipBy, pattern),
    buyer: order.buyer,
    goods: order.items.map(({ id, title, spec, price, quantity }) => ({
      id,
      title,
      spec,
      price: yuan(price),
      quantity,
    })),
    to: `南江省 江州市 临水区 ***，${firstOf(order.buyer)}**，1********07-4411`,
  };
}
export type BatchCard = ReturnType<typeof batchCard>;

/** Whether the batch-ship page shows this order's times with seconds. */
export const hasSeconds = (order: TrueOrder): boolean => Number(order.id.slice(-1)) % 2 === 0;

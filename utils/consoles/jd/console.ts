import type { ConsoleData } from '../../reader/vocabulary.ts';

/** `sku-info` in any spelling of its class; what is around the items carries the same word. */
const SKU = '[class*="sku-info"]:not([class*="list"], :has([class~="sku-info"]))';
/** One item of a card: of nested ones the outermost. */
const ITEM = `${SKU}:not(${SKU} *)`;
const PRICE = '[￥¥]\\s*\\d[\\d,]*(?:\\.\\d{1,2})?';
/** What stands before a count; directly behind a digit only where that is a price: `2*3 号` and `3x5` are sizes in a title. */
const COUNT = `(?:(?<!\\d)[×*]\\s*|(?<=${PRICE})[×*x]\\s?|(?:^|\\s)x\\s?|数量\\s*[:：]\\s*)`;
const COUNTED = `${COUNT}\\d{1,5}(?![^\\s￥¥])`;
const CODE = 'SKU(?:编码|编号|ID)?\\s*[:：]\\s*\\S+(?!\\S)';
const OTHER = `(?:(?:${PRICE}(?=\\s|$|${COUNT}\\d)|${CODE})\\s*)`;
/** What stands around a title in one text with it, or in the texts beside it: one count at most, for `130抽*3` is of the title. */
const TAIL = `${OTHER}{0,3}(?:${COUNTED}\\s*)?${OTHER}{0,3}`;
const REFUSED =
  '(?:未|非)[ 经获得取被通过到在由]{0,5}京东[^。<]{0,8}授权|未[经获得取被]{0,4}授权的?(?:软件|插件)';
/** The beginning of an answer that holds no orders: what people wrote in them is no wall. */
const NO_ORDERS = '^(?![\\s\\S]*"orderId")[\\s\\S]*';

/**
 * JD. Sources: shared/consoles/jd.md. The answer comes from another host, with the API's name in the query; the page may sit in a
 * child frame of the same site. The unit of money is not stated there: yuan, with decimals, is assumed (C). No ship-by time is
 * known, and no title of an item in the answer: its usual names elsewhere are tried, else the page's text stands in.
 *
 * 锁定 and 暂停 (and a cancellation that is still being judged) are `unknown` on purpose: such an order may not be shipped, so a
 * warning to ship it would ask for the wrong thing, and no source says what comes next. Its own words stay in the record.
 */
export default {
  id: 'jd',
  name: { 'zh-CN': '京东', 'zh-TW': '京東', en: 'JD' },
  // The second and third show parts of the first in child frames.
  hosts: ['shop.jd.com', 'porder.shop.jd.com', 'trade-order-jdm.jd.com', 'dongdong.jd.com'],
  chatHosts: ['dongdong.jd.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [
    ['unknown', '锁定|暂停|取消(?:中|申请|审核|待)|(?:申请|等待|待)取消'],
    ['closed', '^(?:订单)?已?(?:取消|关闭|删除)'],
    ['unpaid', '^(?:等待付款|待付款|未付款|等待支付|待支付)'],
    ['part_shipped', '^(?:已)?部分(?:已)?(?:出库|发货)'],
    ['to_ship', '^(?:等待出库|待出库|等待发货|待发货)'],
    ['shipped', '^(?:已出库|已发货|等待收货|待收货|等待确认收货|待确认收货)'],
    ['signed', '^(?:已签收|已妥投|妥投)'],
    ['done', '^(?:订单|交易)?已?完成'],
  ],
  noAfterSale: ['[-—–]+', '无'],
  shop: [],
  walls: [
    { kind: 'plug-in-refused', answer: { status: [601] } },
    {
      kind: 'plug-in-refused',
      answer: { text: `${NO_ORDERS}(?:[cC]ode"\\s*:\\s*"?601\\b|${REFUSED})` },
    },
    { kind: 'captcha', answer: { text: `${NO_ORDERS}(?:[cC]aptcha|验证码|滑块)` } },
    {
      kind: 'login',
      answer: { text: `${NO_ORDERS}(?:passport\\.(?:shop\\.)?jd\\.com|未登录|请(?:重新)?登录)` },
    },
    { kind: 'plug-in-refused', dom: ['body'], says: REFUSED },
    { kind: 'login', dom: ['iframe#loginFrame', 'iframe[name="loginFrame"]'] },
  ],
  pages: [
    {
      id: 'orders',
      // The second is that of `porder`, where the list was before.
      url: ['^/jdm/trade/orders?/order-?[lL]ist', '^/order/orderlist/'],
      frames: 'any',
      anchor: ['.order-list-card-table'],
      observe: ['.order-list-card-table'],
      empty: {
        select: '.order-list-card-table',
        text: '暂无(?:数据|订单)|没有(?:找到)?(?:相关|符合条件的)?订单',
      },
      sources: [
        {
          kind: 'answer',
          id: 'query-order-page',
          request: {
            method: 'POST',
            url: '^sff\\.jd\\.com/api/?$',
            query: {
              api: '^dsm\\.order\\.(?:bff\\.orderListBffService|manage\\.orderlist)\\.queryOrderPage$',
            },
          },
          envelope: [
            { path: 'code', in: [200, '200'] },
            { path: 'data.results', is: 'array' },
          ],
          // The total has either name.
          empty: ['data.totalItem', 'data.total'].map((path) => [
            { path: 'code', in: [200, '200'] },
            { path: 'data.results', is: 'nothing' },
            { path, in: [0, '0'] },
          ]),
          gives: {
            record: 'order',
            list: ['data.results'],
            fields: {
              id: { from: 'orderId', as: 'id', required: true },
              status: { from: 'orderStatusInfo.orderStatusName', as: 'status' },
              statusText: { from: 'orderStatusInfo.orderStatusName', as: 'text' },
              createdAt: { from: 'orderCreateTime', as: 'unix-ms' },
              paidAt: { from: 'paymentConfirmTime', as: 'unix-ms' },
              buyer: { from: 'userPin', as: 'masked-name' },
              amount: { from: 'orderPaymentInfo.receivables', as: 'yuan' },
            },
            items: {
              each: 'orderItems',
              fields: {
                title: { from: ['skuName', 'wareName', 'name'], as: 'html-text' },
                itemId: { from: 'skuId', as: 'id' },
                quantity: { from: 'num', as: 'count' },
                amount: { from: 'jdPrice', as: 'yuan' },
              },
            },
          },
        },
        {
          kind: 'dom',
          id: 'cards',
          gives: {
            record: 'order',
            rows: { select: '.order-list-card-table .table-body .card' },
            fields: {
              id: {
                select: ['.shop-order-id button span', '.shop-order-id'],
                match: '(?<!\\d)(\\d{9,20})(?!\\d)',
                as: 'id',
                required: true,
              },
              status: {
                select: ['.table-cared-order-status-column .order-status'],
                as: 'status',
              },
              statusText: {
                select: ['.table-cared-order-status-column .order-status'],
                as: 'text',
              },
              createdAt: [
                {
                  select: ['.order-time-info'],
                  match: '(?:^|下单时间)\\s*[:：]?\\s*(\\d.*?)\\s*(?:\\p{L}{2}|$)',
                  as: 'china-time',
                },
                { select: ['.order-time-info'], as: 'china-time' },
              ],
            },
            items: {
              each: ITEM,
              fields: {
                title: [
                  // It ends like a count, and the count follows.
                  {
                    select: [ITEM],
                    text: 'spaced',
                    match: `^(.*\\S\\s*${COUNTED})\\s*${OTHER}{0,3}${COUNTED}\\s*${OTHER}{0,3}$`,
                    as: 'text',
                  },
                  { select: [ITEM], text: 'first', match: `^(?!${TAIL}$)(.+?)\\s*${TAIL}$`, as: 'text' },
                  {
                    select: [ITEM],
                    text: 'spaced',
                    match: `^(?!${TAIL}$)${TAIL}(.+?)\\s*${TAIL}$`,
                    as: 'text',
                  },
                ],
                quantity: [
                  { select: [ITEM], text: 'spaced', match: `${COUNT}(\\d{1,5})\\s*${OTHER}*$`, as: 'count' },
                  { select: [`${SKU} *`], match: `^${COUNT}(\\d{1,5})$`, as: 'count' },
                ],
                amount: [
                  { select: [ITEM], text: 'spaced', match: `(${PRICE})\\s*${TAIL}$`, as: 'yuan' },
                  { select: [`${SKU} *`], match: `^(${PRICE})$`, as: 'yuan' },
                ],
              },
            },
          },
        },
      ],
    },
  ],
  links: { order: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders&orderId={id}' },
} satisfies ConsoleData;

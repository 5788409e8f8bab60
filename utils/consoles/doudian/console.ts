import type { ConsoleData } from '../../reader/vocabulary.ts';

const ORDER_LIST = '^/ffa/morder/order/list(?:[/?#]|$)';
const PARCEL_CENTRE = '^/ffa/logistics/parcelCenter(?:[/?#]|$)';

const STATUS_CODES = { 1: 'unpaid', 2: 'to_ship', 3: 'shipped', 4: 'closed', 5: 'done' };
/** A card of the list until about 2022. */
const CARD = '[data-kora_order_status]';
/** Rows of an order but its header and its remark; in the layout of 2026-08 an order may be all in its first row. */
const BODY_ROW =
  'tr[class*="auxo-table-row"]:not(:has([class*="RowHeader"], [class*="footerContent"])), [class*="index_tableRow"]:not(tr)';
const STATUS_CELL = '[class*="cellCol"] [class*="cellRow"]';
const STATUS =
  '^((?:待支付|待付款|未支付|未付款|待发货|备货中|部分发货|已发货|待收货|已签收|已收货|已完成|交易|已关闭|已取消|订单关闭).*)$';
/** Not the links to one, as 售后详情. */
const AFTER_SALE =
  '^((?!(?:退款|售后)(?:详情|处理|记录)$)(?:仅?退款|退货|换货|补寄|维修|待商家|待买家|待退货|售后)[^\\s]{0,20})$';
const PRICE = '([¥￥]\\s*\\d[\\d,]*(?:\\.\\d{1,2})?)';
/**
 * What closes an exception. Seen are only `PENDING` and `work`, both open; so nothing but a word that can mean no other than "done" is
 * listed, and what is unknown (PROCESSING, SUCCESS, APPEALING) goes on counting: a warning too many is seen and put aside, one too few
 * loses a parcel.
 */
const DEALT_WITH =
  'DONE|FINISH|FINISHED|COMPLETE|COMPLETED|CLOSE|CLOSED|SOLVED|RESOLVED|PROCESSED|HANDLED|IGNORE|IGNORED|CANCELED|CANCELLED|已处理|已完成|已解决|已关闭|已忽略';
const OVER =
  'end|ended|finish|finished|done|complete|completed|close|closed|solved|resolved|recovered|canceled|cancelled|已结束|已完成|已解决|已关闭';
const LOGIN = '未登录|登录(?:状态)?(?:已)?(?:过期|失效)|请(?:重新)?登录';
/** In the layout of 2026-08 a title may stand bare before the first of these. */
const FIRST_LABELS = '子订单编号|商品ID|商家编码|商品规格';
/** The beginning of an answer that holds no records: what buyers and sellers wrote is no wall. */
const NO_RECORDS =
  '^(?![\\s\\S]*"(?:shop_order_id|trackNo|comment_time|order_id)"|[\\s\\S]*"data"\\s*:\\s*\\[\\s*\\{)';

/**
 * Doudian (Douyin shops). Sources: shared/consoles/doudian.md; the letters there say how sure each fact is.
 *
 * - `exp_ship_time` is documented for the open API (A) and was not seen in the console (D): read if it is ever there.
 * - `remark` of the list answer is taken for the shop's own remark, as in the open API's addOrderRemark (C).
 * - The order link opens the list; that the page searches for `search_words` by itself is not evidenced (D).
 */
export default {
  id: 'doudian',
  name: { 'zh-CN': '抖店', 'zh-TW': '抖店', en: 'Doudian' },
  hosts: ['fxg.jinritemai.com', 'im.jinritemai.com'],
  chatHosts: ['im.jinritemai.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [
    ['closed', '^(?:已关闭|已取消|交易关闭|订单关闭|订单已关闭|关闭)'],
    ['unpaid', '^(?:待支付|待付款|未支付|未付款)'],
    ['part_shipped', '^部分(?:已)?发货'],
    ['to_ship', '^(?:待发货|备货中)'],
    ['shipped', '^(?:已发货|待收货)'],
    ['signed', '^(?:已签收|已收货)'],
    ['done', '^(?:已完成|交易成功|交易完成)'],
  ],
  noAfterSale: ['[-—–]+', '(?:暂)?无(?:售后)?'],
  shop: [{ kind: 'dom', select: '.headerShopName', gives: 'name' }],
  walls: [
    { kind: 'login', answer: { when: [{ path: 'code', in: [10008, '10008'] }] } },
    { kind: 'login', answer: { text: `${NO_RECORDS}\\s*[^<\\s][\\s\\S]{0,300}?(?:${LOGIN})` } },
    { kind: 'captcha', answer: { text: `${NO_RECORDS}[\\s\\S]*(?:[cC]aptcha|验证码|滑块)` } },
    { kind: 'login', answer: { text: '<[\\s\\S]*(?:/login/|登录)', notJson: true } },
    { kind: 'captcha', dom: ['#captcha_container'] },
    { kind: 'login', url: '^fxg\\.jinritemai\\.com/login/' },
  ],
  pages: [
    {
      id: 'orders',
      url: [ORDER_LIST],
      frames: 'top',
      anchor: ['.auxo-table-tbody', CARD],
      observe: [`.auxo-spin-container:has(.auxo-table-tbody, ${CARD})`, '.auxo-table-container'],
      empty: {
        select: '[class*="auxo-table-placeholder"], [class*="auxo-empty"]',
        text: '暂无|没有',
      },
      sources: [
        {
          kind: 'answer',
          id: 'searchlist',
          request: { method: 'GET', url: '^fxg\\.jinritemai\\.com/api/order/searchlist/?$' },
          envelope: [
            { path: 'code', in: [0, '0'] },
            { path: 'data', is: 'array' },
          ],
          empty: [
            [
              { path: 'code', in: [0, '0'] },
              { path: 'data', is: 'nothing' },
              { path: 'total', in: [0, '0'] },
            ],
          ],
          gives: {
            record: 'order',
            list: ['data'],
            fields: {
              id: { from: 'shop_order_id', as: 'id', required: true },
              status: [
                { from: 'order_status_info.order_status_text', as: 'status' },
                { from: 'order_status', as: 'order-status-id', map: STATUS_CODES },
              ],
              statusText: { from: 'order_status_info.order_status_text', as: 'text' },
              createdAt: { from: 'create_time', as: 'unix-s' },
              paidAt: { from: 'pay_time', as: 'unix-s' },
              shipBy: { from: 'exp_ship_time', as: 'unix-s' },
              shippedAt: { from: 'logistics_time', as: 'unix-s' },
              buyer: { from: 'user_nickname', as: 'masked-name' },
              amount: { from: 'pay_amount', as: 'fen' },
              note: { from: 'remark', as: 'remark' },
            },
            items: {
              each: 'product_item',
              fields: {
                title: { from: 'product_name', as: 'text' },
                spec: { from: 'sku_spec', as: 'spec' },
                sku: { from: 'merchant_sku_code', as: 'text' },
                itemId: { from: 'product_id', as: 'id' },
                quantity: { from: 'combo_num', as: 'count' },
                // The price of one, as on the page.
                amount: { from: 'combo_amount', as: 'fen' },
                afterSale: { from: 'after_sale_info.after_sale_text', as: 'after-sale' },
              },
            },
          },
        },
        {
          kind: 'dom',
          id: 'table',
          gives: {
            record: 'order',
            rows: { select: `.auxo-table-row-level-0[data-row-key], ${CARD}`, extend: true },
            labels: ['子订单编号', '买家留言'],
            freeText: '[class*="footerContent"], [class*="style_name"]',
            fields: {
              id: [
                { label: ['订单编号'], match: '(?<!\\d)(\\d{10,24})(?!\\d)', as: 'id', required: true },
                {
                  select: ['.auxo-table-row-level-0'],
                  attr: 'data-row-key',
                  match: '^(\\d{10,24})$',
                  as: 'id',
                  required: true,
                },
              ],
              status: [
                { label: ['订单状态'], as: 'status' },
                { select: [STATUS_CELL], as: 'status' },
                {
                  select: [CARD],
                  attr: 'data-kora_order_status',
                  as: 'order-status-id',
                  map: STATUS_CODES,
                },
              ],
              statusText: [
                { label: ['订单状态'], as: 'text' },
                { select: [STATUS_CELL], match: STATUS, as: 'text' },
                { select: [STATUS_CELL], as: 'text' },
              ],
              createdAt: { label: ['下单时间', '订单提交时间'], as: 'china-time' },
              paidAt: { label: ['支付完成时间'], as: 'china-time' },
              buyer: { select: ['a[class*="nickname"]'], as: 'masked-name' },
              amount: { select: ['[class*="payAmount"]'], text: 'spaced', match: PRICE, as: 'yuan' },
              note: [
                {
                  select: ['[class*="footerContent"]'],
                  match: '^商家备注(?:\\s*[:：]|\\s)\\s*(?![-—–]+(?:\\s|$))(.+?)(?:\\s买家留言\\s*[:：].*)?$',
                  as: 'remark',
                },
                { label: ['商家备注'], as: 'remark' },
              ],
            },
            items: {
              each: BODY_ROW,
              fields: {
                title: [
                  { select: ['[class*="style_name"]'], as: 'text' },
                  { select: ['td'], match: `^(?!${FIRST_LABELS})(.+?)\\s*(?:${FIRST_LABELS})`, as: 'text' },
                ],
                spec: [
                  { select: ['[class*="style_property"] [class*="style_desc"]'], join: true, as: 'spec' },
                  { label: ['商品规格'], as: 'spec' },
                ],
                sku: { label: ['商家编码'], as: 'text' },
                itemId: { label: ['商品ID'], match: '^(\\d+)', as: 'id' },
                quantity: { select: ['[class*="comboNum"]'], as: 'count' },
                amount: { select: ['[class*="comboAmount"]'], text: 'spaced', match: PRICE, as: 'yuan' },
                afterSale: [
                  { label: ['售后状态'], as: 'after-sale' },
                  {
                    select: ['td:not(:first-child, :has([class*="style_name"]))', STATUS_CELL],
                    match: AFTER_SALE,
                    as: 'after-sale',
                  },
                  { column: ['售后状态', '售后'], as: 'after-sale' },
                ],
              },
            },
          },
        },
      ],
    },
    {
      id: 'parcels',
      url: [PARCEL_CENTRE],
      frames: 'top',
      anchor: [],
      observe: [],
      // An answer without parcels has nothing to be known by; the console's own table says that it is empty.
      empty: { select: '[class*="auxo-table-placeholder"]', text: '暂无|没有' },
      sources: [
        {
          kind: 'answer',
          id: 'parcel-centre',
          // Neither the address of this answer nor its envelope is known (doudian.md 3.2).
          request: { method: 'any', url: '.', page: PARCEL_CENTRE, contains: '"trackNo"' },
          envelope: [],
          shop: { id: 'shopId' },
          gives: {
            record: 'parcel',
            list: ['', '*', '*.*', '*.*.*'],
            fields: {
              id: { from: 'trackNo', as: 'track-no', required: true },
              carrier: { from: ['expressName', 'express'], as: 'text' },
              shippedAt: { from: 'deliveryTime', as: 'unix-s' },
              collectedAt: { from: 'collectTime', as: 'unix-s' },
              lastEventAt: { from: 'lastRouteNode.operateTime', as: 'unix-s' },
              lastEvent: { from: ['lastRouteNode.content', 'lastRouteNode.state'], as: 'text' },
              signedAt: { from: 'signTime', as: 'unix-s' },
            },
            orderIds: 'orderList.*.orderId',
            exceptions: {
              each: 'exceptionList',
              type: 'exceptionType',
              text: 'exceptionDesc',
              // Codes seen: SUSPECTED_LOST_SELF, DISTRIBUTION_EXCEPTION, TRANS_EXCEPTION; words from the page's filters.
              stages: [
                ['lost', 'LOST|遗失|丢失'],
                ['returned', 'INTERCEPT|RETURN|拦截|返件|退回'],
                ['delivery', 'DISTRIBUTION|DELIVER|SIGN|派签|派送|派件|配送|签收'],
                ['transit', 'TRANS|中转|运输'],
                ['dispatch', 'DISPATCH|SEND|发运'],
                ['pickup', 'COLLECT|PICK|GOT|揽收|揽件'],
              ],
              closed: [
                { path: 'dealState', like: `^(?:${DEALT_WITH}|${DEALT_WITH.toLowerCase()})$` },
                { path: 'exceptionStatus', like: `^(?:${OVER}|${OVER.toUpperCase()})$` },
              ],
            },
          },
        },
      ],
    },
  ],
  links: {
    order: 'https://fxg.jinritemai.com/ffa/morder/order/list?search_words={id}',
    parcel: 'https://fxg.jinritemai.com/ffa/logistics/parcelCenter',
    review: 'https://fxg.jinritemai.com/ffa/g/comment',
  },
} satisfies ConsoleData;

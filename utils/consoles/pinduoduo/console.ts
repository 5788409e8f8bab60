import type { ConsoleData } from '../../reader/vocabulary.ts';

/** Each card has a table of its own; what else stands among them (a bar, "nothing here") is no order. */
const CARDS = '.package-center-table > div:has(table)';
/** Rows of reviews, which have stars, are of the same component and stay for a moment when the address is the orders' already. */
const GROUPS = 'tr[class*="TB_bodyGroupHeader_"]:not(:has([data-testid="beast-core-icon-star_filled"]))';
const NUMBER = '(?<!\\d)(\\d{6}-\\d{15})(?!\\d)';
/** Lines under a title that are no spec. */
const NO_SPEC = '^(?!\\s*(?:商品)?ID\\s*[:：]|\\s*商家编码|\\s*[¥￥x×]\\s*[\\d.,]+\\s*$)(.+)$';
/** A dash stands where there is nothing. */
const NO_DASH = '^(?!\\s*[-—]+\\s*$).+';

/** The copy button holds the bare number; the words beside it stand in where a layout has no button. */
const ORDER_NUMBER = [
  { select: ['[data-clipboard-text]'], attr: 'data-clipboard-text', match: NUMBER, as: 'id', required: true },
  { label: ['订单编号', '订单号'], match: NUMBER, as: 'id', required: true },
] as const;

/** The list of an answer that has none. */
const NO_ITEMS = { path: 'result.pageItems', is: 'nothing' } as const;

/** What shortens a title; the other lines of the goods stand beside it, in whichever column. */
const ELLIPSIS = '[data-testid="beast-core-ellipsis"]';

/** Titles are written by people, and may hold any word. */
const FREE_TEXT = `[class*="elli_outerWrapper_"], ${ELLIPSIS}`;

/** An order holds one kind of goods, and its fields stand in the order itself. */
const ITEM = {
  title: { from: 'goods_name', as: 'text' },
  spec: { from: 'spec', as: 'spec' },
  sku: { from: 'out_sku_sn', as: 'text' },
  itemId: { from: 'goods_id', as: 'id' },
  quantity: { from: 'goods_number', as: 'count' },
  amount: { from: 'goods_price', as: 'fen' },
} as const;

/** Where the goods stand; other columns may shorten their texts, too. */
const GOODS = ['商品信息'];
const TITLE = {
  column: GOODS,
  select: ['[class*="elli_outerWrapper_"]', ELLIPSIS],
  as: 'text',
} as const;

const FLAG = {
  from: ['mall_remark_tag', 'remark_tag'],
  as: 'flag',
  map: { 0: '0', 1: 'red', 2: 'yellow', 3: 'green', 4: 'blue', 5: 'purple' },
} as const;
const CARRIER = 'waybillDTOList.*.shippingName';

/** Every answer says in `errorCode` (older ones: `error_code`) what went wrong, as number or text; pinduoduo.md 5. */
const failure = (codes: readonly number[]) =>
  (['errorCode', 'error_code'] as const).map((path) => ({
    when: [{ path, in: [...codes, ...codes.map(String)] }],
  }));

/**
 * `pre_sale_time` is graded A by name, and in the only complete object that was captured (the detail, 2019) it is exactly
 * `confirm_time` + 48 h while there is no `promise_shipping_time` at all: read as the deadline where no promise is told. In doubt:
 * no source says what it means, and in all list samples it is null beside a promise.
 */
const SHIP_BY = ['promise_shipping_time', 'pre_sale_time'] as const;

/** What the list and the detail name alike. */
const SAID = {
  id: { from: 'order_sn', as: 'id', required: true },
  status: { from: 'order_status_str', as: 'status' },
  statusText: { from: 'order_status_str', as: 'text' },
  shipBy: { from: SHIP_BY, as: 'unix-s' },
  shippedAt: { from: 'shipping_time', as: 'unix-s' },
  amount: { from: 'order_amount', as: 'fen' },
  afterSale: { from: 'after_sales_status', as: 'after-sale' },
  note: { from: 'mall_remark', as: 'remark' },
  flag: FLAG,
  trackingNo: { from: 'tracking_number', as: 'track-no' },
} as const;

/** What both layouts of the list show alike; `实收` is also the beginning of `实收金额`. */
const SHOWN = {
  id: ORDER_NUMBER,
  status: { column: ['订单状态'], text: 'first', as: 'status' },
  statusText: { column: ['订单状态'], text: 'first', as: 'text' },
  afterSale: { column: ['订单状态'], text: 'rest', as: 'after-sale' },
  paidAt: { label: ['订单成交时间', '成交时间'], as: 'china-time' },
  shipBy: { label: ['承诺发货时间'], as: 'china-time' },
  amount: { column: ['实收'], as: 'yuan' },
  buyer: { column: ['买家'], text: 'first', match: NO_DASH, as: 'masked-name' },
} as const;
const SHOWN_ITEMS = 'tr[data-testid="beast-core-table-body-tr"]';
const SHOWN_ITEM = {
  title: TITLE,
  itemId: { label: ['ID', '商品ID'], match: '^(\\d{5,20})', as: 'id' },
  sku: { label: ['商家编码'], match: NO_DASH, as: 'text' },
  quantity: { column: ['数量'], as: 'count' },
} as const;

const ENVELOPE = [
  // One source gives 0 as the success code, all others 1000000.
  { path: 'errorCode', in: [1_000_000, 0, '1000000', '0'] },
  { path: 'success', in: [true] },
] as const;

/**
 * Pinduoduo's seller console. Sources: shared/consoles/pinduoduo.md; the letters there say how sure each fact is.
 *
 * Paid is `pay_time` where an answer has it (the detail, 2019), else `confirm_time`, the moment at which the group deal stood:
 * in all captures the 48 hours of the promise run from it, and the list prints it as 订单成交时间. `payment_start_time` is when the
 * buyer began to pay; it is null in a paid order and in the list samples it even lies after the deal.
 */
export default {
  id: 'pinduoduo',
  name: { 'zh-CN': '拼多多', 'zh-TW': '拼多多', en: 'Pinduoduo' },
  hosts: ['mms.pinduoduo.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [
    ['closed', '(?:已|交易|订单)(?:取消|关闭)|(?<!部分|申请)退款成功|已退款|交易失败|拼单失败|未成团'],
    ['unpaid', '^(?:待付款|待支付|未付款|未支付)'],
    ['part_shipped', '部分(?:已)?发货'],
    ['signed', '(?<!未)已(?:签收|收货)|待评价'],
    ['done', '交易(?:成功|完成)|(?<!未)已(?:完成|评价)|(?<!待)确认收货'],
    ['shipped', '(?<!未)已发货|待(?:收货|签收|揽收|取件)|运输中|派送中'],
    ['to_ship', '(?<!无需)(?:待发货|未发货)|待出库|备货中'],
  ],
  noAfterSale: ['(?:暂)?无售后', '无', '[-—]+'],
  shop: [
    {
      kind: 'answer',
      request: {
        method: 'any',
        url: '^mms\\.pinduoduo\\.com/janus/api/customService/queryCustomServiceInfo$',
      },
      shop: { id: ['result.mallId', 'mallId'], name: ['result.mallName', 'mallName'] },
    },
    {
      kind: 'answer',
      request: { method: 'any', url: '^mms\\.pinduoduo\\.com/chats/userinfo/realtime$' },
      shop: {
        id: ['result.mall.mall_id', 'mall.mall_id'],
        name: ['result.mall.mall_name', 'mall.mall_name'],
      },
    },
    { kind: 'dom', select: '.user-info-top .user-name .id', gives: 'id', match: '(\\d{4,})' },
    { kind: 'dom', select: '.user-info-top .user-name .name', gives: 'name' },
  ],
  walls: [
    ...failure([70031, 10019]).map((answer) => ({ kind: 'captcha' as const, answer })),
    ...failure([54001]).map((answer) => ({ kind: 'too-frequent' as const, answer })),
    ...failure([52101]).map((answer) => ({ kind: 'risk' as const, answer })),
    ...failure([9501]).map((answer) => ({ kind: 'punish' as const, answer })),
    {
      kind: 'login',
      answer: {
        text: '"error_?[mM]sg"\\s*:\\s*"[^"]*(?:会话已过期|登录(?:状态)?已?(?:过期|失效)|未登录|(?:请|需要)(?:重新)?登录)',
      },
    },
    { kind: 'captcha', answer: { text: '[cC]aptcha|滑块|安全验证', notJson: true } },
    { kind: 'login', answer: { text: '<[\\s\\S]*(?:/login|登录)', notJson: true } },
    { kind: 'login', answer: { status: [401] } },
    { kind: 'too-frequent', answer: { status: [429] } },
    { kind: 'login', url: '^mms\\.pinduoduo\\.com/login' },
    {
      kind: 'captcha',
      dom: ['iframe[src*="captcha" i]', '[id*="captcha" i]:not(input)', '[class*="captcha" i]:not(input)'],
    },
  ],
  pages: [
    {
      id: 'orders',
      url: ['^/orders/list(?:[/?#]|$)'],
      frames: 'top',
      anchor: [
        '.package-center-table',
        '#mf-mms-orders-container [class*="TB_outerWrapper_"]',
        '[class*="TB_bodyGroupHeader_"]',
      ],
      // The first is reported by two sources, the others stand in for a shell without it (2021).
      observe: [
        '#mf-mms-orders-container',
        '#pdd-app-skeleton-main-content',
        ':has(> .package-center-table)',
        ':has(> [class*="TB_outerWrapper_"])',
      ],
      empty: {
        select:
          '#mf-mms-orders-container [class*="TB_outerWrapper_"], #mf-mms-orders-container [class*="PGT_totalText_"], .package-center-table',
        text: '暂无(?:数据|订单)|没有(?:符合条件的|找到相关)订单|共有\\s*0\\s*条',
      },
      sources: [
        {
          kind: 'answer',
          id: 'list',
          request: { method: 'POST', url: '^mms\\.pinduoduo\\.com/mangkhut/mms/recentOrderList$' },
          envelope: [...ENVELOPE, { path: 'result.pageItems', is: 'array' }],
          empty: [
            [...ENVELOPE, NO_ITEMS, { path: 'result.totalItemNum', in: [0, '0'] }],
            // Only a list that is there and null: an answer of another shape says nothing.
            [
              ...ENVELOPE,
              { path: 'result.pageItems', in: [null] },
              { path: 'result.totalItemNum', is: 'nothing' },
            ],
          ],
          gives: {
            record: 'order',
            list: ['result.pageItems'],
            fields: {
              createdAt: { from: ['order_time', 'created_at'], as: 'unix-s' },
              paidAt: { from: 'confirm_time', as: 'unix-s' },
              buyer: { from: 'nickname', as: 'masked-name' },
              carrier: { from: CARRIER, as: 'text' },
              ...SAID,
            },
            items: { each: '', fields: ITEM },
          },
        },
        {
          // 2024 and later: a header row per order, its data in the next row; a notice may displace the header's cells.
          kind: 'dom',
          id: 'groups',
          gives: {
            record: 'order',
            rows: { select: GROUPS, extend: true, heads: true, skip: '[class*="TB_stickyHeaderFirstTr_"]' },
            freeText: FREE_TEXT,
            labels: ['ID', '商品ID', '商家编码', '收货人', '买家留言'],
            fields: SHOWN,
            items: {
              each: SHOWN_ITEMS,
              fields: {
                ...SHOWN_ITEM,
                spec: {
                  column: GOODS,
                  select: [`${ELLIPSIS} ~ div:not([data-testid])`, `${ELLIPSIS} ~ p, ${ELLIPSIS} ~ span`],
                  match: NO_SPEC,
                  as: 'spec',
                },
              },
            },
          },
        },
        {
          // 2021: a card per order with a complete table of its own.
          kind: 'dom',
          id: 'cards',
          gives: {
            record: 'order',
            rows: { select: CARDS },
            freeText: FREE_TEXT,
            labels: ['ID', '商品ID', '商家编码'],
            fields: SHOWN,
            items: {
              each: SHOWN_ITEMS,
              fields: {
                ...SHOWN_ITEM,
                spec: { select: ['.goods-record-container p'], match: NO_SPEC, as: 'spec' },
              },
            },
          },
        },
      ],
    },
    {
      id: 'detail',
      url: ['^/orders/detail(?:[/?#]|$)'],
      frames: 'top',
      anchor: ['#pdd-app-skeleton-main-content'],
      observe: ['#pdd-app-skeleton-main-content'],
      sources: [
        {
          // Captured in 2019 only; its names are those of the list where both have them.
          kind: 'answer',
          id: 'detail-answer',
          request: { method: 'POST', url: '^mms\\.pinduoduo\\.com/mangkhut/mms/orderDetail$' },
          envelope: [...ENVELOPE, { path: 'result', is: 'object' }],
          shop: { id: 'mall_id', name: 'mall_name' },
          gives: {
            record: 'order',
            list: ['result'],
            single: true,
            fields: {
              createdAt: { from: 'order_time', as: 'unix-s' },
              paidAt: { from: ['pay_time', 'confirm_time'], as: 'unix-s' },
              buyer: { from: ['nickname', 'buyer_nickname'], as: 'masked-name' },
              carrier: { from: ['shipping_name', CARRIER], as: 'text' },
              ...SAID,
            },
            items: { each: '', fields: ITEM },
          },
        },
        {
          kind: 'dom',
          id: 'detail-page',
          gives: {
            record: 'order',
            rows: { select: '#pdd-app-skeleton-main-content' },
            freeText: FREE_TEXT,
            fields: {
              id: { label: ['订单号', '订单编号'], match: NUMBER, as: 'id', required: true },
              status: { label: ['订单状态'], as: 'status' },
              statusText: { label: ['订单状态'], as: 'text' },
              paidAt: { label: ['订单成交时间', '成交时间'], as: 'china-time' },
              shipBy: { label: ['承诺发货时间'], as: 'china-time' },
            },
            items: { each: '.goods-record-container', fields: { title: TITLE } },
          },
        },
      ],
    },
    {
      id: 'home',
      url: ['^/home(?:[/?#]|$)', '^/(?:[?#]|$)'],
      frames: 'top',
      anchor: [],
      observe: [],
      sources: [
        {
          kind: 'answer',
          id: 'statistic',
          request: { method: 'POST', url: '^mms\\.pinduoduo\\.com/mars/app/order/statisticWithType$' },
          envelope: [...ENVELOPE, { path: 'result', is: 'object' }],
          gives: {
            record: 'counters',
            fields: {
              toShip: { from: 'result.unship', as: 'count' },
              dueSoon: { from: 'result.unship12h', as: 'count' },
              late: { from: 'result.delay', as: 'count' },
              toReceive: { from: 'result.unreceive', as: 'count' },
            },
          },
        },
      ],
    },
  ],
  links: {
    order: 'https://mms.pinduoduo.com/orders/detail?sn={id}',
    review: 'https://mms.pinduoduo.com/goods/evaluation/index',
  },
} satisfies ConsoleData;

import type { ConsoleData } from '../../reader/vocabulary.ts';

const HOME = '^/home\\.htm(?:/QnworkbenchHome)?/?(?:[?#]|$)';
/** The groups of counters in the home page's to-do answer. */
const TODO = 'data.result.*.todoListDetail';
/** The rows of one order's table that are neither its header nor its footer. */
const SUB_ORDER = 'tr:not(.next-table-group-header):not(.next-table-group-footer)';
/** A card's row of one product on the batch-ship page: cells beside each other, one of them with the product's link. */
const PRODUCT_ROW = ':has(> [role="gridcell"]):has(a[href*="tradeSnap"])';
/** The link to an item's snapshot. `tradeId=` alone is also in the address of the 发货 button. */
const SNAPSHOT = 'a[href*="tradeSnap"]';
/** The cell of a sub-order that shows the item, in whichever column it stands. */
const PRODUCT_CELL = `td:has(${SNAPSHOT})`;
/** What stands there behind something else, and is neither the title beside the picture nor a link. */
const PART = '* ~ :not(a, a *, :has(*), a:has(img) + *)';
/** A cell of the old list that shows anything but the item. */
const OLD_CELL = `td[class*="sol-mod__"]:not(:has(${SNAPSHOT}))`;
const PRODUCT_GRID_CELL = `[role="gridcell"]:has(${SNAPSHOT})`;
/** The same link on the batch-ship page of 2023, of which only this part is known. */
const OLD_PRODUCT_LINK = 'a[href*="?tradeId="]';
/** After-sale words behind which somebody waits for the shop; they come before those of a stage, and these before bare kinds. */
const WAITING = '请卖家处理|请退款|待商家处理|(?<!部分)退款中';
const STAGE = '待退货|买家退货|待商家收货|(?:部分)?退款成功|退款关闭';
const AFTER_SALE = `(${WAITING}|(?!.*(?:${WAITING}))(?:${STAGE}|(?!.*(?:${STAGE}))(?:查看退款|仅退款|退货退款)))`;
/** A price by its sign or its decimals. */
const ANY_PRICE = '(?:[￥¥]\\s*|(?=[\\d,]+\\.\\d))(\\d[\\d,]*(?:\\.\\d{1,2})?)';
const PRICE = `^${ANY_PRICE}`;
/** Behind a price that is struck out. */
const UNIT_PRICE = `${ANY_PRICE}(?!.*[￥¥])`;
/** Links to the snapshot of an item hold its picture, its title, or only say what they are. */
const TITLE = '^(?!(?:\\[?(?:交易|查看)快照\\]?|查看|(?:查看)?详情)$)(.+)$';
/** The words of a card on the batch-ship page for where its order stands. */
const CARD_STATUS = '(已支付|待发货|待处理|待揽收|待配送)';
const AMONG_OTHERS = `(?:^|\\s)${CARD_STATUS}(?:\\s|$)`;
/** The words of an order for where it stands. */
const STATUS = '((?:等待[买卖商]家|商品已拍下|买家已|卖家已|商家已|交易|卖家部分|部分|订单部分).*)$';
const DIGITS = '(?<!\\d)(\\d{12,24})(?!\\d)';
/** What a specification says behind its name: `颜色分类：雾灰`; the shop's own code is none. */
const NO_SPEC = '(?!商家编码|商家sku|货号|.*[：:]$)';
const SPEC_NAME = '\\p{L}[^：:]{0,11}[：:]\\s*';
const NAMED_SPEC = `^${NO_SPEC}${SPEC_NAME}(.+)$`;
const SPEC = `^${NO_SPEC}(?:${SPEC_NAME})?(.+)$`;
/** Sub-orders before another that are refunded, closed or done. */
const OVER = '^(?:(?=[^/]*(?:退|关闭|成功))[^/]*/)*';
/** Fields that stand alike on several pages. */
const NUMBER = { label: ['订单号', '订单编号'], match: DIGITS, as: 'id', required: true } as const;
const CREATED = { label: ['创建时间'], as: 'china-time' } as const;
const PAID = { label: ['支付时间'], as: 'china-time' } as const;
const LINKED_TITLE = { select: [SNAPSHOT], match: TITLE, as: 'text' } as const;
const SNAPSHOT_ID = { select: [SNAPSHOT], attr: 'href', match: 'tradeId=(\\d+)', as: 'id' } as const;
const QUANTITY = { column: ['数量'], as: 'count' } as const;
const UNIT_COLUMN = { column: ['单价'], match: UNIT_PRICE, as: 'yuan' } as const;
/** On the batch-ship pages: price and quantity in one, in a cell without the title if there is one. */
const GRID_CELLS = ['[role="gridcell"]:not(:has(a))', '[role="gridcell"]'];
const CELLS = ['td:not(:has(a))', 'td'];
const TIMES = '[￥¥]\\s*[\\d,.]+\\s*[x×*]\\s*(\\d+)';
const PRICE_TIMES = '[￥¥]\\s*([\\d,.]+)\\s*[x×*]\\s*\\d';
/** On the detail page: where a sub-order stands, the words above them all, and the shop's remark. */
const STATE_CELL = 'tr.order-item td:nth-child(4)';
const MEMO = '[class*="status-desc_new-memo"]';
const HEADING = `[class*="status-desc_"]:not(${MEMO}, ${MEMO} *)`;
const GIVEN = '^(?![-—]+$|暂无)(.+)$';
const NO_REFUND = '^(?!.*(?:退|[卖商]家(?:处理|收货)))(.+)$';
const NOTE = '^(?!\\p{L}{0,4}备注[：:]?$)(?:\\p{L}{0,4}备注[：:]?\\s*)?(.+?)(?:\\s(?:修改|编辑))?$';

/**
 * Taobao and Tmall: 千牛 in the browser, on two interchangeable hosts, and the old list on `trade`. Sources:
 * shared/consoles/taobao.md; the letters there say how sure each fact is. No page or answer names the shop.
 */
export default {
  id: 'taobao',
  name: { 'zh-CN': '淘宝天猫', 'zh-TW': '淘寶天貓', en: 'Taobao and Tmall' },
  hosts: ['myseller.taobao.com', 'qn.taobao.com', 'trade.taobao.com', 'market.m.taobao.com'],
  /** The page of another site in which records of chats are shown (4.2, A). */
  chatHosts: ['market.m.taobao.com'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [
    // The detail page gives the state of each sub-order, with strokes between: what is over for one is not for the next.
    ['closed', '^(?:(?:交易|订单|已)关闭[^/]*(?:/|$))+$'],
    ['done', '^(?=.*交易(?:成功|完成))(?:(?=[^/]*(?:退|关闭|成功|完成))[^/]*(?:/|$))+$'],
    ['unpaid', '^(?:商品已拍下|等待买家付|待付款)'],
    ['part_shipped', '^(?:卖家|商家)?(?:已)?部分发货'],
    ['part_shipped', '^(?=.*未发货)(?=.*(?:待收货|已发货|已收货|交易成功))'],
    ['to_ship', '^(?:买家已付款|等待(?:卖家|商家)发货|待(?:卖家|商家)?发货|已支付)'],
    ['to_ship', `${OVER}未发货`],
    ['shipped', '^(?:(?:卖家|商家)?已发货|等待买家确认)'],
    ['shipped', `${OVER}待收货`],
    ['signed', '^买家已签收'],
  ],
  // Whatever speaks of neither a refund nor an after-sale: 发货未超时 stands in the same column.
  noAfterSale: ['(?![\\s\\S]*(?:退|换货|维权|售后|卖家处理|商家处理|商家收货))[\\s\\S]*'],
  shop: [],
  walls: [
    { kind: 'punish', answer: { when: [{ path: 'rgv587_flag', is: 'string' }] } },
    { kind: 'captcha', answer: { when: [{ path: 'ret.0', like: '^(?:FAIL_SYS_USER_VALIDATE|RGV587)' }] } },
    {
      kind: 'login',
      answer: { when: [{ path: 'ret.0', like: '^FAIL_SYS_(?:TOKEN_|SESSION_EXPIRED)' }] },
    },
    { kind: 'risk', answer: { when: [{ path: 'ret.0', like: '^FAIL_SYS_ILLEGAL_ACCESS' }] } },
    { kind: 'punish', answer: { text: '_____tmd_____|/punish|rgv587_flag', notJson: true } },
    { kind: 'captcha', answer: { text: 'baxia-dialog|nc_1_', notJson: true } },
    {
      kind: 'login',
      answer: {
        text: 'loginmyseller|havanalogin|fm-login|//login\\.taobao\\.com|<title>[^<]*登录',
        notJson: true,
      },
    },
    { kind: 'captcha', dom: ['#baxia-dialog-content', '[id^="nc_"][id$="__scale_text"]'] },
    { kind: 'punish', url: '/_____tmd_____/|/punish(?:[/:?]|$)' },
    { kind: 'login', dom: ['iframe[src*="havanalogin.taobao.com/mini_login"]', '#fm-login-id'] },
  ],
  pages: [
    {
      id: 'orders',
      url: ['^/home\\.htm/trade-platform/tp/(?:sold|order)', '^/trade/itemlist/list_sold_items\\.htm'],
      frames: 'top',
      anchor: ['.next-table-body', '#sold_container'],
      observe: ['#sold_container', '.next-loading-wrap:has(.next-table-body)', ':has(> .next-table)'],
      empty: { select: '.next-table-empty, .next-table-body > :only-child', text: '^没有符合条件的宝贝' },
      sources: [
        {
          kind: 'answer',
          id: 'async-sold',
          request: {
            method: 'POST',
            url: '^trade\\.(?:taobao|tmall)\\.com/trade/itemlist/asyncSold\\.htm$',
          },
          charset: 'gb18030',
          envelope: [{ path: 'mainOrders', is: 'array' }],
          empty: [
            [
              { path: 'mainOrders', is: 'nothing' },
              { path: 'page.totalNumber', in: [0] },
            ],
          ],
          gives: {
            record: 'order',
            list: ['mainOrders'],
            fields: {
              id: { from: ['id', 'orderInfo.id'], as: 'id', required: true },
              status: [
                { from: 'statusInfo.text', as: 'status' },
                // 订单部分退款中 names no stage; an order that can still be consigned has the button for it.
                {
                  from: 'statusInfo.operations.[text=发货].text',
                  as: 'order-status-id',
                  map: { 发货: 'to_ship' },
                },
                { from: 'statusInfo.text', as: 'order-status-id', map: { 订单部分退款中: 'unknown' } },
              ],
              statusText: { from: 'statusInfo.text', as: 'text' },
              createdAt: { from: 'orderInfo.createTime', as: 'china-time' },
              buyer: { from: ['buyer.nick', 'buyer.decodeNick'], as: 'masked-name' },
              amount: { from: 'payInfo.actualFee', as: 'yuan' },
              flag: {
                from: 'extra.sellerFlag',
                as: 'flag',
                map: { 0: '0', 1: 'red', 2: 'yellow', 3: 'green', 4: 'blue', 5: 'purple' },
              },
            },
            items: {
              each: 'subOrders',
              fields: {
                title: { from: 'itemInfo.title', as: 'html-text' },
                spec: { from: 'itemInfo.skuText', as: 'spec' },
                sku: { from: 'itemInfo.extra.[name=商家编码].value', as: 'text' },
                // The one number that every page gives for an item is that of its sub-order.
                itemId: { from: ['idStr', 'id'], as: 'id' },
                quantity: { from: 'quantity', as: 'count' },
                amount: { from: 'priceInfo.realTotal', as: 'yuan' },
                afterSale: {
                  from: [
                    'operations.[text=请卖家处理].text',
                    'operations.[text=请退款].text',
                    'operations.[text=待商家处理].text',
                    'operations.[text=退款中].text',
                    'operations.[text=退款成功].text',
                    'operations.*.text',
                    // An empty list of them: there is none.
                    'operations',
                  ],
                  as: 'after-sale',
                },
              },
            },
          },
        },
        {
          kind: 'dom',
          id: 'table',
          gives: {
            record: 'order',
            rows: { select: '.next-table-body > table' },
            freeText: `.next-table-group-footer, ${SNAPSHOT}, ${SNAPSHOT} + * > :first-child:not(:has(*)), a:has(img) + :not(:has(*))`,
            fields: {
              id: NUMBER,
              status: { column: ['交易状态'], text: 'first', as: 'status' },
              statusText: { column: ['交易状态'], text: 'first', as: 'text' },
              createdAt: CREATED,
              buyer: { select: ['.ww-light[data-nick]'], attr: 'data-nick', as: 'masked-name' },
              amount: { column: ['实收款'], match: PRICE, as: 'yuan' },
            },
            items: {
              each: SUB_ORDER,
              fields: {
                title: [
                  { select: [SNAPSHOT, `${SNAPSHOT} + * > :first-child`], match: TITLE, as: 'text' },
                  { column: ['宝贝', '商品'], text: 'first', match: TITLE, as: 'text' },
                ],
                spec: [
                  {
                    select: [`${PRODUCT_CELL} ${PART}`],
                    join: true,
                    match: NAMED_SPEC,
                    as: 'spec',
                  },
                  { select: [`${PRODUCT_CELL} span ~ span`], join: true, match: SPEC, as: 'spec' },
                ],
                sku: { label: ['商家编码'], as: 'text' },
                itemId: SNAPSHOT_ID,
                quantity: QUANTITY,
                amount: UNIT_COLUMN,
                afterSale: [
                  { column: ['履约/售后状态', '售后状态'], match: AFTER_SALE, as: 'after-sale' },
                  { column: ['履约/售后状态', '售后状态'], as: 'after-sale' },
                ],
              },
            },
          },
        },
        {
          kind: 'dom',
          id: 'old-list',
          gives: {
            record: 'order',
            rows: { select: '.trade-order-main, [class*="item-mod__trade-order___"]' },
            fields: {
              id: NUMBER,
              status: { select: [OLD_CELL], text: 'first', as: 'status' },
              statusText: { select: [OLD_CELL], text: 'first', match: `^${STATUS}`, as: 'text' },
              createdAt: CREATED,
              buyer: { select: ['a[class*="buyer-mod__name"]'], as: 'masked-name' },
              amount: {
                // Behind item, price and quantity; what follows it differs.
                select: ['tr[class*="suborder-mod__item"] td:nth-child(n+4):nth-last-child(-n+3)'],
                match: PRICE,
                as: 'yuan',
              },
            },
            items: {
              each: 'tr[class*="suborder-mod__item"]',
              fields: {
                title: LINKED_TITLE,
                spec: {
                  select: ['span[class*="production-mod__sku-item"]'],
                  join: true,
                  match: SPEC,
                  as: 'spec',
                },
                itemId: SNAPSHOT_ID,
                quantity: { select: [OLD_CELL], match: '^[x×]?\\s*(\\d{1,5})$', as: 'count' },
                amount: { select: [`${OLD_CELL}:nth-child(-n+3)`], match: UNIT_PRICE, as: 'yuan' },
                afterSale: { select: [OLD_CELL], match: AFTER_SALE, as: 'after-sale' },
              },
            },
          },
        },
      ],
    },
    {
      id: 'batch-consign',
      url: ['^/home\\.htm/batch-consign'],
      frames: 'top',
      anchor: ['.list-item-wrapper', '.batch-consign-table-group-normal'],
      observe: [':has(> .list-item-wrapper)', ':has(> .batch-consign-table-group-normal)'],
      // No words of this page's own are known: those of the component library's tables, and of the list.
      empty: { select: '.next-table-empty', text: '没有(?:符合条件|数据)|暂无数据' },
      sources: [
        {
          // 2026. The only page of Taobao that is known to name a deadline.
          kind: 'dom',
          id: 'cards',
          gives: {
            record: 'order',
            rows: { select: '.list-item-wrapper' },
            freeText: '.footer-wrapper, [role="gridcell"]',
            fields: {
              id: NUMBER,
              // What is listed here has yet to ship; the words on the cards name steps of it (待揽收, 待配送 …).
              status: { given: '待发货', as: 'status' },
              statusText: [
                { select: ['.header-wrapper'], text: 'spaced', match: AMONG_OTHERS, as: 'text' },
                { select: ['.list-item-wrapper *'], match: `^${CARD_STATUS}$`, as: 'text' },
              ],
              paidAt: PAID,
              shipBy: { label: ['最晚发货时间'], as: 'china-time' },
            },
            items: {
              each: PRODUCT_ROW,
              fields: {
                title: [
                  LINKED_TITLE,
                  { select: [PRODUCT_GRID_CELL], text: 'first', match: TITLE, as: 'text' },
                ],
                spec: { select: [`${PRODUCT_GRID_CELL} ${PART}`], join: true, match: NAMED_SPEC, as: 'spec' },
                itemId: SNAPSHOT_ID,
                quantity: {
                  select: GRID_CELLS,
                  match: TIMES,
                  as: 'count',
                },
                amount: {
                  select: GRID_CELLS,
                  match: PRICE_TIMES,
                  as: 'yuan',
                },
              },
            },
          },
        },
        {
          // Up to about 2023.
          kind: 'dom',
          id: 'groups',
          gives: {
            record: 'order',
            rows: { select: '.batch-consign-table-group-normal' },
            freeText: `.next-table-group-footer, ${OLD_PRODUCT_LINK}`,
            fields: {
              id: NUMBER,
              status: { given: '待发货', as: 'status' },
              statusText: {
                select: ['tr.next-table-group-header'],
                text: 'spaced',
                match: AMONG_OTHERS,
                as: 'text',
              },
              paidAt: PAID,
              buyer: { select: ['tr.next-table-group-header td:nth-child(2) a'], as: 'masked-name' },
            },
            items: {
              each: SUB_ORDER,
              fields: {
                title: { select: [OLD_PRODUCT_LINK], match: TITLE, as: 'text' },
                itemId: { select: [OLD_PRODUCT_LINK], attr: 'href', match: 'tradeId=(\\d+)', as: 'id' },
                quantity: {
                  select: CELLS,
                  match: TIMES,
                  as: 'count',
                },
                amount: {
                  select: CELLS,
                  match: PRICE_TIMES,
                  as: 'yuan',
                },
              },
            },
          },
        },
      ],
    },
    {
      id: 'detail',
      url: ['^/home\\.htm/trade-platform/tp/detail'],
      frames: 'top',
      anchor: ['[class*="detail_tabs-container-layout"]'],
      observe: ['body'],
      sources: [
        {
          kind: 'dom',
          id: 'detail',
          gives: {
            record: 'order',
            rows: { select: 'body' },
            labels: ['支付宝交易号', '成交时间', '收货地址', '新收货地址', '运送方式'],
            freeLabels: ['买家留言'],
            freeText: `tr.order-item, ${MEMO}`,
            fields: {
              id: NUMBER,
              status: [
                { select: [STATE_CELL], text: 'first', join: 'once', match: NO_REFUND, as: 'status' },
                { select: [HEADING], text: 'first', match: STATUS, as: 'status' },
              ],
              statusText: [
                { select: [STATE_CELL], text: 'first', join: 'once', match: NO_REFUND, as: 'text' },
                { select: [HEADING], text: 'first', match: STATUS, as: 'text' },
                { select: [STATE_CELL], text: 'first', join: 'once', as: 'text' },
              ],
              createdAt: CREATED,
              paidAt: { label: ['付款时间'], as: 'china-time' },
              shippedAt: { label: ['发货时间'], as: 'china-time' },
              buyer: { label: ['昵称'], as: 'masked-name' },
              amount: {
                select: ['[class*="order-info_total-price"]'],
                match: ANY_PRICE,
                as: 'yuan',
              },
              note: { select: [MEMO], match: NOTE, as: 'text' },
              carrier: { label: ['物流公司名称', '物流公司'], match: GIVEN, as: 'text' },
              trackingNo: { label: ['运单号', '运单号码'], match: GIVEN, as: 'track-no' },
            },
            items: {
              each: 'tr.order-item',
              fields: {
                title: [
                  LINKED_TITLE,
                  { select: [PRODUCT_CELL, 'td:first-child'], text: 'first', match: TITLE, as: 'text' },
                ],
                itemId: SNAPSHOT_ID,
                quantity: QUANTITY,
                amount: UNIT_COLUMN,
                afterSale: [
                  { select: ['td:nth-child(4)'], match: AFTER_SALE, as: 'after-sale' },
                  { select: ['td:nth-child(4)'], text: 'first', match: '(.*退.*)', as: 'after-sale' },
                ],
              },
            },
          },
        },
      ],
    },
    {
      id: 'home',
      url: [HOME],
      frames: 'top',
      anchor: ['body'],
      observe: ['body'],
      sources: [
        {
          kind: 'answer',
          id: 'to-do',
          // The address of this answer is not known (taobao.md 3.1; seen in Tmall shops only).
          request: {
            method: 'any',
            url: '\\.(?:taobao|tmall)\\.com/',
            page: HOME,
            contains: '"todoListDetail"',
          },
          envelope: [{ path: 'data.result', is: 'array' }],
          gives: {
            record: 'counters',
            fields: {
              toShip: { from: `${TODO}.[uiCode=notDelivery].count`, as: 'count' },
              dueSoon: { from: `${TODO}.[uiCode=willTimeOutDelivery].count`, as: 'count' },
              late: { from: `${TODO}.[uiCode=timeOutDelivery].count`, as: 'count' },
              pickUpException: { from: `${TODO}.[uiCode=payGotException].count`, as: 'count' },
              transitException: { from: `${TODO}.[uiCode=updateException].count`, as: 'count' },
              deliveryException: { from: `${TODO}.[uiCode=deliveryException].count`, as: 'count' },
              afterSale: { from: `${TODO}.[uiCode=pendingAfterSale].count`, as: 'count' },
              addressChange: { from: `${TODO}.[uiCode=updateAddress].count`, as: 'count' },
            },
          },
        },
        {
          kind: 'dom',
          id: 'counters',
          gives: {
            record: 'counters',
            fields: {
              toShip: { beside: ['待发货'], as: 'count' },
              dueSoon: { beside: ['发货即将超时'], as: 'count' },
              late: { beside: ['发货超时'], as: 'count' },
              pickUpException: { beside: ['揽收异常'], as: 'count' },
              transitException: { beside: ['运输异常'], as: 'count' },
              deliveryException: { beside: ['派送异常'], as: 'count' },
              addressChange: { beside: ['改地址申请'], as: 'count' },
            },
          },
        },
      ],
    },
  ],
  links: {
    order: 'https://myseller.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId={id}',
    review:
      'https://myseller.taobao.com/home.htm/comment-manage/list/rateWait4PC?current=1&pageSize=20&search={item}',
  },
} satisfies ConsoleData;

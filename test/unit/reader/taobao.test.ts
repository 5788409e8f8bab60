import { describe, expect, it } from 'vitest';
import taobao from '../../../utils/consoles/taobao/console.ts';
import { chinaTime } from '../../support/china-time.ts';
import { Random } from '../../support/random.ts';
import {
  afterSaleAtLast,
  answered,
  escapeHtml,
  money,
  shown,
  type TrueOrder,
  told,
  trueOrders,
  yuanPrinted,
  yuanText,
} from './generated.ts';

const SOLD = '/home.htm/trade-platform/tp/sold';
const WORDS = {
  idDigits: 19,
  statuses: [
    ['unpaid', '等待买家付款'],
    ['unpaid', '商品已拍下，等待买家付款'],
    ['to_ship', '买家已付款'],
    ['to_ship', '买家已付款，等待商家发货'],
    ['part_shipped', '卖家部分发货'],
    ['shipped', '卖家已发货'],
    ['shipped', '商家已发货，等待买家确认'],
    ['done', '交易成功'],
    ['closed', '交易关闭'],
  ],
  afterSales: [
    '请卖家处理',
    '请退款',
    '退款中',
    '退款成功',
    '退款关闭',
    '查看退款',
    '待商家收货',
    '买家退货',
  ],
} as const;
const at = (instant: number) => chinaTime(instant, 'YYYY-MM-DD HH:mm:ss');

const said = (order: TrueOrder) => ({
  id: order.id,
  status: order.status,
  statusText: order.words,
  createdAt: order.createdAt,
  buyer: order.buyer,
  amount: money(order.amount),
  afterSale: afterSaleAtLast(order),
  items: order.items.map((item) => ({
    title: item.title,
    ...(item.spec.length > 0 && { spec: item.spec.join(' / ') }),
    sku: item.sku,
    itemId: item.id,
    quantity: item.quantity,
    amount: money(item.price),
  })),
});

const mainOrder = (order: TrueOrder) => ({
  id: order.id,
  orderInfo: { id: order.id, createTime: at(order.createdAt) },
  buyer: { nick: order.buyer },
  payInfo: { actualFee: yuanText(order.amount), postType: '(含快递:￥0.00)' },
  statusInfo: { text: order.words, operations: [{ text: '详情' }] },
  extra: { sellerFlag: 0 },
  subOrders: order.items.map((item, place) => ({
    id: `#${item.id}#`,
    ...(place % 2 === 0 && { idStr: item.id }),
    quantity: item.quantity,
    priceInfo: { realTotal: yuanText(item.price) },
    itemInfo: {
      title: escapeHtml(item.title),
      skuText: item.spec.map((value) => ({ name: '颜色分类', value })),
      extra: [
        { name: '其他', value: 'x' },
        { name: '商家编码', value: item.sku },
      ],
    },
    operations:
      order.afterSale && place === order.items.length - 1 ? [{ style: 't12', text: order.afterSale }] : [],
  })),
});

const answerWith = (orders: TrueOrder[]) =>
  answered(taobao, {
    url: 'https://trade.taobao.com/trade/itemlist/asyncSold.htm?_input_charset=utf8',
    method: 'POST',
    text: JSON.stringify({ mainOrders: orders.map(mainOrder) }).replace(/"#(\d+)#"/g, '$1'),
  });

/** The grouped table, its columns in any order, its cells without any class of the page's own. */
function tableOf(orders: TrueOrder[], seed: string): string {
  const random = new Random(seed);
  const titles = ['宝贝', '单价', '数量', '履约/售后状态', '交易状态', '实收款', '操作'].map(
    (title) => [random.next(), title] as const,
  );
  const columns = titles.sort(([a], [b]) => a - b).map(([, title]) => title);
  const cell = (order: TrueOrder, place: number, column: string): string => {
    const item = order.items[place];
    if (!item) return '';
    const specs = item.spec.map((value) => `<span>颜色分类：${value}</span>`).join('');
    const cells: Record<string, string> = {
      宝贝: `<div><div><a href="//trade.taobao.com/trade/detail/tradeSnap.htm?tradeId=${item.id}"><img></a><div><span>${escapeHtml(item.title)}</span>${specs}<span>商家编码：${item.sku}</span></div></div></div>`,
      单价: `￥${yuanPrinted(item.price)}`,
      数量: String(item.quantity),
      '履约/售后状态': place === order.items.length - 1 ? (order.afterSale ?? '') : '发货未超时',
      交易状态: place === 0 ? order.words : '',
      实收款: place === 0 ? `￥${yuanPrinted(order.amount)}(含快递:￥0.00)` : '',
      操作: `<div><a href="//qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=${order.id}">详情</a><a href="//qn.taobao.com/home.htm/qn-order/unshipped?ORDER_ID=${order.id}">打单</a><a href="//qn.taobao.com/home.htm/consign-order/?from=list&amp;tradeId=${order.id}&amp;type=1"><span>发货</span><span>1</span></a></div>`,
    };
    return cells[column] ?? '';
  };
  const tables = orders.map((order) => {
    const rows = order.items.map(
      (_, place) =>
        `<tr>${columns.map((column) => `<td><div>${cell(order, place, column)}</div></td>`).join('')}</tr>`,
    );
    return `<table class="next-table-row ${random.letters(6)}"><tbody><tr class="next-table-group-header"><td colspan="7"><div><span>订单号: ${order.id}</span><span>创建时间: ${at(order.createdAt)}</span><span class="ww-light" data-nick="${order.buyer}"></span></div></td></tr>${rows.join('')}</tbody></table>`;
  });
  const head = columns.map((title) => `<th>${title}</th>`).join('');
  return `<div class="next-table"><div class="next-table-header"><table><thead><tr>${head}</tr></thead></table></div><div class="next-table-body">${tables.join('')}</div></div>`;
}

describe('Taobao, on values of every size', () => {
  it.each(['a', 'b', 'c'])('reads the list answer (seed %s)', (seed) => {
    const orders = trueOrders(`taobao/${seed}`, 60, WORDS);
    const reading = answerWith(orders);
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(orders.map(said));
  });

  it.each(['d', 'e', 'f'])('reads the new table (seed %s)', (seed) => {
    const orders = trueOrders(`taobao/${seed}`, 30, WORDS).filter(({ items }) => items.length > 0);
    const reading = shown(taobao, SOLD, tableOf(orders, seed));
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(orders.map(said));
  });

  it.each(['未发货', '退款成功/未发货', '等待卖家发货', '买家已付款，等待卖家发货', '待发货', '已支付'])(
    'takes %s for an order that has yet to ship',
    (words) => {
      const [order] = trueOrders('words', 1, { ...WORDS, statuses: [['to_ship', words]] });
      expect(order && answerWith([order]).orders[0]?.status).toBe('to_ship');
    },
  );

  it.each([
    ['to_ship', '交易关闭/未发货'],
    ['part_shipped', '交易成功/未发货'],
    ['shipped', '交易关闭/交易成功/待收货'],
    ['done', '退款成功/交易成功'],
    ['closed', '交易关闭/交易关闭，已退款'],
  ] as const)('is %s where its items are %s', (status, words) => {
    const [order] = trueOrders('words', 1, { ...WORDS, statuses: [[status, words]] });
    expect(order && answerWith([order]).orders[0]?.status).toBe(status);
  });

  it.each(['退款成功', '待退货', '待商家收货', '订单部分退款中', '发货未超时', '拍下未付款', ''])(
    'takes %s for no state of shipping',
    (words) => {
      const [order] = trueOrders('words', 1, { ...WORDS, statuses: [['unknown', words]] });
      expect(order && answerWith([order]).orders[0]?.status).toBe('unknown');
    },
  );

  it('is not held up by words that could be taken apart in many ways', () => {
    const words = `${'退退成功关闭退退/'.repeat(40)}x`;
    const [order] = trueOrders('words', 1, { ...WORDS, statuses: [['unknown', words]] });
    expect(order && answerWith([order]).orders[0]?.status).toBe('unknown');
  });

  it('says that a refund which is gone is gone', () => {
    const [order] = trueOrders('gone', 9, WORDS).filter(({ items }) => items.length > 1);
    const open = order && answerWith([{ ...order, afterSale: '请卖家处理' }]).orders[0];
    const gone = order && answerWith([{ ...order, afterSale: undefined }]).orders[0];
    expect(open?.afterSale).toBe('请卖家处理');
    expect(gone?.none).toContain('afterSale');
  });
});

describe('the batch-ship page', () => {
  const card = (lines: string) =>
    `<div class="sc-${new Random(lines).letters(6)}"><div class="list-item-wrapper"><div class="hearder-left"><b>订单编号：</b><i>4611000000000299017</i>${lines}</div></div></div>`;
  const read = (lines: string) => shown(taobao, '/home.htm/batch-consign?x=1', card(lines)).orders[0];

  it.each([
    ['in a neighbour', '<span>最晚发货时间</span><span>2027-12-31 23:59:59</span>', '2027-12-31T15:59:59Z'],
    ['without seconds', '<span>最晚发货时间：</span><em>2027-12-31 23:59</em>', '2027-12-31T15:59:00Z'],
    ['in one text', '<p>最晚发货时间：2027/01/02 03:04:05</p>', '2027-01-01T19:04:05Z'],
    [
      'before the payment',
      '<p>最晚发货时间 2027-01-02 03:04</p><p>支付时间 2027-01-01 03:04</p>',
      '2027-01-01T19:04:00Z',
    ],
    ['with a colon apart', '<p>最晚发货时间</p><p>：</p><p>2027-01-02 03:04</p>', '2027-01-01T19:04:00Z'],
  ])('gives the deadline %s', (_, lines, moment) => {
    expect(read(lines)).toMatchObject({
      shipBy: Date.parse(moment),
      shipBySource: 'console',
      status: 'to_ship',
    });
  });

  it.each([
    ['no label', '<span>支付时间</span><span>2027-01-01 03:04</span>'],
    ['no value', '<span>最晚发货时间</span><span>支付时间</span><span>2027-01-01 03:04</span>'],
    ['a day without a time', '<span>最晚发货时间</span><span>2027-01-01</span>'],
    ['words', '<span>最晚发货时间</span><span>已超时</span>'],
  ])('names none with %s', (_, lines) => {
    const order = read(lines);
    expect(order?.id).toBe('4611000000000299017');
    expect(order).not.toHaveProperty('shipBy');
    expect(order).not.toHaveProperty('shipBySource');
  });
});

import { describe, expect, it } from 'vitest';
import doudian from '../../../utils/consoles/doudian/console.ts';
import taobao from '../../../utils/consoles/taobao/console.ts';
import { afterSaleOfItems } from '../../../utils/reader/item-after-sales.ts';
import { NONE, type Outcome } from '../../../utils/reader/outcome.ts';
import { answered, shown } from './generated.ts';

describe('the after-sale of an order, from its items', () => {
  it.each<[readonly Outcome<string>[], Outcome<string>]>([
    [['退款成功'], '退款成功'],
    [['退款成功', '退款成功'], '退款成功'],
    [['退款成功', undefined], '部分退款成功'],
    [[NONE, '退款成功'], '部分退款成功'],
    [['退款成功', '退款关闭'], '部分退款成功'],
    [['已退款', NONE], '部分已退款'],
    [['部分退款成功', NONE], '部分退款成功'],
    [['退款成功', '请卖家处理'], '请卖家处理'],
    [['退款成功', '退款中', undefined], '退款中'],
    [['查看退款', '待退货'], '待退货'],
    [['退款关闭', '查看退款'], '查看退款'],
    [['请卖家处理', undefined], '请卖家处理'],
    [[NONE, undefined], NONE],
    [[undefined, undefined], undefined],
    [[], undefined],
  ])('%j → %j', (outcomes, expected) => {
    expect(afterSaleOfItems(outcomes)).toBe(expected);
  });
});

const NO = '4611000000000390017';
const subOrders = (texts: readonly string[]) =>
  texts.map((text, place) => ({
    idStr: `${NO.slice(0, -1)}${place}`,
    quantity: 1,
    itemInfo: { title: `杯${place}` },
    operations: text ? [{ text }] : [],
  }));

const table = (rows: string): string =>
  `<div><table><thead><tr><th>宝贝</th><th>售后状态</th><th>交易状态</th></tr></thead></table><div class="next-table-body"><table><tbody><tr class="next-table-group-header"><td colspan="3"><span>订单号: ${NO}</span></td></tr>${rows}</tbody></table></div></div>`;
const item = (title: string, after: string): string =>
  `<tr><td><a href="//trade.taobao.com/trade/detail/tradeSnap.htm?tradeId=${NO}"><img></a><div><span>${title}</span></div></td>${after}<td>买家已付款</td></tr>`;

describe('two refunded items', () => {
  it.each([
    [['退款成功', '退款成功'], '退款成功'],
    [['退款成功', ''], '部分退款成功'],
    [['', '退款成功'], '部分退款成功'],
    [['退款成功', '请退款'], '请退款'],
  ])('of Taobao, %j, are %s in the answer', (texts, expected) => {
    const text = JSON.stringify({ mainOrders: [{ id: NO, subOrders: subOrders(texts) }] });
    const url = 'https://trade.taobao.com/trade/itemlist/asyncSold.htm';
    expect(answered(taobao, { url, method: 'POST', text }).orders[0]?.afterSale).toBe(expected);
  });

  it.each([
    ['<td>退款成功</td>', '<td>退款成功</td>', '退款成功'],
    ['<td>退款成功</td>', '<td>发货未超时</td>', '部分退款成功'],
    ['<td>发货未超时</td>', '<td><span>退款成功</span></td>', '部分退款成功'],
    ['<td rowspan="2">退款成功</td>', '', '退款成功'],
    ['<td></td>', '<td>退款成功</td>', '部分退款成功'],
  ])('of Taobao, %s and %s, are %s in the table', (first, second, expected) => {
    const rows = `${item('杯', first)}${item('碟', second)}<tr><td colspan="3"><i></i></td></tr>`;
    const path = '/home.htm/trade-platform/tp/sold';
    expect(shown(taobao, path, table(rows)).orders[0]?.afterSale).toBe(expected);
  });

  it.each([
    [['退款成功', '退款成功'], '退款成功'],
    [['退款成功', '-'], '部分退款成功'],
    [['-', '待商家处理'], '待商家处理'],
  ])('of Doudian, %j, are %s', (texts, expected) => {
    const product_item = texts.map((after_sale_text, place) => ({
      product_name: `杯${place}`,
      after_sale_info: { after_sale_text },
    }));
    const text = JSON.stringify({ code: 0, data: [{ shop_order_id: '6922000000000390017', product_item }] });
    const url = 'https://fxg.jinritemai.com/api/order/searchlist';
    expect(answered(doudian, { url, text }).orders[0]?.afterSale).toBe(expected);
  });
});

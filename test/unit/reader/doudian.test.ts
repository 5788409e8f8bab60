import { describe, expect, it } from 'vitest';
import doudian from '../../../utils/consoles/doudian/console.ts';
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
} from './generated.ts';

const LIST = '/ffa/morder/order/list';
const CODES = {
  unpaid: 1,
  to_ship: 2,
  part_shipped: 2,
  shipped: 3,
  signed: 3,
  closed: 4,
  done: 5,
  unknown: 0,
};
const WORDS = {
  idDigits: 19,
  statuses: [
    ['unpaid', '待支付'],
    ['to_ship', '待发货'],
    ['to_ship', '备货中'],
    ['part_shipped', '部分发货'],
    ['shipped', '已发货'],
    ['done', '已完成'],
    ['closed', '已关闭'],
  ],
  afterSales: ['退款中', '待商家处理', '仅退款(未发货)', '退款成功', '售后关闭'],
} as const;
const at = (instant: number) => chinaTime(instant, 'YYYY/MM/DD HH:mm:ss');
const seconds = (instant: number | undefined) => (instant ?? 0) / 1000;

const itemsOf = (order: TrueOrder) =>
  order.items.map((item) => ({
    title: item.title,
    ...(item.spec.length > 0 && { spec: item.spec.join(' / ') }),
    sku: item.sku,
    itemId: item.id,
    quantity: item.quantity,
    amount: money(item.price),
  }));

const said = (order: TrueOrder) => ({
  id: order.id,
  status: order.status,
  statusText: order.words,
  createdAt: order.createdAt,
  paidAt: order.paidAt,
  shippedAt: order.shippedAt,
  buyer: order.buyer,
  amount: money(order.amount),
  afterSale: afterSaleAtLast(order),
  items: itemsOf(order),
});

function listed(order: TrueOrder, random: Random) {
  const id = (value: string) => (random.chance(0.5) ? value : `#${value}#`);
  return {
    shop_order_id: id(order.id),
    order_status: CODES[order.status],
    order_status_info: { order_status_text: order.words },
    create_time: seconds(order.createdAt),
    pay_time: seconds(order.paidAt),
    logistics_time: seconds(order.shippedAt),
    pay_amount: order.amount,
    user_nickname: order.buyer,
    remark: '',
    product_item: order.items.map((item, place) => ({
      product_id: id(item.id),
      product_name: item.title,
      merchant_sku_code: item.sku,
      sku_spec: random.chance(0.5) ? item.spec : item.spec.map((value) => ({ name: '规格', value })),
      combo_num: item.quantity,
      combo_amount: item.price,
      after_sale_info: { after_sale_text: (place === order.items.length - 1 && order.afterSale) || '-' },
    })),
  };
}

const answer = (value: object, url = 'https://fxg.jinritemai.com/api/order/searchlist?page=0', page = LIST) =>
  answered(doudian, { url, text: JSON.stringify(value).replace(/"#(\d+)#"/g, '$1') }, { pagePath: page });

/** The order table with hashes of its own, and header, body and remark rows. */
function tableOf(orders: TrueOrder[], seed: string, oneCell: boolean): string {
  const random = new Random(seed);
  const hashes = new Map<string, string>();
  const local = (name: string): string => {
    const known = hashes.get(name) ?? `${name}__${random.letters(5)}`;
    hashes.set(name, known);
    return known;
  };
  const rows = orders.flatMap((order) => {
    const after = (place: number) => (place === order.items.length - 1 && order.afterSale) || '-';
    const prices = (place: number) => {
      const item = order.items[place];
      return `<div class="${local('table_comboAmount')}">¥${yuanPrinted(item?.price ?? 0)}</div><div class="${local('table_comboNum')}">x${item?.quantity}</div>`;
    };
    const paid = (place: number) =>
      `<div class="${local('index_payAmount')}">${place === 0 ? `¥${yuanPrinted(order.amount)}` : ''}</div>`;
    const nick = `<a class="${local('table_nickname')}">${order.buyer}</a>`;
    const bodies = order.items.map((item, place) => {
      const name = `<div class="${local('style_name')}">${escapeHtml(item.title)}</div>`;
      const spec = item.spec.map((value) => `<span class="${local('style_desc')}">${value}</span>`).join('');
      const cells = oneCell
        ? `<td>${name}<p>子订单编号：${item.id}</p><p>商品ID：${item.id}</p><p>商家编码：${item.sku}</p><p>商品规格：${item.spec.join(' / ')}</p><p>订单提交时间：${at(order.createdAt)}</p><p>支付完成时间：${order.paidAt ? at(order.paidAt) : '-'}</p><p>订单状态：${order.words}</p><p>售后状态：${after(place)}</p>${prices(place)}${paid(place)}${nick}</td>`
        : `<td>${name}<div class="${local('style_property')}">${spec}</div></td><td>${prices(place)}</td><td>${paid(place)}</td><td><div class="${local('index_cellCol')}"><div class="${local('index_cellRow')}">${order.words}</div></div></td><td>${nick}</td><td>何*<br>1**********</td><td>${after(place)}</td>`;
      return `<tr class="auxo-table-row" data-row-key="${order.id}-${place}">${cells}</tr>`;
    });
    const created = oneCell ? '' : `<span>下单时间 ${at(order.createdAt)}</span>`;
    return [
      `<tr class="auxo-table-row auxo-table-row-level-0" data-row-key="${order.id}"><td><div class="${local('index_leftWrapper')}"><span>订单编号 ${order.id}</span>${created}</div></td></tr>`,
      ...bodies,
      `<tr class="auxo-table-row auxo-pair-group-row-last"><td><div class="${local('index_footerContent')}">买家留言：订单状态：已完成</div></td></tr>`,
    ];
  });
  return `<div class="auxo-spin-container"><table><tbody class="auxo-table-tbody">${rows.join('')}</tbody></table></div>`;
}

describe('Doudian, on values of every size', () => {
  it.each(['a', 'b', 'c'])('reads the list answer (seed %s)', (seed) => {
    const orders = trueOrders(`doudian/${seed}`, 60, WORDS);
    const random = new Random(seed);
    const reading = answer({ code: 0, data: orders.map((order) => listed(order, random)) });
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(orders.map(said));
  });

  it.each([
    ['d', false],
    ['e', false],
    ['f', true],
    ['g', true],
  ])('reads the table (seed %s, all in one cell: %s)', (seed, oneCell) => {
    const orders = trueOrders(`doudian/${seed}`, 30, WORDS).filter(({ items }) => items.length > 0);
    const reading = shown(doudian, LIST, tableOf(orders, seed, oneCell));
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(
      orders.map((order) => {
        const { shippedAt: _, paidAt, items, ...others } = said(order);
        const seen = oneCell ? items : items.map(({ sku: _sku, itemId: _id, ...item }) => item);
        return { ...others, ...(oneCell && { paidAt }), items: seen };
      }),
    );
  });

  it.each(['待退款', '订单异常', '', '已退款完成'])('takes the code where %s says nothing', (words) => {
    const [order] = trueOrders('words', 1, WORDS);
    if (!order) throw new Error('no order');
    const raw = {
      ...listed(order, new Random(1)),
      order_status: 3,
      order_status_info: { order_status_text: words },
    };
    expect(answer({ code: 0, data: [raw] }).orders[0]?.status).toBe('shipped');
    expect(answer({ code: 0, data: [{ ...raw, order_status: 12 }] }).orders[0]?.status).toBe('unknown');
  });
});

describe('the parcel centre', () => {
  const centre = (exceptionList: object[]) =>
    answer(
      [
        {
          trackNo: 'QN9900000001',
          shopId: '77',
          orderList: [{ orderId: '6922000000000009001' }],
          exceptionList,
        },
      ],
      'https://any.example.test/x',
      '/ffa/logistics/parcelCenter#x',
    ).parcels[0];
  const open = { dealState: 'PENDING', exceptionStatus: 'work', exceptionType: 'CODE', exceptionDesc: '' };

  it.each([
    ['即将揽收超时', 'pickup'],
    ['揽收超时', 'pickup'],
    ['揽收严重超时', 'pickup'],
    ['即将发运超时', 'dispatch'],
    ['发运超时', 'dispatch'],
    ['发运严重超时', 'dispatch'],
    ['即将中转超时', 'transit'],
    ['中转超时', 'transit'],
    ['派签超时', 'delivery'],
    ['配送超长', 'delivery'],
    ['疑似遗失', 'lost'],
    ['拦截返件', 'returned'],
    ['没有见过', 'other'],
  ])('takes %s for %s', (exceptionDesc, stage) => {
    expect(centre([{ ...open, exceptionDesc }])?.exception).toEqual({
      stage,
      text: exceptionDesc,
      types: ['CODE'],
    });
  });

  it.each([
    ['DISTRIBUTION_EXCEPTION', 'delivery'],
    ['SUSPECTED_LOST_SELF', 'lost'],
    ['TRANS_EXCEPTION', 'transit'],
  ])('takes the code %s for %s', (exceptionType, stage) => {
    const exceptionDesc = '已超时28天23小时';
    expect(centre([{ ...open, exceptionType, exceptionDesc }])?.exception).toMatchObject({
      stage,
      text: exceptionDesc,
    });
  });

  it.each([
    { dealState: 'PROCESSING' },
    { dealState: 'NOT_DONE' },
    { dealState: undefined },
    { dealState: null },
    { exceptionStatus: 'new' },
    { exceptionStatus: undefined, dealState: undefined },
  ])('counts an exception with %j', (state) => {
    const parcel = centre([{ ...open, exceptionType: 'TRANS_EXCEPTION', ...state }]);
    expect(parcel?.exception).toEqual({ stage: 'transit', text: '', types: ['TRANS_EXCEPTION'] });
  });

  it('speaks of the gravest that has words', () => {
    const list = [
      { ...open, exceptionType: 'TRANS_EXCEPTION', exceptionDesc: '已超时19小时' },
      { ...open, exceptionType: 'SUSPECTED_LOST_SELF' },
      { ...open, exceptionType: 'DISTRIBUTION_EXCEPTION', exceptionDesc: '派签超时' },
      { ...open, exceptionType: 'DISTRIBUTION_EXCEPTION', exceptionDesc: '配送超长' },
    ];
    expect(centre(list)?.exception).toMatchObject({ stage: 'lost', text: '派签超时；配送超长' });
  });

  it.each([
    { dealState: 'DONE' },
    { exceptionStatus: 'finish' },
    { dealState: 'closed' },
    { exceptionStatus: 'END' },
  ])('counts nothing with %j', (closed) => {
    const parcel = centre([{ ...open, exceptionType: 'TRANS_EXCEPTION', ...closed }]);
    expect(parcel).not.toHaveProperty('exception');
    expect(parcel?.none).toContain('exception');
  });

  it('is only read on its own page', () => {
    const text = '[{"trackNo":"QN9900000001"}]';
    expect(() => answered(doudian, { url: 'https://any.example.test/x', text }, { pagePath: LIST })).toThrow(
      /no source/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import jd from '../../../utils/consoles/jd/console.ts';
import { chinaTime } from '../../support/china-time.ts';
import { Random } from '../../support/random.ts';
import {
  answered,
  escapeHtml,
  money,
  shown,
  type TrueOrder,
  told,
  trueOrders,
  yuanPrinted,
} from './generated.ts';

const URL = 'https://sff.jd.com/api?v=1.0&appId=X&api=dsm.order.bff.orderListBffService.queryOrderPage';
const WORDS = {
  idDigits: 12,
  statuses: [
    ['unpaid', '等待付款'],
    ['to_ship', '等待出库'],
    ['to_ship', '待出库'],
    ['part_shipped', '部分出库'],
    ['shipped', '已出库'],
    ['shipped', '等待确认收货'],
    ['done', '完 成'],
    ['closed', '已取消'],
    ['unknown', '(锁定)等待出库'],
  ],
  afterSales: ['-'],
} as const;

const listed = (order: TrueOrder) => ({
  orderId: order.id,
  userPin: order.buyer,
  orderCreateTime: order.createdAt,
  paymentConfirmTime: order.paidAt ?? null,
  orderCompleteTime: null,
  orderStatusInfo: { orderStatusName: order.words },
  orderItems: order.items.map((item) => ({ skuId: item.id, jdPrice: item.price / 100, num: item.quantity })),
  orderPaymentInfo: { receivables: order.amount / 100 },
});

const answer = (orders: object[]) =>
  answered(jd, {
    url: URL,
    method: 'POST',
    text: JSON.stringify({ code: 200, data: { total: orders.length, results: orders } }),
  });

function cardsOf(orders: TrueOrder[], seed: string): string {
  const random = new Random(seed);
  const sku = random.chance(0.5) ? 'sku-info' : `Order_sku-info_${random.letters(5)}`;
  const cards = orders.map((order) => {
    const items = order.items.map((item) => {
      const count = random.pick(['×', ' x', '× ']) + item.quantity;
      const price = `￥${yuanPrinted(item.price)}`;
      const tail = random.chance(0.5) ? `${count} ${price}` : `${price} ${count}`;
      return `<div class="${sku}">${escapeHtml(item.title)} ${tail}</div>`;
    });
    return `<div class="card"><div class="shop-order-id"><button><span>${order.id}</span></button></div><div class="order-time-info">下单时间 ${chinaTime(order.createdAt, 'YYYY-MM-DD HH:mm:ss')}</div><div class="order-sku-info-list-card">${items.join('')}</div><div class="table-cared-order-status-column"><div class="order-status">${order.words}</div></div></div>`;
  });
  return `<div class="order-list-card-table"><div class="table-body">${cards.join('')}</div></div>`;
}

describe('JD, on values of every size', () => {
  it.each(['a', 'b', 'c'])('reads the list answer (seed %s)', (seed) => {
    const orders = trueOrders(`jd/${seed}`, 60, WORDS);
    const reading = answer(orders.map(listed));
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(
      orders.map((order) => ({
        id: order.id,
        status: order.status,
        statusText: order.words,
        createdAt: order.createdAt,
        paidAt: order.paidAt,
        buyer: order.buyer,
        amount: money(order.amount),
        items: order.items.map((item) => ({
          title: '',
          itemId: item.id,
          quantity: item.quantity,
          amount: money(item.price),
        })),
      })),
    );
  });

  it.each([
    ['d', true],
    ['e', true],
    ['f', false],
  ])('reads the cards (seed %s, top frame: %s)', (seed, top) => {
    const orders = trueOrders(`jd/${seed}`, 30, WORDS);
    const path = top ? '/jdm/trade/orders/order-list?tabType=allOrders' : '/anything/inside';
    const reading = shown(jd, path, cardsOf(orders, seed), top);
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(
      orders.map((order) => ({
        id: order.id,
        status: order.status,
        statusText: order.words,
        createdAt: order.createdAt,
        items: order.items.map((item) => ({
          title: item.title,
          quantity: item.quantity,
          amount: money(item.price),
        })),
      })),
    );
  });

  it.each([
    ['暂停', 'unknown'],
    ['已锁定', 'unknown'],
    ['取消中', 'unknown'],
    ['等待取消审核', 'unknown'],
    ['已取消（超时未付款）', 'closed'],
    ['订单已关闭', 'closed'],
    ['等待出库（加急）', 'to_ship'],
    [' 等待 发货 ', 'to_ship'],
    ['未完成', 'unknown'],
  ])('takes %s for %s', (words, status) => {
    const [order] = trueOrders('words', 1, { ...WORDS, statuses: [['unknown', words]] });
    expect(order && answer([listed(order)]).orders[0]?.status).toBe(status);
  });

  it.each(['getVenderRemarkList', 'queryOrderTabs', 'queryOrderPageCount'])('leaves %s alone', (name) => {
    const url = URL.replace('queryOrderPage', name);
    expect(() => answered(jd, { url, method: 'POST', text: '{"code":601}' })).toThrow(/no source/);
  });
});

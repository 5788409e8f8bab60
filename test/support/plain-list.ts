import type { Page } from 'puppeteer';
import { chinaTime } from './china-time.ts';
import { type ListItem, listItem } from './consoles/pinduoduo/wire.ts';
import type { TrueOrder } from './data.ts';
import type { Rig } from './rig.ts';

const HEAD = ['订单状态', '数量', '商品信息', '收货信息', '实收(元)', '操作'];

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>订单</title><style>table { width: 100%; text-align: left }</style></head><body>
<div class="user-info-top"><div class="user-name"><span class="name">青石生活馆11</span><span class="id">123456789</span></div></div>
<main id="pdd-app-skeleton-main-content"><div id="mf-mms-orders-container"><div class="TB_outerWrapper_5-9-9">
<table><thead data-testid="beast-core-table-middle-thead"><tr>${HEAD.map((title) => `<th>${title}</th>`).join('')}</tr></thead>
<tbody data-testid="beast-core-table-middle-tbody"></tbody></table></div></div></main></body></html>`;

const at = (seconds: number) => chinaTime(seconds * 1000, 'YYYY/MM/DD HH:mm');

/** The texts of an order's two rows, in the layout of 2024, each cell with the same nodes whatever the order. */
const textsOf = (item: ListItem) => ({
  id: item.order_sn,
  head: [
    `订单编号：${item.order_sn}`,
    item.confirm_time > 0 ? `订单成交时间：${at(item.confirm_time)}` : '',
    item.promise_shipping_time === null ? '' : `承诺发货时间：${at(item.promise_shipping_time)}`,
  ],
  status: item.order_status_str,
  afterSale: item.after_sales_id ? (item.after_sales_status ?? '') : '',
  title: item.goods_name,
  goods: `ID: ${item.goods_id}`,
  spec: item.spec,
  quantity: String(item.goods_number),
  amount: (item.order_amount / 100).toFixed(2),
});

type Texts = ReturnType<typeof textsOf>;

/** In the page: makes its rows show these orders, in the elements that are there, as lists do whose rows are keyed by their place. */
function drawRows(list: readonly Texts[]): void {
  const body = document.querySelector('tbody');
  const make = (name: string, className = '', parent?: Element) => {
    const element = document.createElement(name);
    element.className = className;
    element.append('');
    parent?.append(element);
    return element;
  };
  while (body && body.childElementCount < 2 * list.length) {
    const head = make('tr', 'TB_bodyGroupHeader_5-9-9', body);
    const cell = make('td', '', head);
    for (let n = 0; n < 3; n++) make('div', 'TB_bodyGroupCell_5-9-9', cell);
    const row = make('tr', '', body);
    row.dataset.testid = 'beast-core-table-body-tr';
    const [status, , goods] = Array.from({ length: 6 }, () => make('td', '', row));
    make('div', '', status);
    const title = make('div', '', goods);
    title.dataset.testid = 'beast-core-ellipsis';
    make('div', '', goods);
    make('div', '', goods);
  }
  const write = (element: Element | undefined, text: string) => {
    const node = element?.firstChild as Text | null | undefined;
    if (node && node.data !== text) node.data = text;
  };
  list.forEach((texts, index) => {
    const [head, row] = [body?.children[2 * index], body?.children[2 * index + 1]];
    const cells = [...(head?.querySelectorAll('div') ?? [])];
    texts.head.forEach((text, n) => {
      write(cells[n], text);
    });
    const [status, quantity, goods, , amount] = row?.children ?? [];
    write(status, texts.status);
    write(status?.children[0], texts.afterSale);
    write(quantity, texts.quantity);
    [texts.title, texts.goods, texts.spec].forEach((text, n) => {
      write(goods?.children[n], text);
    });
    write(amount, texts.amount);
  });
  while (body && body.childElementCount > 2 * list.length) body.lastElementChild?.remove();
}

/** An order list of Pinduoduo that does nothing by itself: the test says what it asks for and shows, and when. */
export function plainList(rig: Rig) {
  return {
    async open(): Promise<void> {
      rig.standIns.alter(({ path }) =>
        path === '/orders/list'
          ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body: PAGE }
          : undefined,
      );
      await rig.page.goto(rig.standIns.url('pinduoduo', 'orders'), { waitUntil: 'domcontentloaded' });
    },
    draw: (orders: readonly TrueOrder[], page: Page = rig.page): Promise<void> =>
      page.evaluate(
        drawRows,
        orders.map((order) => textsOf(listItem(order))),
      ),
    ask: (pageNumber: number, pageSize: number, page: Page = rig.page): Promise<void> =>
      page.evaluate(async (body) => {
        await (await fetch('/mangkhut/mms/recentOrderList', { method: 'POST', body })).text();
      }, JSON.stringify({ pageNumber, pageSize })),
  };
}

import { describe, expect, it } from 'vitest';
import pinduoduo from '../../../utils/consoles/pinduoduo/console.ts';
import { chinaTime } from '../../support/china-time.ts';
import { Random } from '../../support/random.ts';
import {
  answered,
  escapeHtml,
  money,
  shown,
  type TrueItem,
  type TrueOrder,
  told,
  trueOrders,
  yuanPrinted,
  yuanText,
} from './generated.ts';

const WORDS = {
  idDigits: 15,
  statuses: [
    ['unpaid', '待付款'],
    ['to_ship', '待发货'],
    ['to_ship', '未发货，退款中'],
    ['shipped', '已发货，待收货'],
    ['signed', '已签收'],
    ['done', '交易成功'],
    ['closed', '已取消'],
    ['closed', '未发货，退款成功'],
  ],
  afterSales: ['待商家处理', '退款中', '退款成功', '退货退款，待买家退货', '售后处理中'],
} as const;
const LABELS =
  ' 订单编号：200101-000000000000000 承诺发货时间：2020/01/01 00:00 ID: 12345 商家编码: X 待发货';

interface Sold extends TrueOrder {
  item: TrueItem;
  shipBy: number | undefined;
}

/** An order holds one kind of goods; some titles hold the words of labels. */
const soldOf = (seed: string, count: number): Sold[] =>
  trueOrders(`pinduoduo/${seed}`, count, WORDS).flatMap((order, place) => {
    const [item] = order.items;
    if (!item) return [];
    const title = place % 5 === 0 ? `${item.title}${LABELS}` : item.title;
    const shipBy = place % 3 === 0 || !order.paidAt ? undefined : order.paidAt + 48 * 3_600_000;
    return [{ ...order, id: `260910-${order.id}`, item: { ...item, title }, shipBy }];
  });

const seconds = (instant: number | undefined) => (instant ? instant / 1000 : 0);

const pageItem = (order: Sold, place: number) => ({
  order_sn: order.id,
  order_status_str: order.words,
  order_time: seconds(order.createdAt),
  confirm_time: seconds(order.paidAt),
  promise_shipping_time: order.shipBy ? seconds(order.shipBy) : null,
  pre_sale_time: null,
  shipping_time: seconds(order.shippedAt),
  nickname: order.buyer,
  order_amount: order.amount,
  goods_id: place % 2 === 0 ? order.item.id : `#${order.item.id}#`,
  goods_name: order.item.title,
  goods_number: order.item.quantity,
  goods_price: order.item.price,
  out_sku_sn: order.item.sku,
  spec: order.item.spec.join(','),
  after_sales_status: order.afterSale ?? (place % 2 === 0 ? '无售后' : null),
  tracking_number: '',
  waybillDTOList: [],
});

const goodsSaid = ({ title, sku, id, spec, quantity }: TrueItem) => ({
  title,
  ...(spec.length > 0 && { spec: spec.join(',') }),
  sku,
  itemId: id,
  quantity,
});

const said = (order: Sold) => ({
  id: order.id,
  status: order.status,
  statusText: order.words,
  createdAt: order.createdAt,
  paidAt: order.paidAt,
  shipBy: order.shipBy,
  shipBySource: order.shipBy && 'console',
  shippedAt: order.shippedAt,
  buyer: order.buyer,
  amount: money(order.amount),
  afterSale: order.afterSale,
  items: [{ ...goodsSaid(order.item), amount: money(order.item.price) }],
});

const hook = (name: string) => `data-testid="beast-core-${name}"`;

interface Layout {
  random: Random;
  /** What the library puts behind each class. */
  version: string;
  columns: readonly string[];
}

function layoutOf(seed: string, columns: readonly string[]): Layout {
  const random = new Random(`layout/${seed}`);
  const version = `_${random.int(4, 6)}-${random.int(1, 299)}-${random.int(0, 3)}`;
  const drawn = columns.map((title) => [random.next(), title] as const).sort(([a], [b]) => a - b);
  return { random, version, columns: drawn.map(([, title]) => title) };
}

const headOf = ({ columns }: Layout): string =>
  `<thead ${hook('table-middle-thead')}><tr ${hook('table-header-tr')}>${columns
    .map((title) => `<th ${hook('table-th')}><span>${title}</span></th>`)
    .join('')}</tr></thead>`;

const rowOf = ({ columns }: Layout, cells: Record<string, string>, lead = ''): string =>
  `<tr ${hook('table-body-tr')}>${lead}${columns
    .map((title) => `<td ${hook('table-td')}>${cells[title] ?? ''}</td>`)
    .join('')}</tr>`;

const state = ({ words, afterSale }: Sold): string => words + (afterSale ? `<div>${afterSale}</div>` : '');

/** 2024 and later: header cells as `div` or `td`, label and value in one text or in two, a notice and styles among them. */
function groupsOf(orders: Sold[], seed: string): string {
  const layout = layoutOf(seed, ['商品信息', '订单状态', '数量', '实收(元)', '收货信息', '操作']);
  const { random, version } = layout;
  const pair = (label: string, value: string): string =>
    random.pick([
      `${label}：${value}`,
      `<span>${label}：</span><span>${value}</span>`,
      `<style>.x${version}{content:"${label}：2001/01/01 00:00"}</style>${label}: ${value}`,
    ]);
  const at = (instant: number) =>
    chinaTime(instant, random.chance(0.5) ? 'YYYY/MM/DD HH:mm:ss' : 'YYYY-MM-DD HH:mm:ss');
  const shortened = (text: string): string =>
    `<div ${hook('ellipsis')}><div class="elli_outerWrapper${version}">${text}</div></div>`;
  const group = (order: Sold): string => {
    const { item } = order;
    const tag = random.pick(['div', 'td']);
    const inner = [
      `<label ${hook('checkbox')}></label>`,
      ...(random.chance(0.3) ? ['该地区部分快递停发'] : []),
      `${pair('订单编号', order.id)} <a data-clipboard-text="${order.id}"><span>复制</span></a>`,
      ...(order.paidAt ? [pair('订单成交时间', at(order.paidAt))] : []),
      ...(order.shipBy ? [pair('承诺发货时间', at(order.shipBy))] : []),
    ].map((text) => `<${tag} class="TB_bodyGroupCell${version}">${text}</${tag}>`);
    const head = tag === 'td' ? inner.join('') : `<td colspan="6">${inner.join('')}</td>`;
    const spec = item.spec.length > 0 ? `<div>${item.spec.join(',')}</div>` : '';
    const cells = {
      商品信息: `<img data-src="x">${shortened(escapeHtml(item.title))}<div>ID: ${item.id}</div><div>商家编码: ${item.sku}</div>${spec}`,
      订单状态: state(order),
      数量: random.pick(['', 'x']) + item.quantity,
      '实收(元)': random.pick([yuanText(order.amount), `￥${yuanPrinted(order.amount)}`]),
      收货信息: `示* 138****0000 [1234]${random.chance(0.5) ? `${shortened('示例省***')}<div>查看</div>` : ''}`,
      操作: '<a>查看详情</a><a>添加备注</a>',
    };
    const lead = random.chance(0.2) ? `<td><label ${hook('checkbox')}></label></td>` : '';
    return `<tr class="TB_bodyGroupHeader${version}">${head}</tr>${rowOf(layout, cells, lead)}`;
  };
  return `<div id="mf-mms-orders-container"><div class="TB_outerWrapper${version}"><table>${headOf(layout)}<tbody>${orders.map(group).join('')}</tbody></table></div></div>`;
}

/** 2021: a card with a whole table per order. */
function cardsOf(orders: Sold[], seed: string): string {
  const layout = layoutOf(seed, [
    '商品信息',
    '订单状态',
    '数量',
    '商品总价(元)',
    '实收金额(元)',
    '收货人',
    '买家',
    '操作',
  ]);
  const time = (label: string, instant: number | undefined): string =>
    instant ? `<span>${label}：</span><span>${chinaTime(instant, 'YYYY-MM-DD HH:mm:ss')}</span>` : '';
  const card = (order: Sold): string => {
    const { item } = order;
    const spec = item.spec.length > 0 ? `<p>${item.spec.join(',')}</p>` : '';
    const cells = {
      商品信息: `<div class="goods-record-container"><img><div><span class="elli_outerWrapper${layout.version} elli_limitWidth${layout.version}">${escapeHtml(item.title)}</span><p>ID: ${item.id}</p><p>商家编码: ${item.sku}</p>${spec}</div></div>`,
      订单状态: state(order),
      数量: String(item.quantity),
      '商品总价(元)': `<span><span>${yuanText(item.price * item.quantity)}</span></span>`,
      '实收金额(元)': `<div><span>${yuanText(order.amount)}</span></div>`,
      收货人: '<div>示* <a><span>查看</span></a></div>',
      买家: `<div>${order.buyer}</div>`,
      操作: '<div><a>查看详情</a></div>',
    };
    return `<div><div><div><span>订单编号：</span><span>${order.id}</span><a data-clipboard-text="${order.id}"><span>复制</span></a></div><div>${time('订单成交时间', order.paidAt)}${time('承诺发货时间', order.shipBy)}</div></div><div class="TB_outerWrapper${layout.version}"><table>${headOf(layout)}<tbody>${rowOf(layout, cells)}</tbody></table></div></div>`;
  };
  return `<div class="package-center-table">${orders.map(card).join('')}</div>`;
}

describe('Pinduoduo, on values of every size', () => {
  it.each(['a', 'b', 'c'])('reads the list answer (seed %s)', (seed) => {
    const orders = soldOf(seed, 60);
    const result = { totalItemNum: orders.length, pageItems: orders.map(pageItem) };
    const text = JSON.stringify({ success: true, errorCode: 1_000_000, errorMsg: null, result });
    const reading = answered(pinduoduo, {
      url: 'https://mms.pinduoduo.com/mangkhut/mms/recentOrderList',
      method: 'POST',
      text: text.replace(/"#(\d+)#"/g, '$1'),
    });
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(orders.map(said));
  });

  it.each(['d', 'e', 'f', 'g'])('reads the grouped table (seed %s)', (seed) => {
    const orders = soldOf(seed, 30);
    const reading = shown(pinduoduo, '/orders/list?msfrom=mms_sidenav', groupsOf(orders, seed));
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(
      orders.map((order) => {
        const { createdAt: _, shippedAt: __, buyer: ___, ...others } = said(order);
        return { ...others, items: [goodsSaid(order.item)] };
      }),
    );
  });

  it.each(['h', 'i', 'j'])('reads the cards of 2021 (seed %s)', (seed) => {
    const orders = soldOf(seed, 30);
    const reading = shown(pinduoduo, '/orders/list#/', cardsOf(orders, seed));
    expect(reading.diagnostics).toEqual([]);
    expect(told(reading)).toEqual(
      orders.map((order) => {
        const { createdAt: _, shippedAt: __, ...others } = said(order);
        return { ...others, items: [goodsSaid(order.item)] };
      }),
    );
  });
});

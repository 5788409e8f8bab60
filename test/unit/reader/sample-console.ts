import type { ConsoleData, DomOrders, PageData } from '../../../utils/reader/vocabulary.ts';

/** A console made up for tests of the engine: no marketplace's data changes with them. */
export const listSource = {
  kind: 'answer',
  id: 'list',
  request: { method: 'POST', url: '^shop\\.test/api/list$' },
  envelope: [
    { path: 'code', in: [0] },
    { path: 'data.list', is: 'array' },
  ],
  shop: { id: 'shopId', name: 'shopName' },
  gives: {
    record: 'order',
    list: ['data.list'],
    fields: {
      id: { from: ['no', 'number'], as: 'id', required: true },
      status: [
        { from: 'state', as: 'order-status-id', map: { 2: 'to_ship', 3: 'shipped' } },
        { from: 'words', as: 'status' },
      ],
      statusText: { from: 'words', as: 'text' },
      shipBy: { from: 'by', as: 'unix-s' },
      afterSale: { from: 'after', as: 'after-sale' },
      note: { from: 'note', as: 'remark' },
    },
    items: {
      each: 'goods',
      fields: { title: { from: 'title', as: 'text' }, itemId: { from: 'id', as: 'id' } },
    },
  },
} as const satisfies PageData['sources'][number];

export const domOrders: DomOrders = {
  record: 'order',
  rows: { select: '.row' },
  labels: ['商家编码'],
  fields: {
    id: { label: ['订单号', '订单编号'], match: '(\\d{6,})', as: 'id', required: true },
    status: { column: ['订单状态', '状态'], text: 'first', as: 'status' },
    afterSale: { column: ['订单状态', '状态'], text: 'rest', as: 'after-sale' },
    shipBy: { label: ['最晚发货时间'], as: 'china-time' },
    amount: { column: ['实收'], as: 'yuan' },
    buyer: { select: ['.buyer', '.nick'], as: 'masked-name' },
  },
  items: {
    each: '.goods',
    fields: {
      title: { select: ['.title'], as: 'text' },
      sku: { label: ['商家编码'], as: 'text' },
      quantity: { column: ['数量'], as: 'count' },
    },
  },
};

/** The console, with other rows where a test needs them. */
export const consoleWith = (gives: DomOrders = domOrders): ConsoleData => ({
  id: 'made-up',
  name: { 'zh-CN': '样品', 'zh-TW': '樣品', en: 'Made up' },
  hosts: ['shop.test'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [
    ['shipped', '已发货'],
    ['to_ship', '待发货'],
  ],
  noAfterSale: ['无售后', '-'],
  shop: [
    {
      kind: 'answer',
      request: { method: 'GET', url: '^shop\\.test/api/me$' },
      shop: { id: 'id', name: 'name' },
    },
    { kind: 'dom', select: '.shop-id', gives: 'id', match: '(\\d+)' },
    { kind: 'dom', select: '.shop-name', gives: 'name' },
  ],
  walls: [
    { kind: 'captcha', answer: { when: [{ path: 'code', in: [7] }] } },
    { kind: 'login', answer: { text: '/login', notJson: true, status: [401] } },
    { kind: 'captcha', dom: ['.captcha'] },
    { kind: 'login', url: '^shop\\.test/login' },
  ],
  pages: [
    {
      id: 'orders',
      url: ['^/orders'],
      frames: 'any',
      anchor: ['.list', '.next-list'],
      observe: ['.gone', '#app'],
      empty: { select: '.list .none', text: '没有订单' },
      sources: [listSource, { kind: 'dom', id: 'rows', gives }],
    },
    {
      id: 'home',
      url: ['^/home', '^/orders/overview'],
      frames: 'top',
      anchor: ['.overview'],
      observe: [],
      sources: [
        {
          kind: 'dom',
          id: 'numbers',
          gives: { record: 'counters', fields: { toShip: { label: ['待发货'], as: 'count' } } },
        },
      ],
    },
  ],
  links: { order: 'https://shop.test/orders/{id}' },
});

import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../utils/reader/compile.ts';
import { locateRows, readDocument, readRow } from '../../../utils/reader/read-rows.ts';
import type { DomOrders, DomSource } from '../../../utils/reader/vocabulary.ts';
import { consoleWith, domOrders } from './sample-console.ts';

const context = {
  shop: '_',
  now: Date.UTC(2026, 8, 20),
  onBug: (error: unknown) => {
    throw error;
  },
};
const HEAD = '<thead><tr><th>商品</th><th>订单状态</th><th>数量</th><th>实收(元)</th></tr></thead>';

const documents = {
  linkedom: (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document,
  'happy-dom': (html: string) => {
    const { document } = new Window();
    document.body.innerHTML = html;
    return document;
  },
};

describe.each(Object.entries(documents))('in %s', (_, make) => {
  const documentOf = (html: string) => make(html) as unknown as Document;

  function reader(html: string, gives: DomOrders = domOrders) {
    const data = consoleWith(gives);
    const market = compile(data);
    const [page] = data.pages;
    const source = page?.sources.find((one): one is DomSource => one.kind === 'dom');
    if (!page || !source) throw new Error('no page');
    const document = documentOf(`<div id="app"><div class="list">${html}</div></div>`);
    const root = document.querySelector('#app') as Element;
    return {
      document,
      root,
      locate: () => locateRows(market, source, root),
      row: (index = 0) => {
        const located = locateRows(market, source, root)[index];
        if (!located) throw new Error('no row');
        return readRow(market, source, located, context);
      },
      readings: () => readDocument(market, page, document, context),
    };
  }

  const one = (html: string, gives?: DomOrders) => reader(html, gives).row().order;

  describe('labels', () => {
    it.each([
      ['with a colon', '<p>最晚发货时间：2026-09-10 08:29</p>'],
      ['with a narrow colon and spaces', '<p> 最晚发货时间 : 2026-09-10 08:29 </p>'],
      ['without a colon', '<p>最晚发货时间 2026-09-10 08:29</p>'],
      ['glued', '<p>最晚发货时间2026-09-10 08:29</p>'],
      ['next node', '<span>最晚发货时间：</span><span>2026-09-10 08:29</span>'],
      ['colon of its own', '<b>最晚发货时间</b><i>：</i><u>2026-09-10 08:29</u>'],
      ['colon before the value', '<b>最晚发货时间</b><u>：2026-09-10 08:29</u>'],
      ['behind another in one text', '<p>商家编码: A1 最晚发货时间: 2026-09-10 08:29</p>'],
      ['before another in one text', '<p>最晚发货时间: 2026-09-10 08:29 商家编码: A1</p>'],
      ['style between', '<b>最晚发货时间：</b><style>.a{b:c}</style><u>2026-09-10 08:29</u>'],
      [
        'switched-off twin first',
        '<p hidden>最晚发货时间：2025-01-01 00:00</p><p>最晚发货时间：2026-09-10 08:29</p>',
      ],
    ])('%s', (__, html) => {
      const order = one(`<div class="row"><p>订单号：100001</p><div>${html}</div></div>`);
      expect(order?.shipBy).toBe(Date.parse('2026-09-10T08:29:00+08:00'));
    });

    it.each([
      ['another label follows', '<span>最晚发货时间：</span><span>商家编码：2026-09-10 08:29</span>'],
      ['part of another word', '<p>预计最晚发货时间：2026-09-10 08:29</p>'],
      ['a word that goes on', '<p>最晚发货时间说明 2026-09-10 08:29</p>'],
      ['another cell', '<table><tr><td>最晚发货时间：</td><td>2026-09-10 08:29</td></tr></table>'],
      ['an empty line among lines', '<p>商家编码：A1</p><p>最晚发货时间：</p><p>2026-09-10 08:29</p>'],
      ['style text', '<style>.a:after{content:"最晚发货时间：2026-09-10 08:29"}</style>'],
      ['template text', '<template><p>最晚发货时间：2026-09-10 08:29</p></template>'],
    ])('no value: %s', (__, html) => {
      const order = one(`<div class="row"><p>订单号：100001</p><div>${html}</div></div>`);
      expect(order?.id).toBe('100001');
      expect(order?.shipBy).toBeUndefined();
    });

    it('reads a text that a framework split', () => {
      const { document, locate, row } = reader('<div class="row"><p></p><p></p></div>');
      const [first, second] = document.querySelectorAll('.row p');
      for (const part of ['订单号：', '100001', ' ']) first?.append(document.createTextNode(part));
      for (const part of ['最晚发货时间：', '2026-09-10', ' 08:29'])
        second?.append(document.createTextNode(part));
      expect(row().order?.shipBy).toBe(Date.parse('2026-09-10T08:29:00+08:00'));
      expect(locate()[0]).toMatchObject({ id: '100001', anchor: first });
      expect(locate()[0]?.text?.data).toBe('100001');
    });
  });

  describe('columns', () => {
    const table = (rows: string, head = HEAD) =>
      `<table>${head}<tbody class="row"><tr><td colspan="4">订单号：100001</td></tr>${rows}</tbody></table>`;

    it.each([
      ['plain', '<tr><td>杯</td><td>待发货<p>退款中</p></td><td>2</td><td>￥9.90</td></tr>'],
      [
        'displaced by a cell in front',
        '<tr><td>停发</td><td>杯</td><td>待发货<p>退款中</p></td><td>2</td><td>9.90</td></tr>',
      ],
      [
        'a cell over two columns',
        '<tr><td>杯</td><td>待发货<p>退款中</p></td><td colspan="2">9.90</td></tr>',
      ],
    ])('%s', (name, rows) => {
      const order = one(table(rows));
      expect(order).toMatchObject({ status: 'to_ship', afterSale: '退款中' });
      if (!name.includes('over two')) expect(order?.amount).toEqual({ minor: 990, currency: 'CNY' });
    });

    it('follows the header where a column was added or moved', () => {
      const head =
        '<thead><tr><th></th><th>实收</th><th colspan="2">商品</th><th>数量</th><th>状态</th></tr></thead>';
      const row = '<tr><td><i></i></td><td>9.90</td><td>a</td><td>b</td><td>3</td><td>已发货</td></tr>';
      expect(one(table(row, head))).toMatchObject({ status: 'shipped', amount: { minor: 990 } });
    });

    it('keeps columns under a cell that spans rows', () => {
      const rows =
        '<tr><td rowspan="2">杯</td><td>待发货</td><td class="goods"><b class="title">甲</b>1</td><td>9.90</td></tr>' +
        '<tr class="goods"><td><b class="title">乙</b></td><td>2</td><td></td></tr>';
      expect(one(table(rows))?.items).toEqual([{ title: '甲' }, { title: '乙', quantity: 2 }]);
    });

    it('takes nothing from the column beside one that is silent in a displaced row', () => {
      const order = one(
        table('<tr><td>停发</td><td>杯<p>蓝色</p></td><td>待发货</td><td>2</td><td>9.90</td></tr>'),
      );
      expect(order).toMatchObject({ status: 'to_ship', amount: { minor: 990 } });
      expect(order?.afterSale).toBeUndefined();
    });

    it('looks for no column in a row that heads others', () => {
      const gives: DomOrders = { ...domOrders, rows: { select: 'tr.head', extend: true, heads: true } };
      const rows =
        '<tr class="head"><td></td><td>订单号：100001</td><td>今天</td><td></td></tr>' +
        '<tr><td>杯</td><td></td><td>2</td><td>9.90</td></tr>';
      const order = one(`<table>${HEAD}<tbody>${rows}</tbody></table>`, gives);
      expect(order).toMatchObject({ id: '100001', statusText: '', amount: { minor: 990 } });
    });

    it('looks for a selector inside a column, and everywhere where no table has it', () => {
      const gives: DomOrders = {
        ...domOrders,
        fields: { ...domOrders.fields, buyer: { column: ['数量'], select: ['b'], as: 'masked-name' } },
      };
      const row = '<tr><td><b>杯</b></td><td>待发货</td><td>2<b>林*</b></td><td>9.90</td></tr>';
      expect(one(table(row), gives)?.buyer).toBe('林*');
      expect(one(table(row, ''), gives)?.buyer).toBe('杯');
    });

    it('takes the header of the table around a table without one', () => {
      const html = `<div><table>${HEAD}</table><div><table class="row"><tr><td colspan="4">订单编号 100001</td></tr><tr><td>杯</td><td>已发货</td><td>1</td><td>9.90</td></tr></table></div></div>`;
      expect(one(html)).toMatchObject({ id: '100001', status: 'shipped', amount: { minor: 990 } });
    });

    it('does without a header', () => {
      const order = one('<table class="row"><tr><td>订单号：100001</td><td>待发货</td></tr></table>');
      expect(order).toMatchObject({ id: '100001', status: 'unknown', items: [] });
    });
  });

  describe('rows', () => {
    const row = (id: number, more = '') => `<div class="row"><p>订单号：${id}</p>${more}</div>`;

    it('gives each order once, and of copies the one that is seen', () => {
      const { locate } = reader(
        `<div style="display: none">${row(100001)}</div>${row(100001, '<i class="seen"></i>')}<div hidden>${row(100001)}</div>${row(100002)}`,
      );
      const rows = locate();
      expect(rows.map(({ id }) => id)).toEqual(['100001', '100002']);
      expect(rows[0]?.nodes[0]?.querySelector('.seen')).not.toBeNull();
    });

    it('takes the followers of a row into it, up to the next and without what is skipped', () => {
      const gives: DomOrders = { ...domOrders, rows: { select: '.row', extend: true, skip: '.copy' } };
      const { locate } = reader(
        `${row(100001)}<div class="goods"></div><div class="row copy">订单号：100009</div><p></p>${row(100002)}`,
        gives,
      );
      expect(locate().map(({ id, nodes }) => [id, nodes.length])).toEqual([
        ['100001', 3],
        ['100002', 1],
      ]);
    });

    it('points to the element and the text that hold the number', () => {
      const { locate } = reader('<div class="row"><b>订单号：</b><span class="no">100001</span></div>');
      const [located] = locate();
      expect(located?.anchor.className).toBe('no');
      expect(located?.text?.data).toBe('100001');
    });

    it('notices when a row was filled anew', () => {
      const { document, locate, row: read } = reader(row(100001, '<b class="buyer">甲*</b>'));
      expect(locate().map(({ id }) => id)).toEqual(['100001']);
      expect(read().order?.buyer).toBe('甲*');
      const [text] = document.querySelectorAll('.row p');
      if (text) text.textContent = '订单号：100005';
      const [buyer] = document.querySelectorAll('.buyer');
      if (buyer) buyer.textContent = '乙*';
      expect(locate().map(({ id }) => id)).toEqual(['100005']);
      expect(read().order).toMatchObject({ id: '100005', buyer: '乙*' });
      document.querySelector('.row')?.replaceChildren();
      expect(locate()).toEqual([]);
    });

    it('gives an unchanged row its new time', () => {
      const made = reader(row(100001));
      const market = compile(consoleWith());
      const source = market.data.pages[0]?.sources[1] as DomSource;
      const [located] = locateRows(market, source, made.root);
      if (!located) throw new Error('no row');
      const first = readRow(market, source, located, context).order;
      const later = readRow(market, source, located, {
        ...context,
        now: context.now + 1000,
        shop: '5',
      }).order;
      expect(later).toMatchObject({ seenAt: context.now + 1000, shop: '5', key: 'made-up/5/100001' });
      expect(first?.shop).toBe('_');
    });

    it('tries selectors and elements in turn', () => {
      expect(one(row(100001, '<b class="nick">w**</b>'))?.buyer).toBe('w**');
      expect(
        one(row(100001, '<b class="buyer"> </b><b class="buyer">x*</b><b class="nick">w**</b>'))?.buyer,
      ).toBe('x*');
    });

    it('keeps labels of one item out of the next', () => {
      const goods = (title: string, sku: string) =>
        `<div class="goods"><b class="title">${title}</b><i>商家编码：</i>${sku}</div>`;
      expect(one(row(100001, goods('甲', '') + goods('乙', '<i>B2</i>')))?.items).toEqual([
        { title: '甲' },
        { title: '乙', sku: 'B2' },
      ]);
    });

    it('counts rows without a number', () => {
      const [reading] = reader(`${row(100001)}<div class="row">骨架</div>`).readings();
      expect(reading?.orders).toHaveLength(1);
      expect(reading?.diagnostics).toEqual([
        { code: 'missing-required', source: 'rows', field: 'id', count: 1 },
      ]);
    });

    it('reads a row that nests very deep', () => {
      const { document, row: read } = reader(row(100001, '<b class="buyer"></b>'));
      let inner = document.querySelector('.buyer') as Element;
      for (let depth = 0; depth < 500; depth++) {
        const next = document.createElement('i');
        inner.append(next);
        inner = next;
      }
      inner.textContent = '深*';
      expect(read().order?.buyer).toBe('深*');
    });
  });
});

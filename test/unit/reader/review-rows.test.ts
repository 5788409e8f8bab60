import { expect, it } from 'vitest';
import { loadReviews } from '../../../scripts/build/consoles.ts';
import { compileReviews } from '../../../utils/reader/reviews/compile-reviews.ts';
import { reviewFinderFor } from '../../../utils/reader/reviews/find-reviews.ts';
import { isReviewStanding, readReviewRows } from '../../../utils/reader/reviews/read-review-rows.ts';
import { UNKNOWN_SHOP } from '../../../utils/records/key.ts';
import { documentOf, SAMPLE_NOW } from '../../support/console-samples.ts';

const DAY = 24 * 60 * 60 * 1000;

const reviews = await loadReviews();
const of = (id: string) => {
  const data = reviews.find((one) => one.id === id);
  const source = data?.pages[0]?.sources.find(({ kind }) => kind === 'dom');
  if (!data || source?.kind !== 'dom') throw new Error(id);
  const console = compileReviews(data);
  return (document: Document, now = SAMPLE_NOW) =>
    readReviewRows(console, source, document.documentElement, {
      shop: UNKNOWN_SHOP,
      now,
      onBug: (error) => {
        throw error;
      },
    });
};
const taobao = of('taobao');
const doudian = of('doudian');

interface Shown {
  text: string;
  order?: string;
  item?: string;
  left?: string;
  hidden?: boolean;
}

const rowOf = ({ text, order = '4400000000000000001', item = '7001', left = '', hidden }: Shown) =>
  `<tr class="next-table-row"${hidden ? ' style="display: none"' : ''}><td><div class="l-rate-content"><div class="rate-content"><span>${text}</span></div><div>初次评价：2026-09-14 10:20</div></div></td><td><a href="//item.taobao.com/item.htm?id=${item}">袜子</a><div>订单号：${order}</div></td><td>${left}</td></tr>`;
const tableOf = (...rows: readonly Shown[]) =>
  documentOf(
    `<table><thead><tr><th>评价内容</th><th>商品</th><th>操作</th></tr></thead><tbody class="next-table-body">${rows.map(rowOf).join('')}</tbody></table>`,
  );
const firstRow = (document: Document): Element => {
  const row = document.querySelector('.next-table-row');
  if (!row) throw new Error('no row');
  return row;
};

it('a row that stands open over night keeps the day until when it can be answered', () => {
  const document = tableOf({ text: '薄', left: '还有3天可回复' });
  const ends = taobao(document)[0]?.review?.replyBy;
  expect(ends).toBe(Date.parse('2026-09-23T23:59:59.999+08:00'));
  expect(taobao(document, SAMPLE_NOW + DAY)[0]?.review).toMatchObject({
    replyBy: ends,
    seenAt: SAMPLE_NOW + DAY,
  });
  const [cell] = [...firstRow(document).children].slice(-1);
  if (cell) cell.textContent = '还有2天可回复';
  expect(taobao(document, SAMPLE_NOW + DAY)[0]?.review?.replyBy).toBe(ends);
});

it('a row that holds another review now is not the one that was located', () => {
  const document = tableOf({ text: '薄' });
  const [row] = taobao(document);
  if (!row) throw new Error('no row');
  expect(isReviewStanding(row)).toBe(true);
  const words = document.querySelector('.rate-content span');
  if (words) words.textContent = '厚';
  expect(isReviewStanding(row)).toBe(false);
  expect(taobao(document)[0]?.text).toBe('厚');
  const [again] = taobao(document);
  firstRow(document).remove();
  expect(again && isReviewStanding(again)).toBe(false);
});

it('tells apart the items of one order, and takes copies of one row as one', () => {
  const rows = taobao(
    tableOf(
      { text: '薄', item: '7001', hidden: true },
      { text: '薄', item: '7001' },
      { text: '小', item: '7002' },
      { text: '香', order: '4400000000000000002' },
    ),
  );
  expect(rows.map(({ id, text }) => [id, text])).toEqual([
    ['order-4400000000000000001~7001', '薄'],
    ['order-4400000000000000001~7002', '小'],
    ['order-4400000000000000002~7001', '香'],
  ]);
  expect(rows[0]?.nodes[0]?.hasAttribute('style')).toBe(false);
});

it('names a row as its record is named, before all of it is read', async () => {
  const data = reviews.find(({ id }) => id === 'taobao');
  const source = data?.pages[0]?.sources.find(({ kind }) => kind === 'dom');
  if (!data || source?.kind !== 'dom') throw new Error('taobao');
  const { documentElement } = tableOf({ text: '薄' }, { text: '小', item: '7002' });
  const context = { shop: UNKNOWN_SHOP, now: SAMPLE_NOW };
  const finder = reviewFinderFor(compileReviews(data), source, documentElement);
  const names = finder?.rows.map((row) => [
    finder.name(row, context)?.id,
    finder.read(row, context)?.review?.id,
  ]);
  expect(names).toEqual(['7001', '7002'].map((item) => Array(2).fill(`order-4400000000000000001~${item}`)));
});

it('stands where the number of the order stands, and tells where else something was found', () => {
  const [row] = taobao(tableOf({ text: '薄' }));
  expect(row?.anchor.textContent).toBe('订单号：4400000000000000001');
  expect(row?.places.text?.textContent).toBe('薄');
});

it('keeps rows without any number, with the time and words by which an answer is found', () => {
  const row = (text: string) =>
    `<tr><td class="style_userInfo"><div>林**</div><div></div><div>2021-11-01 08:00:00</div></td><td class="style_commentContent">${text}</td></tr>`;
  const rows = doudian(
    documentOf(`<table><tbody class="ant-table-tbody">${row('一')}${row('二')}</tbody></table>`),
  );
  expect(rows.map(({ id, at, text, review }) => [id, at, text, review])).toEqual(
    ['一', '二'].map((text) => [undefined, Date.parse('2021-11-01T08:00:00+08:00'), text, undefined]),
  );
});

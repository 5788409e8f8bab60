import { compile } from '../../../utils/reader/compile.ts';
import { mergeReadings } from '../../../utils/reader/merge-readings.ts';
import { readAnswer } from '../../../utils/reader/read-answer.ts';
import type { AnswerContext } from '../../../utils/reader/read-declared.ts';
import { pageOf } from '../../../utils/reader/read-page.ts';
import { readDocument } from '../../../utils/reader/read-rows.ts';
import type { Answer, Reading } from '../../../utils/reader/reading.ts';
import type { ConsoleData } from '../../../utils/reader/vocabulary.ts';
import type { OrderStatus } from '../../../utils/records/order.ts';
import { documentOf, sampleContext } from '../../support/console-samples.ts';
import { Random } from '../../support/random.ts';

export interface TrueItem {
  id: string;
  title: string;
  spec: readonly string[];
  sku: string;
  quantity: number;
  /** 分 for one. */
  price: number;
}

export interface TrueOrder {
  id: string;
  status: OrderStatus;
  words: string;
  /** Whole seconds, UTC ms. */
  createdAt: number;
  paidAt: number | undefined;
  shippedAt: number | undefined;
  buyer: string;
  afterSale: string | undefined;
  /** 分. */
  amount: number;
  items: TrueItem[];
}

export interface Words {
  idDigits: number;
  statuses: readonly (readonly [OrderStatus, string])[];
  afterSales: readonly string[];
}

const CHARACTERS = [...'手工竹编提篮陶瓷杯羊毛毯儿童雨衣灯具套装ABCxyz0379 +-·（大）/🧣&<>"\''];
const FIRST = Date.UTC(2021, 0, 1) / 1000;
const LAST = Date.UTC(2029, 11, 31) / 1000;

const words = (random: Random, most: number): string =>
  `品${Array.from({ length: random.int(1, most) }, () => random.pick(CHARACTERS)).join('')}`
    .replace(/\s+/g, ' ')
    .trim();

const itemOf = (random: Random): TrueItem => ({
  id: `4${random.digits(18)}`,
  title: words(random, random.chance(0.2) ? 300 : 30),
  spec: Array.from({ length: random.int(0, 3) }, () => `款${random.letters(random.int(1, 8))}`),
  sku: `S-${random.letters(6)}`,
  quantity: random.int(1, random.chance(0.1) ? 9999 : 9),
  price: random.int(1, random.chance(0.1) ? 99_999_999 : 99_999),
});

function orderOf(random: Random, { idDigits, statuses, afterSales }: Words): TrueOrder {
  const createdAt = random.int(FIRST, LAST) * 1000;
  const [status, said] = random.pick(statuses);
  const paidAt = status === 'unpaid' ? undefined : createdAt + random.int(1, 900) * 1000;
  const isSent = status === 'shipped' || status === 'done';
  const items = Array.from({ length: random.pick([0, 1, 1, 2, 3, 20]) }, () => itemOf(random));
  return {
    id: `5${random.digits(idDigits - 1)}`,
    status,
    words: said,
    createdAt,
    paidAt,
    shippedAt: isSent && paidAt ? paidAt + random.int(1, 400_000) * 1000 : undefined,
    buyer: `${random.pick(['云', '山', 't', '示例'])}**`,
    afterSale: items.length > 0 && random.chance(0.3) ? random.pick(afterSales) : undefined,
    amount: random.int(0, 9_999_999),
    items,
  };
}

/** Orders with values of every size, the same for the same seed. */
export function trueOrders(seed: string, count: number, words: Words): TrueOrder[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => orderOf(random, words));
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const yuanText = (fen: number): string => (fen / 100).toFixed(2);

/** With thousands separators, as pages print it. */
export const yuanPrinted = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });

export const money = (minor: number) => ({ minor, currency: 'CNY' });

export function answered(
  data: ConsoleData,
  answer: Partial<Answer>,
  context?: Partial<AnswerContext>,
): Reading {
  const whole: Answer = { url: '', method: 'GET', status: 200, text: '', ...answer };
  const reading = readAnswer(compile(data), whole, { ...sampleContext, ...context });
  if (!reading) throw new Error('no source declares this answer');
  return reading;
}

export function shown(data: ConsoleData, path: string, html: string, top = true): Reading {
  const document = documentOf(html);
  const console = compile(data);
  const page = pageOf(console, { path, top }, document);
  if (!page) throw new Error('no page has this address');
  const [first, ...others] = readDocument(console, page, document, sampleContext);
  if (!first) throw new Error('nothing was read');
  return mergeReadings([first, ...others]);
}

/** What a list tells of an after-sale that stands at the last item of an order: a refund of one of several is one of a part. */
export const afterSaleAtLast = ({ afterSale, items }: TrueOrder): string | undefined =>
  afterSale === '退款成功' && items.length > 1 ? `部分${afterSale}` : afterSale;

/** What was read of orders, without what every record carries. */
export const told = ({ orders }: Reading): object[] =>
  orders.map(({ key: _key, console: _console, shop: _shop, seenAt: _seenAt, none: _none, ...said }) => said);

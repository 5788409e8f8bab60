import { describe, expect, it } from 'vitest';
import { compile } from '../../../utils/reader/compile.ts';
import { readAnswer } from '../../../utils/reader/read-answer.ts';
import type { AnswerContext } from '../../../utils/reader/read-declared.ts';
import type { Answer } from '../../../utils/reader/reading.ts';
import { consoleWith } from './sample-console.ts';

const data = consoleWith();
const market = compile(data);
const NOW = Date.UTC(2026, 8, 20);
const context: AnswerContext = {
  shop: '_',
  now: NOW,
  onBug: (error) => {
    throw error;
  },
};

const answer = (body: unknown, more: Partial<Answer> = {}): Answer => ({
  url: 'https://shop.test/api/list?page=1',
  method: 'post',
  status: 200,
  text: typeof body === 'string' ? body : JSON.stringify(body),
  ...more,
});
const list = (...orders: unknown[]) => answer({ code: 0, data: { list: orders } });
const read = (given: Answer, more: Partial<AnswerContext> = {}) =>
  readAnswer(market, given, { ...context, ...more });
const codes = (given: Answer) => read(given)?.diagnostics.map(({ code }) => code);

describe('readAnswer', () => {
  it.each([
    ['another path', { url: 'https://shop.test/api/list2' }],
    ['another host', { url: 'https://shop.test.evil/api/list' }],
    ['another method', { method: 'GET' }],
    ['no address', { url: '/api/list' }],
  ])('leaves %s alone', (_, more) => {
    expect(read(answer({ code: 0, data: { list: [] } }, more))).toBeUndefined();
  });

  it('compiles the same data once', () => {
    expect(compile(data)).toBe(market);
  });

  it('fills key, console, shop and time itself', () => {
    const [order] = read(list({ no: '1', key: 'x', console: 'y' }), { shop: '77' })?.orders ?? [];
    expect(order).toMatchObject({ key: 'made-up/77/1', console: 'made-up', shop: '77', seenAt: NOW });
  });

  it('prefers the shop of the record to that of the answer to the known one', () => {
    const body = {
      code: 0,
      shopId: 5,
      shopName: '甲',
      data: { list: [{ no: '1', shopId: '6' }, { no: '2' }] },
    };
    const reading = read(answer(body), { shop: '7' });
    expect(reading?.orders.map(({ shop }) => shop)).toEqual(['6', '5']);
    expect(reading?.shop).toEqual({ id: '5', name: '甲' });
  });

  it('lets a shop name stand in only where no id is known', () => {
    const body = { code: 0, shopName: '甲', data: { list: [{ no: '1' }] } };
    expect(read(answer(body))?.orders[0]?.shop).toBe('甲');
    expect(read(answer(body), { shop: '7' })?.orders[0]?.shop).toBe('7');
  });

  it('tries ways in turn and keeps words that it does not know', () => {
    const reading = read(
      list({ no: '1', state: 2 }, { no: '2', state: 9, words: '已发货' }, { number: 3, words: '神秘' }),
    );
    expect(reading?.orders.map(({ id, status, statusText }) => [id, status, statusText])).toEqual([
      ['1', 'to_ship', ''],
      ['2', 'shipped', '已发货'],
      ['3', 'unknown', '神秘'],
    ]);
    expect(reading?.diagnostics).toContainEqual({
      code: 'bad-value',
      source: 'list',
      field: 'status',
      count: 1,
    });
  });

  it('tells "there is none" from "not said"', () => {
    const reading = read(
      list(
        { no: '1', by: 0, after: '无售后', note: '' },
        { no: '2' },
        { no: '3', after: null, note: null },
        { no: '4', after: '' },
      ),
    );
    expect(reading?.orders.map(({ none }) => none)).toEqual([
      ['shipBy', 'afterSale', 'note'],
      undefined,
      undefined,
      ['afterSale'],
    ]);
  });

  it('says whose ship-by time it is', () => {
    const [order] = read(list({ no: '1', by: 1789012861 }))?.orders ?? [];
    expect(order).toMatchObject({ shipBy: 1789012861000, shipBySource: 'console' });
  });

  it('leaves out what has no number, and counts it', () => {
    const reading = read(list({ words: '待发货' }, 'x', null, { no: '1' }));
    expect(reading?.orders.map(({ id }) => id)).toEqual(['1']);
    expect(reading?.diagnostics).toEqual([
      { code: 'missing-required', source: 'list', field: 'id', count: 3 },
    ]);
  });

  it('merges an order that is there twice, and counts it when they disagree', () => {
    const same = read(list({ no: '1', note: 'a' }, { no: '1', words: '待发货' }));
    expect(same?.orders).toMatchObject([{ id: '1', note: 'a', status: 'to_ship', statusText: '待发货' }]);
    expect(same?.diagnostics).toEqual([]);
    expect(codes(list({ no: '1', note: 'a' }, { no: '1', note: 'b' }))).toEqual(['duplicate']);
  });

  it('cuts lists that are too long', () => {
    const goods = Array.from({ length: 230 }, (_, id) => ({ id: id + 1 }));
    const many = read(list({ no: '1', goods }));
    expect(many?.orders[0]?.items).toHaveLength(200);
    expect(many?.diagnostics).toEqual([{ code: 'too-many', source: 'list', field: 'items', count: 30 }]);
    const orders = read(list(...Array.from({ length: 10_002 }, (_, no) => ({ no: no + 1 }))));
    expect(orders?.orders).toHaveLength(10_000);
    expect(orders?.diagnostics).toEqual([{ code: 'too-many', source: 'list', field: 'list', count: 2 }]);
  });

  it.each([
    ['a wall by code', answer({ code: 7, data: { list: [] } }), 'captcha'],
    ['a wall by text', answer('<html><a href="/login">'), 'login'],
    ['a wall by status', answer({ code: 0, data: { list: [] } }, { status: 401 }), 'login'],
  ])('says %s and reads nothing', (_, given, wall) => {
    expect(read(given)).toMatchObject({ wall, orders: [], diagnostics: [{ code: 'wall' }] });
  });

  it('does not take an order that mentions the login for a wall', () => {
    expect(read(list({ no: '1', note: '/login' }))?.wall).toBeUndefined();
  });

  it.each([
    [answer({ code: 1, data: { list: [{ no: '1' }] } }), 'bad-envelope'],
    [answer({ code: 0, data: { list: null } }), 'bad-envelope'],
    [answer('[1]'), 'bad-envelope'],
    [answer('<html>'), 'not-json'],
    [answer('{"code":0,"data":{"list":[{"no":"1"'), 'not-json'],
    [answer(`{"code":0,"data":{"list":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`), 'too-deep'],
    [answer(' '.repeat(20_000_000)), 'too-large'],
    [answer('{"code":0,"data":{"list":[]}}', { tooLarge: true }), 'too-large'],
  ])('says why there is nothing (%#)', (given, code) => {
    expect(codes(given)).toEqual([code]);
    expect(read(given)?.orders).toEqual([]);
  });

  it('reads an empty list without complaint', () => {
    expect(read(list())).toEqual({
      source: 'list',
      page: 'orders',
      orders: [],
      parcels: [],
      diagnostics: [],
    });
  });

  it('reads the shop from an answer that only says that', () => {
    const me = answer({ id: 77, name: '甲' }, { url: 'https://shop.test/api/me', method: 'GET' });
    expect(read(me)).toMatchObject({
      page: 'shop',
      source: 'shop',
      shop: { id: '77', name: '甲' },
      orders: [],
    });
  });

  it('turns a bug of ours into a diagnostic', () => {
    const seen: unknown[] = [];
    const broken = {
      ...market,
      wording: { ...market.wording, statusWords: [['done', {} as RegExp]] as never },
    };
    const reading = readAnswer(broken, list({ no: '1', words: '待发货' }, { no: '2' }), {
      ...context,
      onBug: (error) => seen.push(error),
    });
    expect(reading?.orders.map(({ id }) => id)).toEqual(['2']);
    expect(reading?.diagnostics).toEqual([{ code: 'bad-value', source: 'list', field: 'bug', count: 1 }]);
    expect(seen).toHaveLength(1);
  });
});

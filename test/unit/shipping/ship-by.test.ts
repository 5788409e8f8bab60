import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Order } from '../../../utils/records/order.ts';
import { DEFAULT_SHIPPING, shippingSettings } from '../../../utils/shipping/settings.ts';
import { shipByOf } from '../../../utils/shipping/ship-by.ts';
import { at, makeOrder, makeRule, shown, withRules } from './make.ts';

const PAID = at('2026-09-10 09:30:00');
const codes = (order: Order, settings = DEFAULT_SHIPPING) =>
  shipByOf(order, settings)?.why.map(({ code }) => code);

describe('defaults', () => {
  it('fit their schema', () => {
    expect(z.parse(shippingSettings, DEFAULT_SHIPPING)).toEqual(DEFAULT_SHIPPING);
  });

  it.each([
    ['pinduoduo', '2026-09-12 09:30:00', 'hours_after_paid'],
    ['taobao', '2026-09-12 09:30:00', 'hours_after_paid'],
    ['doudian', '2026-09-12 09:30:00', 'hours_after_paid'],
    ['jd', '2026-09-12 09:00:00', 'hours_after_created'],
  ])('give %s 48 hours and name their source', (console, due, code) => {
    const found = shipByOf(
      makeOrder({ console, createdAt: at('2026-09-10 09:00:00'), paidAt: PAID }),
      DEFAULT_SHIPPING,
    );
    expect(shown(found?.at)).toBe(due);
    expect(found).toMatchObject({ source: 'rule', ruleId: `default-${console}`, estimate: true });
    expect(found?.why.map((reason) => reason.code)).toEqual([code, 'default_rule']);
  });

  it('know nothing of another console', () => {
    expect(shipByOf(makeOrder({ console: 'elsewhere', paidAt: PAID }), DEFAULT_SHIPPING)).toBeUndefined();
  });
});

describe('the deadline', () => {
  it('of the console wins over every rule', () => {
    const order = makeOrder({ paidAt: PAID, shipBy: at('2026-09-11 00:00:00'), shipBySource: 'console' });
    expect(shipByOf(order, DEFAULT_SHIPPING)).toEqual({
      at: order.shipBy,
      source: 'console',
      estimate: false,
      why: [{ code: 'console_deadline' }],
    });
  });

  it('that an earlier rule left in the record is reckoned anew', () => {
    const order = makeOrder({ paidAt: PAID, shipBy: at('2026-09-11 00:00:00'), shipBySource: 'rule' });
    expect(shown(shipByOf(order, DEFAULT_SHIPPING)?.at)).toBe('2026-09-12 09:30:00');
  });

  it('counts from the order time, and says so, where the page has no payment time', () => {
    const order = makeOrder({ createdAt: at('2026-09-10 09:00:00') });
    expect(shown(shipByOf(order, DEFAULT_SHIPPING)?.at)).toBe('2026-09-12 09:00:00');
    expect(codes(order)).toEqual(['hours_after_created', 'paid_unknown', 'default_rule']);
  });

  it('is unknown without any time', () => {
    expect(shipByOf(makeOrder(), DEFAULT_SHIPPING)).toBeUndefined();
  });

  it.each(['unpaid', 'shipped', 'signed', 'done', 'closed', 'unknown'] as const)(
    'is none for %s',
    (status) => {
      expect(shipByOf(makeOrder({ status, paidAt: PAID, shipBy: PAID }), DEFAULT_SHIPPING)).toBeUndefined();
    },
  );

  it('holds for the rest of a part-shipped order', () => {
    expect(shipByOf(makeOrder({ status: 'part_shipped', paidAt: PAID }), DEFAULT_SHIPPING)).toBeDefined();
  });
});

describe('after-sale words', () => {
  const two = [{ title: '手工竹篮' }, { title: '竹编灯罩' }];
  it.each([
    ['退款成功', undefined, undefined],
    ['已全额退款', undefined, undefined],
    ['退款成功', two, undefined],
    ['已全部退款', two, undefined],
    ['部分退款成功', two, 'after_sale_part_refunded'],
    ['部分退款成功', undefined, 'after_sale_part_refunded'],
    ['部份退款成功', two, 'after_sale_part_refunded'],
    ['运费退款成功', two, 'after_sale_running'],
    ['退款中 / 退款成功', two, 'after_sale_running'],
    ['退款中', undefined, 'after_sale_running'],
    ['全额退款中', undefined, 'after_sale_running'],
    ['买家申请全额退款', undefined, 'after_sale_running'],
    ['待商家处理', undefined, 'after_sale_running'],
    ['仅退款(未发货)', undefined, 'after_sale_running'],
  ])('%s', (afterSale, items, code) => {
    const found = codes(makeOrder({ paidAt: PAID, afterSale, ...(items && { items }) }));
    if (code === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(code);
  });

  it.each(['退款关闭', '售后已取消', '已撤销'])('%s is over and says nothing', (afterSale) => {
    expect(codes(makeOrder({ paidAt: PAID, afterSale }))).toEqual(['hours_after_paid', 'default_rule']);
  });

  it('in the status end it too', () => {
    expect(codes(makeOrder({ paidAt: PAID, statusText: '未发货，退款成功' }))).toBeUndefined();
    expect(codes(makeOrder({ paidAt: PAID, statusText: '订单部分退款中' }))).toBeDefined();
  });
});

describe('which rule', () => {
  const any = makeRule({ id: 'any', console: 'any', hours: 1 });
  const byConsole = makeRule({ id: 'console', hours: 2 });
  const keyword = makeRule({ id: 'keyword', console: 'any', itemKeyword: '竹篮', hours: 3 });
  const shop = makeRule({ id: 'shop', shop: '7001', hours: 4 });
  const both = makeRule({ id: 'both', shop: '7001', itemKeyword: '灯罩 竹篮', hours: 5 });
  const order = makeOrder({ paidAt: PAID });

  it('is the most specific, wherever it stands', () => {
    const all = [any, byConsole, keyword, shop, both];
    for (let left = all.length; left > 0; left--) {
      const rules = all.slice(0, left);
      expect(shipByOf(order, withRules(...rules))?.ruleId).toBe(rules.at(-1)?.id);
      expect(shipByOf(order, withRules(...rules.toReversed()))?.ruleId).toBe(rules.at(-1)?.id);
    }
  });

  it('is the first among equals, and never one that is off or of another shop', () => {
    const rules = [
      makeRule({ id: 'off', enabled: false }),
      makeRule({ id: 'other', shop: '7002' }),
      makeRule({ id: 'one' }),
      makeRule({ id: 'two' }),
    ];
    expect(shipByOf(order, withRules(...rules))?.ruleId).toBe('one');
  });

  it('finds words whatever their width and case', () => {
    const rule = makeRule({ itemKeyword: 'abc' });
    const items = [{ title: '杯', spec: 'ＡＢＣ 款' }];
    expect(shipByOf(makeOrder({ paidAt: PAID, items }), withRules(rule))?.ruleId).toBe('rule');
  });
});

describe('calendars', () => {
  const friday = at('2026-09-11 17:00:00');
  it.each([
    [makeRule({ calendar: 'working' }), '2026-09-15 17:00:00', 'working_hours_after_paid'],
    [makeRule({ dailyCutOff: 16 * 60 }), '2026-09-12 23:59:59', 'cut_off'],
    [makeRule({ dailyCutOff: 16 * 60, calendar: 'working' }), '2026-09-14 23:59:59', 'cut_off_working'],
    [makeRule({ hours: 0.5 }), '2026-09-11 17:30:00', 'hours_after_paid'],
  ])('%#', (rule, due, code) => {
    const order = makeOrder({ paidAt: friday });
    expect(shown(shipByOf(order, withRules(rule))?.at)).toBe(due);
    expect(codes(order, withRules(rule))).toEqual([code, 'own_rule']);
  });

  it('say when the holidays of a year are not known', () => {
    const order = makeOrder({ paidAt: at('2098-09-11 17:00:00') });
    expect(codes(order, withRules(makeRule({ calendar: 'working' })))).toContain('holidays_unknown');
  });
});

describe('pre-sale', () => {
  const words = makeRule({ preSale: { by: 'words' } });
  const due = (titles: string[], rule = words) =>
    shown(
      shipByOf(makeOrder({ paidAt: PAID, items: titles.map((title) => ({ title })) }), withRules(rule))?.at,
    );

  it.each([
    ['【预售】竹篮 10月20日前发货', '2026-10-20 23:59:59'],
    ['竹篮 预售 2026年9月30日 发货', '2026-09-30 23:59:59'],
    ['竹篮（预购，发货时间：11月1号）', '2026-11-01 23:59:59'],
    ['預購 竹籃 10月2日起陸續出貨', '2026-10-02 23:59:59'],
    ['预售 付款后15天内发货 竹篮', '2026-09-25 09:30:00'],
    ['预售 8月15日发货', '2026-09-12 09:30:00'],
    ['预售 2月30日发货', '2026-09-12 09:30:00'],
    ['预售 竹篮', '2026-09-12 09:30:00'],
    ['竹篮 15天内发货', '2026-09-12 09:30:00'],
    ['预售 竹篮 9月11日发货', '2026-09-12 09:30:00'],
    ['预售 999天内发货', '2026-09-12 09:30:00'],
  ])('%s → %s', (title, expected) => {
    expect(due([title])).toBe(expected);
  });

  it('takes the next year where the day has long passed', () => {
    const order = makeOrder({ paidAt: at('2026-12-20 09:30:00'), items: [{ title: '预售 1月15日发货' }] });
    expect(shown(shipByOf(order, withRules(words))?.at)).toBe('2027-01-15 23:59:59');
  });

  it('counts only where every item is on pre-sale, and the earliest of them', () => {
    expect(due(['预售 10月20日发货', '竹编灯罩'])).toBe('2026-09-12 09:30:00');
    expect(due(['预售 10月20日发货', '预售 10月1日发货'])).toBe('2026-10-01 23:59:59');
  });

  it('is a fixed day of a rule, unless the hours reach further', () => {
    const rule = makeRule({ preSale: { by: 'date', date: '2026-10-01' } });
    expect(due(['竹篮'], rule)).toBe('2026-10-01 23:59:59');
    const late = makeOrder({ paidAt: at('2026-10-05 08:00:00') });
    expect(shown(shipByOf(late, withRules(rule))?.at)).toBe('2026-10-07 08:00:00');
  });

  it('is no day that no calendar has', () => {
    for (const date of ['2026-11-31', '2026-02-31', '2027-02-29'])
      expect(due(['竹篮'], makeRule({ preSale: { by: 'date', date } }))).toBe('2026-09-12 09:30:00');
  });

  it('is not looked for where a rule does not want it', () => {
    expect(due(['预售 10月20日发货'], makeRule())).toBe('2026-09-12 09:30:00');
  });
});

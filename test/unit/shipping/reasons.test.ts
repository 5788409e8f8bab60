import { afterEach, describe, expect, it, vi } from 'vitest';
import { reasonText } from '../../../components/attention/why.ts';
import { CHINA } from '../../../utils/core/zone.ts';
import type { Order } from '../../../utils/records/order.ts';
import { exceptionStage } from '../../../utils/records/parcel.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import { judgeShipBy } from '../../../utils/shipping/judge-order.ts';
import { judgeException, judgePickUp } from '../../../utils/shipping/judge-parcel.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { makeOrder, makeParcel, makeRule, NOW, withRules } from './make.ts';

const LONG_AGO = NOW - 40 * 24 * 3_600_000;
const of = (order: Partial<Order>, ...rules: ShipByRule[]) => {
  const settings = rules.length > 0 ? withRules(...rules) : DEFAULT_SHIPPING;
  return judgeShipBy(makeOrder({ seenAt: LONG_AGO, ...order }), settings, NOW).tell?.why ?? [];
};
const paid = { paidAt: LONG_AGO };
const created = { createdAt: LONG_AGO };

/** Every reason that the rules can give. */
const reasons = [
  of({ shipBy: NOW + 3_600_000 * 10 }),
  of({ shipBy: NOW + 3_600_000 }),
  of({ shipBy: NOW }),
  of(paid),
  of({ ...created, console: 'jd' }),
  of({ ...paid, console: 'jd' }),
  of(created),
  of(paid, makeRule({ calendar: 'working' })),
  of(paid, makeRule({ id: 'team:spring' })),
  of(created, makeRule({ calendar: 'working', start: 'created', shop: '7001' })),
  of(paid, makeRule({ dailyCutOff: 960, itemKeyword: '竹篮' })),
  of(paid, makeRule({ dailyCutOff: 960, calendar: 'working', sourceWords: '店铺承诺' })),
  of(paid, makeRule({ hours: 1, preSale: { by: 'date', date: '2026-08-20' } })),
  of({ ...paid, items: [{ title: '预售 8月20日发货' }] }, makeRule({ preSale: { by: 'words' } })),
  of({ ...paid, afterSale: '退款中' }),
  of({ ...paid, afterSale: '部分退款成功' }),
  [{ code: 'holidays_unknown', values: { year: 2099 } }],
  judgePickUp(makeParcel({ shippedAt: LONG_AGO, seenAt: LONG_AGO }), [], DEFAULT_SHIPPING, NOW).tell?.why ??
    [],
  ...exceptionStage.options.flatMap((stage) => {
    const parcel = makeParcel({ exception: { stage, text: '已超时2天', types: [] } });
    const bare = makeParcel({ exception: { stage, text: '', types: [] } });
    return [
      judgePickUp(bare, [], DEFAULT_SHIPPING, NOW).tell?.why ?? [],
      judgePickUp(parcel, [], DEFAULT_SHIPPING, NOW).tell?.why ?? [],
      judgeException(parcel, [], DEFAULT_SHIPPING, NOW).tell?.why ?? [],
    ];
  }),
].flat();

afterEach(() => vi.restoreAllMocks());

describe.each(LANGUAGES)('reasons in %s', (language) => {
  it.each([...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()])(
    '%j has words, with every value in them',
    (reason) => {
      useTexts(language);
      const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
      const words = reasonText(reason, NOW, CHINA);
      expect(words).not.toBe('');
      expect(words).not.toMatch(/[{}]|undefined|!|！/);
      expect(warn).not.toHaveBeenCalled();
    },
  );
});

it('covers every text there is', async () => {
  const { readFileSync } = await import('node:fs');
  const { parse } = await import('yaml');
  const { why } = parse(readFileSync('utils/locales/zh-CN.yaml', 'utf8')) as { why: Record<string, unknown> };
  const codes = new Set(reasons.map(({ code }) => code));
  const ofOthers = /^(review|topic|cluster|waiting|risk)_/;
  const unused = Object.keys(why).filter(
    (code) => code !== 'source' && !ofOthers.test(code) && !codes.has(code),
  );
  expect(unused).toEqual([]);
});

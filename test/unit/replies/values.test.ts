import { describe, expect, it } from 'vitest';
import { meantOrder } from '../../../utils/replies/facts.ts';
import { DEFAULT_REPLIES } from '../../../utils/replies/settings.ts';
import { type Telling, valuesFor } from '../../../utils/replies/values.ts';
import { aContext, factsOf, NOW } from './make.ts';

const telling = (more: Partial<Telling> = {}): Telling => ({
  context: aContext(),
  meant: undefined,
  settings: DEFAULT_REPLIES,
  now: NOW,
  zone: 'Asia/Shanghai',
  ...more,
});

describe('what a template may say', () => {
  it('of the order that is meant, in the words of the language', () => {
    const meant = factsOf({
      amount: { minor: 3990, currency: 'CNY' },
      paidAt: NOW - 3_600_000,
      shipBy: NOW + 3_600_000,
      shipBySource: 'console',
    });
    expect(valuesFor(telling({ meant }), 'zh-CN')).toMatchObject({
      'buyer.name': '小满',
      'order.id': '260910-1',
      'order.item': '「亚麻衬衫」 ×2',
      'order.spec': '米白 L',
      'order.quantity': '2',
      'order.amount': '¥39.90',
      'order.status': '待发货',
      'order.paid_at': '9月10日 14:20',
      'order.ship_by': '9月10日 16:20',
      'now.greeting': '下午好',
      'now.date': '9月10日',
      'now.time': '15:20',
    });
    expect(valuesFor(telling({ meant }), 'en')['order.ship_by']).toMatch(/^10 September.*16:20$/);
  });

  it('never an estimate as the shop’s promise, nor a masked name as a name', () => {
    const meant = factsOf({ shipBy: NOW, shipBySource: 'rule' });
    const context = aContext({ conversation: { key: '4410', buyer: '示*******例' } });
    const values = valuesFor(telling({ meant, context }), 'zh-CN');
    expect(values['order.ship_by']).toBeUndefined();
    expect(values['buyer.name']).toBeUndefined();
    const passed = factsOf({ shipBy: NOW - 1, shipBySource: 'console' });
    expect(valuesFor(telling({ meant: passed }), 'zh-CN')['order.ship_by']).toBeUndefined();
  });

  it('names and titles of a page without what would break out of the text', () => {
    const context = aContext({
      conversation: { key: '1', buyer: '\u202e小{满}\n〔x〕' },
      item: '【新品】杯\u0000子',
    });
    const values = valuesFor(telling({ context }), 'zh-CN');
    expect(values['buyer.name']).toBe('小 满 x');
    expect(values.item).toBe('「杯 子」');
  });

  it.each([
    [0, '晚上好'],
    [5, '早上好'],
    [11, '中午好'],
    [13, '下午好'],
    [18, '晚上好'],
    [23, '晚上好'],
  ])('greets at %i o’clock in the console’s zone with %s', (hour, words) => {
    const now = Date.UTC(2026, 8, 10, hour - 8);
    expect(valuesFor(telling({ now }), 'zh-CN')['now.greeting']).toBe(words);
  });
});

describe('which order is meant', () => {
  const one = factsOf();
  const other = factsOf({ id: '260910-2' });

  it('the only one that the page shows', () => {
    expect(meantOrder([one], aContext({ orderIds: ['260910-1'] }))).toBe(one);
  });

  it('of several the one that the buyer names, else none', () => {
    const orderIds = ['260910-1', '260910-2'];
    const said = (text: string) => [{ role: 'buyer' as const, kind: 'text' as const, text }];
    expect(meantOrder([one, other], aContext({ orderIds }))).toBeUndefined();
    expect(meantOrder([one, other], aContext({ orderIds, turns: said('260910-2 到哪了') }))).toBe(other);
    expect(
      meantOrder([one, other], aContext({ orderIds, turns: said('260910-1 和 260910-2') })),
    ).toBeUndefined();
  });

  it('not the only stored one of several that are shown', () => {
    expect(meantOrder([one], aContext({ orderIds: ['260910-1', '260910-9'] }))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { shippingJudge } from '../../../utils/shipping/judge.ts';
import { judgeShipBy } from '../../../utils/shipping/judge-order.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { spent } from '../../support/spent.ts';
import { makeOrder, NOW } from './make.ts';

const order = makeOrder({ shipBy: NOW + 20 * HOUR });
const due = order.shipBy ?? 0;
const judged = (before: number, one = order) =>
  judgeShipBy({ ...one, seenAt: due - before }, DEFAULT_SHIPPING, due - before);

describe('judgeShipBy', () => {
  it.each([
    [13 * HOUR, undefined, undefined, due - 12 * HOUR],
    [12 * HOUR, 'warn', 'due_soon', due - 6 * HOUR],
    [4 * HOUR + 1, 'warn', 'due_soon', due - 4 * HOUR],
    [4 * HOUR, 'urgent', 'due_urgent', due],
    [1, 'urgent', 'due_urgent', due],
    [0, 'urgent', 'overdue', due + 6 * HOUR],
    [-3 * DAY, 'urgent', 'overdue', due + 3 * DAY + 6 * HOUR],
  ])('%d ms before: %s %s, again at %d', (before, severity, code, nextAt) => {
    const finding = judged(before);
    expect(finding.tell?.severity).toBe(severity);
    expect(finding.tell?.why[0]?.code).toBe(code);
    expect(finding.nextAt).toBe(nextAt);
  });

  it('goes through its stages at just the moments it names, and then stands still', () => {
    const stages: (string | undefined)[] = [];
    let now: number | undefined = NOW;
    while (now !== undefined) {
      const finding = judgeShipBy(order, DEFAULT_SHIPPING, now);
      stages.push(finding.tell?.why.map(({ code }) => code).join(' '));
      now = finding.nextAt;
    }
    expect(stages).toEqual([
      undefined,
      'due_soon console_deadline stale',
      'due_urgent console_deadline stale',
      'overdue console_deadline stale',
    ]);
  });

  it('takes the thresholds of the shop', () => {
    const settings = {
      ...DEFAULT_SHIPPING,
      shops: { 'pinduoduo/7001': { soonHours: 24 }, 'pinduoduo/7002': { soonHours: 1 } },
    };
    expect(judgeShipBy(order, settings, NOW).tell?.severity).toBe('warn');
    expect(judgeShipBy({ ...order, shop: '7002' }, settings, due - 5 * HOUR).tell).toBeUndefined();
  });

  it('says when it was last seen, only while that is long ago', () => {
    const last = makeOrder({ shipBy: NOW + HOUR, seenAt: NOW - 9 * HOUR });
    expect(judgeShipBy(last, DEFAULT_SHIPPING, NOW).tell?.why.at(-1)).toEqual({
      code: 'stale',
      values: { seenAt: NOW - 9 * HOUR },
    });
    const fresh = judgeShipBy({ ...last, seenAt: NOW }, DEFAULT_SHIPPING, NOW);
    expect(fresh.tell?.why.map(({ code }) => code)).not.toContain('stale');
  });

  it('has nothing to tell of what has shipped, is closed or has no time', () => {
    for (const status of ['shipped', 'closed', 'done'] as const)
      expect(judged(0, { ...order, status })).toEqual({ kind: 'ship-by' });
    expect(judgeShipBy(makeOrder(), DEFAULT_SHIPPING, NOW)).toEqual({ kind: 'ship-by' });
  });
});

describe('shippingJudge', () => {
  const circumstances = { now: NOW, tellAt: NOW, notify: ['urgent'] as const };
  const judge = shippingJudge(DEFAULT_SHIPPING, ['jd'], circumstances);
  const subject = (fields: Parameters<typeof makeOrder>[0]) => ({
    record: 'order' as const,
    value: makeOrder(fields),
    parcels: [],
    alerts: [],
    jobs: [],
  });

  it('opens an alert, judges again when time changes it, and tells of it', () => {
    const verdict = judge(subject({ shipBy: NOW + HOUR }));
    expect(verdict.alerts).toHaveLength(1);
    expect(verdict.jobs).toEqual([
      {
        key: 'judge-order/pinduoduo/7001/260910-303',
        kind: 'judge-order',
        subject: 'pinduoduo/7001/260910-303',
        dueAt: NOW + HOUR,
      },
      {
        key: 'notify/pinduoduo/7001/ship-by:260910-303',
        kind: 'notify',
        subject: 'pinduoduo/7001/ship-by:260910-303',
        dueAt: NOW,
      },
    ]);
  });

  it('gives the order the deadline of a rule, and takes back one that no rule gives', () => {
    expect(judge(subject({ paidAt: NOW })).order).toMatchObject({
      shipBy: NOW + 48 * HOUR,
      shipBySource: 'rule',
    });
    const shipped = judge(subject({ status: 'shipped', shipBy: NOW, shipBySource: 'rule' })).order;
    expect(shipped).not.toHaveProperty('shipBy');
    expect(shipped).not.toHaveProperty('shipBySource');
    expect(judge(subject({ status: 'shipped', shipBy: NOW, shipBySource: 'console' })).order?.shipBy).toBe(
      NOW,
    );
  });

  it('has nothing to tell of a console that is off', () => {
    expect(judge(subject({ console: 'jd', shipBy: NOW })).alerts).toEqual([]);
  });

  it('comes to rest: judged again, its own verdict does not change', () => {
    const one = subject({ shipBy: NOW + HOUR });
    const first = judge(one);
    const again = judge({ ...one, value: first.order ?? one.value, alerts: first.alerts, jobs: first.jobs });
    expect(again.alerts[0]).toBe(first.alerts[0]);
    expect(again.jobs).toEqual(first.jobs);
  });

  it('takes no more than a moment for a thousand orders', () => {
    const thousand = () => {
      for (let n = 0; n < 1000; n++) judge(subject({ id: `order-${n}`, paidAt: NOW - n * MINUTE }));
    };
    expect(spent(thousand)).toBeLessThan(1000);
  });
});

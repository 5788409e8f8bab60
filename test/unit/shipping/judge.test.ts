import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { Parcel } from '../../../utils/records/parcel.ts';
import { shippingJudge } from '../../../utils/shipping/judge.ts';
import { judgeShipBy } from '../../../utils/shipping/judge-order.ts';
import { judgeException, judgePickUp } from '../../../utils/shipping/judge-parcel.ts';
import { isPickedUp } from '../../../utils/shipping/pick-up.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { makeOrder, makeParcel, NOW } from './make.ts';

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

describe('judgePickUp', () => {
  const shippedAt = NOW - 30 * HOUR;
  const shipped = makeOrder({ console: 'doudian', status: 'shipped', shippedAt });
  const parcel = makeParcel({ shippedAt, orderIds: [shipped.id] });
  const judge = (one: Parcel, orders = [shipped], now = NOW) =>
    judgePickUp(one, orders, DEFAULT_SHIPPING, now);

  it('warns so long after the parcel was marked as shipped', () => {
    expect(judge(parcel).tell).toMatchObject({ severity: 'warn', dueAt: shippedAt + DAY });
    expect(judge(parcel, [shipped], shippedAt + DAY - 1)).toEqual({
      kind: 'pick-up',
      nextAt: shippedAt + DAY,
    });
  });

  it('takes the time of the order where the parcel has none, and warns of nothing without either', () => {
    const { shippedAt: _, ...unknown } = parcel;
    expect(judge(unknown).tell?.dueAt).toBe(shippedAt + DAY);
    const { shippedAt: __, ...silent } = shipped;
    expect(judge(unknown, [silent])).toEqual({ kind: 'pick-up' });
    expect(judge(unknown, [makeOrder({ console: 'doudian', shippedAt })])).toEqual({ kind: 'pick-up' });
  });

  it('warns of a parcel whose order no page has shown', () => {
    expect(judge(parcel, []).tell).toBeDefined();
  });

  it('is settled by a pick-up, a scan or the arrival', () => {
    for (const fields of [
      { collectedAt: NOW },
      { signedAt: NOW },
      { lastEvent: '快件已到达杭州转运中心' },
      { lastEvent: '【宁波】已揽收，等待发往下一站' },
    ])
      expect(judge({ ...parcel, ...fields })).toEqual({ kind: 'pick-up' });
  });

  it.each([
    '商家已发货，等待揽收',
    '已下单，待快递员揽件',
    '电子面单已生成',
    '包裹未揽收',
    '商家已通知快递揽收',
    '包裹已打包，等快递员上门',
    '等待揽收',
    '未能揽收成功',
    '揽收失败',
    '已通知运输公司上门取件',
    '快递员即将到达，请备好包裹',
    '预计明天到达',
    '賣家已出貨，等待攬收',
    '',
  ])('is not settled by %s', (lastEvent) => {
    const told = { ...parcel, lastEvent, lastEventAt: NOW };
    expect(isPickedUp(told)).toBe(false);
    expect(judge(told).tell?.why[0]?.code).toBe('not_picked_up');
  });

  it.each([
    '【江州】张三已揽收，等待发往下一站',
    '揽收成功',
    '【江州南站】快件揽收',
    '邮件已收寄',
    '已收取快件',
    '运输中',
    '快件正在中转',
    '快件离开【江州转运中心】，已发往云山',
    '快件已装车，准备发往云山',
    '【西安未央区】快件已到达',
    '正在派送，请保持电话畅通',
    '派件员正在派件',
    '已投递到云山驿站，请凭取件码取件',
    '邮件已妥投',
    '已签收',
    '快件已收件',
    '快件到達【江州轉運中心】',
  ])('is settled by %s', (lastEvent) => {
    expect(isPickedUp({ ...parcel, lastEvent })).toBe(true);
  });

  it('is not settled by the mere time of an event', () => {
    expect(judge({ ...parcel, lastEventAt: NOW }).tell).toBeDefined();
  });

  it('is settled by an order that is closed, refunded, or later seen as signed', () => {
    expect(judge(parcel, [{ ...shipped, status: 'closed' }])).toEqual({ kind: 'pick-up' });
    expect(judge(parcel, [{ ...shipped, afterSale: '退款成功' }])).toEqual({ kind: 'pick-up' });
    expect(judge(parcel, [{ ...shipped, status: 'signed', seenAt: NOW + 1 }])).toEqual({ kind: 'pick-up' });
  });

  it('still matters while one of its orders does, or is not known', () => {
    const closed = { ...shipped, status: 'closed' as const };
    const two = { ...parcel, orderIds: [shipped.id, '69-2'] };
    expect(judge(two, [closed]).tell).toBeDefined();
    expect(judge(two, [closed, makeOrder({ id: '69-2', status: 'shipped' })]).tell).toBeDefined();
    expect(judge(two, [closed, { ...closed, id: '69-2' }]).tell).toBeUndefined();
  });

  it("takes the console's own word at once", () => {
    const { shippedAt: _, ...unknown } = parcel;
    const exception = { stage: 'pickup' as const, text: '揽收超时', types: ['PICK'] };
    expect(judge({ ...unknown, exception }, []).tell).toEqual({
      severity: 'warn',
      why: [{ code: 'console_pick_up', values: { words: '揽收超时' } }],
    });
  });

  it('says in words what the console gives as a bare code', () => {
    for (const text of ['', 'PICK_UP_LATE']) {
      const exception = { stage: 'pickup' as const, text, types: ['PICK_UP_LATE'] };
      expect(judge({ ...parcel, exception }).tell?.why).toEqual([{ code: 'exception_pickup' }]);
    }
  });

  it("does not claim that a parcel was not picked up which the carrier has; the console's word stands", () => {
    const exception = { stage: 'pickup' as const, text: '揽收严重超时', types: ['PICK_UP_LATE'] };
    const collected = { ...parcel, collectedAt: NOW - HOUR, exception };
    expect(judge(collected)).toEqual({ kind: 'pick-up' });
    expect(judgeException(collected, [shipped]).tell).toEqual({
      severity: 'warn',
      why: [{ code: 'exception_pickup' }, { code: 'console_words', values: { words: '揽收严重超时' } }],
    });
  });
});

describe('judgeException', () => {
  it.each([
    ['dispatch', 'warn'],
    ['transit', 'warn'],
    ['other', 'warn'],
    ['delivery', 'urgent'],
    ['lost', 'urgent'],
    ['returned', 'urgent'],
  ] as const)('%s is %s', (stage, severity) => {
    const parcel = makeParcel({ exception: { stage, text: '已超时2天3小时', types: [] } });
    expect(judgeException(parcel, []).tell).toEqual({
      severity,
      why: [{ code: `exception_${stage}` }, { code: 'console_words', values: { words: '已超时2天3小时' } }],
    });
  });

  it('says in words what the console gives as a bare code', () => {
    for (const text of ['', 'SUSPECTED_LOST_SELF']) {
      const parcel = makeParcel({ exception: { stage: 'lost', text, types: ['SUSPECTED_LOST_SELF'] } });
      expect(judgeException(parcel, []).tell?.why).toEqual([{ code: 'exception_lost' }]);
    }
  });

  it.each([
    ['transit', '已超时2天3小时', false],
    ['lost', 'SUSPECTED_LOST_SELF', false],
    ['pickup', '揽收超时', false],
    ['returned', '拦截返件', true],
    ['delivery', '显示签收，买家未收到', true],
    ['delivery', '虚假签收', true],
  ] as const)('of a signed parcel: %s, %s', (stage, text, stands) => {
    const parcel = makeParcel({ signedAt: NOW, exception: { stage, text, types: ['SUSPECTED_LOST_SELF'] } });
    expect(judgeException(parcel, []).tell !== undefined).toBe(stands);
  });

  it('leaves the pick-up to the other, and has nothing to tell without an exception', () => {
    const exception = { stage: 'pickup' as const, text: '揽收超时', types: [] };
    expect(judgeException(makeParcel({ exception }), [])).toEqual({ kind: 'parcel-exception' });
    expect(judgeException(makeParcel(), [])).toEqual({ kind: 'parcel-exception' });
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
    const start = performance.now();
    for (let n = 0; n < 1000; n++) judge(subject({ id: `order-${n}`, paidAt: NOW - n * MINUTE }));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

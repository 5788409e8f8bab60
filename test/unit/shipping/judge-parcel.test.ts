import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { Parcel } from '../../../utils/records/parcel.ts';
import { judgeException, judgePickUp } from '../../../utils/shipping/judge-parcel.ts';
import { isPickedUp } from '../../../utils/shipping/pick-up.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { makeOrder, makeParcel, NOW } from './make.ts';

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

  it('says where the hours come from, unless a person set them', () => {
    const why = (pickUpHours: number) =>
      judgePickUp(parcel, [shipped], { ...DEFAULT_SHIPPING, shops: { 'doudian/7001': { pickUpHours } } }, NOW)
        .tell?.why;
    const hours = (count: number) => ({ code: 'not_picked_up', values: { shippedAt, hours: count } });
    expect(why(24)).toEqual([hours(24), { code: 'default_rule', values: { source: 'own_hours' } }]);
    expect(why(12)).toEqual([hours(12)]);
  });

  it('says when it was last seen, only while that is long ago, and names the moment when it will be', () => {
    const codes = (one: Parcel) => judge(one).tell?.why.map(({ code }) => code);
    const stale = { code: 'stale_parcel', values: { seenAt: shippedAt + HOUR } };
    const late = { ...parcel, exception: { stage: 'pickup' as const, text: '', types: [] } };
    for (const one of [parcel, late]) {
      expect(codes(one)).not.toContain('stale_parcel');
      expect(judge(one).nextAt).toBe(NOW + 6 * HOUR);
      const before = judge({ ...one, seenAt: shippedAt + HOUR });
      expect(before.tell?.why.at(-1)).toEqual(stale);
      expect(before).not.toHaveProperty('nextAt');
    }
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
    expect(judgeException(collected, [shipped], DEFAULT_SHIPPING, NOW).tell).toEqual({
      severity: 'warn',
      why: [{ code: 'exception_pickup' }, { code: 'console_words', values: { words: '揽收严重超时' } }],
    });
  });
});

describe('judgeException', () => {
  const judge = (parcel: Parcel, now = NOW) => judgeException(parcel, [], DEFAULT_SHIPPING, now);

  it.each([
    ['dispatch', 'warn'],
    ['transit', 'warn'],
    ['other', 'warn'],
    ['delivery', 'urgent'],
    ['lost', 'urgent'],
    ['returned', 'urgent'],
  ] as const)('%s is %s', (stage, severity) => {
    const parcel = makeParcel({ exception: { stage, text: '已超时2天3小时', types: [] } });
    expect(judge(parcel).tell).toEqual({
      severity,
      why: [{ code: `exception_${stage}` }, { code: 'console_words', values: { words: '已超时2天3小时' } }],
    });
  });

  it('says in words what the console gives as a bare code', () => {
    for (const text of ['', 'SUSPECTED_LOST_SELF']) {
      const parcel = makeParcel({ exception: { stage: 'lost', text, types: ['SUSPECTED_LOST_SELF'] } });
      expect(judge(parcel).tell?.why).toEqual([{ code: 'exception_lost' }]);
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
    expect(judge(parcel).tell !== undefined).toBe(stands);
  });

  it('leaves the pick-up to the other, and has nothing to tell without an exception', () => {
    const exception = { stage: 'pickup' as const, text: '揽收超时', types: [] };
    expect(judge(makeParcel({ exception }))).toEqual({ kind: 'parcel-exception' });
    expect(judge(makeParcel())).toEqual({ kind: 'parcel-exception' });
  });

  it('says when it was last seen, only while that is long ago, and names the moment when it will be', () => {
    const lost = makeParcel({ exception: { stage: 'lost', text: '', types: [] } });
    expect(judge(lost).nextAt).toBe(NOW + 6 * HOUR);
    expect(judge(lost, NOW + 6 * HOUR)).toEqual({
      kind: 'parcel-exception',
      tell: {
        severity: 'urgent',
        why: [{ code: 'exception_lost' }, { code: 'stale_parcel', values: { seenAt: NOW } }],
      },
    });
  });
});

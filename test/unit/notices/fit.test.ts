import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { noticesFor } from '../../support/notices.ts';
import { alert, exception, firstIds, now, order, parcel } from './subject.ts';

describe('which text comes first', () => {
  it.each([
    [
      'an order due soon',
      { order: { ...order, shipBy: now + HOUR }, alerts: [alert('ship-by')], now },
      'due-soon',
    ],
    ['an order two hours late', { order, alerts: [alert('ship-by')], now }, 'late'],
    ['an order two days late', { order: { ...order, shipBy: now - 2 * DAY }, alerts: [], now }, 'late-again'],
    [
      'an order shipped in part',
      { order: { ...order, status: 'part_shipped' as const }, alerts: [], now },
      'rest-to-ship',
    ],
    [
      'an order with time left',
      { order: { ...order, shipBy: now + 3 * DAY }, alerts: [], now },
      'out-of-stock',
    ],
    [
      'shipped, never picked up',
      { order: { ...order, status: 'shipped' as const }, alerts: [alert('pick-up')], now },
      'not-picked-up',
    ],
    ['shipped', { order: { ...order, status: 'shipped' as const }, alerts: [], now }, 'shipped'],
    ['signed', { order: { ...order, status: 'signed' as const }, alerts: [], now }, 'signed'],
    ['not picked up', exception('pickup'), 'not-picked-up'],
    [
      'collected late',
      {
        parcel: {
          ...parcel,
          collectedAt: now - HOUR,
          exception: { stage: 'pickup' as const, text: '揽收超时', types: [] },
        },
        alerts: [alert('parcel-exception')],
        now,
      },
      'stalled',
    ],
    ['stalled', exception('transit'), 'stalled'],
    ['stuck at delivery', exception('delivery'), 'delivery-failed'],
    [
      'signed, but a complaint stands',
      { ...exception('delivery'), order: { ...order, status: 'signed' as const } },
      'signed-not-received',
    ],
    ['lost', exception('lost'), 'lost-resend'],
    ['returned', exception('returned'), 'returning'],
  ])('%s', (_, subject, id) => {
    expect(firstIds(subject)).toEqual([id]);
  });

  it('gives each situation in all three languages', () => {
    expect(
      noticesFor({ order, alerts: [], now })
        .slice(0, 3)
        .map(({ id, lang }) => [id, lang]),
    ).toEqual([
      ['late', 'zh-CN'],
      ['late', 'zh-TW'],
      ['late', 'en'],
    ]);
  });

  it('forgets a pick-up alert that is done', () => {
    const shipped = { ...order, status: 'shipped' as const };
    expect(firstIds({ order: shipped, alerts: [alert('pick-up', 'done')], now })).toEqual(['shipped']);
  });

  it('has nothing for an order that is closed or refunded as a whole, whatever its parcel says', () => {
    const transit = exception('transit');
    for (const over of [
      { ...order, status: 'closed' as const },
      { ...order, afterSale: '退款成功', shipBy: now - 2 * DAY },
      { ...order, status: 'shipped' as const, statusText: '退款成功' },
    ]) {
      expect(noticesFor({ order: over, alerts: [], now })).toEqual([]);
      expect(noticesFor({ ...transit, order: over })).toEqual([]);
    }
    const part = { ...order, afterSale: '部分退款成功' };
    expect(firstIds({ order: part, alerts: [], now })).toEqual(['late']);
  });

  it('offers the return, and nothing that arrived, for a parcel that the shop itself signed for', () => {
    const back = exception('returned');
    const shipped = { ...order, status: 'shipped' as const };
    const subject = { ...back, parcel: { ...back.parcel, signedAt: now - HOUR } };
    expect(firstIds(subject, 9)).toEqual(['returning']);
    expect(firstIds({ ...subject, order: shipped }, 9)).toEqual(['returning']);
  });

  it('never calls a buyer without the parcel for a complaint that the signature settled', () => {
    const late = exception('transit');
    expect(firstIds({ ...late, parcel: { ...late.parcel, signedAt: now - HOUR } })).toEqual(['signed']);
  });

  it.each([
    ['its last event', { lastEvent: '快件已到达上海转运中心' }],
    ['its pick-up time', { collectedAt: now - HOUR }],
  ])('says of no parcel that the carrier has, by %s, that it was not collected', (_, fields) => {
    const shipped = { ...order, status: 'shipped' as const };
    const late = exception('pickup');
    const subject = { ...late, parcel: { ...late.parcel, ...fields }, order: shipped };
    expect(firstIds(subject)).toEqual(['stalled']);
    for (const alerts of [subject.alerts, [alert('pick-up')]])
      expect(firstIds({ ...subject, alerts }, 24)).not.toContain('not-picked-up');
    expect(firstIds({ ...subject, parcel: late.parcel }, 24)).toContain('not-picked-up');
  });
});

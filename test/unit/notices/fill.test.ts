import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { fillGaps, isComplete, objectionTo, stretchesOf, wordsOf } from '../../../utils/notices/gaps.ts';
import type { Order } from '../../../utils/records/order.ts';
import { noticesFor } from '../../support/notices.ts';
import { alert, exception, now, order, parcel } from './subject.ts';

describe('what is filled in', () => {
  it('says number, item, quantity and time in the words of each language and the zone of the console', () => {
    const [zhCN, zhTW, en] = noticesFor({ order, alerts: [], now });
    expect(zhCN?.body).toContain(
      '订单 260309-1：「陶瓷马克杯 办公室家用带盖勺喝水…」 ×2本该在 3月9日 14:00 前发出',
    );
    expect(zhTW?.body).toContain('3月9日 14:00');
    expect(en?.body).toContain('9 March at 14:00');
    expect(noticesFor({ order, alerts: [], now, zone: 'America/New_York' })[0]?.body).toContain(
      '3月9日 02:00',
    );
    expect(zhCN?.missing).toEqual(['reason', 'newShipTime']);
    expect(zhCN?.body).toContain('〔新的发货时间〕');
  });

  it('says how late in whole hours, then in days', () => {
    const late = (ms: number) =>
      noticesFor({ order: { ...order, shipBy: now - ms }, alerts: [], now }).find(
        ({ id, lang }) => id === 'late-again' && lang === 'en',
      )?.body;
    expect(late(31 * HOUR)).toContain('31 hours late');
    expect(late(2 * DAY + 5 * HOUR)).toContain('2 days 5 hours late');
  });

  it.each([
    ['due-soon', now + HOUR],
    ['late', now - 2 * HOUR],
    ['late-again', now - 2 * DAY],
    ['pre-sale', now + HOUR],
    ['pre-sale-late', now - HOUR],
  ])('never calls the estimate of a rule our promise (%s)', (id, shipBy) => {
    const [promised, estimated] = (['console', 'rule'] as const).map((shipBySource) =>
      noticesFor({ order: { ...order, shipBy, shipBySource }, alerts: [alert('ship-by')], now }).filter(
        (notice) => notice.id === id,
      ),
    );
    const named = id === 'late-again' ? 'lateFor' : 'shipBy';
    expect(promised).toHaveLength(3);
    for (const { missing } of promised ?? []) expect(missing).not.toContain(named);
    expect(estimated).toHaveLength(3);
    for (const { body, missing } of estimated ?? []) {
      expect(missing).toContain(named);
      expect(isComplete(body)).toBe(false);
      expect(body).not.toMatch(/3月[79]日|[79] March|\d+\s?(?:小时|小時|hour|day)/u);
    }
  });

  it('counts the kinds of goods and never lets a title play tricks', () => {
    const items = [{ title: '杯子{order}〔原因〕\u202e\u0007<b>' }, { title: '碟' }];
    const body = noticesFor({ order: { ...order, items }, alerts: [], now })[0]?.body ?? '';
    expect(body).toContain('「杯子 order 原因 <b>」等 2 种商品');
    expect(stretchesOf(body).filter(({ gap }) => gap)).toHaveLength(2);
  });

  it('leaves a gap for what the record does not say', () => {
    const bare: Order = { ...order, items: [] };
    delete bare.shipBy;
    const [notice] = noticesFor({ order: bare, alerts: [], now });
    expect(notice?.missing).toContain('item');
    expect(notice?.body).toContain('〔商品〕');
  });

  it('says up to when there was no pick-up, and leaves that open once the parcel was last seen long ago', () => {
    const waiting = exception('pickup');
    const told = (id: string, isParcelStale: boolean, subject = waiting) =>
      noticesFor({ ...subject, isParcelStale }).find((notice) => notice.id === id);
    expect(told('not-picked-up', false)?.body).toContain('到 3月9日 16:00 还没有快递取件的记录');
    expect(told('not-picked-up', true)?.body).toContain('到 〔核对物流的时间〕 还没有快递取件的记录');
    for (const id of ['stalled', 'lost-resend']) {
      expect(told(id, false, exception('lost'))?.missing).not.toContain('lastScan');
      expect(told(id, true, exception('lost'))?.missing).toContain('lastScan');
    }
  });

  it('names every order of a parcel', () => {
    const both = {
      ...parcel,
      orderIds: ['A1', 'A2'],
      exception: { stage: 'transit' as const, text: '', types: [] },
    };
    expect(noticesFor({ parcel: both, alerts: [], now })[0]?.body).toContain('A1、A2');
  });
});

describe('gaps', () => {
  const body = '在 〔新的发货时间〕 前发出，原因是〔原因〕。';

  it('fills what has a value and leaves the rest standing', () => {
    expect(fillGaps(body, { reason: '断料', newShipTime: '  ' })).toBe(
      '在 〔新的发货时间〕 前发出，原因是断料。',
    );
    expect(isComplete(fillGaps(body, { reason: '断料' }))).toBe(false);
    expect(isComplete(fillGaps(body, { reason: '断料', newShipTime: '3月10日 18:00' }))).toBe(true);
  });

  it('never reads a value as a gap', () => {
    expect(fillGaps(body, { reason: '〔新的发货时间〕', newShipTime: '今天' })).toBe(
      '在 今天 前发出，原因是新的发货时间。',
    );
  });

  it('knows only the gaps of its own variables', () => {
    expect(isComplete('他写了〔别的〕。')).toBe(true);
  });

  it('says a typed time in the language of the notice', () => {
    expect(wordsOf('newShipTime', '2026-03-10T18:00', 'zh-CN')).toBe('3月10日 18:00');
    expect(wordsOf('newShipTime', '2026-03-10T18:00', 'en')).toBe('10 March at 18:00');
    expect(wordsOf('closedFrom', '2026-10-01', 'zh-TW')).toBe('10月1日');
    expect(wordsOf('newShipTime', '2026-03', 'en')).toBe('');
    expect(wordsOf('reason', ' 断料 \n', 'en')).toBe('断料');
  });

  it('objects to a promise in the past and to a fact in the future, by the clock of the console', () => {
    const ask = (id: string, typed: string) => objectionTo(id, typed, now, 'Asia/Shanghai');
    expect(ask('newShipTime', '2026-03-09T15:59')).toBe('over');
    expect(ask('newShipTime', '2026-03-09T16:00')).toBeUndefined();
    expect(ask('signedAt', '2026-03-09T16:01')).toBe('ahead');
    expect(ask('signedAt', '2026-03-09T16:00')).toBeUndefined();
    expect(ask('shipBy', '2026-03-01T10:00')).toBeUndefined();
    expect(ask('closedTo', '2026-03-08')).toBe('over');
    expect(ask('closedTo', '2026-03-09')).toBeUndefined();
    expect(ask('reason', '2020-01-01')).toBeUndefined();
  });
});

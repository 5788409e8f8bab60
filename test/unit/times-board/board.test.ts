import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { addDays } from '../../../utils/core/zone.ts';
import { lastDays } from '../../../utils/review-board/period.ts';
import { heatOf, hoursIn, lateStep } from '../../../utils/times-board/heat.ts';
import { edgesFor, spreadOf } from '../../../utils/times-board/spread.ts';
import {
  byStretch,
  canShowDays,
  periodBefore,
  seenByStretch,
  stretchesOf,
  thisWeek,
} from '../../../utils/times-board/stretches.ts';
import { shareWithin } from '../../../utils/timing/figures.ts';
import { emptyTally, type Tally } from '../../../utils/timing/tally.ts';

/** So many units at an hour with these waits (ms). */
function tallyAt(
  hour: number,
  times: readonly number[],
  counted = times.length,
  inTime = times.length,
): Tally {
  const tally = emptyTally();
  tally.counted = counted;
  tally.inTime = inTime;
  tally.answered = times.length;
  tally.times = Uint32Array.from(times);
  tally.hours.counted[hour] = counted;
  tally.hours.inTime[hour] = inTime;
  tally.hours.sum[hour] = times.reduce((sum, one) => sum + one, 0);
  tally.hours.timed[hour] = times.length;
  return tally;
}
const dayAt = (day: string, tally: Tally) => ({ console: 'jd', shop: '5', day, tally });

describe('the spread of response times', () => {
  it('puts what took exactly the limit into the bucket that ends there', () => {
    const limit = 200 * SECOND;
    const { buckets, timed, untimed } = spreadOf(
      tallyAt(9, [limit, limit + 1, 10 * SECOND, 10 * SECOND + 1, 0], 7),
      limit,
    );
    expect(edgesFor(limit)).toContain(limit);
    expect(buckets.find(({ to }) => to === limit)).toMatchObject({ count: 1, isLate: false });
    expect(buckets.find(({ from }) => from === limit)).toMatchObject({ count: 1, isLate: true });
    expect(buckets[0]).toMatchObject({ from: 0, to: 10 * SECOND, count: 2 });
    expect([timed, untimed]).toEqual([5, 2]);
  });

  it('loses nothing and agrees with the share within each edge', () => {
    const times = Array.from({ length: 500 }, (_, at) => (at * 7919) % (3 * 60 * MINUTE));
    const tally = tallyAt(9, times, 520);
    const { buckets, untimed } = spreadOf(tally, 180 * SECOND);
    expect(buckets.reduce((sum, { count }) => sum + count, 0) + untimed).toBe(520);
    let sum = 0;
    for (const { to, count } of buckets) {
      sum += count;
      if (to !== undefined) expect(sum / 520).toBeCloseTo(shareWithin(tally, to) ?? Number.NaN, 12);
    }
  });

  it('counts in hours where the limit is one of hours', () => {
    expect(edgesFor(86_400 * SECOND)[0]).toBe(5 * MINUTE);
  });

  it('takes buyers of several days by day, as their times are', () => {
    const tally = { ...tallyAt(9, [1000, 2000, 3000]), counted: 1, inTime: 1 };
    expect(spreadOf(tally, 1000).untimed).toBe(0);
  });
});

describe('hours by weekday', () => {
  it('begin with Monday and add up days of the same weekday', () => {
    // 2026-03-09 is a Monday.
    const rows = heatOf([
      dayAt('2026-03-09', tallyAt(10, [1000, 3000], 3, 1)),
      dayAt('2026-03-02', tallyAt(10, [2000])),
      dayAt('2026-03-08', tallyAt(23, [5000], 1, 0)),
    ]);
    expect(rows[0]?.[10]).toEqual({ counted: 4, inTime: 2, sum: 6000, timed: 3 });
    expect(rows[6]?.[23]).toEqual({ counted: 1, inTime: 0, sum: 5000, timed: 1 });
    expect(hoursIn(rows)).toEqual({ first: 10, last: 23 });
    expect(hoursIn(heatOf([]))).toBeUndefined();
  });

  it('are shaded by the share of late ones only', () => {
    const cell = (counted: number, inTime: number) => ({ counted, inTime, sum: 0, timed: 0 });
    expect([cell(0, 0), cell(10, 10), cell(100, 97), cell(2, 0)].map(lateStep)).toEqual([0, 0, 1, 4]);
  });
});

describe('stretches of a period', () => {
  const period = { from: '2026-03-04', to: '2026-03-17' };
  const days = Array.from({ length: 20 }, (_, at) => dayAt(addDays('2026-03-01', at), tallyAt(9, [at])));

  it('are days, or weeks from Monday on that are cut short at the ends', () => {
    expect(stretchesOf(period, 'day').starts).toHaveLength(14);
    expect(stretchesOf(period, 'week').starts).toEqual(['2026-03-04', '2026-03-09', '2026-03-16']);
  });

  it('hold each day of the period once, in whatever order days come', () => {
    const groups = byStretch([...days].reverse(), stretchesOf(period, 'week'), period);
    expect(groups.map((group) => group.map(({ day }) => day.slice(8)))).toEqual([
      ['04', '05', '06', '07', '08'],
      ['09', '10', '11', '12', '13', '14', '15'],
      ['16', '17'],
    ]);
  });

  it('are seen as much as their days together', () => {
    const seen = new Map([
      ['2026-03-09', { shift: 100, seen: 100 }],
      ['2026-03-10', { shift: 300, seen: 50 }],
      ['2026-03-16', { shift: 0, seen: 0 }],
    ]);
    expect(seenByStretch(seen, stretchesOf(period, 'week'), period)).toEqual([
      { shift: 0, seen: 0 },
      { shift: 400, seen: 150 },
      { shift: 0, seen: 0 },
    ]);
  });

  it('show days as long as they can be told apart', () => {
    expect(canShowDays(lastDays(62, '2026-03-09'))).toBe(true);
    expect(canShowDays(lastDays(63, '2026-03-09'))).toBe(false);
  });
});

describe('periods beside each other', () => {
  it('have the same length', () => {
    expect(periodBefore({ from: '2026-03-03', to: '2026-03-09' })).toEqual({
      from: '2026-02-24',
      to: '2026-03-02',
    });
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-01' })).toEqual({
      from: '2026-02-28',
      to: '2026-02-28',
    });
  });

  it('are the week until today and the same days of the week before', () => {
    expect(thisWeek('2026-03-11')).toEqual({
      after: { from: '2026-03-09', to: '2026-03-11' },
      before: { from: '2026-03-02', to: '2026-03-04' },
    });
    expect(thisWeek('2026-03-15').after).toEqual({ from: '2026-03-09', to: '2026-03-15' });
  });
});

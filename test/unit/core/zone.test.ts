import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import {
  addDays,
  atMinute,
  CHINA,
  dayOf,
  endOfDay,
  instantOf,
  isDay,
  minuteOfDay,
  wallTime,
  weekdayOf,
} from '../../../utils/core/zone.ts';

const at = (iso: string) => Date.parse(iso);
const wall = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => ({
  year,
  month,
  day,
  hour,
  minute,
  second,
});

it.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-09-31', false],
  ['2026-09-99', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-01', false],
  ['', false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

describe('wallTime and instantOf', () => {
  it.each([
    ['Asia/Shanghai', '2026-09-10T01:02:03+08:00', wall(2026, 9, 10, 1, 2, 3)],
    ['Asia/Shanghai', '2026-01-01T00:00:00+08:00', wall(2026, 1, 1)],
    ['America/Los_Angeles', '2026-09-10T01:02:03-07:00', wall(2026, 9, 10, 1, 2, 3)],
    ['Asia/Kolkata', '2026-09-10T23:59:59+05:30', wall(2026, 9, 10, 23, 59, 59)],
    ['Pacific/Kiritimati', '2026-12-31T23:00:00+14:00', wall(2026, 12, 31, 23)],
  ])('agree in %s at %s', (zone, iso, shown) => {
    expect(wallTime(at(iso), zone)).toEqual(shown);
    expect(instantOf(shown, zone)).toBe(at(iso));
  });

  it('takes the earlier of two when the clock goes back', () => {
    expect(instantOf(wall(2026, 11, 1, 1, 30), 'America/Los_Angeles')).toBe(at('2026-11-01T01:30:00-07:00'));
    expect(instantOf(wall(2026, 10, 25, 2, 30), 'Europe/Berlin')).toBe(at('2026-10-25T02:30:00+02:00'));
  });

  it('moves on a time that the clock skips', () => {
    expect(instantOf(wall(2026, 3, 8, 2, 30), 'America/Los_Angeles')).toBe(at('2026-03-08T03:30:00-07:00'));
    expect(instantOf(wall(2026, 3, 29, 2, 30), 'Europe/Berlin')).toBe(at('2026-03-29T03:30:00+02:00'));
  });

  it('agree at every half hour of a year with changes of the clock', () => {
    for (let now = at('2026-01-01T00:00:00Z'); now < at('2027-01-01T00:00:00Z'); now += HOUR / 2) {
      const again = instantOf(wallTime(now, 'America/Los_Angeles'), 'America/Los_Angeles');
      expect([now, now - HOUR]).toContain(again);
    }
  });
});

describe('days', () => {
  it('are those of the zone', () => {
    expect(dayOf(at('2026-09-09T16:00:00Z'), CHINA)).toBe('2026-09-10');
    expect(dayOf(at('2026-09-09T15:59:59Z'), CHINA)).toBe('2026-09-09');
    expect(minuteOfDay(at('2026-09-09T16:05:59Z'), CHINA)).toBe(5);
  });

  it('add across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('know their weekday', () => {
    expect(weekdayOf('2026-10-01')).toBe(4);
    expect(weekdayOf('2026-10-04')).toBe(0);
  });

  it('end at their last second, 23 or 25 hours long too', () => {
    expect(endOfDay(at('2026-09-10T12:00:00+08:00'), CHINA)).toBe(at('2026-09-10T23:59:59+08:00'));
    expect(endOfDay(at('2026-03-08T00:30:00-08:00'), 'America/Los_Angeles')).toBe(
      at('2026-03-08T23:59:59-07:00'),
    );
    expect(endOfDay(at('2026-11-01T00:30:00-07:00'), 'America/Los_Angeles')).toBe(
      at('2026-11-01T23:59:59-08:00'),
    );
  });

  it('reach a minute', () => {
    expect(atMinute('2026-09-10', 16 * 60, CHINA)).toBe(at('2026-09-10T16:00:00+08:00'));
    expect(atMinute('2026-09-10', 1440, CHINA)).toBe(at('2026-09-11T00:00:00+08:00'));
  });
});

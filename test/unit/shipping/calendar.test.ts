import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import { addWorkingTime, cutOffNatural, cutOffWorking } from '../../../utils/shipping/calendar.ts';
import { chinaDay } from '../../../utils/shipping/china-days.ts';

const at = (china: string) => Date.parse(`${china.replace(' ', 'T')}+08:00`);
const shown = (instant: number) => new Date(instant + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
const WHOLE = { from: 0, to: 1440 };
const OFFICE = { from: 9 * 60, to: 18 * 60 };

describe('working days in China', () => {
  it.each([
    ['2025-01-26', true, 'Sunday worked for Spring Festival 2025'],
    ['2025-01-28', false, 'eve of Spring Festival 2025'],
    ['2025-02-04', false, 'last day off of Spring Festival 2025'],
    ['2025-02-08', true, 'Saturday worked for Spring Festival 2025'],
    ['2025-09-28', true, 'Sunday worked for National Day 2025'],
    ['2025-10-08', false, 'eighth day of National Day 2025'],
    ['2025-10-11', true, 'Saturday worked for National Day 2025'],
    ['2026-01-01', false, 'New Year 2026'],
    ['2026-01-04', true, 'Sunday worked for New Year 2026'],
    ['2026-02-14', true, 'Saturday worked for Spring Festival 2026'],
    ['2026-02-15', false, 'first day off of Spring Festival 2026'],
    ['2026-02-23', false, 'last day off of Spring Festival 2026'],
    ['2026-02-28', true, 'Saturday worked for Spring Festival 2026'],
    ['2026-04-06', false, 'Qingming 2026'],
    ['2026-05-05', false, 'Labour Day 2026'],
    ['2026-05-09', true, 'Saturday worked for Labour Day 2026'],
    ['2026-09-20', true, 'Sunday worked for National Day 2026'],
    ['2026-09-25', false, 'Mid-autumn 2026'],
    ['2026-10-01', false, 'National Day 2026'],
    ['2026-10-07', false, 'last day off of National Day 2026'],
    ['2026-10-08', true, 'a Thursday'],
    ['2026-10-10', true, 'Saturday worked for National Day 2026'],
    ['2026-10-11', false, 'a Sunday'],
  ])('%s: working %s (%s)', (day, working) => {
    expect(chinaDay(day)).toEqual({ working, known: true });
  });

  it('falls back to weekends in a year that nobody announced, and says so', () => {
    expect(chinaDay('2099-10-01')).toEqual({ working: true, known: false });
    expect(chinaDay('2099-10-03')).toEqual({ working: false, known: false });
  });
});

describe('addWorkingTime', () => {
  it.each([
    ['2026-09-10 10:00:00', 48, WHOLE, '2026-09-14 10:00:00', 'over a weekend'],
    ['2026-09-10 10:00:00', 4, WHOLE, '2026-09-10 14:00:00', 'inside a day'],
    ['2026-09-12 15:00:00', 24, WHOLE, '2026-09-15 00:00:00', 'from a Saturday: all of Monday'],
    ['2026-09-18 12:00:00', 48, WHOLE, '2026-09-21 12:00:00', 'a make-up Sunday counts'],
    ['2026-09-30 12:00:00', 24, WHOLE, '2026-10-08 12:00:00', 'over National Day'],
    ['2026-10-09 12:00:00', 48, WHOLE, '2026-10-12 12:00:00', 'over a make-up Saturday'],
    ['2026-02-14 20:00:00', 8, WHOLE, '2026-02-24 04:00:00', 'over Spring Festival'],
    ['2026-09-10 17:00:00', 2, OFFICE, '2026-09-11 10:00:00', 'office hours overnight'],
    ['2026-09-11 17:00:00', 9, OFFICE, '2026-09-14 17:00:00', 'office hours over a weekend'],
    ['2026-09-10 22:00:00', 9, OFFICE, '2026-09-11 18:00:00', 'starts after closing'],
    ['2026-09-10 06:00:00', 1, OFFICE, '2026-09-10 10:00:00', 'starts before opening'],
    [
      '2026-09-10 10:00:00',
      24,
      { from: 600, to: 600 },
      '2026-09-11 10:00:00',
      'empty hours mean the whole day',
    ],
  ])('%s + %s h → %s %s (%s)', (start, hours, window, end) => {
    const { at: due, unknownYear } = addWorkingTime(at(start), hours * HOUR, window);
    expect(shown(due)).toBe(end);
    expect(unknownYear).toBeUndefined();
  });

  it('marks a reckoning that reaches into a year without announced holidays', () => {
    const { at: due, unknownYear } = addWorkingTime(at('2098-12-31 12:00:00'), 24 * HOUR, WHOLE);
    expect(shown(due)).toBe('2099-01-01 12:00:00');
    expect(unknownYear).toBe(2098);
  });

  it('ends for hours that nobody could work off', () => {
    expect(addWorkingTime(at('2026-09-10 10:00:00'), 2400 * HOUR, { from: 0, to: 1 }).at).toBeGreaterThan(
      at('2026-12-31 00:00:00'),
    );
  });
});

describe('the daily cut-off', () => {
  it.each([
    ['2026-09-10 15:59:59', '2026-09-10 23:59:59'],
    ['2026-09-10 16:00:00', '2026-09-11 23:59:59'],
    ['2026-09-12 10:00:00', '2026-09-12 23:59:59'],
    ['2026-12-31 23:00:00', '2027-01-01 23:59:59'],
  ])('every day: paid %s → %s', (paid, end) => {
    expect(shown(cutOffNatural(at(paid), 16 * 60).at)).toBe(end);
  });

  it.each([
    ['2026-09-10 15:59:59', '2026-09-10 18:00:00', 'before'],
    ['2026-09-10 16:00:00', '2026-09-11 18:00:00', 'after'],
    ['2026-09-11 16:30:00', '2026-09-14 18:00:00', 'after, on a Friday'],
    ['2026-09-12 10:00:00', '2026-09-14 18:00:00', 'on a Saturday'],
    ['2026-09-20 10:00:00', '2026-09-20 18:00:00', 'on a make-up Sunday'],
    ['2026-09-30 17:00:00', '2026-10-08 18:00:00', 'after, on the eve of National Day'],
    ['2026-10-05 23:59:59', '2026-10-08 18:00:00', 'late on a holiday'],
  ])('working days: paid %s → %s (%s)', (paid, end) => {
    expect(shown(cutOffWorking(at(paid), 16 * 60, OFFICE).at)).toBe(end);
  });

  it('ends at the last second where the working day is the whole day', () => {
    expect(shown(cutOffWorking(at('2026-09-10 10:00:00'), 16 * 60, WHOLE).at)).toBe('2026-09-10 23:59:59');
  });
});

import { describe, expect, it } from 'vitest';
import {
  type GoalDay,
  judgeDay,
  meets,
  progressOf,
  streakOf,
  wordsFor,
} from '../../../utils/timing/goals.ts';
import type { Goal } from '../../../utils/timing/settings.ts';

const RATE: Goal = { rule: 'everyResponse', figure: 'rate', least: 0.9 };
const MEAN: Goal = { rule: 'everyResponse', figure: 'mean', most: 60 };
const day = (value: number | undefined, more: Partial<GoalDay> = {}): GoalDay => ({
  day: '2026-09-10',
  onShift: true,
  seen: 1,
  figure: { counted: 20, ...(value !== undefined && { value }) },
  ...more,
});

describe('a goal', () => {
  it('is met by a share that is at least so large, and a time (ms) that is at most so long (s)', () => {
    expect([0.89999, 0.9, 1].map((value) => meets(RATE, value))).toEqual([false, true, true]);
    expect([60_001, 60_000, 1].map((value) => meets(MEAN, value))).toEqual([false, true, true]);
  });

  it('without a bound is never met', () => {
    expect(meets({ rule: 'everyResponse', figure: 'rate' }, 1)).toBe(false);
  });

  it('judges only days with a shift on which enough was seen and counted', () => {
    expect(judgeDay(RATE, day(1))).toBe('met');
    expect(judgeDay(RATE, day(0.5))).toBe('missed');
    expect(judgeDay(RATE, day(1, { onShift: false }))).toBe('off');
    expect(judgeDay(RATE, day(1, { seen: 0.59 }))).toBe('unseen');
    expect(judgeDay(RATE, { day: '2026-09-10', onShift: true })).toBe('unseen');
    expect(judgeDay(RATE, day(1, { figure: { counted: 4, value: 1 } }))).toBe('few');
    expect(judgeDay(RATE, day(undefined))).toBe('few');
  });

  it('is not missed on a day that is not over', () => {
    expect(judgeDay(RATE, day(0.5, { running: true }))).toBe('running');
    expect(judgeDay(RATE, day(1, { running: true }))).toBe('met');
    expect(judgeDay(RATE, day(1, { running: true, seen: 0.1 }))).toBe('running');
  });
});

describe('a row of days', () => {
  it('goes on over days off and days not seen, and ends with a day missed', () => {
    expect(streakOf(['met', 'off', 'unseen', 'few', 'met'])).toEqual({ days: 2, best: 2 });
    expect(streakOf(['met', 'met', 'met', 'missed', 'met'])).toEqual({ days: 1, best: 3 });
    expect(streakOf(['met', 'missed'])).toEqual({ days: 0, best: 1 });
    expect(streakOf([])).toEqual({ days: 0, best: 0 });
  });

  it('is not ended by today before it is over', () => {
    const days = [day(1), day(1), day(0.2, { running: true })];
    expect(progressOf(RATE, days)).toMatchObject({ streak: { days: 2, best: 2 }, today: 'running' });
  });

  it('is told in words that fit and never blame', () => {
    expect(wordsFor(progressOf(RATE, [day(1), day(1)]))).toBe('row');
    expect(wordsFor(progressOf(RATE, [day(1)]))).toBe('met');
    expect(wordsFor(progressOf(RATE, [day(1), day(0, { onShift: false })]))).toBe('off');
    expect(wordsFor(progressOf(RATE, [day(1), day(0.1, { running: true })]))).toBe('rowOpen');
    expect(wordsFor(progressOf(RATE, [day(0.1, { running: true })]))).toBe('open');
    expect(wordsFor(progressOf(RATE, [day(1), day(0.1)]))).toBe('again');
    expect(wordsFor(progressOf(RATE, [day(0.1)]))).toBe('near');
  });
});

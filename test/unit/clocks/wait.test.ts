import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { longestFirst, nextTick, stateOfWait, waitedFor } from '../../../utils/page/clocks/wait.ts';
import { NOON } from '../../support/entries.ts';

const limits = { limit: 3 * MINUTE, lead: MINUTE };
const wait = (waited: number, exact = true) => ({ since: NOON - waited, exact });
const next = (waited: number, exact = true) => {
  const at = nextTick([wait(waited, exact)], limits, NOON);
  return at === undefined ? undefined : at - NOON;
};

describe('the state of a wait', () => {
  it('changes at the reminder and at the limit, to the millisecond', () => {
    expect(stateOfWait(2 * MINUTE - 1, limits)).toBe('fine');
    expect(stateOfWait(2 * MINUTE, limits)).toBe('soon');
    expect(stateOfWait(3 * MINUTE - 1, limits)).toBe('soon');
    expect(stateOfWait(3 * MINUTE, limits)).toBe('late');
  });

  it('is that of no wait where the clock was put back', () => {
    expect(waitedFor({ since: NOON + HOUR }, NOON)).toBe(0);
  });
});

describe('the next tick', () => {
  it('is none where nobody waits', () => {
    expect(nextTick([], limits, NOON)).toBeUndefined();
  });

  it('is the next full second of the clock, whenever a wait began', () => {
    expect(next(10 * SECOND)).toBe(SECOND);
    expect(next(10 * SECOND + 300)).toBe(SECOND);
    const at = nextTick([wait(10 * SECOND + 300), wait(7 * SECOND)], limits, NOON + 250);
    expect((at ?? 0) % SECOND).toBe(0);
    expect(at).toBe(NOON + SECOND);
  });

  it('comes by the minute once a wait is told in minutes, whatever else', () => {
    expect(next(HOUR + 20 * SECOND)).toBe(40 * SECOND);
    expect(next(5 * MINUTE + 15 * SECOND, false)).toBe(45 * SECOND);
  });

  it('comes at the reminder and at the limit of a wait that is not told by the second', () => {
    const long = { limit: 12 * HOUR, lead: HOUR };
    expect(nextTick([wait(11 * HOUR - 7 * SECOND)], long, NOON)).toBe(NOON + 7 * SECOND);
    expect(nextTick([wait(2 * MINUTE - 5 * SECOND, false)], limits, NOON)).toBe(NOON + 5 * SECOND);
  });

  it('is never further than a minute, so that a changed clock is noticed', () => {
    expect(next(3 * DAY)).toBe(MINUTE);
    expect(nextTick([{ since: NOON + HOUR, exact: true }], limits, NOON)).toBe(NOON + MINUTE);
  });

  it('is always later than now', () => {
    for (let waited = 0; waited < 2 * HOUR; waited += 777)
      for (const exact of [true, false]) {
        const at = next(waited, exact);
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThanOrEqual(MINUTE);
      }
  });
});

it('has the longest wait first, and keeps the order of those alike', () => {
  const clock = (conversation: string, since: number) => ({ conversation, since, exact: true, asks: 1 });
  const clocks = [clock('b', 5), clock('a', 5), clock('c', 2)];
  expect(longestFirst(clocks).map(({ conversation }) => conversation)).toEqual(['c', 'a', 'b']);
  expect(longestFirst([...clocks].reverse()).map(({ conversation }) => conversation)).toEqual([
    'c',
    'a',
    'b',
  ]);
});

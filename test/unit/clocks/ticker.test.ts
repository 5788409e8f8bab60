// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createTicker } from '../../../utils/page/clocks/ticker.ts';
import { nextTick } from '../../../utils/page/clocks/wait.ts';
import { NOON } from '../../support/entries.ts';

let ended: AbortController;
let hidden = false;
beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  hidden = false;
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

const start = (waits: { since: number; exact: boolean }[]) => {
  const ticks: number[] = [];
  const ticker = createTicker(
    document,
    {
      now: () => Date.now(),
      next: (at) => nextTick(waits, { limit: 3 * MINUTE, lead: MINUTE }, at),
      tick: () => ticks.push(Date.now()),
    },
    ended.signal,
  );
  ticker.arm();
  return { ticker, ticks };
};
const see = (isHidden: boolean) => {
  hidden = isHidden;
  document.dispatchEvent(new Event('visibilitychange'));
};

it('has no timer while nobody waits', () => {
  const waits: { since: number; exact: boolean }[] = [];
  const { ticker, ticks } = start(waits);
  expect(vi.getTimerCount()).toBe(0);
  waits.push({ since: NOON, exact: true });
  ticker.arm();
  expect(vi.getTimerCount()).toBe(1);
  waits.length = 0;
  ticker.arm();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(HOUR);
  expect(ticks).toEqual([]);
});

it('has one timer for 300 clocks, which ticks at each full second', () => {
  const { ticker, ticks } = start(
    Array.from({ length: 300 }, (_, at) => ({ since: NOON - at * 137, exact: true })),
  );
  for (let turn = 0; turn < 5; turn += 1) ticker.arm();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(3 * SECOND);
  expect(ticks).toEqual([1, 2, 3].map((count) => NOON + count * SECOND));
  expect(vi.getTimerCount()).toBe(1);
});

it('wakes once a minute for those who wait longer than an hour', () => {
  const { ticks } = start([{ since: NOON - 2 * HOUR, exact: true }]);
  vi.advanceTimersByTime(5 * MINUTE);
  expect(ticks).toHaveLength(5);
});

it('stops while the page is hidden, and is right at once when it is seen again', () => {
  const { ticks } = start([{ since: NOON, exact: true }]);
  see(true);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(MINUTE);
  expect(ticks).toEqual([]);
  see(false);
  expect(ticks).toEqual([NOON + MINUTE]);
  expect(vi.getTimerCount()).toBe(1);
});

it('is right at once after a sleep, in which timers do not run', () => {
  const { ticks } = start([{ since: NOON - 2 * HOUR, exact: true }]);
  vi.setSystemTime(NOON + 8 * HOUR);
  window.dispatchEvent(new Event('focus'));
  expect(ticks).toEqual([NOON + 8 * HOUR]);
});

it('ends with its page', () => {
  const { ticks } = start([{ since: NOON, exact: true }]);
  ended.abort();
  expect(vi.getTimerCount()).toBe(0);
  see(false);
  expect(ticks).toEqual([]);
});

import { expect, it } from 'vitest';
import { createListWaits } from '../../../../utils/chat-log/follow/list-waits.ts';
import type { ListRow } from '../../../../utils/chat-log/reading.ts';
import { NOON } from './world.ts';

const MINUTE = 60_000;
const rowOf = (key: string, more: Partial<ListRow> = {}): ListRow => ({
  row: {} as Element,
  key,
  open: false,
  ...more,
});
const waitsFor = (ms: number, now: number, exact?: true) =>
  rowOf('77', { waits: { since: now - ms, ...(exact && { exact }) } });

it('tells of a wait once, while its words go on', () => {
  const waits = createListWaits();
  const told = [0, 20, 40, 61, 80, 119].map((seconds) => {
    const now = NOON + seconds * 1000;
    const minutes = 3 + Math.floor(seconds / 60);
    return waits.learn([waitsFor(minutes * MINUTE, now)], now).length;
  });
  expect(told).toEqual([1, 0, 0, 0, 0, 0]);
});

it('tells of it again where the words show that it began earlier, and where another one began', () => {
  const waits = createListWaits();
  waits.learn([waitsFor(3 * MINUTE, NOON)], NOON);
  // The words change after a second: the three minutes were almost four.
  expect(waits.learn([waitsFor(4 * MINUTE, NOON + 1000)], NOON + 1000)[0]?.since).toBe(
    NOON + 1000 - 4 * MINUTE,
  );
  const later = NOON + 10 * MINUTE;
  expect(waits.learn([waitsFor(0, later)], later)[0]?.since).toBe(later);
});

it('of words for hours an hour is the same wait', () => {
  const waits = createListWaits();
  waits.learn([waitsFor(60 * MINUTE, NOON)], NOON);
  for (const minutes of [10, 30, 59]) {
    const now = NOON + minutes * MINUTE;
    expect(waits.learn([waitsFor(60 * MINUTE, now)], now)).toEqual([]);
  }
});

it('to the second, two seconds are another wait', () => {
  const waits = createListWaits();
  expect(waits.learn([waitsFor(45_000, NOON, true)], NOON)).toEqual([
    { conversation: '77', since: NOON - 45_000, exact: true },
  ]);
  expect(waits.learn([waitsFor(46_000, NOON + 1400, true)], NOON + 1400)).toEqual([]);
  expect(waits.learn([waitsFor(3000, NOON + 9000, true)], NOON + 9000).length).toBe(1);
});

it('a wait without a beginning begins when it is seen, and ends when the row says so', () => {
  const waits = createListWaits();
  const row = rowOf('77', { waits: {}, buyer: '林***' });
  expect(waits.learn([row], NOON)).toEqual([{ conversation: '77', buyer: '林***', since: NOON }]);
  expect(waits.learn([row], NOON + MINUTE)).toEqual([]);
  expect(waits.learn([rowOf('77')], NOON + MINUTE)).toEqual([]);
  expect(waits.learn([rowOf('77', { answered: true })], NOON + MINUTE)).toEqual([{ conversation: '77' }]);
  expect(waits.learn([rowOf('77', { answered: true })], NOON + MINUTE)).toEqual([]);
});

it('somebody whom the list knew by the name waits on under the key, since when that was seen', () => {
  const waits = createListWaits();
  waits.learn([rowOf('~的猫', { waits: {}, buyer: '的猫' })], NOON);
  const row = rowOf('77', { waits: {}, buyer: '的猫' });
  const told = { conversation: '77', buyer: '的猫', since: NOON };
  expect(waits.learn([row], NOON + 20 * MINUTE)).toEqual([told]);
  expect(waits.learn([row], NOON + 21 * MINUTE)).toEqual([]);
});

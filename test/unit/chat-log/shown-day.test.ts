import { expect, it } from 'vitest';
import { shownDay } from '../../../utils/chat-log/shown-day.ts';

const ZONE = 'Asia/Shanghai';
const NOW = Date.UTC(2026, 8, 10, 4);
const endOf = (month: number, day: number, year = 2026) => Date.UTC(year, month - 1, day, 15, 59, 59) + 999;

it.each([
  ['2026-09-08', endOf(9, 8)],
  ['—— 2026年9月8日 星期二 ——', endOf(9, 8)],
  ['2025/12/31', endOf(12, 31, 2025)],
  ['9月8日', endOf(9, 8)],
  ['09-08 (周二)', endOf(9, 8)],
  ['12-31', endOf(12, 31, 2025)],
  ['今天', endOf(9, 10)],
  ['[昨日]', endOf(9, 9)],
  ['前天', endOf(9, 8)],
  ['Yesterday', endOf(9, 9)],
  ['—— 周三 ——', endOf(9, 9)],
  ['週日', endOf(9, 6)],
  // Today is a Thursday, and would be called today.
  ['星期五', endOf(9, 4)],
  ['星期四', endOf(9, 3)],
])('%s is that day up to its last millisecond', (text, at) => {
  expect(shownDay(text, NOW, ZONE)).toBe(at);
});

it.each([
  '',
  '9月',
  '2026-13-01',
  '2026-02-30',
  '昨天 10:00',
  '2026-09-08 10:00',
  '10:00',
  '9月8日发货',
  '周三发货',
  '周八',
  'x'.repeat(300),
])('%s is no day', (text) => {
  expect(shownDay(text, NOW, ZONE)).toBeUndefined();
});

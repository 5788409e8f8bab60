import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import {
  formatAgo,
  formatCount,
  formatLeft,
  formatMoment,
  formatMoney,
  speakLeft,
} from '../../../utils/locales/format.ts';
import { formatSentences } from '../../../utils/locales/sentences.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';

const NOW = Date.UTC(2026, 8, 10, 4, 0);
const ZONE = 'Asia/Shanghai';

describe('in simplified Chinese', () => {
  beforeEach(() => useTexts('zh-CN'));

  it.each([
    [3 * HOUR + 40 * MINUTE, '剩 3:40'],
    [3 * HOUR + 40 * MINUTE + 59 * SECOND, '剩 3:40'],
    [30 * SECOND, '剩不到 1 分'],
    [47 * HOUR + 59 * MINUTE, '剩 47:59'],
    [2 * DAY, '剩 2 天'],
    [0, '迟 0:01'],
    [-20 * SECOND, '迟 0:01'],
    [-(2 * HOUR + 10 * MINUTE), '迟 2:10'],
    [-(3 * DAY + 5 * HOUR), '迟 3 天'],
  ])('tells %i ms to go as %s', (ms, told) => {
    expect(formatLeft(ms)).toBe(told);
  });

  it('speaks times in full words', () => {
    expect(speakLeft(3 * HOUR + 40 * MINUTE)).toBe('还剩 3 小时 40 分钟');
    expect(speakLeft(-2 * HOUR)).toBe('已迟 2 小时');
    expect(speakLeft(40 * MINUTE)).toBe('还剩 40 分钟');
  });

  it('tells how long ago something was', () => {
    expect(formatAgo(20 * SECOND)).toBe('刚刚');
    expect(formatAgo(9 * HOUR + 50 * MINUTE)).toBe('9 小时前');
  });

  it('tells moments as a person would, in the zone asked for', () => {
    expect(formatMoment(NOW + 2 * HOUR, NOW, ZONE)).toBe('今天 14:00');
    expect(formatMoment(NOW + 21 * HOUR + 30 * MINUTE, NOW, ZONE)).toBe('明天 09:30');
    expect(formatMoment(NOW - 13 * HOUR, NOW, ZONE)).toBe('昨天 23:00');
    expect(formatMoment(Date.UTC(2027, 0, 2, 0, 5), NOW, ZONE)).toBe('2027年1月2日 08:05');
    expect(formatMoment(NOW + 2 * HOUR, NOW, 'America/New_York')).toBe('今天 02:00');
  });

  it('sets sentences one after the other as their language does', () => {
    expect(formatSentences('计入 3 个。', '看到 80%。')).toBe('计入 3 个。看到 80%。');
    expect(formatSentences('3 counted.', 'Seen 80%.', 'No shift.')).toBe('3 counted. Seen 80%. No shift.');
  });

  it('gives money the decimals of its currency', () => {
    expect(formatMoney({ minor: 1290, currency: 'CNY' })).toBe('¥12.90');
    expect(formatMoney({ minor: 1290, currency: 'JPY' })).toMatch(/1,290/);
    expect(formatCount(12345)).toBe('12,345');
  });
});

it.each([
  ['zh-TW', '逾時 2:10', '剩 3:40', '還剩 1 小時'],
  ['en', '2:10 late', '3:40 left', '1 hour left'],
] as const)('speaks %s', (language, late, left, spoken) => {
  useTexts(language);
  expect(formatLeft(-(2 * HOUR + 10 * MINUTE))).toBe(late);
  expect(formatLeft(3 * HOUR + 40 * MINUTE)).toBe(left);
  expect(speakLeft(HOUR)).toBe(spoken);
});

it.each(LANGUAGES)('leaves no gap in any figure of %s', (language) => {
  useTexts(language);
  for (const ms of [-9 * DAY, -HOUR, -1, 0, 1, MINUTE, HOUR, DAY, 9 * DAY])
    for (const told of [formatLeft(ms), speakLeft(ms), formatMoment(NOW + ms, NOW), formatAgo(Math.abs(ms))])
      expect(told).toMatch(/^[^$|{]+$/);
});

import { describe, expect, it } from 'vitest';
import { waitFromWords } from '../../../utils/chat-log/wait-from-words.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { leastSpent } from '../../support/spent.ts';

const NOW = Date.UTC(2026, 8, 20, 4);

describe('waitFromWords', () => {
  it.each([
    ['45秒', 45 * SECOND],
    ['45 秒鐘', 45 * SECOND],
    ['已等待 1分5秒', 65 * SECOND],
    ['1:05', 65 * SECOND],
    ['等待：01:05', 65 * SECOND],
    ['1:00:05', HOUR + 5 * SECOND],
    ['2m 3s', 123 * SECOND],
    ['waiting 45 seconds', 45 * SECOND],
    ['１０秒', 10 * SECOND],
    ['0秒', 0],
  ])('reads %s to the second', (text, length) => {
    expect(waitFromWords(text, NOW)).toEqual({ since: NOW - length, exact: true });
  });

  it.each([
    ['3分钟', 3 * MINUTE],
    ['3 分鐘前', 3 * MINUTE],
    ['已等待1小时', HOUR],
    ['已等待1個小時', HOUR],
    ['已超时28天23小时', 28 * DAY + 23 * HOUR],
    ['2小时前', 2 * HOUR],
    ['1小时5分钟', HOUR + 5 * MINUTE],
    ['超時5分', 5 * MINUTE],
    ['客户等待了 2 天', 2 * DAY],
    ['买家已等待3分钟未回复', 3 * MINUTE],
    ['3 min ago', 3 * MINUTE],
    ['Waiting for 2 hours', 2 * HOUR],
    ['1h', HOUR],
    ['刚刚', 0],
    ['现在', 0],
  ])('reads %s as no exact wait', (text, length) => {
    expect(waitFromWords(text, NOW)).toEqual({ since: NOW - length, exact: false });
  });

  it.each([
    ...[
      '',
      ' ',
      '待回复',
      '昨天',
      '2026-09-20',
      '秒',
      '前',
      '3',
      '3单',
      '订单3秒杀',
      '1:99',
      '3分好评',
      '12分满分',
      '99999999天',
    ],
    ...[
      'constructor',
      '__proto__',
      '\u0000',
      '9'.repeat(5000),
      '-3分钟',
      '3.5小时',
      '约3分钟内回复',
      '等待',
      'ago',
      'm',
      '3m2',
    ],
  ])('makes nothing of %j', (text) => {
    expect(waitFromWords(text, NOW)).toBeUndefined();
  });

  it('takes no time over texts made to take long', () => {
    for (const text of ['1'.repeat(60), ' '.repeat(60), '1天'.repeat(20), '等待'.repeat(25), '1:'.repeat(25)])
      expect(leastSpent(() => waitFromWords(text, NOW))).toBeLessThan(1);
  });
});

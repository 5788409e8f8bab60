import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { lookOf } from '../../../utils/page/clocks/face.ts';
import { formatAgainst, formatShort, formatWait, speakWait } from '../../../utils/page/clocks/wait-text.ts';
import { NOON } from '../../support/entries.ts';
import { useTexts } from '../../support/i18n.ts';

const limits = { limit: 3 * MINUTE, lead: MINUTE };
const long = HOUR + 2 * MINUTE + 33 * SECOND;
beforeEach(() => useTexts('zh-CN'));

describe('a wait', () => {
  it('is told by the second up to an hour, then by the minute, then in days', () => {
    expect([0, 45 * SECOND, 2 * MINUTE + 10_999, HOUR - 1].map((ms) => formatWait(ms, true))).toEqual([
      '0:00',
      '0:45',
      '2:10',
      '59:59',
    ]);
    expect(formatWait(long, true)).toBe('1 小时 2 分');
    expect(formatShort(long, true)).toBe('1 小时');
    expect(formatWait(12 * HOUR, true)).toBe('12 小时');
    expect(formatWait(3 * DAY, true)).toBe('3 天');
  });

  it('is said to be about so long where only the words of a list tell it', () => {
    expect(formatWait(long, false)).toBe('约 1 小时');
    expect(formatWait(12 * MINUTE + 40 * SECOND, false)).toBe('约 12 分钟');
    expect(formatWait(3 * SECOND, false)).toBe('约 1 分钟');
    expect(formatShort(long, false)).toBe('约 1 小时');
  });

  it('stands against its limit as long as that says something', () => {
    expect(formatAgainst(130 * SECOND, true, limits)).toBe('2:10 / 3:00');
    expect(formatAgainst(long, true, limits)).toBe('1 小时 2 分');
    expect(formatAgainst(long, true, { ...limits, limit: 12 * HOUR })).toBe('1 小时 2 分 / 12 小时');
    expect(formatAgainst(20 * SECOND, true, { ...limits, limit: 30 * SECOND })).toBe('0:20 / 0:30');
  });

  it('has words for who does not see it', () => {
    expect(speakWait(130 * SECOND, true, limits)).toBe('等了 2 分 10 秒，3 分钟内回复');
    expect(speakWait(245 * SECOND, true, limits)).toBe('等了 4 分 5 秒，已超过 3 分钟');
    expect(speakWait(long, false, limits)).toBe('等了 约 1 小时，已超过 3 分钟');
    expect(speakWait(5 * SECOND, true, limits)).toBe('等了 5 秒，3 分钟内回复');
    useTexts('en');
    expect(speakWait(130 * SECOND, true, limits)).toBe('Waiting for 2 min 10 s, reply within 3 minutes');
    useTexts('zh-TW');
    expect(speakWait(130 * SECOND, true, limits)).toBe('等了 2 分 10 秒，3 分鐘內回覆');
  });
});

describe('the look of a clock', () => {
  const at = (waited: number, small = false) =>
    lookOf({ conversation: 'a', since: NOON - waited, exact: true, asks: 1 }, limits, NOON, small);

  it('says its state by a class, a word and the way to the limit', () => {
    expect(at(45 * SECOND)).toMatchObject({ state: 'fine', word: '等', text: '0:45 / 3:00', part: 0.25 });
    expect(at(130 * SECOND, true)).toMatchObject({ state: 'soon', word: '将超', text: '2:10' });
    expect(at(HOUR)).toMatchObject({ state: 'late', word: '已超', part: 1 });
  });

  it('is heard to the minute, below it to ten seconds, and never within a limit that has passed', () => {
    const heard = (waited: number, of = limits) =>
      lookOf({ conversation: 'a', since: NOON - waited, exact: true, asks: 1 }, of, NOON, false).speak();
    expect(heard(45 * SECOND)).toBe('等了 40 秒，3 分钟内回复');
    expect(heard(179 * SECOND)).toBe('等了 2 分钟，3 分钟内回复');
    expect(heard(245 * SECOND)).toBe('等了 4 分钟，已超过 3 分钟');
    expect(heard(155 * SECOND, { limit: 150 * SECOND, lead: 0 })).toBe('等了 2 分 30 秒，已超过 2 分 30 秒');
  });

  it('says of somebody of whom nobody knows since when that they wait', () => {
    expect(lookOf(undefined, limits, NOON, false)).toMatchObject({ state: 'fine', word: '在等', text: '' });
  });
});

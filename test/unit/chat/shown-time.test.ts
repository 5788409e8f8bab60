import { describe, expect, it } from 'vitest';
import { shownTime, splitGlued } from '../../../utils/chat/shown-time.ts';

const ZONE = 'Asia/Shanghai';
/** 2027-01-03 00:20 in China. */
const NOW = Date.UTC(2027, 0, 2, 16, 20);
const china = (text: string) => Date.parse(`${text}+08:00`);

describe('a time in a chat', () => {
  it.each([
    ['2026年12月30日 08:33:40', '2026-12-30T08:33:40'],
    ['\n  2026年12月30日 08:33:40\n', '2026-12-30T08:33:40'],
    ['2026-12-30 08:33', '2026-12-30T08:33:00'],
    ['2026/12/30 08:33:40', '2026-12-30T08:33:40'],
    ['１２-３０ ０８：３３', '2026-12-30T08:33:00'],
    ['12月30日 8:03', '2026-12-30T08:03:00'],
    ['1-3 00:10:05', '2027-01-03T00:10:05'],
    ['00:19:59', '2027-01-03T00:19:59'],
    ['00:25', '2027-01-03T00:25:00'],
    ['23:58', '2027-01-02T23:58:00'],
    ['昨天 21:40', '2027-01-02T21:40:00'],
    ['前天 21:40', '2027-01-01T21:40:00'],
    ['今天 00:01', '2027-01-03T00:01:00'],
  ])('%s is read', (text, expected) => {
    expect(shownTime(text, NOW, ZONE)).toBe(china(expected));
  });

  it.each(['', '45秒', '现在', '2-30 08:00', '25:61', '周三 08:00', '2026-12-30', 'a'.repeat(5000)])(
    '%s is none',
    (text) => {
      expect(shownTime(text, NOW, ZONE)).toBeUndefined();
    },
  );
});

describe('a name with a time behind it', () => {
  it.each([
    ['示例12-30 08:33:40', '示例', '2026-12-30T08:33:40'],
    ['买家9912-30 08:33:40', '买家99', '2026-12-30T08:33:40'],
    ['茶友661-2 14:03:22', '茶友66', '2027-01-02T14:03:22'],
    ['茶友1-2 14:03', '茶友', '2027-01-02T14:03:00'],
    ['12-30 08:33:40', '', '2026-12-30T08:33:40'],
    // 小林1 on 1-1, not 小林 on 11-1: the later of the two that have been.
    ['小林11-1 09:00:00', '小林1', '2027-01-01T09:00:00'],
    // 小林1 on 2-20 would be ten months ago.
    ['小林12-20 09:00:00', '小林', '2026-12-20T09:00:00'],
  ])('%s', (text, before, at) => {
    expect(splitGlued(text, NOW, ZONE)).toEqual({ before, at: china(at) });
  });

  it.each(['', '小林', '小林 08:33', '小林13-40 08:33:40x'])('%s has none', (text) => {
    expect(splitGlued(text, NOW, ZONE)).toBeUndefined();
  });
});

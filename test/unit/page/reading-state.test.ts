import { beforeEach, describe, expect, it } from 'vitest';
import { isTrouble, type ReadingHealth, readingState } from '../../../utils/page/reading-state.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';

const health = (state: NonNullable<ReadingHealth>['state'], records = 0): ReadingHealth => ({
  state,
  records,
});

describe('how the reading of a page stands', () => {
  beforeEach(() => useTexts('zh-CN'));

  it.each<[ReadingHealth, string, boolean]>([
    [undefined, '正在读…', false],
    [health('read', 37), '✓ 读到 37 单', false],
    [health('read'), '✓ 读到首页计数', false],
    [health('empty'), '这一页没有订单', false],
    [health('partial', 37), '读到 37 单，没有读全', true],
    [health('unreadable'), '读不了这一页', true],
    [{ state: 'wall', wall: 'login', records: 0 }, '登录已过期', true],
  ])('%j', (reading, words, trouble) => {
    expect(readingState(reading)).toBe(words);
    expect(isTrouble(reading)).toBe(trouble);
  });

  it('is trouble where what was read was not kept', () => {
    expect(readingState(health('read', 3), 'store-full')).toBe('存储满了，没有存下');
    expect(isTrouble(health('read', 3), 'store-full')).toBe(true);
  });
});

it.each(LANGUAGES)('never ticks off in %s what was read in part', (language) => {
  useTexts(language);
  for (const records of [1, 2]) {
    expect(readingState(health('partial', records))).toContain(String(records));
    expect(readingState(health('partial', records))).not.toContain('✓');
  }
});

import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../utils/composer/length.ts';

describe('the length of a text', () => {
  it.each([
    ['', 0, 0, 0],
    ['abc', 3, 3, 3],
    ['您好', 2, 6, 4],
    ['¥é', 2, 4, 4],
    ['好🙂', 3, 7, 6],
    ['a\nb', 3, 3, 3],
  ])('%j is %i characters, %i bytes of UTF-8, %i bytes of GBK', (text, characters, utf8, gbk) => {
    expect(lengthOf(text, { unit: 'characters' })).toBe(characters);
    expect(lengthOf(text, { unit: 'utf8-bytes' })).toBe(utf8);
    expect(lengthOf(text, { unit: 'gbk-bytes' })).toBe(gbk);
    expect(utf8).toBe(new TextEncoder().encode(text).length);
  });
});

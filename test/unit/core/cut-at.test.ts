import { describe, expect, it } from 'vitest';
import { cutAt } from '../../../utils/core/cut-at.ts';

describe('a text cut at spans', () => {
  it.each([
    ['one', [[1, 3]], 'a[bc]de'],
    [
      'two, in any order',
      [
        [3, 5],
        [0, 1],
      ],
      '[a]bc[de]',
    ],
    [
      'one that overlaps',
      [
        [0, 2],
        [1, 4],
      ],
      '[ab][cd]e',
    ],
    ['one that goes on behind the end', [[3, 9]], 'abc[de]'],
    ['one behind the end', [[7, 9]], 'abcde'],
    ['an empty one', [[2, 2]], 'abcde'],
    ['one that ends before it begins', [[4, 1]], 'abcde'],
  ])('%s', (_, spans, wanted) => {
    const pieces = cutAt(
      'abcde',
      spans.map(([start = 0, end = 0]) => ({ start, end })),
    );
    expect(pieces.map(({ span, text }) => (span ? `[${text}]` : text)).join('')).toBe(wanted);
  });

  it('keeps with each piece the span that it lies in', () => {
    const smell = { start: 1, end: 2, topic: 'smell' };
    expect(cutAt('abc', [smell])).toEqual([{ text: 'a' }, { text: 'b', span: smell }, { text: 'c' }]);
    expect(cutAt('', [smell])).toEqual([]);
  });
});

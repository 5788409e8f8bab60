import { describe, expect, it } from 'vitest';
import { compileConditions, compilePath, holds, valueAt, valuesAt } from '../../../utils/reader/path.ts';

const root = {
  a: { b: 1, 'c-d': null },
  list: [
    { code: 'x', n: 1, tags: ['p', 'q'] },
    { code: 'y', n: 2, tags: [] },
    { code: 'y', n: 3, tags: ['r'] },
    null,
    'text',
  ],
};

describe('paths', () => {
  it.each([
    ['', root],
    ['a.b', 1],
    ['a.c-d', null],
    ['a.x.y', undefined],
    ['a.b.c', undefined],
    ['list.1.n', 2],
    ['list.*.n', 1],
    ['list.[code=y].n', 2],
    ['list.[code=z].n', undefined],
    ['list.*.tags.1', 'q'],
  ])('%j leads to one value', (path, value) => {
    expect(valueAt(root, compilePath(path))).toBe(value);
  });

  it.each([
    ['list.*.n', [1, 2, 3]],
    ['list.*.tags.*', ['p', 'q', 'r']],
    ['list.[code=y].n', [2, 3]],
    ['a.b', [1]],
    ['a.x', []],
  ])('%j leads to all values', (path, values) => {
    expect(valuesAt(root, compilePath(path))).toEqual(values);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({ n }));
    expect(valuesAt(many, compilePath('*.n'))).toHaveLength(2000);
  });
});

describe('conditions', () => {
  it.each([
    [[{ path: 'a.b', in: [1, 2] }], true],
    [[{ path: 'a.b', in: ['1'] }], false],
    [[{ path: 'list', is: 'array' as const }], true],
    [[{ path: 'a', is: 'object' as const }], true],
    [[{ path: 'a.c-d', is: 'object' as const }], false],
    [[{ path: 'a.c-d', in: [null] }], true],
    [[{ path: 'a.b', is: 'number' as const, in: [2] }], false],
    [
      [
        { path: 'a.b', in: [1] },
        { path: 'x', is: 'array' as const },
      ],
      false,
    ],
  ])('%j', (conditions, isMet) => {
    expect(holds(compileConditions(conditions), root)).toBe(isMet);
  });
});

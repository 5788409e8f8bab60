import { describe, expect, it } from 'vitest';
import { freeOffset } from '../../../utils/page/free-space.ts';

const number = { left: 100, right: 220 };

describe('freeOffset', () => {
  it('puts the badge right behind the number when nothing follows', () => {
    expect(freeOffset(number, [], 76, 800)).toBe(6);
  });

  it('skips what follows, in any order, to the first gap that is wide enough', () => {
    const others = [
      { left: 300, right: 420 },
      { left: 228, right: 252 },
    ];
    expect(freeOffset(number, others, 76, 800)).toBe(420 + 6 - 220);
  });

  it('uses a gap between two neighbours', () => {
    const others = [
      { left: 228, right: 252 },
      { left: 400, right: 500 },
    ];
    expect(freeOffset(number, others, 76, 800)).toBe(252 + 6 - 220);
  });

  it('finds no room in a full line', () => {
    expect(freeOffset(number, [{ left: 230, right: 780 }], 76, 800)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { tailOf } from '../../../utils/reviews/tail.ts';

describe('tailOf', () => {
  it('is the binomial tail where the belief is sure', () => {
    // At least 3 of 10 at a chance of 0.1: 1 − 0.9¹⁰ − 10·0.1·0.9⁹ − 45·0.01·0.9⁸.
    const exact = 1 - 0.9 ** 10 - 10 * 0.1 * 0.9 ** 9 - 45 * 0.01 * 0.9 ** 8;
    expect(tailOf(3, 10, 1e8, 9e8)).toBeCloseTo(exact, 6);
  });

  it('is uniform where nothing is believed', () => {
    for (const count of [1, 4, 9]) expect(tailOf(count, 9, 1, 1)).toBeCloseTo((10 - count) / 10, 12);
  });

  it('is wider the less is known', () => {
    expect(tailOf(3, 10, 0.5, 49.5)).toBeGreaterThan(tailOf(3, 10, 50, 4950));
  });

  it('falls with the count, from certain to impossible', () => {
    const tails = Array.from({ length: 42 }, (_, count) => tailOf(count, 40, 1.5, 80));
    expect(tails[0]).toBe(1);
    expect(tails[41]).toBe(0);
    for (const [at, tail] of tails.entries()) if (at > 0) expect(tail).toBeLessThan(tails[at - 1] ?? 0);
  });

  it('holds on ten thousand trials', () => {
    expect(tailOf(400, 10_000, 20, 980)).toBeGreaterThan(0);
    expect(tailOf(400, 10_000, 20, 980)).toBeLessThan(0.01);
    expect(tailOf(150, 10_000, 20, 980)).toBeGreaterThan(0.5);
  });
});

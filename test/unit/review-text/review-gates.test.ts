import { describe, expect, it } from 'vitest';
import { BitWriter, bestRest, unsigned } from '../../../scripts/train/reviews/bit-writer.ts';
import { BitReader } from '../../../utils/review-text/bit-reader.ts';
import { gateKinds, gateLengths, LENGTH_SHARE } from '../../../utils/review-text/review-gates.ts';

const lengthsOf = (found: number): number[] => {
  const gates = new Float64Array(3);
  gateLengths(gates, 0, found);
  return [...gates];
};

describe('the gates', () => {
  it.each([
    ['the shortest', 0, [LENGTH_SHARE, 0, 0]],
    ['a short one', 2 ** 4 - 1, [LENGTH_SHARE, 0, 0]],
    ['a middling one', Math.round(2 ** 5.5) - 1, [0, LENGTH_SHARE, 0]],
    ['a long one', 2 ** 7 - 1, [0, 0, LENGTH_SHARE]],
    ['the longest', 100_000, [0, 0, LENGTH_SHARE]],
  ])('of lengths: %s', (_, found, gates) => {
    for (const [at, open] of lengthsOf(found).entries()) expect(open).toBeCloseTo(gates[at] ?? 0, 1);
  });

  it('of lengths share what one counts, without a leap', () => {
    let before = lengthsOf(0);
    for (let found = 1; found < 400; found += 1) {
      const now = lengthsOf(found);
      expect(now.reduce((sum, open) => sum + open, 0)).toBeCloseTo(LENGTH_SHARE, 10);
      expect(Math.max(...now.map((open, at) => Math.abs(open - (before[at] ?? 0))))).toBeLessThan(0.06);
      before = now;
    }
  });

  it('of kinds are chances, however far apart the logits', () => {
    const gates = Float64Array.of(1000, 0, 1000, 5);
    gateKinds(gates, 3);
    expect([...gates]).toEqual([0.5, 0, 0.5, 5]);
  });
});

describe('the bits of the model file', () => {
  it.each([0, 1, 3, 7])('are read as they were written, with %i bits below the ones', (rest) => {
    const values = [0, 1, -1, 5, -37, 127, -127, 0, 64];
    const writer = new BitWriter();
    for (const value of values) writer.rice(unsigned(value), rest);
    const reader = new BitReader(writer.bytes);
    expect(values.map(() => reader.signedRice(rest))).toEqual(values);
    expect(reader.isAtEnd).toBe(true);
    for (let more = 0; more < 8; more += 1) reader.rice(0);
    expect(reader.isOver).toBe(true);
  });

  it('take the room that is best for the numbers', () => {
    expect(bestRest([0, 0, 1, 0])).toBe(0);
    expect(bestRest([40, 60, 50, 70])).toBe(5);
  });
});

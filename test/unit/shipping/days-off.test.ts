import { expect, it } from 'vitest';
import { specialDays } from '../../../utils/shipping/days-off.ts';

it('joins a holiday with its weekends and names the make-up days around it', () => {
  const { stretches, unknownYear } = specialDays(Date.parse('2026-09-20T16:30:00Z'), 30);
  expect(unknownYear).toBeUndefined();
  const national = stretches.find(
    ({ kind, from, to }) => kind === 'off' && from <= '2026-10-01' && to >= '2026-10-01',
  );
  expect(national?.days).toBeGreaterThanOrEqual(7);
  expect(stretches.some(({ kind }) => kind === 'worked')).toBe(true);
});

it('leaves plain weekends out and says which year is not known', () => {
  const { stretches, unknownYear } = specialDays(Date.parse('2098-03-02T00:00:00Z'), 14);
  expect(stretches).toEqual([]);
  expect(unknownYear).toBe(2098);
});

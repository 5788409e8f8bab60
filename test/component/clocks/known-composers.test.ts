// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKnownComposers } from '../../../entrypoints/page-clocks/live/known-composers.ts';

const field = () => document.body.appendChild(document.createElement('textarea'));

function world() {
  const seek = vi.fn(() =>
    [...document.querySelectorAll('textarea')].map((element) => ({ element, kind: 'textarea' as const })),
  );
  const composers = createKnownComposers(seek);
  return { seek, all: () => composers.all().map(({ element }) => element), composers };
}

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('createKnownComposers', () => {
  it('does not search again while what it found stands there', () => {
    const one = field();
    const { seek, all } = world();
    for (; now < 9000; now += 1000) expect(all()).toEqual([one]);
    expect(seek).toHaveBeenCalledTimes(1);
  });

  it('searches at once where one went, or nobody can write in it any more', () => {
    const one = field();
    const { all } = world();
    expect(all()).toEqual([one]);
    const other = field();
    one.remove();
    expect(all()).toEqual([other]);
    const third = field();
    other.setAttribute('readonly', '');
    expect(all()).toEqual([other, third]);
  });

  it('finds one that came beside another when somebody types in it, and after a while anyway', () => {
    const one = field();
    const { all, composers } = world();
    expect(all()).toEqual([one]);
    const other = field();
    expect(all()).toEqual([one]);
    expect(composers.holds(other)).toBe(true);
    expect(all()).toEqual([one, other]);
    const third = field();
    now += 10_001;
    expect(all()).toEqual([one, other, third]);
  });

  it('does not search for keys that go elsewhere', () => {
    field();
    const { seek, all, composers } = world();
    all();
    expect(composers.holds(document.body)).toBe(false);
    expect(seek).toHaveBeenCalledTimes(1);
  });

  it('searches seldom where a search takes long', () => {
    const { seek, all } = world();
    seek.mockImplementation(() => {
      now += 4;
      return [];
    });
    for (let second = 0; second < 20; second += 1, now += 1000) all();
    expect(seek).toHaveBeenCalledTimes(1);
  });
});

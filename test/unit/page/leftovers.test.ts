// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLeftovers } from '../../../utils/page/reading/leftovers.ts';

interface Part {
  name: string;
  rest?: () => Part;
}

const parts = (...names: readonly string[]): Part => {
  const [name = '', ...others] = names;
  return { name, ...(others.length > 0 && { rest: () => parts(...others) }) };
};

describe('what is left of an answer', () => {
  let taken: string[];
  let ended: AbortController;
  const begin = () => createLeftovers<Part>(document, ({ name }) => taken.push(name), ended.signal);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
    taken = [];
    ended = new AbortController();
  });
  afterEach(() => {
    ended.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is taken part by part, after what is in sight', () => {
    begin().leave(parts('a', 'b', 'c'));
    vi.advanceTimersByTime(400);
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(taken).toEqual(['b', 'c']);
  });

  it('is taken at once when it is asked for, and only once', () => {
    const leftovers = begin();
    leftovers.leave(parts('a', 'b', 'c'));
    leftovers.leave(parts('d', 'e'));
    leftovers.leave(parts('f'));
    expect(leftovers.takeAll()).toBe(true);
    expect(taken).toEqual(['b', 'c', 'e']);
    expect(leftovers.takeAll()).toBe(false);
    vi.advanceTimersByTime(5000);
    expect(taken).toHaveLength(3);
  });

  it('is taken when the page is hidden, as it may be gone then', () => {
    begin().leave(parts('a', 'b', 'c'));
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(taken).toEqual(['b', 'c']);
  });

  it('is dropped when the extension is gone', () => {
    begin().leave(parts('a', 'b'));
    ended.abort();
    vi.advanceTimersByTime(5000);
    expect(taken).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFeed } from '../../components/use-feed.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';

const PACE = 500;

type Answer = (found: Result<string>) => Promise<void>;

/** A hook whose readings are answered by hand, and what tells it of a change. */
function open() {
  const answers: Answer[] = [];
  const load = () =>
    new Promise<Result<string>>((answer) => {
      answers.push((found) => act(async () => answer(found)));
    });
  let changed = () => {};
  let ended: AbortSignal | undefined;
  const follow = (callback: () => void, signal: AbortSignal) => {
    changed = callback;
    ended = signal;
  };
  const hook = renderHook(() => useFeed(load, follow, PACE));
  return { ...hook, answers, change: () => changed(), isEnded: () => ended?.aborted };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('shows what was read, keeps it where a later reading fails, and says why', async () => {
  const { result, answers } = open();
  expect(result.current).toMatchObject({ value: undefined, turn: 0, failure: undefined });
  await answers[0]?.(ok('one'));
  expect(result.current).toMatchObject({ value: 'one', turn: 1 });
  act(() => result.current.reload());
  await answers[1]?.(fail('store-full'));
  expect(result.current).toMatchObject({ value: 'one', turn: 1, failure: { code: 'store-full' } });
  act(() => result.current.reload());
  await answers[2]?.(ok('two'));
  expect(result.current).toMatchObject({ value: 'two', turn: 3, failure: undefined });
});

it('shows nothing of a reading that a later one has overtaken', async () => {
  const { result, answers } = open();
  act(() => result.current.reload());
  await answers[1]?.(ok('new'));
  await answers[0]?.(ok('old'));
  expect(result.current.value).toBe('new');
});

it('reads once for a burst of changes, and no more when it is gone', () => {
  const { answers, change, isEnded, unmount } = open();
  change();
  change();
  expect(answers).toHaveLength(1);
  vi.advanceTimersByTime(PACE);
  expect(answers).toHaveLength(2);
  change();
  unmount();
  vi.advanceTimersByTime(PACE);
  expect(answers).toHaveLength(2);
  expect(isEnded()).toBe(true);
});

it('shows what is known to have changed before it is read again, and counts no reading for it', async () => {
  const { result, answers } = open();
  act(() => result.current.change(() => 'too early'));
  expect(result.current.value).toBeUndefined();
  await answers[0]?.(ok('one'));
  act(() => result.current.change((value) => `${value}, done`));
  expect(result.current).toMatchObject({ value: 'one, done', turn: 1 });
});

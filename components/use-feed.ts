import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../utils/core/result.ts';
import { type Follow, followPaced } from './follow-paced.ts';

export interface Feed<T> {
  /** Undefined until the first reading. */
  value: T | undefined;
  /** Counts the readings that are shown: what stands beside the value is read again with it. */
  turn: number;
  /** Why the last reading failed. */
  failure: Failure | undefined;
  reload: () => void;
  /** Shows the value as it is known to be now, before it is read again. */
  change: (edit: (value: T) => T) => void;
}

/**
 * What `load` reads, again after changes: they come in bursts while a console is being read, and are followed at most each `pace` ms. `load`
 * and `follow` must stay the same. It begins after the first paint, or with `useLayoutEffect` as `start` before it.
 */
export function useFeed<T>(
  load: () => Promise<Result<T>>,
  follow: Follow,
  pace: number,
  start: typeof useEffect = useEffect,
): Feed<T> {
  const [shown, setShown] = useState<{ value: T; turn: number }>();
  const [failure, setFailure] = useState<Failure>();
  const turn = useRef(0);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const found = await load();
    if (mine !== turn.current) return;
    setFailure(found.ok ? undefined : found.error);
    if (found.ok) setShown({ value: found.value, turn: mine });
  }, [load]);
  start(() => {
    void reload();
    const end = followPaced(reload, follow, pace);
    return () => {
      turn.current += 1;
      end();
    };
  }, [reload, follow, pace]);
  const change = useCallback(
    (edit: (value: T) => T) => setShown((before) => before && { ...before, value: edit(before.value) }),
    [],
  );
  return { value: shown?.value, turn: shown?.turn ?? 0, failure, reload, change };
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../utils/core/result.ts';
import { type Follow, followPaced } from '../follow-paced.ts';

export interface Feed<T> {
  /** Undefined until the first reading. */
  value: T | undefined;
  failure: Failure | undefined;
  reload: () => void;
}

/**
 * What `load` reads, again after changes: they come in bursts while a console is being read, and are followed at most each `pace` ms. `load`
 * and `follow` must stay the same.
 */
export function useFeed<T>(load: () => Promise<Result<T>>, follow: Follow, pace: number): Feed<T> {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<Failure>();
  const turn = useRef(0);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const found = await load();
    if (mine !== turn.current) return;
    setFailure(found.ok ? undefined : found.error);
    if (found.ok) setValue(found.value);
  }, [load]);
  useEffect(() => {
    void reload();
    const end = followPaced(reload, follow, pace);
    return () => {
      turn.current += 1;
      end();
    };
  }, [reload, follow, pace]);
  return { value, failure, reload };
}

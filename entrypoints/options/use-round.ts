import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Patrol } from '../../utils/review-case/patrol.ts';
import { patrolSetting } from '../../utils/review-case/stored-settings.ts';

/**
 * The round of the day, as it was left. What is stored is not followed: the echo of one step would lead back from the next. Steps are
 * stored one after the other; a disk that is full costs the place in the round, not the work.
 */
export function useRound() {
  const [round, setRound] = useState<Patrol>();
  const current = useRef<Patrol | undefined>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    const end = new AbortController();
    void patrolSetting.get().then((stored) => {
      if (end.signal.aborted) return;
      current.current = stored;
      setRound(stored);
    });
    return () => end.abort();
  }, []);
  const change = useCallback((next: Patrol) => {
    current.current = next;
    setRound(next);
    writing.current = writing.current
      .then(() => patrolSetting.set(next))
      .catch((error: unknown) => console.warn('tiexin: patrol not kept', error));
  }, []);
  /** Changes the round as it is now, whenever that is. */
  const amend = useCallback(
    (by: (round: Patrol) => Patrol) => {
      if (current.current) change(by(current.current));
    },
    [change],
  );
  return { round, change, amend };
}

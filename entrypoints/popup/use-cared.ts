import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../components/attention/entry.ts';
import { painted } from '../../components/lazy.tsx';

/** Says of each entry who works on it. */
export type Dress = (entries: readonly Entry[]) => readonly Entry[];

/** The entries with who works on them. What finds that out comes once the first rows are painted. */
export function useCared(
  entries: readonly Entry[],
  say: (text: string, failed?: boolean) => void,
): readonly Entry[] {
  const [dress, setDress] = useState<Dress>();
  const newest = useRef(say);
  newest.current = say;
  useEffect(() => {
    const end = new AbortController();
    void painted()
      .then(() => import('./care.ts'))
      .then(({ followCare }) =>
        followCare(
          (next) => setDress(() => next),
          (text, failed) => newest.current(text, failed),
          end.signal,
        ),
      );
    return () => end.abort();
  }, []);
  return dress ? dress(entries) : entries;
}

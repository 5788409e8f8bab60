/** Calls back whenever stored data changed. Ends with the signal. */
export type Follow = (callback: () => void, signal: AbortSignal) => void;

/**
 * Reads after changes: they come in bursts while a console is being read, and are followed at most each `pace` ms. Answers what ends it.
 */
export function followPaced(read: () => unknown, follow: Follow, pace: number): () => void {
  const end = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  follow(() => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      read();
    }, pace);
  }, end.signal);
  return () => {
    clearTimeout(waiting);
    end.abort();
  };
}

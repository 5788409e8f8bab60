/** Waits so long (ms), or until `signal` is aborted or `wake` calls. */
export function pause(ms: number, signal: AbortSignal, wakers?: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      wakers?.delete(finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish, { once: true });
    wakers?.add(finish);
    if (signal.aborted) finish();
  });
}

import { useEffect, useState } from 'preact/hooks';

/** UTC milliseconds, moving on every `tick` ms. */
export function useNow(tick: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [tick]);
  return now;
}

import { useEffect, useState } from 'preact/hooks';

/** Times are told in minutes; this keeps them right, ms. */
const TICK = 20_000;

/** UTC milliseconds, moving. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

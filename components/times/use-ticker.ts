import { useEffect, useState } from 'preact/hooks';
import { SECOND } from '../../utils/core/time.ts';

/**
 * UTC milliseconds that move with each second of the clock: one ticker for everything that counts up on a page. It runs only while `on` and
 * while the page is visible; when the page comes back it is right at once.
 */
export function useTicker(on: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      if (document.hidden) return;
      const at = Date.now();
      setNow(at);
      timer = setTimeout(tick, SECOND - (at % SECOND));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [on]);
  return now;
}

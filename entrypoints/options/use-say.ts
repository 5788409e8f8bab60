import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Said } from '../../components/desk/model.ts';

/** How long something that can be undone stays on the screen, ms. Failures stay until they are closed. */
const STAYS = 8000;

/** The line that says what just happened: the newest one stands, for a while. */
export function useSay() {
  const [said, setSaid] = useState<Said>();
  const close = useCallback(() => setSaid(undefined), []);
  useEffect(() => {
    if (!said || said.tone === 'failed') return;
    const timer = setTimeout(() => setSaid((current) => (current === said ? undefined : current)), STAYS);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say: setSaid as (said: Said) => void, close };
}

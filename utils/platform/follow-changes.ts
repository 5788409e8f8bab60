import { browser } from '@wxt-dev/browser';
import { CHANGED } from './changed.ts';

/** Changes come in bursts; what is shown is asked for again this long (ms) after the last. */
const SETTLE = 500;

/**
 * Calls back a moment after stored data changed elsewhere; in a hidden page not before it is seen again. One that comes back as it was
 * left, out of the browser's history, has heard of nothing meanwhile.
 */
export function followChanges(document: Document, onChange: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  const soon = () => {
    clearTimeout(timer);
    missed = document.hidden;
    if (!missed) timer = setTimeout(onChange, SETTLE);
  };
  const onMessage = (message: unknown): undefined => {
    if (message === CHANGED) soon();
    return undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);
  document.addEventListener('visibilitychange', () => missed && soon(), { signal });
  document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && soon(), { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      browser.runtime?.onMessage?.removeListener(onMessage);
    },
    { once: true },
  );
}

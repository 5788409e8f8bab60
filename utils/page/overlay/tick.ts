import { MINUTE } from '../../core/time.ts';

/** Calls back at each full minute, only while it is armed and the page is visible: an idle page has no timer of ours. */
export function nextTick(
  document: Document,
  onTick: () => void,
  signal: AbortSignal,
): { arm(wanted: boolean): void } {
  let armed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const start = () => {
    if (timer !== undefined || !armed || document.hidden || signal.aborted) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        onTick();
        start();
      },
      MINUTE - (Date.now() % MINUTE) + 50,
    );
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      stop();
      if (document.hidden || !armed) return;
      onTick();
      start();
    },
    { signal },
  );
  signal.addEventListener('abort', stop, { once: true });
  return {
    arm(wanted) {
      armed = wanted;
      if (wanted) start();
      else stop();
    },
  };
}

/** The one timer of all clocks of a page. */
export interface Ticker {
  /** Sets the timer anew, or takes it away; asked for whenever what is shown has changed. */
  arm(): void;
}

export interface TickerChoice {
  /** UTC ms. */
  now(): number;
  /** When something will have changed (UTC ms); undefined: there is nothing to wait for. */
  next(now: number): number | undefined;
  tick(): void;
}

/** What tells that the machine or the page may have slept. */
const WAKING = ['focus', 'pageshow', 'online'] as const;

/**
 * Calls `tick` when what is shown has changed, with one timer at most, and none while the page is hidden or nobody waits. Comes back at
 * once when the page is seen again or the machine wakes up: what clocks show is reckoned from the time of day, never counted.
 */
export function createTicker(
  document: Document,
  { now, next, tick }: TickerChoice,
  signal: AbortSignal,
): Ticker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: number | undefined;

  const stop = () => {
    clearTimeout(timer);
    timer = due = undefined;
  };
  const arm = () => {
    const at = document.hidden || signal.aborted ? undefined : next(now());
    if (at === due && timer !== undefined) return;
    stop();
    if (at === undefined) return;
    due = at;
    timer = setTimeout(() => {
      stop();
      try {
        tick();
      } finally {
        // Whatever went wrong once, clocks that stand still would be worse.
        arm();
      }
    }, at - now());
  };
  const wake = () => {
    if (document.hidden) return stop();
    if (next(now()) === undefined) return;
    tick();
    arm();
  };
  document.addEventListener('visibilitychange', wake, { signal });
  document.addEventListener('resume', wake, { signal });
  for (const name of WAKING) document.defaultView?.addEventListener(name, wake, { signal });
  signal.addEventListener('abort', stop, { once: true });
  return { arm };
}

import { SECOND } from '../../core/time.ts';

/** How long (ms) what is left of an answer waits: the marks in sight come first. */
const LATER = SECOND / 2;
/** How long (ms) it waits then for an idle page. */
const PATIENCE = SECOND;

/** One part of an answer; `rest` reads the next one. */
interface Part<T> {
  rest?: () => T;
}

export interface Leftovers<T> {
  /** Leaves what is behind this part for later. */
  leave(part: T): void;
  /** Reads all that is left, because it is asked for; false where nothing was. */
  takeAll(): boolean;
}

/** Keeps what is left of long answers, and reads it part by part when the page is idle; at once where the page may be gone the next moment. */
export function createLeftovers<T extends Part<T>>(
  document: Document,
  take: (part: T) => void,
  signal: AbortSignal,
): Leftovers<T> {
  const left: (() => T)[] = [];
  let isWaiting = false;

  function takeNext(): void {
    const part = left.shift()?.();
    if (!part || signal.aborted) return;
    if (part.rest) left.unshift(part.rest);
    take(part);
  }
  const goOn = () => {
    isWaiting = false;
    takeNext();
    if (left.length > 0) wait(0);
  };
  const wait = (ms: number) => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => requestIdleCallback(goOn, { timeout: PATIENCE }), ms);
  };
  const takeAll = () => {
    const isSome = left.length > 0;
    while (left.length > 0) takeNext();
    return isSome;
  };
  document.addEventListener('visibilitychange', () => document.hidden && takeAll(), { signal });
  return {
    leave({ rest }) {
      if (!rest) return;
      left.push(rest);
      wait(LATER);
    },
    takeAll,
  };
}

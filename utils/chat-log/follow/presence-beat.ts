import { MINUTE, SECOND } from '../../core/time.ts';

/** So often (ms) it is looked whether the page can still be read, and told of it at the latest. */
export const LOOK_EVERY = MINUTE;
export const TELL_EVERY = 2 * MINUTE;
/** Timers of hidden pages come a minute late at most; where nothing was heard for longer, the machine slept, or the page was frozen. */
const GAP = 150 * SECOND;
/** So many stretches wait for the background at most; the oldest give way. */
const STRETCHES = 50;

/** A stretch of time, UTC ms. */
export interface Stretch {
  from: number;
  to: number;
}

export interface PresenceBeat {
  /** The page can be read at this moment, or cannot. True where nobody could look for a while before. */
  note(isReadable: boolean, now: number): boolean;
  /** Whether there is so much to tell that it is time for it. */
  isDue(now: number): boolean;
  /** The oldest stretch that was not told yet. */
  take(): Stretch | undefined;
  /** It could not be told. */
  putBack(stretch: Stretch): void;
}

/** Keeps account of when a page could be read. A gap in the clock, or a clock that was put back, ends a stretch. */
export function createPresenceBeat(): PresenceBeat {
  const over: Stretch[] = [];
  let open: Stretch | undefined;
  let toldAt = 0;
  const end = () => {
    if (open && open.to > open.from) over.push(open);
    while (over.length > STRETCHES) over.shift();
    open = undefined;
  };
  return {
    note(isReadable, now) {
      const wasAway = open !== undefined && (now < open.to || now - open.to > GAP);
      if (wasAway) end();
      if (open) open.to = now;
      if (!isReadable) end();
      else if (!open) {
        open = { from: now, to: now };
        toldAt ||= now;
      }
      return wasAway;
    },
    isDue(now) {
      const hasSome = over.length > 0 || (open !== undefined && open.to > open.from);
      return hasSome && (now - toldAt >= TELL_EVERY || now < toldAt);
    },
    take() {
      const first = over.shift();
      if (first) return first;
      if (!open || open.to === open.from) return undefined;
      const stretch = { ...open };
      open.from = open.to;
      toldAt = open.to;
      return stretch;
    },
    putBack(stretch) {
      // What is still going on is told as one.
      if (open?.from === stretch.to) open.from = stretch.from;
      else over.unshift(stretch);
    },
  };
}

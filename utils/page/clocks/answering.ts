import { SECOND } from '../../core/time.ts';

/** So long (ms) after the last key an answer counts as being typed. */
export const TYPED = 20 * SECOND;
/** Not more often than this (ms) the background is told of it. */
export const TOLD = 10 * SECOND;

/** Whether an answer is being written in the open conversation. */
export interface Answering {
  /** Another conversation is open, with this draft in its composer already. */
  open(key: string | undefined, draft: string): void;
  /** A key went into the composer. */
  key(now: number): void;
  /** Whether an answer to this buyer is being written: keys within 20 s, or a draft that came since the thread was opened. */
  isTo(key: string, draft: () => string, now: number): boolean;
  /** Whether it is time to tell the background so; asked for at most every 10 s for a conversation. */
  isToBeTold(key: string, now: number): boolean;
}

export function createAnswering(): Answering {
  let opened: string | undefined;
  /** The draft that stood there when the thread was opened: it may be one that was begun for another buyer, or long ago. */
  let old = '';
  let typedAt = Number.NEGATIVE_INFINITY;
  let told: { key: string; at: number } | undefined;

  return {
    open(key, draft) {
      if (key === opened) return;
      opened = key;
      old = draft.trim();
      typedAt = Number.NEGATIVE_INFINITY;
    },
    key(now) {
      typedAt = now;
    },
    isTo(key, draft, now) {
      if (key !== opened) return false;
      if (Math.abs(now - typedAt) < TYPED) return true;
      const text = draft().trim();
      if (text === '') old = '';
      return text !== '' && text !== old;
    },
    isToBeTold(key, now) {
      if (told?.key === key && Math.abs(now - told.at) < TOLD) return false;
      told = { key, at: now };
      return true;
    },
  };
}

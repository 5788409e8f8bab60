import type { HeardAnswer } from '../../utils/page/handover.ts';

/** Of answers that nobody takes yet, so many wait, and no more characters than the tap itself keeps; the oldest gives way. */
const MOST = 64;
const MOST_TEXT = 16_000_000;

export interface WaitingAnswers {
  /** Hands an answer on, or keeps it until somebody takes them; then `onWait` is told. */
  put(heard: HeardAnswer): void;
  /** The same, but nobody is told: it is worth hearing, and not worth a reader. */
  keep(heard: HeardAnswer): void;
  take(taker: (heard: HeardAnswer) => void): void;
  isTaken(): boolean;
}

/** Keeps the answers that come before the reader does. */
export function createWaitingAnswers(onWait: () => void): WaitingAnswers {
  const waiting: HeardAnswer[] = [];
  let length = 0;
  let taker: ((heard: HeardAnswer) => void) | undefined;
  const keep = (heard: HeardAnswer) => {
    if (taker) return taker(heard);
    waiting.push(heard);
    length += heard.answer.text.length;
    while (waiting.length > MOST || length > MOST_TEXT)
      length -= waiting.shift()?.answer.text.length ?? length;
  };
  return {
    keep,
    put(heard) {
      keep(heard);
      if (!taker) onWait();
    },
    take(given) {
      taker = given;
      for (const heard of waiting.splice(0)) given(heard);
    },
    isTaken: () => taker !== undefined,
  };
}

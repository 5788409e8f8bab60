import type { Answer } from '../../utils/reader/reading.ts';

/** Of answers that nobody takes yet, so many wait, and no more characters than the tap itself keeps; the oldest gives way. */
const MOST = 64;
const MOST_TEXT = 16_000_000;

export interface WaitingAnswers {
  /** Hands an answer on, or keeps it until somebody takes them; then `onWait` is told. */
  put(answer: Answer): void;
  take(taker: (answer: Answer) => void): void;
  isTaken(): boolean;
}

/** Keeps the answers that come before the reader does. */
export function createWaitingAnswers(onWait: () => void): WaitingAnswers {
  const waiting: Answer[] = [];
  let length = 0;
  let taker: ((answer: Answer) => void) | undefined;
  return {
    put(answer) {
      if (taker) {
        taker(answer);
        return;
      }
      waiting.push(answer);
      length += answer.text.length;
      while (waiting.length > MOST || length > MOST_TEXT) length -= waiting.shift()?.text.length ?? length;
      onWait();
    },
    take(given) {
      taker = given;
      for (const answer of waiting.splice(0)) given(answer);
    },
    isTaken: () => taker !== undefined,
  };
}

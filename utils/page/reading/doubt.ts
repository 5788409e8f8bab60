import { SECOND } from '../../core/time.ts';

/**
 * So long (ms) a page must go on saying that it has nothing before it is believed without an answer: lists were seen to say
 * "0 in total" while they load, and behind a captcha.
 */
const DOUBT = 3 * SECOND;
/** When (ms after its address was entered) a page is believed at the earliest whose answer, which would say so at once, may still come. */
const SLOW = 18 * SECOND;

export interface Doubt {
  /** Begins anew, because another page was entered. `isAnswered`: its records come with an answer. */
  begin(isAnswered: boolean): void;
  /** To be called at each sign of life. */
  judge(): void;
  drop(): void;
}

/** Believes a word that holds for a while: `onCertain` is called once it has held throughout. */
export function createDoubt(holds: () => boolean, onCertain: () => void): Doubt {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;
  const drop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    begin(isAnswered) {
      drop();
      earliest = isAnswered ? performance.now() + SLOW : 0;
    },
    judge() {
      if (!holds()) drop();
      else timer ??= setTimeout(() => holds() && onCertain(), Math.max(DOUBT, earliest - performance.now()));
    },
    drop,
  };
}

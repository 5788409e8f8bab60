import { SECOND } from '../../utils/core/time.ts';
import type { PageData } from '../../utils/reader/vocabulary.ts';

/**
 * So long (ms) a page must go on saying that it has nothing before it is believed without an answer: lists were seen to say
 * "0 in total" while they load, and behind a captcha.
 */
const DOUBT = 3 * SECOND;
/** When (ms after its address was entered) a page is believed at the earliest whose answer, which would say so at once, may still come. */
const SLOW = 18 * SECOND;

export interface Doubt {
  /** Begins anew, because another page was entered. */
  begin(page: PageData | undefined): void;
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
    begin(page) {
      drop();
      const isAnswered = page?.sources.some(({ kind }) => kind === 'answer');
      earliest = isAnswered ? performance.now() + SLOW : 0;
    },
    judge() {
      if (!holds()) drop();
      else timer ??= setTimeout(() => holds() && onCertain(), Math.max(DOUBT, earliest - performance.now()));
    },
    drop,
  };
}

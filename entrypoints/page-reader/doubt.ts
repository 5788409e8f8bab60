import { SECOND } from '../../utils/core/time.ts';

/**
 * So long (ms) a page must go on saying that it has nothing before it is believed without an answer: lists were seen to say
 * "0 in total" while they load, and behind a captcha.
 */
const DOUBT = 3 * SECOND;

/** Believes a word that holds for a while: `judge` is called at each sign of life, `onCertain` once it has held throughout. */
export function createDoubt(holds: () => boolean, onCertain: () => void): { judge(): void; drop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    judge() {
      if (!holds()) drop();
      else timer ??= setTimeout(() => holds() && onCertain(), DOUBT);
    },
    drop,
  };
}

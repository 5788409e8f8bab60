/** Whether anything of the page may stand elsewhere, or lie over something, since it was last asked. */
export interface Unrest {
  /** Something moved, or may have. */
  note(): void;
  /** Asked at each tick: whether it is worth to measure. */
  take(): boolean;
}

/** What somebody does, and what ends a movement of the page. */
const SIGNS = ['pointerdown', 'pointerup', 'keydown', 'scroll', 'transitionend', 'animationend', 'load'];
/** What was set off goes on for a while: menus slide, pages answer. So many more ticks are measured after a sign. */
const LASTS = 2;
/** What gave no sign is found after so many ticks. */
const SELDOM = 10;

/**
 * Measuring what nobody moved is most of what clocks would cost: this tells when it can be left. It takes a sign of the page or of its user,
 * and now and then none at all, since a style sheet moves things without a word.
 */
export function createUnrest(document: Document, signal: AbortSignal): Unrest {
  let left = LASTS;
  let still = 0;
  const note = () => {
    left = LASTS;
  };
  for (const name of SIGNS) document.addEventListener(name, note, { capture: true, passive: true, signal });
  const grown = new MutationObserver(note);
  grown.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => grown.disconnect(), { once: true });

  return {
    note,
    take() {
      still += 1;
      if (left === 0 && still < SELDOM) return false;
      left = Math.max(0, left - 1);
      still = 0;
      return true;
    },
  };
}

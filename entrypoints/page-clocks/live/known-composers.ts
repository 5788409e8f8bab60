import { isWritable } from '../../../utils/chat/lone-composer.ts';
import type { Composer } from '../../../utils/composer/composer.ts';
import { SECOND } from '../../../utils/core/time.ts';

/** So long (ms) those that were found, and that there are none, is believed; or so many times what the last search took. */
const BELIEVED = 10 * SECOND;
const NONE = SECOND;
const SHARE = 5000;

/** What somebody can type in. */
const FIELD = 'textarea, [contenteditable]';

/** The composers of a page, which are asked for each second. */
export interface KnownComposers {
  /** Those that are known, or found where one of them went. */
  all(): readonly Composer[];
  /** Those that stand there now. */
  anew(): readonly Composer[];
  /** Whether something was typed in one, as the target of a key says. */
  holds(target: Node): boolean;
}

/** Whether it is seen is not asked each second: that would force a layout. */
const stillStands = ({ element }: Composer): boolean => element.isConnected && isWritable(element);

/**
 * Remembers the composers of a page: among 10,000 messages each search for them takes several ms.
 * @param seek finds those that stand there now.
 */
export function createKnownComposers(seek: () => readonly Composer[]): KnownComposers {
  let known: readonly Composer[] = [];
  let until = Number.NEGATIVE_INFINITY;
  const anew = () => {
    const start = performance.now();
    known = seek();
    const end = performance.now();
    until = end + Math.max(known.length > 0 ? BELIEVED : NONE, SHARE * (end - start));
    return known;
  };
  const isIn = (target: Node) => known.some(({ element }) => element.contains(target));
  return {
    all: () => (performance.now() < until && known.every(stillStands) ? known : anew()),
    anew,
    holds(target) {
      if (isIn(target)) return true;
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      if (!element?.closest(FIELD)) return false;
      anew();
      return isIn(target);
    },
  };
}

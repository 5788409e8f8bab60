import { SECOND } from '../../core/time.ts';
import { showsSomething } from '../../reader/visible.ts';

/** Between two looks lies at least so long (ms), and five thousand times what the last one took. */
const SPACE = SECOND;
const SHARE = 5000;

/**
 * Looks whether something lies over the page before which nobody can answer anybody, a captcha or a login; not at every moment, for the
 * whole document is looked through.
 * @param walls selectors.
 */
export function createWallLook(document: Document, walls: readonly string[]): () => boolean {
  const selector = walls.join(',');
  let isWalled = false;
  let notBefore = Number.NEGATIVE_INFINITY;
  return () => {
    const start = performance.now();
    if (selector === '' || start < notBefore) return isWalled;
    isWalled = [...document.querySelectorAll(selector)].some(showsSomething);
    const end = performance.now();
    notBefore = end + Math.max(SPACE, SHARE * (end - start));
    return isWalled;
  };
}

import { createDecoder } from './decode.ts';
import { createDisguise } from './disguise.ts';
import { watchFetch } from './fetch.ts';
import { createHear } from './hear.ts';
import { createMatcher } from './match.ts';
import { createOutbox } from './outbox.ts';
import type { TapRule } from './rule.ts';
import { watchSockets } from './socket.ts';
import { watchXhr } from './xhr.ts';

/**
 * Starts the tap in a document of the page's own world: from now on the answers and frames that `rules` declare for this host are handed
 * to the content script. Must run before any script of the page. Does nothing where no rule is for this host.
 *
 * Not heard: workers (a content script runs in documents only), `sendBeacon` (it has no answer).
 * `docs/page-tap.md` has the whole list.
 */
export function startTap(rules: readonly TapRule[]): void {
  try {
    const match = createMatcher(rules);
    if (!match) return;
    const outbox = createOutbox();
    const hear = createHear(outbox, createDecoder());
    const disguise = createDisguise();
    watchFetch(disguise, match, hear, outbox);
    watchXhr(disguise, match, hear, outbox);
    watchSockets(rules, disguise, match, hear, outbox);
  } catch {
    // A browser without one of the natives that the tap needs: the console's own DOM is still read.
  }
}

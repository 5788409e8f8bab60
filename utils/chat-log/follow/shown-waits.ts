import type { Listed, Waiting } from '../../platform/timing-contract.ts';
import type { LiveSurface } from './live-surface.ts';
import type { NamesKeys } from './names-keys.ts';

/**
 * Tells the surface who waits where that differs from before: each buyer once, though the list may have told of them by name only. Such
 * waits end with `onEnded`.
 */
export function tellWaits(
  surface: LiveSurface,
  names: NamesKeys,
  onEnded: (ended: readonly Listed[]) => void,
): (waiting: Waiting) => void {
  let told = '';
  return (waiting) => {
    const shown = { ...waiting, clocks: waiting.clocks.filter((clock) => !names.isFormer(clock)) };
    const digest = JSON.stringify(shown);
    if (digest !== told) surface.waiting(shown);
    told = digest;
    const ended = names.endingsOf(waiting.clocks);
    if (ended.length > 0) onEnded(ended);
  };
}

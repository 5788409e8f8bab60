/** The channel on which the background tells extension pages that stored data changed. */
export const CHANNEL = 'tiexin-changes';

/**
 * Calls back in an extension page whenever stored data changed elsewhere. Ends with the signal. Apart from the announcing side, so
 * that a page carries no polyfill for it.
 */
export function onChange(callback: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', callback);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** The channel on which the background tells extension pages that the care list changed. */
export const CARE_CHANNEL = 'tiexin-care';

/** Calls back in an extension page whenever somebody took something on or gave it back. Ends with the signal. */
export function onCareNews(callback: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CARE_CHANNEL);
  channel.addEventListener('message', callback);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

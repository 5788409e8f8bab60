const CHANNEL = 'tiexin-library';

/** Tells our other open pages that replies were changed: these, or any of them. */
export function announceLibrary(ids: readonly string[] | undefined): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(ids ?? null);
  channel.close();
}

/** Calls back with the ids of replies that another page changed, or without any where it may be all. Ends with the signal. */
export function onLibraryNews(
  callback: (ids: readonly string[] | undefined) => void,
  signal: AbortSignal,
): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
    callback(Array.isArray(data) ? data.map(String) : undefined),
  );
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

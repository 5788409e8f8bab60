const CHANNEL = 'tiexin-library';

/** Between our open pages: which replies one of them changed. */
export interface LibraryNews {
  /** Tells the others: these, or without ids any of them. */
  tell(ids: readonly string[] | undefined): void;
}

/** Tells every open page which replies the background changed: these, or without ids any of them. */
export function announceLibrary(ids: readonly string[] | undefined): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(ids ?? null);
  channel.close();
}

/** Calls back with what other pages tell, never with what this one does. Ends with the signal. */
export function joinLibraryNews(
  callback: (ids: readonly string[] | undefined) => void,
  signal: AbortSignal,
): LibraryNews {
  // A channel hears everything but itself, so the same one tells and listens.
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
    callback(Array.isArray(data) ? data.map(String) : undefined),
  );
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return {
    tell(ids) {
      if (!signal.aborted) channel.postMessage(ids ?? null);
    },
  };
}

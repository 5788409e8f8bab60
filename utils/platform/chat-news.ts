const CHANNEL = 'tiexin-chat';

/** Tells our open pages that the chat page in a tab shows something new. They ask it what. */
export function announceChat(tab: number): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(tab);
  channel.close();
}

/** Calls back with the tab whose chat page shows something new. Ends with the signal. */
export function onChatNews(callback: (tab: number) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'number') callback(data);
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

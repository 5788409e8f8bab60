import { browser } from 'wxt/browser';
import { CHANGED } from './changed.ts';

const CHANNEL = 'tiexin-changes';

/** Tells every open surface that stored data changed: extension pages at once, console tabs through their frames. */
export async function announceChange(hosts: readonly string[]): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(CHANGED);
  channel.close();
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `https://${host}/*`) });
  await Promise.allSettled(
    tabs.map((tab) => (tab.id === undefined ? undefined : browser.tabs.sendMessage(tab.id, CHANGED))),
  );
}

/** Calls back in an extension page whenever stored data changed elsewhere. Ends with the signal. */
export function onChange(callback: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', callback);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

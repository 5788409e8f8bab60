import { browser } from 'wxt/browser';
import { CHANGED } from './changed.ts';
import { CHANNEL } from './on-change.ts';

export { onChange } from './on-change.ts';

/** Tells the open pages of the extension that something changed which no console tab shows. */
export function announceToPages(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(CHANGED);
  channel.close();
}

/** Tells every open surface that stored data changed: extension pages at once, console tabs through their frames. */
export async function announceChange(hosts: readonly string[]): Promise<void> {
  announceToPages();
  if (hosts.length === 0) return;
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `https://${host}/*`) });
  await Promise.allSettled(
    tabs.map((tab) => (tab.id === undefined ? undefined : browser.tabs.sendMessage(tab.id, CHANGED))),
  );
}

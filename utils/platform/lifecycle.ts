import { browser } from 'wxt/browser';

/**
 * Calls back when the browser starts and when the extension was installed or updated. Without it no worker would start with the
 * browser, and the badge, which the browser forgets, would stay empty. To be called synchronously while the worker starts.
 */
export function onBegin(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
  browser.runtime.onInstalled.addListener(callback);
}

import { browser } from '@wxt-dev/browser';
import { fail, ok, type Result } from '../core/result.ts';

const originsOf = (hosts: readonly string[]): string[] => hosts.map((host) => `https://${host}/*`);

/** Whether the browser lets us read all of these hosts. People may take access away from an extension at any time. */
export const hasAccess = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(hosts) });

/**
 * Lets the browser ask the person for these hosts and answers whether they agreed. Must be called straight from a click, before
 * anything is awaited. Errors: `not-asked` when the browser refused to ask.
 */
export async function requestAccess(hosts: readonly string[]): Promise<Result<boolean>> {
  try {
    return ok(await browser.permissions.request({ origins: originsOf(hosts) }));
  } catch (error) {
    return fail('not-asked', String(error));
  }
}

/** Calls back whenever access was given or taken away. Ends with the signal. */
export function onAccessChange(callback: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(callback);
      browser.permissions.onRemoved.removeListener(callback);
    },
    { once: true },
  );
}

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

/** This machine itself, where a page may talk without TLS. */
const isLocal = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

/** Whether anything may be asked for there: https, or http on this machine; no name and no password in it. */
export function isAllowedAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLocal(hostname));
}

/** The origin of an address as the browser's permissions name it; they know no ports. */
const patternOf = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
};

/** Whether the browser lets us ask this address for anything, without the server's consent. */
export async function mayReach(url: string): Promise<boolean> {
  if (!isAllowedAddress(url)) return false;
  return browser.permissions.contains({ origins: [patternOf(url)] }).catch(() => false);
}

/**
 * Lets the browser ask the person for the hosts of these addresses and answers whether they agreed. Must be called straight from a click, before
 * anything is awaited. Errors: `not-asked` when the browser refused to ask, or for an address that is none.
 */
export async function requestReach(urls: readonly string[]): Promise<Result<boolean>> {
  if (!urls.every(isAllowedAddress)) return fail('not-asked', 'address');
  try {
    return ok(await browser.permissions.request({ origins: [...new Set(urls.map(patternOf))] }));
  } catch (error) {
    return fail('not-asked', String(error));
  }
}

/** Gives the permission for these addresses back, for who leaves a team; that of the consoles stays. */
export async function dropReach(urls: readonly string[]): Promise<void> {
  const origins = [...new Set(urls.filter(isAllowedAddress).map(patternOf))];
  await browser.permissions.remove({ origins }).catch(() => false);
}

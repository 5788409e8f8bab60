import { browser } from 'wxt/browser';

/** Reads one of the JSON files that the extension itself was built with; their content is as trusted as its code. */
export async function readOwnJson<T>(path: string): Promise<T> {
  const answer = await fetch(browser.runtime.getURL(path as '/'));
  return (await answer.json()) as T;
}

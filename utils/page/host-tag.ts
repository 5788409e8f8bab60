/** The element that holds a layer of ours, beside the page's body. */
export const HOST_TAG = 'tiexin-overlay';

/**
 * Takes away the layers of a predecessor whose script is gone: Firefox ends content scripts without a word when an extension is
 * updated, and starts the new ones in pages that are open (seen 2026-11).
 */
export function clearRemains(document: Document): void {
  for (const element of [...document.getElementsByTagName(HOST_TAG)]) element.remove();
}

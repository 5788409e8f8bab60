/** The path, query and hash of an address, against which pages are declared. */
export const pathOf = ({ pathname, search, hash }: Location): string => pathname + search + hash;

/**
 * Calls back whenever the address of a single-page console changed: by the Navigation API where there is one, and at
 * every sign of life of the page otherwise (`check`). `wxt:locationchange` fires too early to be of use (seen 2026-11).
 */
export function watchAddress(view: Window, onChange: () => void, signal: AbortSignal): { check(): void } {
  let known = view.location.href;
  const check = () => {
    if (view.location.href === known) return;
    known = view.location.href;
    onChange();
  };
  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', check, { signal });
  view.addEventListener('popstate', check, { signal });
  view.addEventListener('hashchange', check, { signal });
  return { check };
}

import { useLayoutEffect, useRef } from 'preact/hooks';

const TYPED =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/** Calls back for a key that is pressed anywhere on the page, unless somebody types or something took it for itself. */
export function useKey(key: string, onKey: () => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  // At once: whoever sees the page may press the key.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase() || event.defaultPrevented || event.isComposing)
        return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key.length === 1 && event.target instanceof Element && event.target.closest(TYPED)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key]);
}

/** Escape leads back. */
export const useBack = (onBack: () => void): void => useKey('Escape', onBack);

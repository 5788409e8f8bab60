import { useLayoutEffect, useRef } from 'preact/hooks';

/** What the keys do wherever the focus is on the page. */
export interface PageKeys {
  save: () => void;
  undo: () => void;
  create: () => void;
  search: () => void;
  help: () => void;
  close: () => void;
}

const TYPING = 'input, textarea, select';

/** Answers the keys of the page; fields keep theirs, undo of typing included, and a dialog keeps all. */
export function usePageKeys(keys: PageKeys): void {
  const newest = useRef(keys);
  newest.current = keys;
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { current } = newest;
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('dialog, [role=menu]')) return;
      const isTyping = target.closest(TYPING) !== null;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 's') current.save();
      else if (command && key === 'z' && !event.shiftKey && !isTyping) current.undo();
      else if (command) return;
      else if (key === 'escape') current.close();
      else if (isTyping) return;
      else if (key === 'n') current.create();
      else if (key === '/') current.search();
      else if (key === '?') current.help();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

import { goTo, selectAll, selectNone, toggle } from '../../cursor.ts';
import { ACT_KEYS } from './bulk-bar.tsx';
import type { LibraryActs } from './use-library-acts.ts';
import type { LibraryViewState } from './use-library-view.ts';

interface Doing {
  acts: LibraryActs;
  onOpen: (id: string) => void;
  onFavour: () => void;
}

/** What the keys do in the list; answers whether the key was the list's own. */
export function listKeys(state: LibraryViewState, { acts, onOpen, onFavour }: Doing) {
  const { cursor, ids, activeAt, chosen, setCursor } = state;
  return (event: KeyboardEvent, page: number): boolean => {
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (command && key.toLowerCase() === 'a') {
      setCursor(selectAll(cursor, ids));
      return true;
    }
    if (command) return false;
    const to: number | undefined = {
      ArrowDown: activeAt + 1,
      ArrowUp: activeAt < 0 ? 0 : activeAt - 1,
      PageDown: activeAt + page,
      PageUp: activeAt - page,
      Home: 0,
      End: ids.length - 1,
    }[key];
    if (to !== undefined) {
      setCursor(goTo(cursor, ids, to, shiftKey));
      return true;
    }
    const active = activeAt >= 0 ? ids[activeAt] : undefined;
    if (key === 'Escape') {
      if (cursor.selected.size === 0) return false;
      setCursor(selectNone(cursor));
      return true;
    }
    const act = ACT_KEYS[key];
    if (chosen.length === 0) return false;
    if (act) acts.act(act);
    else if (key === 'f') onFavour();
    else if (active === undefined) return false;
    else if (key === 'Enter') onOpen(active);
    else if (key === ' ') setCursor(toggle(cursor, ids, active));
    else return false;
    return true;
  };
}

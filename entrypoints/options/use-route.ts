import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LeaveGuard } from '../../components/desk/library/library-page.tsx';
import { DESK_PAGES, type DeskPage } from '../../components/desk/shell.tsx';

const pageOf = (hash: string): DeskPage =>
  DESK_PAGES.find((page) => page === hash.replace(/^#\/?/u, '')) ?? 'today';

/**
 * The page that the address names, so that it can be linked, reloaded and gone back to. A page may ask before it is left: until it has
 * decided, the address is its own again.
 */
export function useRoute(): { page: DeskPage; guard: (guard: LeaveGuard | undefined) => void } {
  const [page, setPage] = useState(() => pageOf(location.hash));
  const current = useRef(page);
  const asked = useRef<LeaveGuard | undefined>(undefined);
  useEffect(() => {
    const go = (next: DeskPage) => {
      current.current = next;
      setPage(next);
    };
    const follow = () => {
      const { hash } = location;
      const next = pageOf(hash);
      if (next === current.current) return;
      const leave = () => {
        if (location.hash !== hash) history.replaceState(undefined, '', hash);
        go(next);
      };
      if (!asked.current) return go(next);
      history.replaceState(undefined, '', `#/${current.current}`);
      if (asked.current(leave)) leave();
    };
    // The browser's own question, where the whole tab is closed or reloaded.
    const hold = (event: BeforeUnloadEvent) => asked.current && event.preventDefault();
    window.addEventListener('hashchange', follow);
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('beforeunload', hold);
    };
  }, []);
  const guard = useCallback((next: LeaveGuard | undefined) => {
    asked.current = next;
  }, []);
  return { page, guard };
}

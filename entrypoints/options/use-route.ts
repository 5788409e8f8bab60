import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { DESK_PAGES, type DeskPage } from '../../components/desk/shell.tsx';
import type { LeaveGuard } from '../../components/desk/use-leave-guard.ts';

/** A page of the desk, and what of it is looked at. */
export interface Route {
  page: DeskPage;
  /** What follows the page's name, e.g. the key of a record; undefined: nothing. */
  of: string | undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part) || undefined;
  } catch {
    return undefined;
  }
}

/** What an address names: `#/<page>` or `#/<page>/<encoded parameter>`; what is no page leads to the first. */
export function routeOf(hash: string): Route {
  const [, name = '', rest = ''] = /^#?\/?([^/]*)\/?(.*)$/su.exec(hash) ?? [];
  const page = DESK_PAGES.find((one) => one === name);
  return page ? { page, of: decoded(rest) } : { page: 'today', of: undefined };
}

/** The address of a page of the desk, and of one thing of it. */
export const hashOf = (page: DeskPage, of?: string): string =>
  of === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(of)}`;

/**
 * The page that the address names, so that it can be linked, reloaded and gone back to. A page may ask before it is left: until it has
 * decided, the address is its own again. `show` changes what of the page is looked at, without a step in the history.
 */
export function useRoute() {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  const current = useRef(route);
  const asked = useRef<LeaveGuard | undefined>(undefined);
  const go = useCallback((next: Route) => {
    current.current = next;
    setRoute(next);
  }, []);
  useEffect(() => {
    const follow = () => {
      const { hash } = location;
      const next = routeOf(hash);
      if (next.page === current.current.page) {
        if (next.of !== current.current.of) go(next);
        return;
      }
      const leave = () => {
        if (location.hash !== hash) history.replaceState(undefined, '', hash);
        go(next);
      };
      if (!asked.current) return go(next);
      history.replaceState(undefined, '', hashOf(current.current.page, current.current.of));
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
  }, [go]);
  const guard = useCallback((next: LeaveGuard | undefined) => {
    asked.current = next;
  }, []);
  const show = useCallback(
    (of: string | undefined) => {
      const { page, of: before } = current.current;
      if (of === before) return;
      history.replaceState(undefined, '', hashOf(page, of));
      go({ page, of });
    },
    [go],
  );
  return { ...route, guard, show };
}

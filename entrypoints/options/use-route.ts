import { useEffect, useState } from 'preact/hooks';
import { DESK_PAGES, type DeskPage } from '../../components/desk/shell.tsx';

const pageOf = (hash: string): DeskPage =>
  DESK_PAGES.find((page) => page === hash.replace(/^#\/?/u, '')) ?? 'today';

/** The page that the address names, so that it can be linked, reloaded and gone back to. */
export function useRoute(): DeskPage {
  const [page, setPage] = useState(() => pageOf(location.hash));
  useEffect(() => {
    const follow = () => setPage(pageOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return page;
}

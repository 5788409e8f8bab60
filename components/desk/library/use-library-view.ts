import { useMemo, useRef, useState } from 'preact/hooks';
import { HOUR } from '../../../utils/core/time.ts';
import { allFolders, folderTree, linesOf, pathKey } from '../../../utils/library/folder-tree.ts';
import { type LibraryRow, rowsOf } from '../../../utils/library/rows.ts';
import { firstDirection, type Sort, type SortKey, sortRows } from '../../../utils/library/sort.ts';
import { countViews, isInView, type LibraryView, viewKey } from '../../../utils/library/views.ts';
import { locale } from '../../../utils/locales/format.ts';
import type { Reply, ReplyUse } from '../../../utils/records/reply.ts';
import { type Cursor, NO_CURSOR, placeOf, selectNone } from '../../cursor.ts';

/** What the view of a library is made of. */
export interface ViewSource {
  replies: ReadonlyMap<string, Reply>;
  uses: ReadonlyMap<string, ReplyUse>;
  /** Folders that are still empty. */
  made: readonly (readonly string[])[];
  /** UTC ms. */
  now: number;
  /** Ids of the replies that a query finds, best first. */
  find: (query: string) => readonly string[];
}

/** What was thrown away is in no index. */
const holds = ({ reply }: LibraryRow, query: string): boolean =>
  [reply.title, reply.code, ...reply.variants.map(({ body }) => body)].some((text) =>
    text.toLowerCase().includes(query.toLowerCase()),
  );

/** What is looked at, in which order, what is active and what is chosen. */
export function useLibraryView({ replies, uses, made, now, find }: ViewSource) {
  const [view, setView] = useState<LibraryView>('all');
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort | undefined>({ key: 'title', descending: false });
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<Sort | undefined>(sort);
  const compare = useMemo(() => new Intl.Collator(locale(), { numeric: true }).compare, []);
  // Nothing in the lists changes from one minute to the next.
  const hour = Math.ceil(now / HOUR) * HOUR;

  const rows = useMemo(() => rowsOf(replies.values(), uses), [replies, uses]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.reply.id, row])), [rows]);
  const counts = useMemo(() => countViews(rows, hour), [rows, hour]);
  const tree = useMemo(() => folderTree(replies.values(), made, compare), [replies, made, compare]);
  const folders = useMemo(() => allFolders(tree), [tree]);
  const lines = useMemo(() => linesOf(tree, open), [tree, open]);
  const wanted = query.trim();
  const shown = useMemo(() => {
    const found =
      wanted === ''
        ? rows
        : view === 'retired'
          ? rows.filter((row) => holds(row, wanted))
          : find(wanted).flatMap((id) => byId.get(id) ?? []);
    const inView = found.filter((row) => isInView(row, view, hour));
    return sort ? sortRows(inView, sort, compare) : inView;
  }, [rows, byId, wanted, view, sort, hour, find, compare]);
  const ids = useMemo(() => shown.map(({ reply }) => reply.id), [shown]);
  const activeAt = cursor.active === undefined ? -1 : placeOf(cursor, ids);
  const chosen = useMemo(() => {
    const visible = shown.filter(({ reply }) => cursor.selected.has(reply.id));
    const active = shown[activeAt];
    return visible.length > 0 ? visible : active ? [active] : [];
  }, [shown, cursor, activeAt]);

  return {
    view,
    query,
    sort,
    cursor,
    counts,
    lines,
    folders,
    shown,
    ids,
    activeAt,
    chosen,
    byId,
    compare,
    setCursor,
    show: (next: LibraryView) => {
      setView(next);
      setCursor(NO_CURSOR);
      // Everything above a folder is open, so that it can be seen.
      if (typeof next !== 'string')
        setOpen(
          (paths) => new Set([...paths, ...next.slice(0, -1).map((_, at) => pathKey(next.slice(0, at + 1)))]),
        );
    },
    search: (next: string) => {
      // While somebody searches, what fits best comes first, unless they sort anew.
      if (query.trim() === '' && next.trim() !== '') {
        before.current = sort;
        setSort(undefined);
      } else if (next.trim() === '') setSort(before.current ?? { key: 'title', descending: false });
      setQuery(next);
      setCursor((old) => ({
        ...selectNone(old),
        active: next.trim() === '' ? old.active : undefined,
        at: 0,
      }));
    },
    sortBy: (key: SortKey) => {
      const next =
        sort?.key === key ? { key, descending: !sort.descending } : { key, descending: firstDirection(key) };
      before.current = next;
      setSort(next);
    },
    fold: (path: readonly string[], isOpen: boolean) =>
      setOpen((paths) => {
        const next = new Set(paths);
        if (isOpen) next.add(pathKey(path));
        else next.delete(pathKey(path));
        return next;
      }),
    isShown: (key: string) => viewKey(view) === key,
  };
}

export type LibraryViewState = ReturnType<typeof useLibraryView>;

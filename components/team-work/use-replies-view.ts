import { useCallback, useMemo, useState } from 'preact/hooks';
import { allFolders, folderTree, pathKey } from '../../utils/library/folder-tree.ts';
import { locale } from '../../utils/locales/format.ts';
import { type Cursor, NO_CURSOR } from '../cursor.ts';
import type { Work } from './model.ts';
import type { RowState, WorkRow } from './work-rows.ts';

export type RowFilter = 'all' | 'clash' | RowState;

/** Whether a reply is in what is looked at. */
export const isInFilter = ({ state, clashes }: WorkRow, filter: RowFilter): boolean =>
  filter === 'all' || (filter === 'clash' ? clashes : state === filter);

/** The folders of the working copy. */
function useFolders(rows: readonly WorkRow[]) {
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale(), { numeric: true });
    const replies = rows.map(({ reply }) => reply);
    return allFolders(folderTree(replies, [], compare));
  }, [rows]);
}

/** Whether a reply lies in a folder, by its key, or below it; the empty one is all of them. */
function isInFolder({ reply }: WorkRow, folder: string): boolean {
  const own = pathKey(reply.group);
  return folder === '' || own === folder || own.startsWith(`${folder}\u0001`);
}

/** What of the working copy is looked at, what is active and what is chosen. `find` answers ids, best first. */
export function useRepliesView(
  work: Work,
  rows: readonly WorkRow[],
  find: (query: string) => readonly string[],
) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<RowFilter>('all');
  const [folder, setFolder] = useState('');
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const folders = useFolders(rows);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const replies = useMemo(() => new Map(rows.map(({ id, reply }) => [id, reply])), [rows]);
  const inUse = useMemo(() => new Set(work.inUse.replies.map(({ id }) => id)), [work.inUse]);
  const wanted = query.trim();
  const shown = useMemo(() => {
    const found = wanted === '' ? rows : find(wanted).flatMap((id) => byId.get(id) ?? []);
    return found.filter((row) => isInFilter(row, filter) && isInFolder(row, folder));
  }, [rows, byId, wanted, find, filter, folder]);
  const chosen = shown.filter(({ id }) => cursor.selected.has(id));
  const active = shown.find(({ id }) => id === cursor.active);
  const byFolder = useCallback(
    (key: string): readonly string[] => folders.find((one) => pathKey(one) === key) ?? [],
    [folders],
  );
  return {
    query,
    setQuery,
    filter,
    setFilter,
    folder,
    setFolder,
    folders,
    byFolder,
    cursor,
    setCursor,
    shown,
    replies,
    inUse,
    chosen,
    /** What a command is about: what is chosen, else the active one. */
    acted: chosen.length > 0 ? chosen : active ? [active] : [],
  };
}

export type RepliesView = ReturnType<typeof useRepliesView>;

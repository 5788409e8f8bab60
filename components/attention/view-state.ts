import { useMemo, useRef, useState } from 'preact/hooks';
import type { FilledNotice } from '../../utils/platform/contract.ts';
import { type Cursor, NO_CURSOR, placeOf } from '../cursor.ts';
import type { Entry } from './entry.ts';
import {
  countStates,
  type Filter,
  filterEntries,
  type GroupId,
  groupEntries,
  linesOf,
  NO_FILTER,
} from './grouping.ts';
import { lineId } from './list.tsx';

/** Where a menu opens, in viewport px. */
export interface Anchor {
  left: number;
  top: number;
  bottom: number;
}

/** What lies over the list. */
export type Overlay =
  | { kind: 'keys' }
  | { kind: 'until'; entries: readonly Entry[] }
  | { kind: 'snooze' | 'menu'; entries: readonly Entry[]; anchor: Anchor }
  | {
      kind: 'notices';
      entry: Entry;
      notices: readonly FilledNotice[] | undefined;
      failed: string | undefined;
    };

const NOTHING_FOLDED: ReadonlySet<GroupId> = new Set();

/** The lines that filter and folding leave, and how the cursor finds them. */
function useLines(entries: readonly Entry[], now: number, filter: Filter, folded: ReadonlySet<GroupId>) {
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  // A search looks into folded groups too.
  const open = filter.search.trim() === '' ? folded : NOTHING_FOLDED;
  const lines = useMemo(() => linesOf(groupEntries(shown, now), open), [shown, now, open]);
  return useMemo(() => {
    const walked = lines.filter((line) => line.kind === 'entry' || line.folded || line.id === 'snoozed');
    const byId = new Map(
      lines.flatMap((line) => (line.kind === 'entry' ? [[lineId(line), line.entry] as const] : [])),
    );
    return { lines, ids: walked.map(lineId), byId };
  }, [lines]);
}

/** The state of the view that is not data: filter, folded groups, cursor and what is open. */
export function useViewState(entries: readonly Entry[], now: number) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [searching, setSearching] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<GroupId>>(new Set<GroupId>(['snoozed']));
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [detailed, setDetailed] = useState(false);
  const [overlay, setOverlay] = useState<Overlay>();
  const listBox = useRef<HTMLDivElement>(null);

  const counts = useMemo(() => countStates(entries, now), [entries, now]);
  const { lines, ids, byId } = useLines(entries, now, filter, folded);
  const place = placeOf(cursor, ids);
  const activeId = cursor.active === undefined ? undefined : ids[place];
  const active = activeId === undefined ? undefined : byId.get(activeId);
  const selectedEntries = useMemo(
    () => [...cursor.selected].flatMap((key) => byId.get(key) ?? []),
    [cursor.selected, byId],
  );
  return {
    filter,
    setFilter,
    searching,
    setSearching,
    folded,
    setFolded,
    cursor,
    setCursor,
    detailed,
    setDetailed,
    overlay,
    setOverlay,
    listBox,
    counts,
    lines,
    ids,
    place,
    activeId,
    active,
    selectedEntries,
    /** What a command is for: the selection, or else the active entry. */
    chosen: selectedEntries.length > 0 ? selectedEntries : active ? [active] : [],
  };
}

export type ViewState = ReturnType<typeof useViewState>;

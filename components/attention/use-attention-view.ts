import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { FilledNotice } from '../../utils/platform/contract.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import { type Cursor, goTo, NO_CURSOR, placeOf, selectAll, selectNone, toggle } from './cursor.ts';
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
import { commandOf, type KeyCommand } from './keys.ts';
import { lineId } from './list.tsx';
import type { RowAction } from './row.tsx';
import type { AttentionViewProps } from './view.tsx';

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

const TYPING = 'input, textarea, select, [contenteditable]';
const PRESSING = 'button, a, summary, [role="radio"]';
/** Keys that belong to a focused button. */
const BUTTON_KEYS = new Set(['Enter', ' ']);

const belongsToControl = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest(TYPING)) return event.key !== 'Escape';
  return BUTTON_KEYS.has(event.key) && Boolean(target?.closest(PRESSING));
};

/** The state of the view that is not data: filter, folded groups, cursor, what is open; and what keys and rows do to it. */
export function useAttentionView(props: AttentionViewProps) {
  const { entries, now } = props;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [searching, setSearching] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<GroupId>>(new Set<GroupId>(['snoozed']));
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [detailed, setDetailed] = useState(false);
  const [overlay, setOverlay] = useState<Overlay>();
  const listBox = useRef<HTMLDivElement>(null);

  const counts = useMemo(() => countStates(entries, now), [entries, now]);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  // A search looks into folded groups too.
  const open = filter.search.trim() === '' ? folded : NOTHING_FOLDED;
  const lines = useMemo(() => linesOf(groupEntries(shown, now), open), [shown, now, open]);
  const ids = useMemo(
    () => lines.filter((line) => line.kind === 'entry' || line.folded || line.id === 'snoozed').map(lineId),
    [lines],
  );
  const byId = useMemo(
    () =>
      new Map(lines.flatMap((line) => (line.kind === 'entry' ? [[lineId(line), line.entry] as const] : []))),
    [lines],
  );

  const activeId = ids[placeOf(cursor, ids)];
  const active = activeId === undefined ? undefined : byId.get(activeId);
  const selectedEntries = useMemo(
    () => [...cursor.selected].flatMap((key) => byId.get(key) ?? []),
    [cursor.selected, byId],
  );
  const chosen = selectedEntries.length > 0 ? selectedEntries : active ? [active] : [];

  const focusList = () => listBox.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const close = () => setOverlay(undefined);
  const clearSelection = () => setCursor(selectNone);
  const clearFilter = () => {
    setFilter(NO_FILTER);
    setSearching(false);
  };
  const attend = (on: readonly Entry[], command: AlertCommand) => {
    if (on.length === 0) return;
    clearSelection();
    props.onAttend(on, command);
  };
  const copyNumber = (entry: Entry) => props.onCopy(entry.number, t('popup.copiedNumber', [entry.number]));
  const fold = (id: GroupId, to = !folded.has(id)) => {
    const next = new Set(folded);
    if (to) next.add(id);
    else next.delete(id);
    setFolded(next);
  };

  async function showNotices(entry: Entry) {
    setOverlay({ kind: 'notices', entry, notices: undefined, failed: undefined });
    const answer = await props.fetchNotices(entry);
    setOverlay((current) =>
      current?.kind === 'notices' && current.entry.alert.key === entry.alert.key
        ? {
            ...current,
            notices: answer.ok ? answer.value.notices : undefined,
            failed: answer.ok ? undefined : t('popup.notice.failed'),
          }
        : current,
    );
  }

  const anchorOfActive = (): Anchor => {
    const row = listBox.current?.querySelector('[data-active]')?.getBoundingClientRect();
    return row ? { left: row.left + 100, top: row.top, bottom: row.bottom } : { left: 0, top: 0, bottom: 0 };
  };

  function act(action: RowAction, on: readonly Entry[], anchor: Anchor) {
    const [first] = on;
    if (!first) return;
    if (action === 'open') props.onOpen(first);
    else if (action === 'notice') void showNotices(first);
    else if (action === 'done') attend(on, { do: 'done' });
    else setOverlay({ kind: action, entries: on, anchor });
  }

  function leave() {
    if (cursor.selected.size > 0) clearSelection();
    else if (detailed) setDetailed(false);
    else if (filter.search !== '' || searching) clearFilter();
    else if (props.toast) props.onToastClose();
    else props.onLeave();
  }

  function obey(command: KeyCommand) {
    const at = placeOf(cursor, ids);
    switch (command.do) {
      case 'move':
        return setCursor(
          goTo(cursor, ids, cursor.active === undefined ? 0 : at + command.by, command.extend),
        );
      case 'first':
        return setCursor(goTo(cursor, ids, 0, command.extend));
      case 'last':
        return setCursor(goTo(cursor, ids, ids.length - 1, command.extend));
      case 'toggle':
      case 'open': {
        if (activeId?.startsWith('group:')) return fold(activeId.slice('group:'.length) as GroupId);
        if (command.do === 'open') return active && props.onOpen(active);
        return activeId !== undefined && setCursor(toggle(cursor, ids, activeId));
      }
      case 'fold': {
        const line = lines.find((one) => lineId(one) === activeId);
        if (line?.kind !== 'entry') return;
        fold(line.group);
        return setCursor({ ...cursor, active: `group:${line.group}` });
      }
      case 'unfold':
        return activeId?.startsWith('group:') && fold(activeId.slice('group:'.length) as GroupId, false);
      case 'all':
        return setCursor(selectAll(cursor, ids));
      case 'notice':
        return active && void showNotices(active);
      case 'done':
      case 'dismiss':
        return attend(chosen, { do: command.do });
      case 'snooze':
      case 'menu':
        return (
          chosen.length > 0 && setOverlay({ kind: command.do, entries: chosen, anchor: anchorOfActive() })
        );
      case 'copyNumber':
        return active && copyNumber(active);
      case 'details':
        return setDetailed(!detailed);
      case 'search':
        return setSearching(true);
      case 'undo':
        return props.canUndo && props.onUndo();
      case 'help':
        return setOverlay({ kind: 'keys' });
      case 'leave':
        return leave();
    }
  }

  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    if (overlay || event.defaultPrevented || belongsToControl(event)) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    obey(command);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; the listener always calls the newest handler
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey.current(event);
    document.addEventListener('keydown', listener);
    focusList();
    return () => document.removeEventListener('keydown', listener);
  }, []);

  const onPress = (entry: Entry, event: MouseEvent) => {
    const id = entry.alert.key;
    focusList();
    if (event.shiftKey) return setCursor(goTo(cursor, ids, ids.indexOf(id), true));
    if (event.ctrlKey || event.metaKey) return setCursor(toggle(cursor, ids, id));
    setDetailed(id === activeId && cursor.active !== undefined ? !detailed : true);
    setCursor(goTo(cursor, ids, ids.indexOf(id)));
  };

  return {
    filter,
    setFilter,
    searching,
    setSearching,
    counts,
    lines,
    cursor,
    activeId: cursor.active === undefined ? undefined : activeId,
    active,
    selectedEntries,
    detailed,
    setDetailed,
    overlay,
    setOverlay,
    listBox,
    focusList,
    close,
    clearSelection,
    clearFilter,
    attend,
    copyNumber,
    showNotices,
    onFold: (id: GroupId) => fold(id),
    onAction: (action: RowAction, entry: Entry, anchor: Anchor) => {
      const many = cursor.selected.has(entry.alert.key) ? selectedEntries : [entry];
      act(action, many, anchor);
    },
    onBulk: (action: RowAction | 'dismiss', anchor: Anchor) => {
      if (action === 'dismiss') attend(selectedEntries, { do: 'dismiss' });
      else act(action, selectedEntries, anchor);
    },
    onPress,
  };
}

const NOTHING_FOLDED: ReadonlySet<GroupId> = new Set();

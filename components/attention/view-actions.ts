import { t } from '../../utils/locales/text.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import { goTo, selectNone, toggle } from '../cursor.ts';
import { type Entry, hasNotices, isOfChat } from './entry.ts';
import { type GroupId, NO_FILTER } from './grouping.ts';
import type { RowAction } from './row.tsx';
import type { AttentionViewProps } from './view-props.ts';
import type { Anchor, ViewState } from './view-state.ts';

/** What keys, rows and menus do to the view and to entries. */
export function viewActions(props: AttentionViewProps, state: ViewState) {
  const { cursor, ids, folded, setCursor, setOverlay, setDetailed } = state;

  const focusList = () => state.listBox.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const clearSelection = () => setCursor(selectNone);
  const clearFilter = () => {
    state.setFilter(NO_FILTER);
    state.setSearching(false);
  };
  const attend = (on: readonly Entry[], command: AlertCommand) => {
    if (on.length === 0) return;
    clearSelection();
    props.onAttend(on, command);
  };
  const fold = (id: GroupId, to = !folded.has(id)) => {
    const next = new Set(folded);
    if (to) next.add(id);
    else next.delete(id);
    state.setFolded(next);
  };

  async function showNotices(entry: Entry) {
    // A buyer with a bad review is talked to from its case, one who waits in the chat; the suggested apology stands in the details.
    if (isOfChat(entry) && entry.alert.kind === 'at-risk') return setDetailed(true);
    if (!hasNotices(entry)) return props.onOpen(entry);
    setOverlay({ kind: 'notices', entry, notices: undefined, failed: undefined });
    const answer = await props.fetchNotices(entry);
    const notices = answer.ok ? answer.value.notices : undefined;
    const failed = answer.ok ? undefined : t('popup.notice.failed');
    setOverlay((current) =>
      current?.kind === 'notices' && current.entry === entry ? { ...current, notices, failed } : current,
    );
  }

  function act(action: RowAction, on: readonly Entry[], anchor: Anchor) {
    const [first] = on;
    if (!first) return;
    if (action === 'open') props.onOpen(first);
    else if (action === 'notice') void showNotices(first);
    else if (action === 'done') attend(on, { do: 'done' });
    else setOverlay({ kind: action, entries: on, anchor });
  }

  return {
    focusList,
    clearSelection,
    clearFilter,
    attend,
    fold,
    showNotices,
    close: () => setOverlay(undefined),
    copyNumber: (entry: Entry) =>
      entry.number !== '' && props.onCopy(entry.number, t('popup.copiedNumber', [entry.number])),
    onFold: (id: GroupId) => fold(id),
    onAction(action: RowAction, entry: Entry, anchor: Anchor) {
      act(action, cursor.selected.has(entry.alert.key) ? state.selectedEntries : [entry], anchor);
    },
    onBulk(action: RowAction | 'dismiss', anchor: Anchor) {
      if (action === 'dismiss') attend(state.selectedEntries, { do: 'dismiss' });
      else act(action, state.selectedEntries, anchor);
    },
    onPress(entry: Entry, event: MouseEvent) {
      const id = entry.alert.key;
      focusList();
      if (event.shiftKey) return setCursor(goTo(cursor, ids, ids.indexOf(id), true));
      if (event.ctrlKey || event.metaKey) return setCursor(toggle(cursor, ids, id));
      setDetailed(id === state.activeId ? !state.detailed : true);
      setCursor(goTo(cursor, ids, ids.indexOf(id)));
    },
  };
}

export type ViewActions = ReturnType<typeof viewActions>;

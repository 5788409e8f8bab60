import { useLayoutEffect, useRef } from 'preact/hooks';
import { goTo, selectAll, toggle } from '../cursor.ts';
import type { GroupId } from './grouping.ts';
import { commandOf, type KeyCommand } from './keys.ts';
import { lineId } from './list.tsx';
import type { ViewActions } from './view-actions.ts';
import type { AttentionViewProps } from './view-props.ts';
import type { Anchor, ViewState } from './view-state.ts';

/** How far right of the row's edge a menu by key opens, px: under the order, not under the time. */
const MENU_INSET = 100;

function anchorOfActive({ listBox }: ViewState): Anchor {
  const row = listBox.current?.querySelector('[data-active]')?.getBoundingClientRect();
  return row
    ? { left: row.left + MENU_INSET, top: row.top, bottom: row.bottom }
    : { left: 0, top: 0, bottom: 0 };
}

const groupAt = (id: string | undefined): GroupId | undefined =>
  id?.startsWith('group:') ? (id.slice('group:'.length) as GroupId) : undefined;

/** Esc closes one thing at a time, the surface last. */
function leave(props: AttentionViewProps, state: ViewState, actions: ViewActions) {
  if (state.cursor.selected.size > 0) actions.clearSelection();
  else if (state.detailed) state.setDetailed(false);
  else if (state.filter.search !== '' || state.searching) actions.clearFilter();
  else if (props.toast) props.onToastClose();
  else props.onLeave();
}

function obey(command: KeyCommand, props: AttentionViewProps, state: ViewState, actions: ViewActions) {
  const { cursor, ids, active, activeId, chosen, setCursor, setOverlay } = state;
  const heading = groupAt(activeId);
  switch (command.do) {
    case 'move':
      return setCursor(
        goTo(cursor, ids, cursor.active === undefined ? 0 : state.place + command.by, command.extend),
      );
    case 'first':
      return setCursor(goTo(cursor, ids, 0, command.extend));
    case 'last':
      return setCursor(goTo(cursor, ids, ids.length - 1, command.extend));
    case 'open':
      return heading ? actions.fold(heading) : active && props.onOpen(active);
    case 'toggle':
      if (heading) return actions.fold(heading);
      return activeId !== undefined && setCursor(toggle(cursor, ids, activeId));
    case 'fold': {
      const line = state.lines.find((one) => lineId(one) === activeId);
      if (line?.kind !== 'entry') return;
      actions.fold(line.group, true);
      return setCursor({ ...cursor, active: `group:${line.group}` });
    }
    case 'unfold':
      return heading && actions.fold(heading, false);
    case 'all':
      return setCursor(selectAll(cursor, ids));
    case 'notice':
      return active && void actions.showNotices(active);
    case 'done':
    case 'dismiss':
      return actions.attend(chosen, { do: command.do });
    case 'snooze':
    case 'menu':
      return (
        chosen.length > 0 && setOverlay({ kind: command.do, entries: chosen, anchor: anchorOfActive(state) })
      );
    case 'copyNumber':
      return active && actions.copyNumber(active);
    case 'details':
      return state.setDetailed(!state.detailed);
    case 'search':
      return state.setSearching(true);
    case 'undo':
      return props.canUndo && props.onUndo();
    case 'replies':
      return props.onReplies();
    case 'waiting':
      return props.onWaiting();
    case 'care':
      return active?.care?.toggle();
    case 'help':
      return setOverlay({ kind: 'keys' });
    case 'leave':
      return leave(props, state, actions);
  }
}

const TYPING = 'input, textarea, select, [contenteditable]';
const PRESSING = 'button, a, summary, [role="radio"]';
/** Keys that belong to a focused button. */
const BUTTON_KEYS = new Set(['Enter', ' ']);

function belongsToControl({ target, key }: KeyboardEvent): boolean {
  const element = target instanceof Element ? target : undefined;
  if (element?.closest(TYPING)) return key !== 'Escape';
  return BUTTON_KEYS.has(key) && Boolean(element?.closest(PRESSING));
}

/** Answers the keys wherever the focus is, but for what belongs to a control or to something that lies over the list. */
export function useViewKeys(props: AttentionViewProps, state: ViewState, actions: ViewActions): void {
  const newest = useRef({ props, state, actions });
  newest.current = { props, state, actions };
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const now = newest.current;
      if (now.state.overlay || event.defaultPrevented || belongsToControl(event)) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      obey(command, now.props, now.state, now.actions);
    };
    document.addEventListener('keydown', listener);
    newest.current.actions.focusList();
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

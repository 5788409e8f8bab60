import type { LibraryRow } from '../../../utils/library/rows.ts';
import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { goTo, selectNone, toggle } from '../../cursor.ts';
import { BulkBar } from './bulk-bar.tsx';
import { List } from './list.tsx';
import { listKeys } from './list-keys.ts';
import { Nothing } from './page-parts.tsx';
import type { LibraryActs } from './use-library-acts.ts';
import type { LibraryViewState } from './use-library-view.ts';
import './list.css';

interface ListPaneProps {
  state: LibraryViewState;
  acts: LibraryActs;
  openId: string | undefined;
  /** UTC ms. */
  now: number;
  listRef: { current: HTMLDivElement | null };
  onOpen: (id: string) => void;
  onFavour: (rows: readonly LibraryRow[], on: boolean) => void;
}

/** The list with what is chosen of it. */
export function ListPane({ state, acts, openId, now, listRef, onOpen, onFavour }: ListPaneProps) {
  const { view, shown, ids, activeAt, cursor, chosen, setCursor } = state;
  const press = (id: string, event: MouseEvent) => {
    listRef.current?.focus({ preventScroll: true });
    if (event.ctrlKey || event.metaKey) return setCursor(toggle(cursor, ids, id));
    if (event.shiftKey) return setCursor(goTo(cursor, ids, ids.indexOf(id), true));
    setCursor(goTo(selectNone(cursor), ids, ids.indexOf(id)));
    return onOpen(id);
  };
  const favour = () =>
    onFavour(
      chosen,
      chosen.some(({ favourite }) => !favourite),
    );
  return (
    <div class="lib-middle">
      {cursor.selected.size > 0 ? (
        <BulkBar
          count={chosen.length}
          retired={view === 'retired'}
          onAct={acts.act}
          onClear={() => setCursor(selectNone(cursor))}
        />
      ) : (
        <p class="lib-count" role="status">
          {t('library.count', shown.length, [formatCount(shown.length)])}
        </p>
      )}
      {shown.length === 0 ? (
        <Nothing view={view} query={state.query} />
      ) : (
        <List
          rows={shown}
          activeAt={activeAt}
          selected={cursor.selected}
          openId={openId}
          sort={state.sort}
          now={now}
          listRef={listRef}
          onSort={state.sortBy}
          onPress={press}
          onOpen={onOpen}
          onDrag={(id) => {
            if (!cursor.selected.has(id)) setCursor(goTo(selectNone(cursor), ids, ids.indexOf(id)));
          }}
          onFavour={(row) => onFavour([row], !row.favourite)}
          onKey={listKeys(state, { acts, onOpen, onFavour: favour })}
        />
      )}
    </div>
  );
}

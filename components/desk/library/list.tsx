import { useLayoutEffect } from 'preact/hooks';
import type { LibraryRow } from '../../../utils/library/rows.ts';
import { SORT_KEYS, type Sort, type SortKey } from '../../../utils/library/sort.ts';
import { t } from '../../../utils/locales/text.ts';
import { Icon } from '../../icon.tsx';
import { useViewport } from '../../use-viewport.ts';
import { Row } from './row.tsx';

/** Heights in px; list.css says the same. */
const ROW_HEIGHT = 30;
const HEAD_HEIGHT = 30;
/** Rows drawn beyond each edge of what is visible. */
const OVERSCAN = 8;

export interface ListProps {
  rows: readonly LibraryRow[];
  activeAt: number;
  selected: ReadonlySet<string>;
  openId: string | undefined;
  /** Undefined while a search orders the rows by how well they fit. */
  sort: Sort | undefined;
  /** UTC ms. */
  now: number;
  listRef: { current: HTMLDivElement | null };
  onSort: (key: SortKey) => void;
  onPress: (id: string, event: MouseEvent) => void;
  onOpen: (id: string) => void;
  onDrag: (id: string) => void;
  onFavour: (row: LibraryRow) => void;
  /** Whether the key was the list's own; `page` is how many rows are visible. */
  onKey: (event: KeyboardEvent, page: number) => boolean;
}

/** The class of each column; narrow windows leave some out (list.css). */
const CLASS: Readonly<Record<SortKey, string>> = {
  title: 'lib-cell-title',
  code: 'lib-cell-code',
  folder: 'lib-cell-folder',
  wordings: 'lib-cell-wordings',
  used: 'lib-cell-number',
  asIs: 'lib-cell-number lib-cell-more',
  askedAgain: 'lib-cell-number lib-cell-more',
  lastUsed: 'lib-cell-last lib-cell-more',
  state: 'lib-cell-state',
};

function Head({ sort, onSort }: Pick<ListProps, 'sort' | 'onSort'>) {
  return (
    // biome-ignore lint/a11y: a grid of positioned rows, which a table cannot be
    <div role="row" class="lib-head" aria-rowindex={1}>
      {SORT_KEYS.map((key) => {
        const isOn = sort?.key === key;
        return (
          // biome-ignore lint/a11y: see the row
          <span
            role="columnheader"
            key={key}
            class={CLASS[key]}
            aria-sort={isOn ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" onClick={() => onSort(key)}>
              {t(`library.column.${key}`)}
              {isOn && (
                <span data-up={!sort.descending || undefined}>
                  <Icon name="down" size={10} />
                </span>
              )}
            </button>
          </span>
        );
      })}
    </div>
  );
}

const domId = (at: number): string => `lib-row-${at}`;

/** The replies as a grid that draws only what is visible; the focus stays on the grid, which names its active row. */
export function List({ rows, activeAt, selected, openId, sort, now, listRef, ...does }: ListProps) {
  const view = useViewport(listRef);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the cursor scrolls; a person's own scrolling stays
  useLayoutEffect(() => {
    const element = listRef.current;
    if (!element || activeAt < 0) return;
    const height = (element.clientHeight || view.height) - HEAD_HEIGHT;
    const top = activeAt * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + height) element.scrollTop = top + ROW_HEIGHT - height;
  }, [activeAt]);
  const from = Math.max(0, Math.min(rows.length, Math.floor(view.top / ROW_HEIGHT)) - OVERSCAN);
  const to = Math.min(rows.length, Math.ceil((view.top + view.height) / ROW_HEIGHT) + OVERSCAN);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  if (activeAt >= 0 && (activeAt < from || activeAt >= to)) drawn.push(activeAt);
  return (
    // biome-ignore lint/a11y: rows are positioned, which a table cannot be
    <div
      class="lib-list"
      ref={listRef}
      role="grid"
      tabIndex={0}
      aria-label={t('library.list')}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={SORT_KEYS.length}
      aria-activedescendant={activeAt >= 0 ? domId(activeAt) : undefined}
      onKeyDown={(event) => {
        if (event.isComposing || event.target !== event.currentTarget) return;
        const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 2);
        if (!does.onKey(event, page)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Head sort={sort} onSort={does.onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div class="lib-list-body" role="rowgroup" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {drawn.map((at) => {
          const row = rows[at];
          if (!row) return null;
          const { id } = row.reply;
          return (
            <Row
              key={id}
              id={domId(at)}
              index={at + 2}
              row={row}
              top={at * ROW_HEIGHT}
              active={at === activeAt}
              selected={selected.has(id)}
              open={id === openId}
              now={now}
              onPress={does.onPress}
              onOpen={does.onOpen}
              onDrag={does.onDrag}
              onFavour={does.onFavour}
            />
          );
        })}
      </div>
    </div>
  );
}

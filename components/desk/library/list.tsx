import type { LibraryRow } from '../../../utils/library/rows.ts';
import { SORT_KEYS, type Sort, type SortKey } from '../../../utils/library/sort.ts';
import { t } from '../../../utils/locales/text.ts';
import { Icon } from '../../icon.tsx';
import { LINE_HEIGHT, RowGrid } from '../../row-grid.tsx';
import { Row } from './row.tsx';

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
  /** Whether the key was the list's own; `page` is how many rows a page key moves by. */
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
    <div role="row" class="tx-grid-head lib-head" aria-rowindex={1}>
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

/** The replies as a grid that draws only what is visible. */
export function List({ rows, activeAt, selected, openId, sort, now, listRef, ...does }: ListProps) {
  return (
    <RowGrid
      class="lib-list"
      gridRef={listRef}
      label={t('library.list')}
      isMultiselectable
      count={rows.length}
      columns={SORT_KEYS.length}
      rowHeight={LINE_HEIGHT}
      head={<Head sort={sort} onSort={does.onSort} />}
      activeAt={activeAt}
      rowId={domId}
      onKey={does.onKey}
    >
      {(at) => {
        const row = rows[at];
        if (!row) return null;
        const { id } = row.reply;
        return (
          <Row
            key={id}
            id={domId(at)}
            index={at + 2}
            row={row}
            top={at * LINE_HEIGHT}
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
      }}
    </RowGrid>
  );
}

import type { ComponentChildren } from 'preact';
import { type Cursor, goTo, placeOf, selectAll, selectNone, toggle } from '../cursor.ts';
import { PlacedRow, RowCell } from '../placed-row.tsx';
import { LINE_HEIGHT, RowGrid } from '../row-grid.tsx';
import './grid.css';

export interface GridColumn<T> {
  key: string;
  label: string;
  cell: (row: T) => ComponentChildren;
}

interface GridProps<T> {
  label: string;
  rows: readonly T[];
  columns: readonly GridColumn<T>[];
  /** Widths of the columns, as CSS has them; `narrow` counts where there is little room. */
  template: string;
  narrow?: string;
  cursor: Cursor;
  onCursor: (cursor: Cursor) => void;
  onOpen: (row: T) => void;
  openId?: string | undefined;
  gridRef: { current: HTMLDivElement | null };
  /** Any other key; answers whether it was taken. */
  onKey?: (key: string) => boolean;
  /** A click chooses a row as Space does, for lists of which some are picked. */
  picks?: boolean;
}

/** What a key makes of the cursor; undefined where it is another's. */
function moved(
  cursor: Cursor,
  ids: readonly string[],
  event: KeyboardEvent,
  page: number,
): Cursor | undefined {
  const at = placeOf(cursor, ids);
  const active = cursor.active === undefined ? -1 : at;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') return selectAll(cursor, ids);
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const to: number | undefined = {
    ArrowDown: active + 1,
    ArrowUp: Math.max(0, active - 1),
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: ids.length - 1,
  }[event.key];
  if (to !== undefined) return goTo(cursor, ids, to, event.shiftKey);
  const id = ids[active];
  if (event.key === ' ' && id !== undefined) return toggle(cursor, ids, id);
  return event.key === 'Escape' && cursor.selected.size > 0 ? selectNone(cursor) : undefined;
}

/** The team's replies, or what else is chosen from, as rows of columns. */
export function Grid<T extends { id: string }>(props: GridProps<T>) {
  const { label, rows, columns, template, cursor, onCursor, onOpen, openId, gridRef, onKey, picks } = props;
  const ids = rows.map(({ id }) => id);
  const activeAt = cursor.active === undefined ? -1 : placeOf(cursor, ids);
  const domId = (at: number) => `tw-${label}-${at}`.replace(/\s/gu, '-');

  const press = (row: T, at: number, event: MouseEvent) => {
    gridRef.current?.focus({ preventScroll: true });
    if (picks || event.ctrlKey || event.metaKey) return onCursor(toggle(cursor, ids, row.id));
    if (event.shiftKey) return onCursor(goTo(cursor, ids, at, true));
    onCursor(goTo(selectNone(cursor), ids, at));
    return onOpen(row);
  };
  const take = (event: KeyboardEvent, page: number): boolean => {
    const next = moved(cursor, ids, event, page);
    const row = rows[activeAt];
    if (next) onCursor(next);
    else if (event.key === 'Enter' && row && !event.ctrlKey) onOpen(row);
    else return onKey?.(event.key) ?? false;
    return true;
  };
  return (
    <RowGrid
      class="tw-grid"
      style={{ '--tw-columns': template, '--tw-narrow': props.narrow ?? template }}
      gridRef={gridRef}
      label={label}
      isMultiselectable
      count={rows.length}
      columns={columns.length}
      rowHeight={LINE_HEIGHT}
      head={
        // biome-ignore lint/a11y: rows are positioned, which a table cannot be
        <div role="row" aria-rowindex={1} class="tx-grid-head">
          {columns.map(({ key, label: words }) => (
            // biome-ignore lint/a11y: see above
            <span role="columnheader" key={key}>
              {words}
            </span>
          ))}
        </div>
      }
      activeAt={activeAt}
      rowId={domId}
      onKey={take}
    >
      {(at) => {
        const row = rows[at];
        if (!row) return null;
        return (
          <PlacedRow
            key={row.id}
            id={domId(at)}
            class="tx-grid-row"
            index={at + 2}
            top={at * LINE_HEIGHT}
            active={at === activeAt}
            aria-selected={cursor.selected.has(row.id)}
            data-open={row.id === openId || undefined}
            onClick={(event) => press(row, at, event)}
          >
            {columns.map(({ key, cell }) => (
              <RowCell key={key}>{cell(row)}</RowCell>
            ))}
          </PlacedRow>
        );
      }}
    </RowGrid>
  );
}

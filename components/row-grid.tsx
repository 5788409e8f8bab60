import type { ComponentChildren } from 'preact';
import { useDrawnRows } from './use-drawn-rows.ts';
import './row-grid.css';

/** Of a row and of the head of the tables of replies, in CSS px; row-grid.css says the same. */
export const LINE_HEIGHT = 30;

interface RowGridProps {
  label: string;
  class: string;
  style?: Record<string, string>;
  gridRef: { current: HTMLDivElement | null };
  count: number;
  columns: number;
  /** Of each row, in CSS px. */
  rowHeight: number;
  /** A row of class `tx-grid-head`. */
  head?: ComponentChildren;
  isMultiselectable?: boolean;
  /** Place of the active row; -1 where none is. */
  activeAt: number;
  /** The id in the page of the row at a place. */
  rowId: (at: number) => string;
  /** Whether the key was the grid's own; `page` is how many rows a page key moves by. */
  onKey: (event: KeyboardEvent, page: number) => boolean;
  /** The row at a place. */
  children: (at: number) => ComponentChildren;
}

/** Rows of which only the visible ones are drawn; the focus stays on the grid, which names its active row. */
export function RowGrid({ gridRef, count, rowHeight, head, activeAt, rowId, onKey, ...props }: RowGridProps) {
  const headHeight = head ? LINE_HEIGHT : 0;
  const { drawn, page } = useDrawnRows({ box: gridRef, count, rowHeight, headHeight, activeAt });
  return (
    // biome-ignore lint/a11y: rows are positioned, which a table cannot be
    <div
      class={`tx-grid ${props.class}`}
      style={props.style}
      ref={gridRef}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={props.isMultiselectable ? 'true' : undefined}
      aria-rowcount={count + (head ? 1 : 0)}
      aria-colcount={props.columns}
      aria-activedescendant={activeAt >= 0 ? rowId(activeAt) : undefined}
      onKeyDown={(event) => {
        if (event.isComposing || event.target !== event.currentTarget) return;
        if (!onKey(event, page)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {head}
      <div
        class="tx-grid-body"
        role={head ? 'rowgroup' : 'presentation'}
        style={{ height: `${count * rowHeight}px` }}
      >
        {drawn.map(props.children)}
      </div>
    </div>
  );
}

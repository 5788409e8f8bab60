import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import './team-board.css';

/** A column of a table that sorts. */
export interface Column<R> {
  id: string;
  label: string;
  cell: (row: R) => ComponentChildren;
  /** What it sorts by; what is undefined comes last either way. */
  by: (row: R) => number | string | undefined;
  numeric?: boolean;
  /** It sorts as numbers do, and stands as words do. */
  words?: boolean;
}

interface SortTableProps<R> {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** The column that it begins with, the greatest first where it is one of numbers. */
  first: string;
  /** Enter or a click on a row. */
  onOpen?: (row: R) => void;
  openKey?: string | undefined;
}

/** 客服 2 comes before 客服 10. */
const inWords = new Intl.Collator('zh', { numeric: true });

function compare(one: number | string | undefined, other: number | string | undefined, sign: number): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  if (typeof one === 'string' || typeof other === 'string')
    return inWords.compare(String(one), String(other)) * sign;
  return (one - other) * sign;
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageDown: (at, last) => Math.min(last, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
  Home: () => 0,
  End: (_, last) => last,
};

/** A table whose heads sort it; its rows are one stop of the Tab key, between which arrow keys move. */
export function SortTable<R>({ label, columns, rows, keyOf, first, onOpen, openKey }: SortTableProps<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [sorted, setSorted] = useState<{ id: string; down: boolean }>({
    id: first,
    down: columns.find(({ id }) => id === first)?.numeric ?? false,
  });
  const [cursor, setCursor] = useState(0);
  const column = columns.find(({ id }) => id === sorted.id) ?? columns[0];
  const ordered = useMemo(
    () =>
      column
        ? rows.toSorted((one, other) => compare(column.by(one), column.by(other), sorted.down ? -1 : 1))
        : rows,
    [rows, column, sorted.down],
  );
  const active = Math.min(cursor, ordered.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = STEPS[event.key]?.(active, ordered.length - 1);
    const row = ordered[active];
    if (to !== undefined) {
      setCursor(to);
      body.current?.querySelectorAll<HTMLElement>('tr')[to]?.focus();
    } else if (event.key === 'Enter' && row && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };
  return (
    <div class="team-board-scroll">
      <table class="team-board-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, label: name, numeric, words }) => {
              const isSorted = id === sorted.id;
              return (
                <th
                  key={id}
                  scope="col"
                  data-numeric={(numeric && !words) || undefined}
                  aria-sort={isSorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => setSorted({ id, down: isSorted ? !sorted.down : (numeric ?? false) })}
                  >
                    {name}
                    <span aria-hidden="true">{isSorted ? (sorted.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {ordered.map((row, at) => (
            <tr
              key={keyOf(row)}
              tabIndex={at === active ? 0 : -1}
              data-open={keyOf(row) === openKey || undefined}
              data-opens={onOpen ? true : undefined}
              onFocus={() => setCursor(at)}
              onClick={onOpen ? () => onOpen(row) : undefined}
            >
              {columns.map(({ id, cell, numeric, words }, place) =>
                place === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} data-numeric={(numeric && !words) || undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

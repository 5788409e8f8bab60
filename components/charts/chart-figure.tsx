import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatSentences } from '../../utils/locales/sentences.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import type { DataTable, SaveTable } from './model.ts';
import './charts.css';
import './tables.css';

/** Numbers stand under each other by their ends, words by their beginnings. */
const isWords = (cell: string): boolean => !/^[\d.,%\s—]*$/u.test(cell);

/** A table of data as it stands. */
export function DataTableView({ table, label }: { table: DataTable; label: string }) {
  return (
    // biome-ignore lint/a11y: what scrolls must be reachable by key, and a landmark it is not
    <div class="rb-scroll" role="group" tabIndex={0} aria-label={label}>
      <table class="rb-table">
        <thead>
          <tr>
            {table.head.map((cell, at) => (
              <th key={cell} scope="col" data-words={isWords(table.rows[0]?.[at] ?? '') || undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and do not move
            <tr key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={table.head[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[at]} data-words={isWords(cell) || undefined}>
                    {cell}
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

interface ChartFigureProps {
  title: string;
  /** How the figures are made. */
  rule: string;
  /** What was counted and what was left out. */
  counted: string;
  /** Made when it is asked for. */
  table: () => DataTable;
  /** What a file holds, where that is more exact than what is shown. */
  file?: () => DataTable;
  onSave: SaveTable;
  /** The picture; without it the table alone is there. */
  children?: ComponentChildren;
}

/** A chart with its rule, and one key away the table behind it, which can be saved. */
export function ChartFigure({
  title,
  rule,
  counted,
  table,
  file = table,
  onSave,
  children,
}: ChartFigureProps) {
  const id = useId();
  const [isTable, setTable] = useState(false);
  const hasPicture = children !== undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!hasPicture || event.key.toLowerCase() !== 't') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    setTable(!isTable);
  };
  return (
    <section class="desk-section rb-figure" aria-labelledby={id} onKeyDown={onKeyDown}>
      <header>
        <h2 id={id}>{title}</h2>
        <div class="desk-actions rb-tools">
          {hasPicture && (
            <button
              type="button"
              class="tx-button tx-button-quiet"
              aria-pressed={isTable}
              aria-keyshortcuts="T"
              aria-label={t(isTable ? 'reviewBoard.chart.pictureOf' : 'reviewBoard.chart.tableOf', [title])}
              onClick={() => setTable(!isTable)}
            >
              {t(isTable ? 'reviewBoard.chart.picture' : 'reviewBoard.chart.table')}
            </button>
          )}
          <Button variant="quiet" onClick={() => onSave(title, file())}>
            <span aria-hidden="true">{t('reviewBoard.chart.csv')}</span>
            <span class="tx-hidden">{t('reviewBoard.chart.csvOf', [title])}</span>
          </Button>
        </div>
        <p>{formatSentences(rule, counted)}</p>
      </header>
      {isTable || !hasPicture ? <DataTableView table={table()} label={title} /> : children}
    </section>
  );
}

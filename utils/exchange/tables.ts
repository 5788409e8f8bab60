import type { ParseStepResult } from 'papaparse';
import { fail, ok, type Result } from '../core/result.ts';
import type { Finding, WarningCode } from './findings.ts';
import { CELLS_LIMIT, COLUMNS_LIMIT, ROWS_LIMIT, TEXTS_LIMIT } from './limits.ts';

/** A row with something in it; `row` counts as Excel does, from 1 and with the blank ones. */
export interface TableRow {
  row: number;
  cells: readonly string[];
}

export interface Table {
  rows: TableRow[];
  /** Name of the sheet, of a workbook with several that have something in them. */
  sheet?: string;
}

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows that are looked at to find out what a table is. */
const HEAD = 30;

/** Collects rows within the bounds, without the blank ones. */
export class TableBuilder {
  readonly rows: TableRow[] = [];
  #cells = 0;
  #length = 0;
  #row = 0;
  overflow = false;

  add(values: readonly string[]): void {
    this.#row += 1;
    let width = Math.min(values.length, COLUMNS_LIMIT);
    while (width > 0 && (values[width - 1] ?? '').trim() === '') width -= 1;
    if (width === 0 || this.overflow) return;
    this.#cells += width;
    for (const value of values) this.#length += value.length;
    if (this.rows.length > ROWS_LIMIT + HEAD || this.#cells > CELLS_LIMIT || this.#length > TEXTS_LIMIT)
      this.overflow = true;
    else this.rows.push({ row: this.#row, cells: width === values.length ? values : values.slice(0, width) });
  }
}

interface Parsed {
  table: Table;
  warnings: Finding<WarningCode>[];
}

/** One kind of line end throughout: people paste rows from elsewhere into a file, and quoted texts have their own. */
export const evenLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Text (with even lines) as a table. Quotes may hold line breaks and delimiters. Errors: `tooManyRows`. */
export async function parseTable(text: string, delimiter: Delimiter): Promise<Result<Parsed>> {
  const { default: papa } = await import('papaparse');
  const builder = new TableBuilder();
  const warnings: Finding<WarningCode>[] = [];
  papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    step: ({ data, errors }: ParseStepResult<string[]>, parser) => {
      builder.add(data.map(unguarded));
      const [error] = errors;
      if (error?.type === 'Quotes' && warnings.length === 0)
        warnings.push({ code: 'openQuote', detail: String(builder.rows.at(-1)?.row ?? 1) });
      if (builder.overflow) parser.abort();
    },
  });
  if (builder.overflow) return fail('tooManyRows', String(ROWS_LIMIT));
  return ok({ table: { rows: builder.rows }, warnings });
}

/** The first rows of a text with each delimiter, to judge which one it is. */
export async function headsOf(text: string): Promise<{ delimiter: Delimiter; table: Table }[]> {
  const { default: papa } = await import('papaparse');
  // A quote that is never closed would have the whole text read each time.
  const beginning = text.slice(0, 200_000);
  return DELIMITERS.map((delimiter) => {
    const { data } = papa.parse<string[]>(beginning, {
      delimiter,
      newline: '\n',
      preview: HEAD,
      skipEmptyLines: false,
    });
    const builder = new TableBuilder();
    for (const cells of data) builder.add(cells);
    return { delimiter, table: { rows: builder.rows } };
  });
}

/** Which delimiter gives the most even rows of more than one cell; a comma where none does. */
export function evenest(heads: readonly { delimiter: Delimiter; table: Table }[]): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const { delimiter, table } of heads) {
    const widths = table.rows.map(({ cells }) => cells.length);
    const wide = widths.filter((width) => width > 1).length;
    const usual = Math.max(
      0,
      ...widths.map((one) => widths.filter((width) => width === one && one > 1).length),
    );
    const score = widths.length === 0 ? 0 : (wide + usual) / widths.length;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** A cell that a spreadsheet would take for a formula, or one that was guarded against that. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet runs as a formula; `unguarded` gives the original back. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** Rows as CSV text with Windows line ends, each cell guarded. */
export async function tableText(rows: readonly (readonly string[])[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  return `${papa.unparse(
    rows.map((cells) => cells.map(guarded)),
    { newline: '\r\n', skipEmptyLines: false },
  )}\r\n`;
}

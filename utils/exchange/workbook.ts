import { fail, ok, type Result } from '../core/result.ts';
import { wallTime } from '../core/zone.ts';
import { unpackWorkbook } from './archive-gate.ts';
import { CELLS_LIMIT, ROWS_LIMIT } from './limits.ts';
import { fillMerged, mergesIn, sheetParts } from './merged-cells.ts';
import { type Table, TableBuilder } from './tables.ts';

/** Rows of a sheet, counted with the blank ones: formatting often reaches far below what is written. */
const SHEET_ROWS = 4 * ROWS_LIMIT;
/** Columns that Excel has. */
const SHEET_COLUMNS = 16_384;
/** Cells of the rectangles that all sheets span: the library fills in what is empty. */
const SPAN_LIMIT = 4 * CELLS_LIMIT;
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;
const ROW_OR_CELL = /<((?:\w+:)?)(row|c)(?=[\s/>])([^<>]*)>/g;
const ADDRESS = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/**
 * A sheet's text, with the addresses that some programs leave out put in, and how many cells it spans. A cell far out spans a table
 * that would fill the memory, and a few bytes can say so.
 */
function addressed(xml: string): { xml: string; span: number } {
  let row = 0;
  let column = 0;
  let lastRow = 1;
  let lastColumn = 1;
  let missing = false;
  const whole = xml.replace(ROW_OR_CELL, (tag, prefix: string, name: string, attributes: string) => {
    const [, letters = '', digits] = ADDRESS.exec(attributes) ?? [];
    if (name === 'row') {
      row = digits === undefined ? row + 1 : Number(digits);
      column = 0;
    } else {
      column = letters === '' ? column + 1 : columnOf(letters);
      if (digits !== undefined) row = Number(digits);
    }
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
    if (digits !== undefined) return tag;
    missing = true;
    const address = name === 'row' ? String(row) : `${lettersOf(column)}${row}`;
    return `<${prefix}${name} r="${address}"${attributes}>`;
  });
  const far = lastRow > SHEET_ROWS || lastColumn > SHEET_COLUMNS;
  return { xml: missing ? whole : xml, span: far ? Number.POSITIVE_INFINITY : lastRow * lastColumn };
}

/** Cells as text. A date cell says a wall time, which the library gives as if it were UTC. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return '';
  const { year, month, day, hour, minute } = wallTime(value.getTime(), 'UTC');
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour + minute === 0 ? date : `${date} ${two(hour)}:${two(minute)}`;
}

/**
 * The sheets of a workbook that have something in them. The archive is unfolded under our own bounds first and handed to the library
 * without compression, so that it neither unfolds anything itself nor starts a worker from a blob, which an extension page forbids.
 * Errors: `badArchive`, `zipBomb`, `tooManyRows`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Table[]>> {
  const unpacked = await unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  const [{ default: readExcel }, { zipSync, strFromU8, strToU8 }] = await Promise.all([
    import('read-excel-file/universal'),
    import('fflate'),
  ]);
  const files = unpacked.value;
  let span = 0;
  const merges = new Map<string, ReturnType<typeof mergesIn>>();
  for (const [name, content] of Object.entries(files)) {
    if (!SHEET_PART.test(name)) continue;
    const xml = strFromU8(content);
    const whole = addressed(xml);
    span += whole.span;
    merges.set(name, mergesIn(xml));
    if (span > SPAN_LIMIT) return fail('tooManyRows', String(ROWS_LIMIT));
    if (whole.xml !== xml) files[name] = strToU8(whole.xml);
  }
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = await readExcel(zipSync(files, { level: 0 }).buffer as ArrayBuffer, { trim: false });
  } catch (error) {
    return fail('badArchive', error instanceof Error ? error.message.slice(0, 200) : undefined);
  }
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const parts = sheetParts(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const tables: Table[] = [];
  let rows = 0;
  for (const { sheet, data } of sheets) {
    fillMerged(data, merges.get(parts.get(sheet) ?? '') ?? []);
    const builder = new TableBuilder();
    for (const cells of data) builder.add(cells.map(cellText));
    rows += builder.rows.length;
    if (builder.overflow || rows > ROWS_LIMIT + sheets.length) return fail('tooManyRows', String(ROWS_LIMIT));
    if (builder.rows.length > 0) tables.push({ rows: builder.rows, sheet });
  }
  return ok(tables);
}

/** Rows as a workbook with one sheet; every cell is text, so nothing is run as a formula. */
export async function workbookBytes(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  sheet: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeExcel } = await import('write-excel-file/universal');
  const blob = await writeExcel(
    rows.map((cells, at) =>
      cells.map((value) =>
        value === ''
          ? null
          : {
              value,
              type: String,
              wrap: true,
              alignVertical: 'top' as const,
              ...(at === 0 && { fontWeight: 'bold' as const }),
            },
      ),
    ),
    { columns: widths.map((width) => ({ width })), sheet, stickyRowsCount: 1 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

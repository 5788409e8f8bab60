import { fail, ok, type Result } from '../core/result.ts';
import { containerOf, sniff } from './container.ts';
import { decodeText } from './encoding.ts';
import type { Finding, ImportPlan, ImportRow, WarningCode } from './findings.ts';
import { isNewer } from './formats/own-json.ts';
import { CONTAINERS, type EncodingId, type FormatId } from './formats.ts';
import { refused } from './found.ts';
import { CELL_LIMIT, FILE_LIMIT, ROWS_LIMIT } from './limits.ts';
import { JSON_FORMATS, kindOfTable, kindOfValue, TABLE_FORMATS, YAML_FORMATS } from './readers.ts';
import { type Delimiter, evenest, evenLines, headsOf, parseTable, type Table } from './tables.ts';
import { readJson, readYaml } from './values.ts';
import { readWorkbook } from './workbook.ts';

/** What a person sets by hand where the file was taken for something that it is not. */
export interface ReadOptions {
  format?: FormatId | undefined;
  encoding?: EncodingId | undefined;
}

type Part = Pick<ImportPlan, 'format' | 'rows' | 'warnings' | 'delimiter'>;

/** Rows of one table; a cell beyond all measure is an error of its row and not looked at. */
function rowsOf(table: Table, format: FormatId, fileName: string): ImportRow[] {
  const huge: ImportRow[] = [];
  const rows = table.rows.filter(({ row, cells }) => {
    if (!cells.some((cell) => cell.length > CELL_LIMIT)) return true;
    huge.push(refused(row, 'cellTooLong', cells.join(' ').slice(0, 200), String(CELL_LIMIT)));
    return false;
  });
  const read = TABLE_FORMATS[format]?.read({ ...table, rows }, fileName) ?? [];
  return huge.length === 0 ? read : [...read, ...huge].sort((a, b) => a.row - b.row);
}

function fromTables(tables: readonly Table[], fileName: string, chosen?: FormatId): Part {
  const several = tables.length > 1;
  const kinds = tables.map((table) => kindOfTable(table, fileName));
  const format = chosen ?? kinds.reduce((best, one) => (one.fit > best.fit ? one : best)).format;
  const rows = tables.flatMap((table, at) => {
    const { sheet: name, ...bare } = table;
    const kind = chosen ?? kinds[at]?.format ?? format;
    const found = rowsOf(several ? table : bare, kind, fileName);
    return several && name !== undefined ? found.map((row) => ({ ...row, sheet: name })) : found;
  });
  const warnings: Finding<WarningCode>[] = several
    ? [{ code: 'severalSheets', detail: String(tables.length) }]
    : [];
  return { format, rows, warnings, delimiter: undefined };
}

async function fromText(written: string, fileName: string, chosen?: FormatId): Promise<Result<Part>> {
  const text = evenLines(written);
  const heads = await headsOf(text);
  const judged = heads.map((head) => ({
    ...head,
    fit: chosen
      ? (TABLE_FORMATS[chosen]?.fits(head.table, fileName) ?? 0)
      : kindOfTable(head.table, fileName).fit,
  }));
  const best = Math.max(...judged.map(({ fit }) => fit));
  const delimiter: Delimiter = evenest(judged.filter(({ fit }) => fit === best));
  const parsed = await parseTable(text, delimiter);
  if (!parsed.ok) return parsed;
  const { table, warnings } = parsed.value;
  if (table.rows.length === 0) return fail('emptyFile');
  const part = fromTables([table], fileName, chosen);
  return ok({ ...part, warnings: [...warnings, ...part.warnings], delimiter });
}

async function fromValue(text: string, container: 'json' | 'yaml', chosen?: FormatId): Promise<Result<Part>> {
  const formats = container === 'json' ? JSON_FORMATS : YAML_FORMATS;
  const value = container === 'json' ? readJson(text) : await readYaml(text);
  if (!value.ok) return value;
  if (isNewer(value.value)) return fail('newerFormat');
  const format = chosen ?? kindOfValue(value.value, formats);
  const reader = format && formats[format];
  if (!format || !reader) return fail('unknownFormat');
  return ok({ format, rows: reader.read(value.value), warnings: [], delimiter: undefined });
}

async function readAny(
  bytes: Uint8Array,
  fileName: string,
  { format, encoding }: ReadOptions,
): Promise<Result<ImportPlan>> {
  if (bytes.length > FILE_LIMIT) return fail('tooLarge', String(FILE_LIMIT));
  const kind = sniff(bytes);
  if (!kind.ok) return kind;
  const allowed = format && CONTAINERS[format];
  if (kind.value === 'workbook') {
    if (allowed && !allowed.includes('workbook')) return fail('wrongFormat');
    const tables = await readWorkbook(bytes);
    if (!tables.ok) return tables;
    if (tables.value.length === 0) return fail('emptyFile');
    return finished(fileName, fromTables(tables.value, fileName, format), undefined, []);
  }
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (text.trim() === '') return fail('emptyFile');
  const found = containerOf(text, fileName);
  const container = allowed?.find((one) => one !== 'workbook') ?? found;
  const part =
    container === 'json' || container === 'yaml'
      ? await fromValue(text, container, format)
      : await fromText(text, fileName, format);
  if (!part.ok) return format && container !== found ? fail('wrongFormat', part.error.detail) : part;
  const warnings: Finding<WarningCode>[] = [];
  if (decoded.value.cutOff) warnings.push({ code: 'cutOff' });
  if (decoded.value.damaged > 0)
    warnings.push({ code: 'damagedText', detail: String(decoded.value.damaged) });
  return finished(fileName, part.value, decoded.value.encoding, warnings);
}

function finished(
  fileName: string,
  part: Part,
  encoding: EncodingId | undefined,
  warnings: Finding<WarningCode>[],
): Result<ImportPlan> {
  if (part.rows.length > ROWS_LIMIT) return fail('tooManyRows', String(ROWS_LIMIT));
  if (part.rows.length === 0) return fail('noRows');
  return ok({ ...part, fileName, encoding, warnings: [...warnings, ...part.warnings] });
}

/**
 * Reads a library of replies from a file of any format that we know, and says row by row what it found. Nothing is written. Errors: the
 * codes of `FileFailure`.
 */
export async function readLibrary(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Result<ImportPlan>> {
  try {
    return await readAny(bytes, fileName, options);
  } catch (error) {
    // Nested beyond what the machine's stack holds: the file's doing, not a bug.
    if (error instanceof RangeError) return fail('unknownFormat', error.message);
    throw error;
  }
}

import { fail, ok, type Result } from '../core/result.ts';
import { CHINA, dayOf } from '../core/zone.ts';
import type { Reply } from '../records/reply.ts';
import { entriesOf } from './entries.ts';
import { ownValue } from './formats/own-json.ts';
import { ownSheetRows } from './formats/own-sheet.ts';
import type { Written } from './formats/shape.ts';
import { type ExportFormat, takesGb18030 } from './formats.ts';
import { encodeGb18030 } from './gb18030.ts';
import { type Loss, lossesOf } from './losses.ts';
import { tableText } from './tables.ts';
import { yamlText } from './values.ts';
import { workbookBytes } from './workbook.ts';
import { WRITERS } from './writers.ts';

export interface WriteOptions {
  /** Of a table for 千牛; everything else is UTF-8. */
  encoding?: 'utf-8' | 'gb18030';
  /** UTC ms: the day in the file's name. */
  now: number;
}

export interface LibraryFile {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  mime: string;
  losses: Loss[];
}

const MIME = {
  json: 'application/json',
  yaml: 'application/yaml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Characters that each column of our sheet shows. */
const WIDTHS = [18, 24, 60, 12, 8, 8, 16, 16, 12, 16, 16, 8];

const utf8 = (text: string, mark: boolean): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(mark ? `\ufeff${text}` : text);

/** A library as a file for us or for another program. Errors: `nothingToWrite`. */
export async function writeLibrary(
  replies: readonly Reply[],
  format: ExportFormat,
  { encoding = 'utf-8', now }: WriteOptions,
): Promise<Result<LibraryFile>> {
  if (replies.length === 0) return fail('nothingToWrite');
  const losses = lossesOf(replies, format);
  const name = `tiexin-${format}-${dayOf(now, CHINA)}`;
  const file = (bytes: Uint8Array<ArrayBuffer>, ending: keyof typeof MIME) =>
    ok({ bytes, fileName: `${name}.${ending}`, mime: MIME[ending], losses });
  const json = (value: unknown) => file(utf8(`${JSON.stringify(value, null, 2)}\n`, false), 'json');

  if (format === 'ownJson') return json(ownValue(replies, now));
  if (format === 'ownXlsx') return file(await workbookBytes(ownSheetRows(replies), WIDTHS, '话术'), 'xlsx');
  const { write, dialect } = WRITERS[format] ?? {};
  const written: Written =
    write === undefined ? { rows: ownSheetRows(replies) } : write(...entriesOf(replies, dialect));
  if ('json' in written) return json(written.json);
  if ('yaml' in written) return file(utf8(await yamlText(written.yaml), false), 'yaml');
  const text = await tableText(written.rows);
  const chinese = encoding === 'gb18030' && takesGb18030(format);
  // Excel takes a table for UTF-8 only by its mark.
  return file(chinese ? encodeGb18030(text) : utf8(text, true), 'csv');
}

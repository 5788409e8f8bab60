import { fail, ok, type Result } from '../core/result.ts';
import type { Container } from './formats.ts';

/** How files begin that are no text, as bytes in hex; what is no library of replies is told from its first bytes. */
const BINARY: readonly string[] = [
  '89504e47',
  'ffd8ff',
  '47494638',
  '25504446',
  '52617221',
  '377abcaf',
  '1f8b08',
  '424d',
  '00000100',
  '7b5c727466',
];
/** The old Excel's container, which also holds workbooks under a password. */
const OLD_EXCEL = 'd0cf11e0';
const ARCHIVE = /^504b(?:0304|0506|0708)/;

/** What a file is on the outside, from its first bytes; `text` has to be looked into. Errors: `emptyFile`, `notText`, `oldExcel`. */
export function sniff(bytes: Uint8Array): Result<'workbook' | 'text'> {
  if (bytes.length === 0) return fail('emptyFile');
  const head = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (ARCHIVE.test(head)) return ok('workbook');
  if (head.startsWith(OLD_EXCEL)) return fail('oldExcel');
  // "BM" is how a bitmap begins, and a word may too: the bitmap goes on with zeros.
  const bitmap = head.startsWith('424d') && !bytes.subarray(2, 12).includes(0);
  return BINARY.some((mark) => head.startsWith(mark)) && !bitmap ? fail('notText') : ok('text');
}

/** Whether a text is JSON, YAML or a table: by how it begins first, by its name where that says nothing. */
export function containerOf(text: string, fileName: string): Exclude<Container, 'workbook'> {
  const name = fileName.toLowerCase();
  const start = text.slice(0, 2000).trimStart();
  if (/^(?:\{\s*["}]|\[\s*(?:[{[\]"\d]|$))/.test(start) && !/\.(?:ya?ml|csv|tsv)$/.test(name)) return 'json';
  if (name.endsWith('.json')) return 'json';
  if (/\.ya?ml$/.test(name)) return 'yaml';
  if (/^(?:#[^\n]*\n|---[^\n]*\n|\s)*(?:matches|global_vars|imports):/.test(start)) return 'yaml';
  if (/^\{\s*"|^\[\s*\{\s*"/.test(start)) return 'json';
  return 'table';
}

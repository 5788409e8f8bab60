import { simplifiedUnit } from '../core/simplified.ts';

const SPACE = 0x20;
/** How much of a query counts: more is nothing that a person types. */
const QUERY_LIMIT = 200;
const WORD_LIMIT = 64;
const WORDS_LIMIT = 8;

/** Letters that have a case or an accent, and full-width forms; every other range stays as it is. */
const CASED: readonly [number, number][] = [
  [0x41, 0x590],
  [0x1e00, 0x2000],
  [0x2160, 0x2170],
];
const FULL_WIDTH: readonly [number, number] = [0xff01, 0xff5e];
const BLANK = /[\s\p{Cc}\u200b-\u200f\u2060\ufeff]/u;

/** A letter without case and accents; ü is v, as it is typed in pinyin. */
function plainLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const parts = (lower.length === 1 ? lower : letter).normalize('NFD');
  if (parts.startsWith('u\u0308')) return 'v';
  return /^.[\u0300-\u036f]+$/.test(parts) ? (parts[0] ?? letter) : lower.length === 1 ? lower : letter;
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit += 1) table[unit] = simplifiedUnit(unit);
  for (const [from, to] of CASED)
    for (let unit = from; unit < to; unit += 1)
      table[unit] = plainLetter(String.fromCharCode(unit)).charCodeAt(0);
  for (let unit = FULL_WIDTH[0]; unit <= FULL_WIDTH[1]; unit += 1)
    table[unit] = table[unit - FULL_WIDTH[0] + 0x21] ?? unit;
  for (const [from, to] of [
    [0, 0x100],
    [0x2000, 0x2070],
    [0x3000, 0x3001],
    [0xfeff, 0xff00],
  ] as const)
    for (let unit = from; unit < to; unit += 1)
      if (BLANK.test(String.fromCharCode(unit))) table[unit] = SPACE;
  // The particle 着 is written 著 in Traditional texts; OpenCC leaves that to whole phrases.
  table['著'.charCodeAt(0)] = '着'.charCodeAt(0);
  return table;
}

let table: Uint16Array | undefined;

/** For every UTF-16 unit the one that stands for it in the index: lower case, half width, simplified, without accents; blanks are spaces. */
export function foldTable(): Uint16Array {
  table ??= makeTable();
  return table;
}

/** A text as the index sees it, unit by unit, so that places in it are those of the text given. */
export function fold(text: string): string {
  const forms = foldTable();
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = forms[text.charCodeAt(at)] ?? SPACE;
  return unitsToText(units, units.length);
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The first `length` units as a string, unit by unit; half of a character becomes U+FFFD. */
export const unitsToText = (units: Uint16Array<ArrayBuffer>, length: number): string =>
  decoder.decode(units.subarray(0, length));

/** What stands for half of a character. */
const BROKEN = /[ ,、\ufffd]+/;

/** The words of a query, folded; each must be found. Bounded in number and length, and without half of a character. */
export function wordsOf(query: string): string[] {
  const words = fold(query.slice(0, QUERY_LIMIT).toWellFormed())
    .split(BROKEN)
    .flatMap((word) => word.slice(0, WORD_LIMIT).replace(/[\ud800-\udbff]$/, '') || []);
  return [...new Set(words)].slice(0, WORDS_LIMIT);
}

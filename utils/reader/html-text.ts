import { TEXT_LIMIT } from '../records/key.ts';
import { bound, cleanText } from './clean-text.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  yen: '¥',
  times: '×',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  bull: '•',
};

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
}

/** Text in which a console left HTML entities; they are decoded once, by a table, and tags stay the text that they are. */
export function htmlText(text: string): string {
  const decoded = bound(text, 4 * TEXT_LIMIT).replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}));/g,
    (entity, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return characterOf(Number(decimal));
      if (hex) return characterOf(Number.parseInt(hex, 16));
      return (name && Object.hasOwn(NAMED, name) && NAMED[name]) || entity;
    },
  );
  return cleanText(decoded);
}

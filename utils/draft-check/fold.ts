import { simplifiedUnit } from '../core/simplified.ts';

/** A text as the rules read it, with the way back: unit `i` of `text` comes from the original's units `starts[i]` up to `ends[i]`. */
export interface View {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

/** Nothing to see: zero-width marks, joiners, direction marks, variation selectors, combining marks, tags. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]/u;
const HAN = { from: 0x4e00, to: 0x9fff };

/** Look-alikes that compatibility folding leaves alone: Greek, Cyrillic and others for Latin letters, and characters written for a common one. */
const ALIKE: readonly (readonly [from: string, to: string])[] = [
  ['αаɑсϲԁеοоορрѕɡһіιӏјκкмнхтνѵѡωуγⅴⅹ✖✕', 'aaaccdeoooppsghiiljkkmhxtvvwwyyvxxx'],
  ['蕞吥卟莪伱妳恏菿僦徴荭', '最不不我你你好到就微红'],
  ['｡，：', '。,:'],
];
const LOOKALIKE: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap(([from, to]) => [...from].map((one, at) => [one, [...to][at] ?? one] as const)),
);
/** Letters in boxes and those that flags are made of, each with the first of its alphabet. */
const BOXED = [0x1f1e6, 0x1f170, 0x1f150] as const;

function boxedLetter(code: number): string | undefined {
  const first = BOXED.find((start) => code >= start && code < start + 26);
  return first === undefined ? undefined : String.fromCharCode(0x61 + code - first);
}

function foldOne(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character.toLowerCase();
  const known = LOOKALIKE.get(character) ?? boxedLetter(code);
  if (known !== undefined) return known;
  if (code >= HAN.from && code <= HAN.to) return String.fromCharCode(simplifiedUnit(code));
  if (INVISIBLE.test(character)) return '';
  const folded = character.normalize('NFKC').toLowerCase();
  if (folded.length !== 1) return folded;
  return LOOKALIKE.get(folded) ?? String.fromCharCode(simplifiedUnit(folded.charCodeAt(0)));
}

/** Half width, lower case, simplified characters, nothing invisible. */
export function fold(text: string): View {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const piece = foldOne(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: folded, starts, ends };
}

/** The part of the original that `from` up to `to` of a view comes from. */
export const originalSpan = ({ starts, ends }: View, from: number, to: number) => ({
  start: starts[from] ?? 0,
  end: ends[Math.max(from, to - 1)] ?? 0,
});

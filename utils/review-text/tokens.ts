import { simplifiedUnit } from '../core/simplified.ts';
import { REVIEW_LIMIT } from '../records/review.ts';

/** A review as the model reads it: one number for each token, and where in the text it stands, in UTF-16 units. */
export interface Tokens {
  values: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
}

/** How often the same token may follow itself: 哈哈哈哈哈 is 哈哈哈. */
const REPEATS = 3;
/** Where the values of words begin: above every code point. */
const WORD = 0x200000;
const DIGIT = 0x30;
const COMMA = 0x2c;
const STOP = 0x2e;
const DOTS = 0x2026;
const PRIME = 0x01000193;

/** Signs that are written in several ways, by what stands for them. */
const SIGNS = new Map(
  Object.entries({ ',': '、;；:：|/', '.': '。', '~': '～〜∼', '"': '“”„「」『』', "'": '‘’`´' }).flatMap(
    ([sign, others]) => [...others].map((other) => [other.charCodeAt(0), sign.charCodeAt(0)] as const),
  ),
);

const isSpace = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000;
/** Signs without a look of their own: joiners, selectors, marks of direction, the byte order mark. */
const isUnseen = (unit: number): boolean =>
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x2028 && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2064) ||
  (unit >= 0xfe00 && unit <= 0xfe0f) ||
  unit === 0xfeff ||
  unit < 0x09;
const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** One way to write each unit: Simplified, half-width, small letters, one sign for those that mean the same. */
export function foldUnit(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return simplifiedUnit(unit);
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 0x20;
  return SIGNS.get(unit) ?? unit;
}

/** Whether a token parts clauses. */
export const isBreak = (value: number): boolean =>
  value === COMMA || value === STOP || value === DOTS || value === 0x21 || value === 0x3f || value === 0x7e;

/** Whether there is anything to judge: 123 and 。。。 say nothing. */
export const saysSomething = ({ count, values }: Tokens): boolean =>
  values.subarray(0, count).some((value) => value !== DIGIT && !isBreak(value));

/** Spaces after Chinese part clauses, as people type them for commas. */
const isGap = (before: number): boolean => before >= 0x2e80 && before < WORD;

/**
 * Cuts a review into tokens: a Chinese character, a word of letters, a number (every one is the same), an emoji, a sign. No dictionary and
 * nothing of the browser's decides, so that every browser cuts alike. At most `REVIEW_LIMIT` units are read.
 */
export function readTokens(text: string): Tokens {
  const length = Math.min(text.length, REVIEW_LIMIT);
  const values = new Int32Array(length);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let count = 0;
  const push = (value: number, start: number, end: number) => {
    if (
      count >= REPEATS &&
      values[count - 1] === value &&
      values[count - 2] === value &&
      values[count - 3] === value
    )
      return;
    values[count] = value;
    starts[count] = start;
    ends[count] = end;
    count += 1;
  };
  let at = 0;
  let spaced = false;
  while (at < length) {
    const start = at;
    const raw = text.charCodeAt(at);
    at += 1;
    if (isUnseen(raw)) continue;
    if (isSpace(raw)) {
      spaced = true;
      continue;
    }
    let unit = foldUnit(raw);
    if (spaced) {
      spaced = false;
      if (count > 0 && isGap(values[count - 1] ?? 0) && !isLetter(unit)) push(COMMA, start - 1, start);
    }
    if (isLetter(unit)) {
      let hash = 0x811c9dc5;
      for (;;) {
        hash = Math.imul(hash ^ unit, PRIME);
        unit = at < length ? foldUnit(text.charCodeAt(at)) : 0;
        // An apostrophe inside of a word belongs to it: don't.
        if (unit === 0x27 && at + 1 < length && isLetter(foldUnit(text.charCodeAt(at + 1)))) {
          unit = foldUnit(text.charCodeAt(at + 1));
          at += 1;
        }
        if (!isLetter(unit)) break;
        at += 1;
      }
      push(WORD + (hash >>> 8), start, at);
    } else if (isDigit(unit)) {
      while (at < length && isDigit(foldUnit(text.charCodeAt(at)))) at += 1;
      push(DIGIT, start, at);
    } else if (raw >= 0xd800 && raw <= 0xdbff) {
      const point = text.codePointAt(start) ?? raw;
      if (point > 0xffff) at += 1;
      // Skin tones say nothing.
      if (point < 0x1f3fb || point > 0x1f3ff) push(point, start, at);
    } else if (unit === STOP || unit === DOTS) {
      const before = count > 0 ? values[count - 1] : 0;
      if (before === STOP || before === DOTS) {
        values[count - 1] = DOTS;
        ends[count - 1] = at;
      } else push(unit, start, at);
    } else push(unit, start, at);
  }
  return { values, starts, ends, count };
}

import { fail, ok, type Result } from '../core/result.ts';

/** UTF-16 units; about 6,000 orders. Answers beyond it are said, not read. */
export const SIZE_LIMIT = 12_000_000;
/** Levels of nesting. The consoles' own answers have about ten. */
export const DEPTH_LIMIT = 100;

const BACKSLASH = 92;
const LONG = /\d{16}/;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The position after the string that begins at `start`; the end of the text if it never ends. */
function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
}

const quoteLong = (between: string): string =>
  LONG.test(between)
    ? between.replace(NUMBER, (number) =>
        /^-?\d{16,}$/.test(number) && !Number.isSafeInteger(Number(number)) ? `"${number}"` : number,
      )
    : between;

/** Puts integers beyond 2^53 in quotes. Only what stands between strings is looked at. */
function quoteBigNumbers(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  let position = 0;
  while (position < text.length) {
    const quote = text.indexOf('"', position);
    const end = quote < 0 ? text.length : quote;
    if (end - position >= 16) {
      const between = text.slice(position, end);
      const quoted = quoteLong(between);
      if (quoted !== between) {
        parts.push(text.slice(copied, position), quoted);
        copied = end;
      }
    }
    position = quote < 0 ? end : endOfString(text, quote);
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

/** How far into an answer big numbers are looked for before it is parsed at all. */
const START = 20_000;
const hasLongNumber = (text: string): boolean => /[:[,\s-]\d{16}/.test(text);

const isAltered = (value: unknown): boolean =>
  typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value);

interface Shape {
  tooDeep: boolean;
  /** A whole number beyond 2^53 is there, of which digits may be lost. */
  altered: boolean;
}

function shapeOf(root: unknown): Shape {
  let altered = isAltered(root);
  let level: object[] = typeof root === 'object' && root !== null ? [root] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEPTH_LIMIT) return { tooDeep: true, altered };
    const below: object[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'object') {
        if (value !== null) below.push(value);
      } else if (typeof value === 'number') altered ||= isAltered(value);
    };
    for (const value of level) {
      if (Array.isArray(value)) value.forEach(visit);
      else for (const key in value) visit((value as Record<string, unknown>)[key]);
    }
    level = below;
  }
  return { tooDeep: false, altered };
}

/**
 * JSON in which integers beyond 2^53 keep their digits, as strings.
 * Errors: `too-large` (over 12 million UTF-16 units), `not-json`, `too-deep` (over 100 levels).
 */
export function parseBigJson(text: string): Result<unknown> {
  if (text.length > SIZE_LIMIT) return fail('too-large');
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    const isBig = hasLongNumber(body.slice(0, START));
    const value: unknown = JSON.parse(isBig ? quoteBigNumbers(body) : body);
    const { tooDeep, altered } = shapeOf(value);
    if (tooDeep) return fail('too-deep');
    return ok(altered ? JSON.parse(quoteBigNumbers(body)) : value);
  } catch {
    return fail('not-json');
  }
}

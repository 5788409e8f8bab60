import { KIND, type Kind } from './places.ts';
import { stemOf } from './stems.ts';
import { theSyllables } from './syllables.ts';

/** A step of reading a word: what one unit of a text may be, and how far into the word it reaches. */
export interface Step {
  to: number;
  /** Numbers of syllables; or else exactly this unit. */
  syllables: readonly number[];
  unit: number;
}

/**
 * One way to understand a word of a query: as it stands, by the beginning that its forms share, or as pinyin, where each letter or run of
 * letters stands for a character. `steps` are those that lead from the word's beginning to its end, by where they begin.
 */
export interface Way {
  kind: Kind;
  text: string;
  steps?: readonly (readonly Step[])[];
  /** As bits the places in the word whose unit may stand as it is. */
  standing?: number;
  /** For each syllable a bit for each place in the word where it is written out, where the word ends within it, where its first letter
   *  stands, and where its zh, ch or sh does. */
  whole?: Uint32Array;
  begun?: Uint32Array;
  letter?: Uint32Array;
  digraph?: Uint32Array;
}

/** Bits of a place in the word; the last one says that all of it was read. */
const LONGEST = 30;
const LONGEST_SYLLABLE = 6;
const DIGRAPH = /^[zcs]h/;

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Which Latin words the texts have. */
export interface KnownWords {
  has(word: string): boolean;
}

/** As bits the places whose unit may stand as it is in a text: signs, and the letters of a known word before or after pinyin (viphuiyuan). */
function standingIn(word: string, latin: KnownWords | undefined): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) if (!isLetter(word.charCodeAt(at))) bits |= 1 << at;
  for (const run of latin ? word.matchAll(/[a-z]{3,}/g) : [])
    for (let length = run[0].length; length > 1; length -= 1)
      for (const from of [0, run[0].length - length])
        if (latin?.has(run[0].slice(from, from + length))) bits |= ((1 << length) - 1) << (run.index + from);
  return bits;
}

function stepsFrom(word: string, at: number, initials: boolean, standing: number): Step[] {
  const { numbers, beginnings } = theSyllables();
  const steps: Step[] =
    standing & (1 << at) ? [{ to: at + 1, syllables: [], unit: word.charCodeAt(at) }] : [];
  for (let length = 1; length <= LONGEST_SYLLABLE && at + length <= word.length; length += 1) {
    const part = word.slice(at, at + length);
    const begun = beginnings.get(part);
    if (!begun) break;
    const whole = numbers.get(part);
    const letters = initials && (length === 1 || (length === 2 && DIGRAPH.test(part)));
    if (at + length === word.length || letters) steps.push({ to: at + length, syllables: begun, unit: 0 });
    else if (whole) steps.push({ to: at + length, syllables: [whole], unit: 0 });
  }
  return steps;
}

/** Only the steps that lie on a path from the word's beginning to its end. */
function onPath(all: readonly Step[][], length: number): Step[][] {
  const leads = new Uint8Array(length + 1);
  const reached = new Uint8Array(length + 1);
  leads[length] = 1;
  reached[0] = 1;
  const good = all.map(() => [] as Step[]);
  for (let at = length - 1; at >= 0; at -= 1) {
    good[at] = (all[at] ?? []).filter(({ to }) => leads[to]);
    if (good[at]?.length) leads[at] = 1;
  }
  for (let at = 0; at < length; at += 1) {
    if (!reached[at]) good[at] = [];
    for (const { to } of good[at] ?? []) reached[to] = 1;
  }
  return good;
}

/** A word as pinyin, with single letters for characters or without; nothing when it has no letters or cannot be read so. */
export function pinyinWay(word: string, kind: Kind, initials: boolean, latin?: KnownWords): Way | undefined {
  const text = word.replaceAll("'", '');
  if (!/[a-z]/.test(text) || text.length > LONGEST) return undefined;
  const standing = standingIn(text, latin);
  const steps = onPath(
    Array.from(text, (_, at) => stepsFrom(text, at, initials, standing)),
    text.length,
  );
  if (!steps.some((list) => list.some(({ unit }) => unit === 0))) return undefined;
  const { count, names } = theSyllables();
  const way = {
    kind,
    text,
    steps,
    standing,
    whole: new Uint32Array(count),
    begun: new Uint32Array(count),
    letter: new Uint32Array(count),
    digraph: new Uint32Array(count),
  };
  for (const [at, list] of steps.entries())
    for (const { to, syllables } of list)
      for (const syllable of syllables) {
        const length = to - at;
        const bits =
          to === text.length && length < (names[syllable]?.length ?? 0) && length > 0
            ? way.begun
            : names[syllable]?.length === length
              ? way.whole
              : length === 1
                ? way.letter
                : way.digraph;
        bits[syllable] = (bits[syllable] ?? 0) | (1 << at);
      }
  return way;
}

/** The ways to understand a word as it is typed, the surest first. */
export function waysOf(word: string, latin?: KnownWords): Way[] {
  const ways: Way[] = [{ kind: KIND.literal, text: word }];
  const pinyin = pinyinWay(word, KIND.pinyin, false, latin);
  if (pinyin) ways.push(pinyin);
  if (/^[a-z]{4,24}$/.test(word)) ways.push({ kind: KIND.stem, text: stemOf(word) });
  const initials = pinyinWay(word, KIND.initials, true, latin);
  if (initials && initials.text.length > 1) ways.push(initials);
  return ways;
}

/** Whether a unit may stand inside a Latin word. */
export const isLatin = isLetter;

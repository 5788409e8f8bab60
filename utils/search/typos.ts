import type { PairIndex } from './pairs.ts';
import { theSyllables } from './syllables.ts';

const SHORTEST = 4;
const LONGEST = 24;
/** How many corrected words are looked for, and how many steps are spent on finding them. */
const CORRECTIONS = 12;
const STEPS = 3000;

/** Whether one letter wrong, missing, too many, or two swapped make `typed` of `meant`; of its beginning, if `open`. */
export function isTypo(typed: string, meant: string, open: boolean): boolean {
  let at = 0;
  while (at < typed.length && at < meant.length && typed[at] === meant[at]) at += 1;
  if (at === typed.length && (open || at === meant.length)) return false;
  const same = (rest: string, other: string) => (open ? other.startsWith(rest) : other === rest);
  return (
    same(typed.slice(at + 1), meant.slice(at + 1)) ||
    same(typed.slice(at + 1), meant.slice(at)) ||
    same(typed.slice(at), meant.slice(at + 1)) ||
    (typed[at] === meant[at + 1] &&
      typed[at + 1] === meant[at] &&
      at + 1 < typed.length &&
      same(typed.slice(at + 2), meant.slice(at + 2)))
  );
}

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

let shortened: Map<string, number[]> | undefined;

/** The syllables by what is left of them without one letter, and by themselves. */
function shortenedSyllables(): Map<string, number[]> {
  if (shortened) return shortened;
  shortened = new Map();
  for (const [name, number] of theSyllables().numbers)
    for (const left of new Set([name, ...Array.from(name, (_, at) => without(name, at))])) {
      const list = shortened.get(left);
      if (list) list.push(number);
      else shortened.set(left, [number]);
    }
  return shortened;
}

/** The syllables that a wrongly typed part may mean. */
function meantBy(part: string): number[] {
  const { names } = theSyllables();
  const near = new Set<number>();
  for (const left of [part, ...Array.from(part, (_, at) => without(part, at))])
    for (const number of shortenedSyllables().get(left) ?? [])
      if (isTypo(part, names[number] ?? '', false)) near.add(number);
  return [...near];
}

/** Finds what a word means as pinyin, if one letter of it is wrong, as far as the index has such neighbours. */
class Corrector {
  readonly found = new Set<string>();
  #steps = 0;
  #near = new Map<string, number[]>();
  #pairs: PairIndex;

  constructor(pairs: PairIndex) {
    this.#pairs = pairs;
  }

  #goOn(word: string, at: number, before: number, made: string, mended: boolean, next: number): void {
    if (before !== 0 && !this.#pairs.hasRead(before, next)) return;
    this.follow(word, at, next, made + (theSyllables().names[next] ?? ''), mended);
  }

  follow(word: string, at: number, before: number, made: string, mended: boolean): void {
    this.#steps += 1;
    if (this.#steps > STEPS || this.found.size >= CORRECTIONS) return;
    const { numbers, beginnings } = theSyllables();
    if (at === word.length) {
      if (mended && before !== 0) this.found.add(made);
      return;
    }
    for (let end = Math.min(word.length, at + 7); end > at; end -= 1) {
      const part = word.slice(at, end);
      const whole = numbers.get(part);
      if (whole) this.#goOn(word, end, before, made, mended, whole);
      else if (mended && end === word.length && before !== 0 && beginnings.has(part))
        this.found.add(made + part);
      if (mended) continue;
      const near = this.#near.get(part) ?? meantBy(part);
      this.#near.set(part, near);
      for (const next of near) this.#goOn(word, end, before, made, true, next);
    }
  }
}

/** What a word means as pinyin of two or more characters, if one letter of it is wrong, missing, too many, or swapped with the next. */
export function correctPinyin(word: string, pairs: PairIndex): string[] {
  if (!/^[a-z]+$/.test(word) || word.length < SHORTEST || word.length > LONGEST) return [];
  const corrector = new Corrector(pairs);
  for (let at = 0; at + 1 < word.length; at += 1) {
    const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    if (swapped !== word) corrector.follow(swapped, 0, 0, '', true);
  }
  corrector.follow(word, 0, 0, '', false);
  return [...corrector.found].filter((made) => made !== word && !theSyllables().numbers.has(made));
}

/** The Latin words of the texts, for finding which one a wrongly typed word means. */
export class LatinWords {
  #words: string[] = [];
  #letters: number[] = [];
  #known = new Set<string>();

  /** Enters the words of a folded text. Bounded: beyond 50,000 different ones no more are learnt. */
  add(text: string): void {
    for (const [word] of text.matchAll(/[a-z][a-z0-9]{1,23}/g)) {
      if (this.#known.has(word) || this.#known.size >= 50_000) continue;
      this.#known.add(word);
      this.#words.push(word);
      this.#letters.push(lettersOf(word));
    }
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** The words that a wrongly typed one, or its beginning, may mean. */
  meantBy(typed: string): string[] {
    if (!/^[a-z][a-z0-9]+$/.test(typed) || typed.length < SHORTEST || typed.length > LONGEST) return [];
    const letters = lettersOf(typed);
    const found: string[] = [];
    for (let at = 0; at < this.#words.length && found.length < CORRECTIONS; at += 1) {
      const strange = letters & ~(this.#letters[at] ?? 0);
      if ((strange & (strange - 1)) !== 0) continue;
      const word = this.#words[at] ?? '';
      if (word.length >= typed.length - 1 && isTypo(typed, word, true)) found.push(word);
    }
    return found;
  }
}

/** A bit for each letter that a word has; digits share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    bits |= unit >= 0x61 ? 1 << (unit - 0x61) : 1 << 26;
  }
  return bits;
}

import type { Graveness, Topic } from '../../../records/review-verdict.ts';

/** What a subject is, where it is no topic by itself: a word for the goods, a part of them, something to eat, a device, a room, skin. */
export type Thing = 'goods' | 'part' | 'food' | 'device' | 'noise' | 'room' | 'skin';

/**
 * How a word works in a clause.
 * - `subject`: what is spoken of. `fault`: a complaint. `excess`: a complaint after “too” (太大, 小了).
 *   `lean`: after “very” as well (很硬). `merit`: a complaint when denied.
 * - `denial`: turns what follows. `lack`: not enough of what follows. `degree`: too, a bit. `turn`: ends the reach of denials and asides.
 * - `claim`, `contrast`: what the shop said and what came; together a mismatch.
 * - `aside`: what follows is no statement about these goods (if, I feared, another shop's). `plain`: says nothing, whatever stands in it.
 */
export type Kind =
  | 'subject'
  | 'fault'
  | 'excess'
  | 'lean'
  | 'merit'
  | 'denial'
  | 'lack'
  | 'degree'
  | 'turn'
  | 'claim'
  | 'contrast'
  | 'aside'
  | 'plain';

/** A word's meaning. `firm`: the topics hold whatever the subject is. `sense` picks a topic together with the subject (`senses.ts`). */
export interface Meaning {
  kind: Kind;
  topics: readonly Topic[];
  thing?: Thing | undefined;
  /** What it means when denied at once: no such subject (没有说明书), not enough (不甜). */
  wanted?: Meaning | undefined;
  sense?: string | undefined;
  firm: boolean;
  weight: number;
  graveness: Graveness;
}

/**
 * A line of faults: topics joined by `+`, a `~sense`, or both; weight (1 hint, 2 plain, 3 strong, 4 beats all); graveness as
 * m, s, g; words parted by spaces, alternatives in `{a|b|}`, `_` for a space inside. Topics with `!` hold whatever the subject is.
 */
export type Line = readonly [what: string, weight: number, graveness: 'm' | 's' | 'g', words: string];

const LEVELS = { m: 'minor', s: 'serious', g: 'grave' } as const;

/** Every way to write a word of the notation: `{a|b}c` → ac, bc. */
export function spellings(word: string): string[] {
  const open = word.indexOf('{');
  if (open < 0) return [word.replaceAll('_', ' ')];
  const close = word.indexOf('}', open);
  const tails = spellings(word.slice(close + 1));
  return word
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => tails.map((tail) => `${word.slice(0, open)}${choice}`.replaceAll('_', ' ') + tail));
}

/** The meaning that a line gives to its words. */
export function meaningOf(kind: Kind, [what, weight, graveness]: Line): Meaning {
  const [names = '', sense] = what.split('~');
  const firm = names.endsWith('!');
  const topics = names.replace('!', '').split('+').filter(Boolean) as Topic[];
  return { kind, topics, sense, firm, weight, graveness: LEVELS[graveness] };
}

/** All words of lines with their meanings. */
export function* wordsOf(kind: Kind, lines: readonly Line[]): Generator<[string, Meaning]> {
  for (const line of lines) {
    const meaning = meaningOf(kind, line);
    for (const word of line[3].split(/\s+/))
      for (const spelling of spellings(word)) yield [spelling, meaning];
  }
}

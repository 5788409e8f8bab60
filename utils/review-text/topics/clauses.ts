import { type Found, type WordTree, wordAt } from './word-tree.ts';

/** A piece of a review between marks: the words known in it, and whether a sentence ends there. */
export interface Clause {
  start: number;
  end: number;
  words: Found[];
  ends: boolean;
}

/** How much of a review is read, in UTF-16 units: consoles take 500 to 1,000 characters. */
const READ_LIMIT = 6000;
/** The longest name of an emoji as Pinduoduo writes it: [大哭]. */
const EMOJI_NAME = 8;

/** What a unit does: 2 ends a sentence, 1 a clause. */
const MARKS = new Uint8Array(0x10000);
for (const sign of '。!?\n\r…') MARKS[sign.charCodeAt(0)] = 2;
for (const sign of ',;:~～—|()（）"“”《》【】<>{}*#^•·[]') MARKS[sign.charCodeAt(0)] = 1;
MARKS.fill(1, 0xd800, 0xe000);

const SPACE = 0x20;
const DOT = 0x2e;
const OPEN = 0x5b;
const CLOSE = 0x5d;

const isDigit = (unit = 0): boolean => unit >= 0x30 && unit <= 0x39;
const isWide = (unit = 0): boolean => unit >= 0x2e80;

/** Where an emoji name that opens here closes; undefined where there is none. */
function emojiEnd(units: Uint16Array, open: number): number | undefined {
  for (let at = open + 1; at < units.length && at <= open + EMOJI_NAME; at += 1)
    if (units[at] === CLOSE) return at + 1;
  return undefined;
}

/** 2 where a sentence ends, 1 where a clause does, 0 inside of one. A space parts Chinese words, not English ones. */
function breakAt(units: Uint16Array, at: number): 0 | 1 | 2 {
  const unit = units[at] ?? 0;
  if (unit === SPACE) return isWide(units[at - 1]) || isWide(units[at + 1]) ? 1 : 0;
  if (unit === DOT) return isDigit(units[at + 1]) ? 0 : 2;
  return (MARKS[unit] ?? 0) as 0 | 1 | 2;
}

/** The clauses of a folded review, each with the words that the tree knows. */
export function clausesOf(units: Uint16Array, tree: WordTree): Clause[] {
  const clauses: Clause[] = [];
  const length = Math.min(units.length, READ_LIMIT);
  let clause: Clause = { start: 0, end: 0, words: [], ends: false };
  for (let at = 0; at < length; ) {
    const kind = breakAt(units, at);
    if (kind > 0) {
      clause.end = at;
      clause.ends ||= kind === 2;
      if (clause.words.length > 0) clauses.push(clause);
      else if (kind === 2) for (const last of clauses.slice(-1)) last.ends = true;
      at = (units[at] === OPEN ? emojiEnd(units, at) : undefined) ?? at + 1;
      clause = { start: at, end: at, words: [], ends: false };
      continue;
    }
    const found = wordAt(units, at, tree);
    if (found) clause.words.push(found);
    at = found ? found.end : at + 1;
  }
  clause.end = length;
  if (clause.words.length > 0) clauses.push(clause);
  return clauses;
}

import { KIND } from './places.ts';
import { stemOf } from './stems.ts';
import { theSyllables } from './syllables.ts';
import { isLatin, type Way } from './way.ts';

/** A part of a folded text, in UTF-16 units; `end` is the first unit after it. */
export interface Found {
  start: number;
  end: number;
}

/** The places in the word that are reached when a unit is read at any of the places in `places` (as bits). */
function read(way: Way, places: number, unit: number): number {
  const { text, whole, begun, letter, digraph } = way;
  const all = 1 << text.length;
  let reached = 0;
  for (let rest = places & (way.standing ?? 0); rest !== 0; rest &= rest - 1) {
    const at = 31 - Math.clz32(rest & -rest);
    if (text.charCodeAt(at) === unit) reached |= 1 << (at + 1);
  }
  const { starts, readings, lengths } = theSyllables();
  for (let at = starts[unit] ?? 0; readings[at]; at += 1) {
    const syllable = readings[at] ?? 0;
    reached |= (places & (whole?.[syllable] ?? 0)) << (lengths[syllable] ?? 0);
    if (places & (begun?.[syllable] ?? 0)) reached |= all;
    reached |= (places & (letter?.[syllable] ?? 0)) << 1;
    reached |= (places & (digraph?.[syllable] ?? 0)) << 2;
  }
  return reached;
}

/** Whether a word can begin with a unit; most of a text is passed over by this. */
function begins({ text, standing = 0, whole, begun, letter, digraph }: Way, unit: number): boolean {
  if (standing & 1 && text.charCodeAt(0) === unit) return true;
  const { starts, readings } = theSyllables();
  for (let at = starts[unit] ?? 0; readings[at]; at += 1) {
    const syllable = readings[at] ?? 0;
    const bits =
      (whole?.[syllable] ?? 0) |
      (begun?.[syllable] ?? 0) |
      (letter?.[syllable] ?? 0) |
      (digraph?.[syllable] ?? 0);
    if (bits & 1) return true;
  }
  return false;
}

function findPinyin(way: Way, text: string, from: number, to: number): Found | undefined {
  const all = 1 << way.text.length;
  for (let start = from; start < to; start += 1) {
    if (!begins(way, text.charCodeAt(start))) continue;
    let places = 1;
    for (let at = start; at < to && places !== 0; at += 1) {
      places = read(way, places, text.charCodeAt(at));
      if (places & all) return { start, end: at + 1 };
    }
  }
  return undefined;
}

function findStem(way: Way, text: string, from: number, to: number): Found | undefined {
  for (
    let start = text.indexOf(way.text, from);
    start >= 0 && start < to;
    start = text.indexOf(way.text, start + 1)
  ) {
    if (start > 0 && isLatin(text.charCodeAt(start - 1))) continue;
    let end = start;
    while (end < to && isLatin(text.charCodeAt(end))) end += 1;
    if (stemOf(text.slice(start, end)) === way.text) return { start, end };
  }
  return undefined;
}

/** The first part of a folded text between two places that a word stands for in this way. */
export function findWay(way: Way, text: string, from: number, to: number): Found | undefined {
  if (way.steps) return findPinyin(way, text, from, to);
  if (way.kind === KIND.stem) return findStem(way, text, from, to);
  const start = text.indexOf(way.text, from);
  return start < 0 || start + way.text.length > to ? undefined : { start, end: start + way.text.length };
}

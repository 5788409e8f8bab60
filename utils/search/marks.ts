import type { Entry, Field } from './entry.ts';
import { type Found, findWay } from './find-way.ts';
import { fold, wordsOf } from './fold.ts';
import { KIND } from './places.ts';
import { type Way, waysOf } from './way.ts';
import type { Match, Word } from './word.ts';

/** A part of a text in UTF-16 units, up to and without `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Where a query was found in a reply, in the texts as they are stored. `body` is the message that shows most of it. */
export interface Marks {
  title: Span[];
  code: Span[];
  body: { variant: number; message: number; spans: Span[] } | undefined;
}

/** How many parts of a field one word marks. */
const PARTS = 5;

/** All parts between two places that the first fitting way finds. */
function partsOf(ways: readonly Way[], text: string, from: number, to: number): Found[] {
  for (const way of ways) {
    const parts: Found[] = [];
    for (let at = from; parts.length < PARTS; ) {
      const found = findWay(way, text, at, to);
      if (!found) break;
      parts.push(found);
      at = found.end;
    }
    if (parts.length > 0) return parts;
  }
  return [];
}

/** Spans in order; those that touch become one. */
function joined(parts: readonly Found[], offset: number): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start - offset <= last.end) last.end = Math.max(last.end, end - offset);
    else spans.push({ start: start - offset, end: end - offset });
  }
  return spans;
}

/** The ways worth marking in a field: none that is less sure than the one by which the word was found. */
const waysFor = (word: Word, match: Match, inBody: boolean): Way[] =>
  word.ways.filter(
    (way) => way === match.way || way.kind < match.way.kind || (!inBody && way.kind <= KIND.stem),
  );

interface Voice {
  lang?: string | undefined;
  tone?: string | undefined;
}

/** Where the words were found in a reply. Of the bodies the one that has most of them, in the language and tone asked for if it can be. */
export function marksIn(
  entry: Entry,
  words: readonly Word[],
  matches: readonly Match[],
  voice: Voice,
): Marks {
  const marks: Marks = { title: [], code: [], body: undefined };
  let best = 0;
  for (const field of entry.fields) {
    if (field.kind === 'label') continue;
    const lists = words.flatMap((word, at) => {
      const match = matches[at];
      if (!match) return [];
      const parts = partsOf(waysFor(word, match, field.kind === 'body'), entry.text, field.start, field.end);
      return parts.length > 0 ? [parts] : [];
    });
    if (lists.length === 0) continue;
    const spans = joined(lists.flat(), field.start);
    if (field.kind !== 'body') marks[field.kind] = spans;
    else {
      const worth = 4 * lists.length + fitOf(entry, field, voice);
      if (worth > best) marks.body = { variant: field.variant, message: field.message, spans };
      best = Math.max(best, worth);
    }
  }
  return marks;
}

function fitOf(entry: Entry, { variant }: Field, { lang, tone }: Voice): number {
  const own = entry.voices[variant];
  return (own?.lang === lang ? 2 : 0) + (own?.tone === tone ? 1 : 0);
}

/**
 * Where a query is in any text, such as a preview that is filled already: spans in UTF-16 units of that text. Typing errors are not seen
 * here, and single letters of pinyin only where all of a word is so.
 */
export function markText(text: string, query: string): Span[] {
  const folded = fold(text);
  return joined(
    wordsOf(query).flatMap((word) => partsOf(waysOf(word), folded, 0, folded.length)),
    0,
  );
}

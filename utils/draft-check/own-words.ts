import type { DraftFinding } from '../platform/reply-contract.ts';
import type { OwnWord } from '../records/own-word.ts';
import { fold, originalSpan, type View } from './fold.ts';
import { tighten } from './tighten.ts';

const HITS_LIMIT = 10;
/** Folded once for each word: a draft is checked with every key. */
const folded = new Map<string, { plain: string; tight: string }>();
/** As many as a person and their team may have. */
const FOLDED_LIMIT = 3000;

function formsOf(word: string) {
  const known = folded.get(word);
  if (known) return known;
  if (folded.size >= FOLDED_LIMIT) folded.clear();
  const plain = fold(word);
  const forms = { plain: plain.text, tight: tighten(plain).text };
  folded.set(word, forms);
  return forms;
}

const isLatin = (unit: string | undefined): boolean => unit !== undefined && /[a-z0-9]/.test(unit);

/** Where a word stands as a whole: a Latin one not inside a longer one. */
function* placesOf(word: string, text: string): Generator<[from: number, to: number]> {
  if (word === '') return;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    const to = from + word.length;
    const cutsWord =
      (isLatin(word[0]) && isLatin(text[from - 1])) || (isLatin(word.at(-1)) && isLatin(text[to]));
    if (!cutsWord) yield [from, to];
  }
}

/** What people's own words find in a draft: literally, but in any width, case and script, and with separators between the letters. */
export function findOwnWords(
  words: readonly OwnWord[],
  plain: View,
  tight: View,
  console: string | undefined,
): DraftFinding[] {
  return words.flatMap(({ id, word, level, note, rewrite, consoles }) => {
    if (consoles.length > 0 && console !== undefined && !consoles.includes(console)) return [];
    const forms = formsOf(word);
    // A word of marks and emoji only has no tight form.
    const [view, form] = forms.tight === '' ? [plain, forms.plain] : [tight, forms.tight];
    const places: [number, number][] = [];
    for (const place of placesOf(form, view.text)) if (places.push(place) === HITS_LIMIT) break;
    return places.map(([from, to]) => ({
      id: `own.${id}`.slice(0, 80),
      group: 'own',
      level,
      ...originalSpan(view, from, to),
      why: note ? { code: 'own_word_note', values: { word, note } } : { code: 'own_word', values: { word } },
      ...(rewrite === undefined ? {} : { rewrite }),
    }));
  });
}

/** A stretch of a text that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More edits than this are no change of a text but another text. */
const EDITS_LIMIT = 400;

let segmenter: Intl.Segmenter | undefined;
/** Templates' tags are one word each, Chinese is cut as people read it. */
function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const part of text.split(/(\{\{[^{}]{0,400}\}\}|\{%[^{}]{0,400}%\})/)) {
    if (part.startsWith('{{') || part.startsWith('{%')) words.push(part);
    else for (const { segment } of segmenter.segment(part)) words.push(segment);
  }
  return words;
}

/** The words of either that the other has not, by Myers' greedy way; undefined beyond the limit. https://doi.org/10.1007/BF01840446 */
function edits(before: readonly string[], after: readonly string[]): Piece[] | undefined {
  const most = Math.min(EDITS_LIMIT, before.length + after.length);
  const middle = most + 1;
  let reach = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let edit = 0; edit <= most; edit++) {
    steps.push(reach.slice());
    for (let line = -edit; line <= edit; line += 2) {
      const [left = 0, right = 0] = [reach[middle + line - 1], reach[middle + line + 1]];
      let x = line === -edit || (line !== edit && left < right) ? right : left + 1;
      let y = x - line;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      reach[middle + line] = x;
      if (x >= before.length && y >= after.length) return walkBack(before, after, steps, middle);
    }
    reach = reach.slice();
  }
  return undefined;
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  steps: readonly Int32Array[],
  middle: number,
): Piece[] {
  const pieces: Piece[] = [];
  let x = before.length;
  let y = after.length;
  for (let edit = steps.length - 1; edit >= 0; edit--) {
    const reach = steps[edit];
    const line = x - y;
    const [left = 0, right = 0] = [reach?.[middle + line - 1], reach?.[middle + line + 1]];
    const from = line === -edit || (line !== edit && left < right) ? line + 1 : line - 1;
    const startX = edit === 0 ? 0 : (reach?.[middle + from] ?? 0);
    const startY = edit === 0 ? 0 : startX - from;
    while (x > startX && y > startY) {
      x--;
      y--;
      pieces.push({ kind: 'same', text: before[x] ?? '' });
    }
    if (edit === 0) break;
    if (x > startX) pieces.push({ kind: 'removed', text: before[--x] ?? '' });
    else pieces.push({ kind: 'added', text: after[--y] ?? '' });
  }
  return pieces.reverse();
}

/** Neighbours of a kind as one; between two that stayed what went stands before what came. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const put = (kind: Piece['kind'], text: string) => {
    const last = result.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  };
  const flush = () => {
    put('removed', removed);
    put('added', added);
    removed = '';
    added = '';
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const changing = removed !== '' || added !== '';
    const next = pieces[at + 1]?.kind;
    // A single mark that stayed between two changes would only cut them into shreds.
    const shred =
      kind === 'same' && changing && next !== undefined && next !== 'same' && /^[\p{P}\s]$/u.test(text);
    if (kind === 'removed' || shred) removed += text;
    if (kind === 'added' || shred) added += text;
    if (kind === 'same' && !shred) {
      flush();
      put('same', text);
    }
  }
  flush();
  return result;
}

/** What changed between two texts, word by word: what stayed and went gives the one, what stayed and came the other. */
export function diffWords(before: string, after: string): Piece[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const found = edits(one, other) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return merged(found);
}

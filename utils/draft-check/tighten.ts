import type { View } from './fold.ts';

type Kind = 'han' | 'latin' | 'mark' | 'comma' | 'noise';

const HEART =
  /[\u2661\u2665\u2763\u2764\u{1f493}-\u{1f49f}\u{1f5a4}\u{1f90d}-\u{1f90f}\u{1f9e1}\u{1fa75}-\u{1fa77}]/u;
const BEFORE_HEART = '微薇威维溦葳崴徽魏唯卫围喂伟惟巍vw';
/** Signs that stand for the word "add". */
const PLUS = new Set(['+', '➕', '✚', '✛', '᛭', '⊕']);
const KEPT_EMOJI = '🐧';

function kindOf(character: string): Kind {
  if (/[a-z0-9]/.test(character)) return 'latin';
  if ('。!?;\n'.includes(character)) return 'mark';
  if (',、:'.includes(character)) return 'comma';
  return character === KEPT_EMOJI || /[\p{L}\p{Nl}\p{No}\p{Co}]/u.test(character) ? 'han' : 'noise';
}

/** A heart that stands for the second syllable of a word, as in `微❤`. */
const isSpelling = (character: string, before: Piece | undefined, after: string): boolean =>
  HEART.test(character) &&
  before !== undefined &&
  BEFORE_HEART.includes(before.text) &&
  !AFTER_HEART.test(after);

interface Piece {
  text: string;
  kind: Kind;
  /** Where it stands in the view it comes from. */
  at: number;
}

/** What a heart before it is only an ornament to: the word goes on without it. */
const AFTER_HEART = /^\s*[信芯心新欣x]/u;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const character of text) {
    const before = pieces.at(-1);
    if (PLUS.has(character)) pieces.push({ text: '加', kind: 'han', at });
    else if (isSpelling(character, before, text.slice(at + character.length, at + 8)))
      pieces.push({ text: '信', kind: 'han', at });
    else pieces.push({ text: character, kind: kindOf(character), at });
    at += character.length;
  }
  return pieces;
}

const isLetter = (piece: Piece | undefined) => piece?.kind === 'han' || piece?.kind === 'latin';

/** A comma or a full stop beside a character that stands alone between two of the same: `加,微,信`. */
function splitsLetters(pieces: readonly Piece[], at: number): boolean {
  const { kind, text } = pieces[at] as Piece;
  if (kind !== 'comma' && text !== '。') return false;
  const alone = (inner: number, outer: number) => isLetter(pieces[inner]) && pieces[outer]?.text === text;
  return alone(at + 1, at + 2) || alone(at - 1, at - 2);
}

/** Length of the run of Latin letters or digits that ends (`step` -1) or begins (1) at a place; 2 stands for two and more. */
function runLength(pieces: readonly Piece[], at: number, step: -1 | 1): number {
  if (pieces[at]?.kind !== 'latin') return 0;
  return pieces[at + step]?.kind === 'latin' ? 2 : 1;
}

/** Words of a Latin script stay apart; single letters and digits are drawn together: `w-x`, `v x`, `1 3 8`. */
function keepsApart(pieces: readonly Piece[], left: number, right: number): boolean {
  const [before, after] = [pieces[left], pieces[right]];
  if (before?.kind !== 'latin' || after?.kind !== 'latin') return false;
  if (/\d/.test(before.text) && /\d/.test(after.text)) return false;
  const [leftRun, rightRun] = [runLength(pieces, left, -1), runLength(pieces, right, 1)];
  const onlyBlank = right - left === 2 && pieces[left + 1]?.text === ' ';
  return onlyBlank ? leftRun > 1 || rightRun > 1 : leftRun > 1 && rightRun > 1;
}

/** The view without what people put between the letters of a word to hide it: blanks, points, strokes, emoji. Marks that end a sentence stay. */
export function tighten(view: View): View {
  const pieces = piecesOf(view.text);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (piece: string, at: number, length: number) => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(view.starts[at] ?? 0);
      ends.push(view.ends[at + length - 1] ?? 0);
    }
  };
  let last = -1;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'noise' || splitsLetters(pieces, index)) continue;
    if (last >= 0 && last < index - 1 && keepsApart(pieces, last, index)) push(' ', piece.at, 1);
    const length = (pieces[index + 1]?.at ?? view.text.length) - piece.at;
    push(piece.text, piece.at, length);
    last = index;
  }
  return { text, starts, ends };
}

import type { ReviewReason } from '../../utils/records/review-verdict.ts';

/** A piece of a text; `marked`: it led to the verdict. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text at its reasons. What lies outside of the text or overlaps another is left as it is: a review may have been edited since. */
export function piecesOf(text: string, reasons: readonly Pick<ReviewReason, 'start' | 'end'>[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...reasons].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

import type { ReviewReason, Topic } from '../records/review-verdict.ts';

/** A piece of a text: plain, or words that led to the verdict. */
export interface Piece {
  text: string;
  marked: boolean;
  topic?: Topic;
}

/**
 * A text cut where its reasons begin and end. Reasons come from a model and may be older than the text: what lies outside of it is cut
 * off, what overlaps counts for the first.
 */
export function piecesOf(text: string, reasons: readonly ReviewReason[], where: ReviewReason['in']): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (end: number, reason?: ReviewReason) => {
    if (end <= at) return;
    pieces.push({
      text: text.slice(at, end),
      marked: reason !== undefined,
      ...(reason?.topic && { topic: reason.topic }),
    });
    at = end;
  };
  for (const reason of reasons.filter((one) => one.in === where).sort((a, b) => a.start - b.start)) {
    push(Math.min(reason.start, text.length));
    push(Math.min(reason.end, text.length), reason);
  }
  push(text.length);
  return pieces;
}

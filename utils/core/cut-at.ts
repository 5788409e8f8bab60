/** A part of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a text, and the span that it lies in, if it lies in one. */
export interface Piece<S extends Span> {
  text: string;
  span?: S;
}

/**
 * A text cut where spans begin and end, without losing any of it. Spans may come from a model, or be older than the text: what lies outside of it
 * is cut off, and what overlaps counts for the first.
 */
export function cutAt<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const pieces: Piece<S>[] = [];
  let at = 0;
  const push = (to: number, span?: S) => {
    const end = Math.min(to, text.length);
    if (end <= at) return;
    pieces.push({ text: text.slice(at, end), ...(span && { span }) });
    at = end;
  };
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    push(span.start);
    push(span.end, span);
  }
  push(text.length);
  return pieces;
}

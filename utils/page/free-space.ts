/** A horizontal stretch in CSS px. */
export interface Span {
  left: number;
  right: number;
}

/**
 * The offset (CSS px, from the end of the order number) at which a badge of `width` covers nothing: the first gap behind
 * the number among what else stands in the same line, or undefined when the line is full up to `limit`.
 */
export function freeOffset(
  number: Span,
  others: readonly Span[],
  width: number,
  limit: number,
  margin = 6,
): number | undefined {
  let at = number.right + margin;
  for (const other of [...others].sort((a, b) => a.left - b.left)) {
    if (other.right <= at) continue;
    if (other.left - margin >= at + width) break;
    at = other.right + margin;
  }
  return at + width <= limit ? at - number.right : undefined;
}

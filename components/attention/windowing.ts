/** Rows drawn beyond each edge of what is visible. */
const OVERSCAN = 6;

/** Where each line of a list stands: `tops[i]` in px, with the total height as last value. */
export function topsOf(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  for (let at = 0; at < heights.length; at += 1) tops[at + 1] = (tops[at] ?? 0) + (heights[at] ?? 0);
  return tops;
}

function lineAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** First line and one past the last line to draw for a viewport. */
export function windowOf(tops: Float64Array, scrollTop: number, height: number): [from: number, to: number] {
  const last = tops.length - 1;
  return [
    Math.max(0, lineAt(tops, scrollTop) - OVERSCAN),
    Math.min(last, lineAt(tops, scrollTop + height) + 1 + OVERSCAN),
  ];
}

/** The scroll position that shows line `at` whole, or the present one where it does already. */
export function scrollFor(tops: Float64Array, at: number, scrollTop: number, height: number): number {
  // The heading above the first entry comes into view with it.
  const top = at <= 1 ? 0 : (tops[at] ?? 0);
  const bottom = tops[at + 1] ?? top;
  if (top < scrollTop) return top;
  return bottom > scrollTop + height ? bottom - height : scrollTop;
}

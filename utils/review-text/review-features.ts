import { readTokens, type Tokens } from './tokens.ts';

/** The longest run of tokens that is a feature. */
export const LONGEST = 4;
/** Buckets for each length of run. */
export const BUCKETS = 1 << 20;
const OPEN = 1;
const CLOSE = 2;
const OFFSET = 0x811c9dc5;
const MIX = 0x9e3779b1;

/**
 * Names every run of 1 to `LONGEST` tokens, with the mark of the beginning before the first and that of the end after the last. `from` and
 * `to` are the first and the last token of the run, -1 and `count` for the marks.
 */
export function eachRun(
  { values, count }: Tokens,
  visit: (bucket: number, from: number, to: number) => void,
): void {
  for (let from = -1; from <= count; from += 1) {
    let hash = OFFSET;
    for (let length = 0; length < LONGEST; length += 1) {
      const at = from + length;
      if (at > count) break;
      const value = at < 0 ? OPEN : at === count ? CLOSE : (values[at] ?? 0);
      hash = Math.imul(hash ^ value, MIX);
      hash ^= hash >>> 15;
      if (length === 0 && (at < 0 || at === count)) continue;
      visit(length * BUCKETS + (hash & (BUCKETS - 1)), from, at);
    }
  }
}

/** The buckets of a review's text, each once, in the order found: what a lesson keeps of it. At most `limit`. */
export function reviewFeatures(text: string, limit = 3000): number[] {
  const found = new Set<number>();
  eachRun(readTokens(text), (bucket) => {
    if (found.size < limit) found.add(bucket);
  });
  return [...found];
}

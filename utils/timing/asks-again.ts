import { foldTurn } from '../intent/fold-text.ts';

/** Shorter words (“在吗”, “好的”) are said again without being a question again. */
const TELLING = 5;
/** From which share of pairs of signs in common two messages ask the same. */
const ALIKE = 0.8;

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs of signs that two texts have in common, 0 to 1 (Dice). */
function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / Math.max(1, one.length + other.length - 2);
}

/** Whether a buyer asks what they asked before, in nearly the same words: `said` since the shop last spoke, `earlier` before that. */
export function asksAgain(said: readonly string[], earlier: readonly string[]): boolean {
  const texts = [...earlier, ...said].map((text) => foldTurn([text]));
  return texts.some(
    (text, at) =>
      at >= earlier.length &&
      text.length >= TELLING &&
      texts.slice(0, at).some((before) => likeness(before, text) >= ALIKE),
  );
}

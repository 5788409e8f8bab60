import type { Meaning } from './words/notation.ts';

/** A word found, in UTF-16 units. */
export interface Found {
  start: number;
  end: number;
  meaning: Meaning;
}

interface Node {
  next: Map<number, Node>;
  meaning?: Meaning | undefined;
}

/** Words by their first units, for finding the longest at a place in one pass. */
export type WordTree = Node;

const isLatin = (unit: number | undefined): boolean =>
  unit !== undefined && ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39));

/** Makes the tree; of a word given twice the later meaning stands. */
export function growTree(words: Iterable<readonly [string, Meaning]>): WordTree {
  const root: Node = { next: new Map() };
  for (const [word, meaning] of words) {
    let node = root;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map() };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.meaning = meaning;
  }
  return root;
}

/** The longest word that begins at a place; one of Latin letters must be a whole word. */
export function wordAt(units: Uint16Array, start: number, tree: WordTree): Found | undefined {
  let node: Node | undefined = tree.next.get(units[start] ?? 0);
  if (!node) return undefined;
  if (isLatin(units[start]) && isLatin(units[start - 1])) return undefined;
  let found: Found | undefined;
  for (let at = start + 1; node; at += 1) {
    if (node.meaning && !(isLatin(units[at - 1]) && isLatin(units[at])))
      found = { start, end: at, meaning: node.meaning };
    node = at < units.length ? node.next.get(units[at] ?? 0) : undefined;
  }
  return found;
}

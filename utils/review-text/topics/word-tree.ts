import type { Meaning } from './words/notation.ts';

/** A word found, in UTF-16 units. */
export interface Found {
  start: number;
  end: number;
  meaning: Meaning;
}

/**
 * Words by their units, for finding the longest at a place in one pass. An edge (node, unit) → node lies in a table of open addresses;
 * node 0 is the root, and 0 as a node means none.
 */
export interface WordTree {
  /** The node of a first unit. */
  roots: Uint16Array;
  nodes: Uint16Array;
  units: Uint16Array;
  next: Uint16Array;
  mask: number;
  meanings: (Meaning | undefined)[];
}

const UNITS = 0x10000;
const SPREAD = 0x9e3779b1;

const isLatin = (unit: number | undefined): boolean =>
  unit !== undefined && ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39));

/** The place of an edge in the table, or the free one where it belongs. */
function placeOf({ nodes, units, next, mask }: WordTree, node: number, unit: number): number {
  let place = (Math.imul(node * UNITS + unit, SPREAD) >>> 8) & mask;
  while (next[place] !== 0 && (nodes[place] !== node || units[place] !== unit)) place = (place + 1) & mask;
  return place;
}

/** Makes the tree; of a word given twice the later meaning stands. */
export function growTree(words: ReadonlyMap<string, Meaning>): WordTree {
  const edges = [...words.keys()].reduce((sum, word) => sum + word.length, 0);
  const size = 2 ** Math.ceil(Math.log2(edges * 2));
  const tree: WordTree = {
    roots: new Uint16Array(UNITS),
    nodes: new Uint16Array(size),
    units: new Uint16Array(size),
    next: new Uint16Array(size),
    mask: size - 1,
    meanings: [undefined],
  };
  const grown = (): number => tree.meanings.push(undefined) - 1;
  for (const [word, meaning] of words) {
    const first = word.charCodeAt(0);
    let node = tree.roots[first] || grown();
    tree.roots[first] = node;
    for (let at = 1; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      const place = placeOf(tree, node, unit);
      if (tree.next[place] === 0) {
        tree.nodes[place] = node;
        tree.units[place] = unit;
        tree.next[place] = grown();
      }
      node = tree.next[place] ?? 0;
    }
    tree.meanings[node] = meaning;
  }
  if (tree.meanings.length > UNITS) throw new Error('more words than the tree has room for');
  return tree;
}

/** The longest word that begins at a place; one of Latin letters must be a whole word. */
export function wordAt(units: Uint16Array, start: number, tree: WordTree): Found | undefined {
  const first = units[start] ?? 0;
  let node = tree.roots[first] ?? 0;
  if (node === 0 || (isLatin(first) && isLatin(units[start - 1]))) return undefined;
  let meaning: Meaning | undefined;
  let end = start;
  for (let at = start + 1; ; at += 1) {
    const here = tree.meanings[node];
    if (here && !(isLatin(units[at - 1]) && isLatin(units[at]))) {
      meaning = here;
      end = at;
    }
    if (at >= units.length) break;
    node = tree.next[placeOf(tree, node, units[at] ?? 0)] ?? 0;
    if (node === 0) break;
  }
  return meaning ? { start, end, meaning } : undefined;
}

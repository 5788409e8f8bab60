/** Entries that a page key moves by. */
const PAGE = 8;

const MOVES: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['j', 1],
  ['k', -1],
  ['PageDown', PAGE],
  ['PageUp', -PAGE],
]);

/** By how many entries a key moves the cursor of a list, if it does. Letters in lower case. */
export const moveOf = (key: string): number | undefined => MOVES.get(key);

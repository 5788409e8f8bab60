/** Which line is active and which entries are selected. Lines are named by id: the alert's key, or `group:<id>`. */
export interface Cursor {
  active: string | undefined;
  /** Where the active line stood last: if it goes away, its successor becomes active. */
  at: number;
  /** Where a range began. */
  anchor: string | undefined;
  selected: ReadonlySet<string>;
}

export const NO_CURSOR: Cursor = { active: undefined, at: 0, anchor: undefined, selected: new Set() };

/** The place of the active line among `ids`, -1 when there are none. */
export function placeOf({ active, at }: Cursor, ids: readonly string[]): number {
  const found = active === undefined ? -1 : ids.indexOf(active);
  return found >= 0 ? found : Math.min(at, ids.length - 1);
}

const isEntry = (id: string): boolean => !id.startsWith('group:');

function range(ids: readonly string[], from: number, to: number): Set<string> {
  return new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1).filter(isEntry));
}

/** Makes line `to` active; with `extend` everything from where the range began to it is selected. */
export function goTo(cursor: Cursor, ids: readonly string[], to: number, extend = false): Cursor {
  const at = Math.max(0, Math.min(to, ids.length - 1));
  const active = ids[at];
  if (active === undefined) return cursor;
  if (!extend) return { ...cursor, active, at, anchor: undefined };
  const from = cursor.anchor === undefined ? placeOf(cursor, ids) : ids.indexOf(cursor.anchor);
  const start = from < 0 ? at : from;
  return { active, at, anchor: ids[start], selected: range(ids, start, at) };
}

/** Selects or deselects one entry and makes it active. */
export function toggle(cursor: Cursor, ids: readonly string[], id: string): Cursor {
  if (!isEntry(id)) return cursor;
  const selected = new Set(cursor.selected);
  if (!selected.delete(id)) selected.add(id);
  return { active: id, at: ids.indexOf(id), anchor: id, selected };
}

export const selectAll = (cursor: Cursor, ids: readonly string[]): Cursor => ({
  ...cursor,
  selected: new Set(ids.filter(isEntry)),
});

export const selectNone = (cursor: Cursor): Cursor => ({ ...cursor, anchor: undefined, selected: new Set() });

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

import { rootsOf } from './roots.ts';

/** So many rows of a list are compared. */
const ROWS = 300;

/** Attributes that say nothing of a mark. */
const OTHER: ReadonlySet<string> = new Set(['class', 'style', 'id', 'title']);

/** Rows that have a class which no other row has. */
function byClass(rows: readonly Element[]): Element[] {
  const owners = new Map<string, Element | undefined>();
  for (const row of rows)
    for (const name of row.classList) owners.set(name, owners.has(name) ? undefined : row);
  return [...owners.values()].filter((row) => row !== undefined);
}

/** Rows that differ from all others in an attribute that has the same value in all others. */
function byAttribute(rows: readonly Element[]): Element[] {
  const [first, second, third] = rows;
  if (!first || !second || !third) return [];
  return first.getAttributeNames().flatMap((name) => {
    if (OTHER.has(name)) return [];
    const value = (row: Element) => row.getAttribute(name);
    const common = value(first) === value(second) ? value(first) : value(third);
    const others = rows.filter((row) => value(row) !== common);
    return others.length === 1 ? others : [];
  });
}

/**
 * The row of a list that is marked, where it isn't known how: the one that differs from all others. Nothing where none does, or several
 * do (one under the pointer, one with news).
 */
export function markedRow(document: Document, selector: string): Element | undefined {
  const rows = rootsOf(document)
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .slice(0, ROWS);
  const odd = new Set([...byClass(rows), ...byAttribute(rows)]);
  const [only] = odd;
  return rows.length > 1 && odd.size === 1 ? only : undefined;
}

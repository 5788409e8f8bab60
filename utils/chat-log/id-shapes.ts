/** Lengths of ids of one kind differ by no more than this. */
const LOOSE = 3;

/** What the ids of a thread look like: the kinds of characters in them, with the shortest and the longest. */
export type IdShapes = Map<string, { least: number; most: number }>;

const kindOf = (id: string): string =>
  `${/\d/.test(id) ? '9' : ''}${/\p{L}/u.test(id) ? 'a' : ''}${id.replace(/[\d\p{L}]+/gu, ' ')}`;

/** Notes an id that is the page's own for good. */
export function noteShape(shapes: IdShapes, id: string): void {
  const kind = kindOf(id);
  const { least, most } = shapes.get(kind) ?? { least: id.length, most: id.length };
  shapes.set(kind, { least: Math.min(least, id.length), most: Math.max(most, id.length) });
}

/** Whether an id looks like none of the thread: a page may show its own message under one that it made up, until the server has answered. */
export function isStrange(shapes: IdShapes, id: string): boolean {
  if (shapes.size === 0) return false;
  const known = shapes.get(kindOf(id));
  return !known || id.length < known.least - LOOSE || id.length > known.most + LOOSE;
}

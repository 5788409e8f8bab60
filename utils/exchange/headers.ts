/** A heading without what people add to it: case, width, spaces, stars, and remarks in brackets. */
export const headingOf = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*_:：-]+/g, '')
    .toLowerCase();

/** Where each named column stands; the first wins where a heading is there twice. */
export type Columns<K extends string> = Partial<Record<K, number>>;

/** The columns of a header row by the names that each may have (as `headingOf` gives them). */
export function columnsIn<K extends string>(
  cells: readonly string[],
  names: Readonly<Record<K, readonly string[]>>,
): Columns<K> {
  const columns: Columns<K> = {};
  cells.forEach((cell, at) => {
    const heading = headingOf(cell);
    if (heading === '') return;
    for (const key of Object.keys(names) as K[])
      if (columns[key] === undefined && names[key].includes(heading)) columns[key] = at;
  });
  return columns;
}

/** The cell of a column; empty where the column or the cell is not there. */
export const cellIn = (cells: readonly string[], column: number | undefined): string =>
  column === undefined ? '' : (cells[column] ?? '');

/** Parts of a cell that lists several things. */
export const listIn = (cell: string): string[] =>
  cell
    .split(/[,，;；、\n|]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

import { fold } from './clean-text.ts';

interface Column {
  title: string;
  start: number;
  span: number;
}

/** A table header: its columns and how many it spans. */
export interface Header {
  text: string;
  columns: readonly Column[];
  width: number;
}

/** A body cell with its place in the table. */
export interface Cell {
  element: Element;
  row: Element;
  start: number;
  span: number;
  /** How many columns its row has. */
  width: number;
}

const isCell = (element: Element): boolean => element.tagName === 'TD' || element.tagName === 'TH';

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return span >= 1 && span <= 100 ? span : 1;
}

/** A column's words without white space and without the unit in brackets: `商品总价(元)`. */
const bare = (text: string): string =>
  fold(text)
    .replaceAll(' ', '')
    .replace(/[(（][^)）]*[)）]$/, '');

const headers = new WeakMap<Element, Header>();

function headerIn(thead: Element): Header {
  const text = thead.textContent ?? '';
  const known = headers.get(thead);
  if (known?.text === text) return known;
  const rows = [...thead.querySelectorAll('tr')];
  const widest = rows.reduce<Element[]>((best, row) => {
    const cells = [...row.children].filter(isCell);
    return cells.length > best.length ? cells : best;
  }, []);
  let start = 0;
  const columns = widest.map((cell) => {
    const column = { title: bare(cell.textContent ?? ''), start, span: spanOf(cell, 'colspan') };
    start += column.span;
    return column;
  });
  const header = { text, columns, width: start };
  headers.set(thead, header);
  return header;
}

/** The table header found last from a place in the page; looked for anew once it has left the page. */
const nearest = new WeakMap<Element, Element>();

const ownHeader = (table: Element): Element | undefined =>
  [...table.children].find(({ tagName }) => tagName === 'THEAD');

function nearestAround(start: Element): Element | undefined {
  const known = nearest.get(start);
  if (known?.isConnected) return known;
  for (let scope: Element | null = start; scope; scope = scope.parentElement) {
    const thead = scope.querySelector('thead');
    if (!thead) continue;
    nearest.set(start, thead);
    return thead;
  }
  return undefined;
}

/** The header of a row's own table, else of the nearest table around it. */
export function headerOf(row: Element): Header | undefined {
  // Counted by the browser itself: without any, all of the page would be searched for each row.
  if (row.ownerDocument.getElementsByTagName('thead').length === 0) return undefined;
  const table = row.closest('table');
  const own = table ? ownHeader(table) : row.querySelector('thead');
  const around = table?.parentElement ?? row.parentElement;
  const thead = own ?? (around ? nearestAround(around) : undefined);
  return thead && headerIn(thead);
}

/** The cells of table rows that follow each other, with what spans rows and columns taken into account. */
export function cellsOf(rows: readonly Element[]): Cell[] {
  const cells: Cell[] = [];
  const spanning: number[] = [];
  for (const row of rows) {
    let column = 0;
    const own: Cell[] = [];
    const passSpanning = (): void => {
      while ((spanning[column] ?? 0) > 0) spanning[column++] = (spanning[column - 1] ?? 1) - 1;
    };
    for (const element of [...row.children].filter(isCell)) {
      passSpanning();
      const span = spanOf(element, 'colspan');
      own.push({ element, row, start: column, span, width: 0 });
      for (let end = column + span; column < end; column++) spanning[column] = spanOf(element, 'rowspan') - 1;
    }
    passSpanning();
    for (const cell of own) cell.width = column;
    cells.push(...own);
  }
  return cells;
}

function columnFor(word: string, { columns }: Header): Column | undefined {
  return columns.find(({ title }) => title === word) ?? columns.find(({ title }) => title.startsWith(word));
}

/**
 * The cells under a column. A row with more cells than the header was displaced from the left by a notice; one with fewer lacks its
 * last cells.
 */
export function cellsUnder(words: readonly string[], header: Header, cells: readonly Cell[]): Element[] {
  return words.flatMap((word) => {
    const column = columnFor(word, header);
    if (!column) return [];
    return cells
      .filter(
        ({ span, start, width }) =>
          span <= column.span && start === column.start + Math.max(0, width - header.width),
      )
      .map(({ element }) => element);
  });
}

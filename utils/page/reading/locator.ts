import { SECOND } from '../../core/time.ts';
import { distinctRows, type LocatedRow, type RowFinder } from '../../reader/locate-rows.ts';
import type { ReadContext } from '../../reader/reading.ts';
import type { Identified, RowSource } from './kind.ts';
import { inSlices } from './watch.ts';

/** Of so many rows all are located at once, as quick as a frame; consoles show up to 100 on a page. */
const FEW = 120;
/** On a longer page, how far (CSS px) beyond the window rows are located and get their badges: a screen of scrolling and more. */
const AHEAD = 1200;
/** How long (ms) a slice of locating the rest may wait for an idle page. */
const SOON = SECOND;
/** How long (ms) the rest waits where answers told of all that is in sight: its marks come first, and what is left of the answers. */
const LATER = SECOND;

export interface Locator<R extends Identified> {
  /** Looks for the rows of a source under `root`, after each change of the page. False: there are none. */
  look(source: RowSource<R>, root: Element): boolean;
  /** Forgets everything, because the page's address changed. */
  reset(): void;
}

interface Looked<R extends Identified> {
  source: RowSource<R>;
  root: Element;
  finder: RowFinder;
}

/** All records of a source on the page. */
export interface LocatedRows<R extends Identified> {
  source: RowSource<R>;
  rows: readonly LocatedRow[];
  /** How many rows show no number that could be found. */
  missing: number;
  /** What stands now where a row stood when it was located. */
  again(row: LocatedRow): LocatedRow | undefined;
}

/**
 * Finds the records on a page. `onShown` gets those in and near the window, which want a badge; `onAll` all of them, to be read. On a
 * page of hundreds the browser itself says which rows are near, and the others are located when the page is idle.
 */
export function createLocator<R extends Identified>(
  onShown: (rows: readonly LocatedRow[]) => void,
  onAll: (located: LocatedRows<R>) => void,
  context: () => ReadContext,
  isAnswered: (id: string) => boolean,
  signal: AbortSignal,
): Locator<R> {
  let now: Looked<R> | undefined;
  let generation = 0;
  let working = false;
  let waiting = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  let watched = new Set<Element>();
  const near = new Set<Element>();

  const locate = ({ finder }: Looked<R>, rows: readonly Element[]): LocatedRow[] =>
    rows.flatMap((row) => finder.locate(row) ?? []);
  const showNear = (looked: Looked<R>) => {
    const rows = locate(
      looked,
      looked.finder.rows.filter((row) => near.has(row)),
    );
    onShown(distinctRows(rows));
    // What no answer told of has to be read, to be marked.
    if (later !== undefined && rows.some(({ id }) => !isAnswered(id))) locateRestNow();
  };
  const tellAll = (looked: Looked<R>, located: readonly LocatedRow[]) =>
    onAll({
      source: looked.source,
      rows: distinctRows(located),
      missing: looked.source.skipsUnnamed ? 0 : looked.finder.rows.length - located.length,
      again: againIn(looked),
    });

  function againIn({ source, root, finder }: Looked<R>): LocatedRows<R>['again'] {
    let places: Map<Element | undefined, number> | undefined;
    let rows = finder.rows;
    let { locate } = finder;
    return ({ nodes: [first] }) => {
      places ??= new Map(finder.rows.map((row, at) => [row, at]));
      if (!rows[0]?.isConnected) ({ rows, locate } = source.find(root, context) ?? finder);
      const row = rows[places.get(first) ?? rows.length];
      return row?.isConnected ? locate(row) : undefined;
    };
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && watched.has(target)) near.add(target);
        else near.delete(target);
      }
      if (now) showNear(now);
    },
    { rootMargin: `${AHEAD}px 0px` },
  );
  const watchOnly = (rows: readonly Element[]) => {
    const wanted = new Set(rows);
    for (const row of watched)
      if (!wanted.has(row)) {
        observer.unobserve(row);
        near.delete(row);
      }
    for (const row of wanted) if (!watched.has(row)) observer.observe(row);
    watched = wanted;
  };

  /** One pass after the other: a page that never rests would else have each begin anew. */
  async function locateRest(): Promise<void> {
    waiting = true;
    if (working) return;
    working = true;
    try {
      while (waiting && now && !signal.aborted) {
        waiting = false;
        const looked = now;
        const mine = generation;
        const located: LocatedRow[] = [];
        const complete = await inSlices(
          looked.finder.rows,
          (row) => located.push(...locate(looked, [row])),
          () => !signal.aborted && mine === generation,
          SOON,
        );
        if (complete) tellAll(looked, located);
      }
    } finally {
      working = false;
    }
  }

  function locateRestNow(): void {
    clearTimeout(later);
    later = undefined;
    void locateRest();
  }

  function reset(): void {
    generation += 1;
    now = undefined;
    waiting = false;
    clearTimeout(later);
    later = undefined;
    observer.disconnect();
    watched.clear();
    near.clear();
  }
  signal.addEventListener('abort', reset, { once: true });

  return {
    look(source, root) {
      const finder = source.find(root, context);
      const looked = finder && { source, root, finder };
      if (!looked || finder.rows.length <= FEW) {
        const located = looked ? locate(looked, finder.rows) : [];
        if (!looked || located.length === 0) return false;
        reset();
        onShown(distinctRows(located));
        tellAll(looked, located);
        return true;
      }
      now = looked;
      later ??= setTimeout(locateRestNow, LATER);
      watchOnly(finder.rows);
      showNear(looked);
      return true;
    },
    reset,
  };
}

import type { CompiledConsole } from '../../utils/reader/compile.ts';
import type { LocatedRow } from '../../utils/reader/read-rows.ts';
import type { ReadContext } from '../../utils/reader/reading.ts';
import type { PageData } from '../../utils/reader/vocabulary.ts';
import { createLocator } from './locator.ts';
import { createRowReader, type RowsRead } from './row-reader.ts';

export interface RowsOptions {
  context(): ReadContext;
  /** Whether an answer told of the order. */
  isAnswered(id: string): boolean;
  /** Called with what one pass over rows gave. */
  onRead(pass: RowsRead): void;
  /** Called when other rows are there, or stand elsewhere. */
  onPlaces(): void;
}

/** The orders on the page: where they stand, and what they say. */
export interface PageRows {
  /** All that have been located. */
  all(): readonly LocatedRow[];
  /** Those in and near the window. */
  shown(): readonly LocatedRow[];
  /** Looks for rows under `root`, in the first source that has any, and reads them by and by. */
  look(page: PageData, root: Element): void;
  /** Forgets everything, because the page's address changed. */
  reset(): void;
}

export function createRows(market: CompiledConsole, options: RowsOptions, signal: AbortSignal): PageRows {
  let all: readonly LocatedRow[] = [];
  let shown: readonly LocatedRow[] = [];
  const { context, isAnswered, onPlaces, onRead } = options;
  const reader = createRowReader(market, context, isAnswered, onRead, signal);
  const locator = createLocator(
    market,
    (rows) => {
      shown = rows;
      onPlaces();
    },
    (located) => {
      all = located.rows;
      reader.read(located);
      onPlaces();
    },
    signal,
  );
  const stands = ({ anchor }: LocatedRow) => anchor.isConnected;
  return {
    all: () => all,
    shown: () => shown,
    look({ sources }, root) {
      if (sources.some((source) => source.kind === 'dom' && locator.look(source, root))) return;
      locator.reset();
      all = all.filter(stands);
      shown = shown.filter(stands);
    },
    reset() {
      reader.reset();
      locator.reset();
      all = [];
      shown = [];
    },
  };
}

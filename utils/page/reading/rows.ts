import type { LocatedRow } from '../../reader/locate-rows.ts';
import type { ReadContext } from '../../reader/reading.ts';
import type { Identified, RowSource } from './kind.ts';
import { createLocator } from './locator.ts';
import { createRowReader, type RowsRead } from './row-reader.ts';

export interface RowsOptions<R extends Identified> {
  context(): ReadContext;
  /** Whether an answer told of the record. */
  isAnswered(id: string): boolean;
  /** Called with what one pass over rows gave. */
  onRead(pass: RowsRead<R>): void;
  /** Called when other rows are there, or stand elsewhere. */
  onPlaces(): void;
}

/** The records on the page: where they stand, and what they say. */
export interface PageRows<R extends Identified> {
  /** All that have been located. */
  all(): readonly LocatedRow[];
  /** Those in and near the window. */
  shown(): readonly LocatedRow[];
  /** Looks for rows under `root`, in the first source that has any, and reads them by and by. */
  look(sources: readonly RowSource<R>[], root: Element): void;
  /** Forgets everything, because the page's address changed. */
  reset(): void;
}

export function createRows<R extends Identified>(options: RowsOptions<R>, signal: AbortSignal): PageRows<R> {
  let all: readonly LocatedRow[] = [];
  let shown: readonly LocatedRow[] = [];
  const { context, isAnswered, onPlaces, onRead } = options;
  const reader = createRowReader<R>(context, isAnswered, onRead, signal);
  const locator = createLocator<R>(
    (rows) => {
      shown = rows;
      onPlaces();
    },
    (located) => {
      all = located.rows;
      reader.read(located);
      onPlaces();
    },
    context,
    isAnswered,
    signal,
  );
  const stands = ({ anchor }: LocatedRow) => anchor.isConnected;
  return {
    all: () => all,
    shown: () => shown,
    look(sources, root) {
      if (sources.some((source) => locator.look(source, root))) return;
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

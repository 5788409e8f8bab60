import { SECOND } from '../../utils/core/time.ts';
import type { CompiledConsole } from '../../utils/reader/compile.ts';
import { tally } from '../../utils/reader/diagnostics.ts';
import { isStanding } from '../../utils/reader/locate-rows.ts';
import { type LocatedRow, readRow } from '../../utils/reader/read-rows.ts';
import type { Read, ReadContext } from '../../utils/reader/reading.ts';
import type { DomSource } from '../../utils/reader/vocabulary.ts';
import type { Diagnostic } from '../../utils/records/health.ts';
import type { Order } from '../../utils/records/order.ts';
import type { LocatedRows } from './locator.ts';
import { inSlices } from './watch.ts';

/** How long (ms) a slice of reading may wait for an idle page. */
const SOON = 100;
const AT_LEISURE = 5 * SECOND;
/** How long (ms) rows wait of which an answer told: their badges come first. */
const LATER = SECOND;

/** What one pass over rows gave. `answered`: they are rows of which an answer told, too. */
export interface RowsRead {
  source: string;
  answered: boolean;
  orders: Read<Order>[];
  diagnostics: Diagnostic[];
}

export interface RowReader {
  /** Reads these rows, after those that are being read. */
  read(located: LocatedRows): void;
  /** Forgets what is left to read, because the page's address changed. */
  reset(): void;
}

/** Reads the rows of a page in slices, one pass after the other: a page that never rests would else have each begin anew. */
export function createRowReader(
  market: CompiledConsole,
  context: () => ReadContext,
  isAnswered: (id: string) => boolean,
  onRead: (pass: RowsRead) => void,
  signal: AbortSignal,
): RowReader {
  let generation = 0;
  let reading = false;
  let waiting: LocatedRows | undefined;
  let leisure: ReturnType<typeof setTimeout> | undefined;
  /** The rows as they were located last: one that was replaced while it waited is read in its new place. */
  let places = new Map<string, LocatedRow>();
  let locateAgain: LocatedRows['again'] = () => undefined;

  const placeOf = (row: LocatedRow): LocatedRow | undefined => {
    if (isStanding(row)) return row;
    const place = places.get(row.id);
    return place && isStanding(place) ? place : locateAgain(place ?? row);
  };

  async function pass(
    source: DomSource,
    located: readonly LocatedRow[],
    answered: boolean,
    missing = 0,
  ): Promise<void> {
    const mine = generation;
    const orders: Read<Order>[] = [];
    const troubles = tally(source.id);
    let read = 0;
    const complete = await inSlices(
      located,
      (row) => {
        // An answer may have told of it while it waited.
        const place = isAnswered(row.id) === answered ? placeOf(row) : undefined;
        if (!place || isAnswered(place.id) !== answered) return;
        read += 1;
        const { order, diagnostics } = readRow(market, source, place, context());
        for (const { code, field, count } of diagnostics) troubles.add(code, field, count);
        if (order) orders.push(order);
      },
      () => !signal.aborted && mine === generation,
      answered ? AT_LEISURE : SOON,
    );
    if (missing > 0) troubles.add('missing-required', 'id', missing);
    if (complete && read > 0) onRead({ source: source.id, answered, orders, diagnostics: troubles.list() });
  }

  /** Rows of which no answer told are read at once; the others, which may only add to what is known, when nothing else is to do. */
  async function readOnce({ source, rows, missing }: LocatedRows): Promise<void> {
    await pass(source, rows, false, missing);
    if (leisure !== undefined || !rows.some(({ id }) => isAnswered(id))) return;
    leisure = setTimeout(() => {
      leisure = undefined;
      const answered = [...places.values()].filter(({ id }) => isAnswered(id));
      void pass(source, answered, true);
    }, LATER);
  }

  async function readAll(): Promise<void> {
    if (reading) return;
    reading = true;
    try {
      for (let next = waiting; next && !signal.aborted; next = waiting) {
        waiting = undefined;
        await readOnce(next);
      }
    } finally {
      reading = false;
    }
  }

  const reset = () => {
    generation += 1;
    waiting = undefined;
    places = new Map();
    clearTimeout(leisure);
    leisure = undefined;
  };
  signal.addEventListener('abort', reset, { once: true });

  return {
    read(located) {
      locateAgain = located.again;
      places = new Map(located.rows.map((row) => [row.id, row]));
      waiting = located;
      void readAll();
    },
    reset,
  };
}

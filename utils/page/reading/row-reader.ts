import { SECOND } from '../../core/time.ts';
import { tally } from '../../reader/diagnostics.ts';
import type { LocatedRow } from '../../reader/locate-rows.ts';
import type { Read, ReadContext } from '../../reader/reading.ts';
import type { Diagnostic } from '../../records/health.ts';
import type { Identified, RowSource } from './kind.ts';
import type { LocatedRows } from './locator.ts';
import { inSlices } from './watch.ts';

/** How long (ms) a slice of reading may wait for an idle page. */
const SOON = 100;
const AT_LEISURE = 5 * SECOND;
/** How long (ms) rows wait of which an answer told: their badges come first. */
const LATER = SECOND;

/** What one pass over rows gave. `answered`: they are rows of which an answer told, too. */
export interface RowsRead<R extends Identified> {
  source: string;
  answered: boolean;
  records: Read<R>[];
  diagnostics: Diagnostic[];
}

export interface RowReader<R extends Identified> {
  /** Reads these rows, after those that are being read. */
  read(located: LocatedRows<R>): void;
  /** Forgets what is left to read, because the page's address changed. */
  reset(): void;
}

/** Reads the rows of a page in slices, one pass after the other: a page that never rests would else have each begin anew. */
export function createRowReader<R extends Identified>(
  context: () => ReadContext,
  isAnswered: (id: string) => boolean,
  onRead: (pass: RowsRead<R>) => void,
  signal: AbortSignal,
): RowReader<R> {
  let generation = 0;
  let reading = false;
  let waiting: LocatedRows<R> | undefined;
  let leisure: ReturnType<typeof setTimeout> | undefined;
  /** The rows as they were located last: one that was replaced while it waited is read in its new place. */
  let places = new Map<string, LocatedRow>();
  let locateAgain: LocatedRows<R>['again'] = () => undefined;

  const placeOf = (row: LocatedRow, { isStanding }: RowSource<R>): LocatedRow | undefined => {
    if (isStanding(row)) return row;
    const place = places.get(row.id);
    return place && isStanding(place) ? place : locateAgain(place ?? row);
  };

  async function pass(
    source: RowSource<R>,
    located: readonly LocatedRow[],
    answered: boolean,
    missing = 0,
  ): Promise<void> {
    const mine = generation;
    const records: Read<R>[] = [];
    const troubles = tally(source.id);
    let read = 0;
    const complete = await inSlices(
      located,
      (row) => {
        // An answer may have told of it while it waited.
        const place = isAnswered(row.id) === answered ? placeOf(row, source) : undefined;
        if (!place || isAnswered(place.id) !== answered) return;
        read += 1;
        const { record, diagnostics } = source.read(place, context());
        for (const { code, field, count } of diagnostics) troubles.add(code, field, count);
        if (record) records.push(record);
      },
      () => !signal.aborted && mine === generation,
      answered ? AT_LEISURE : SOON,
    );
    if (missing > 0) troubles.add('missing-required', 'id', missing);
    if (complete && read > 0) onRead({ source: source.id, answered, records, diagnostics: troubles.list() });
  }

  /** Rows of which no answer told are read at once; the others, which may only add to what is known, when nothing else is to do. */
  async function readOnce({ source, rows, missing }: LocatedRows<R>): Promise<void> {
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

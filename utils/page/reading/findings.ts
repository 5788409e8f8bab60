import type { Read, Reading } from '../../reader/reading.ts';
import type { Batch } from '../../records/batch.ts';
import type { Counters } from '../../records/counters.ts';
import type { Diagnostic, Health, WallKind } from '../../records/health.ts';
import type { Parcel } from '../../records/parcel.ts';
import type { Identified, Kind } from './kind.ts';
import type { PageView } from './page-view.ts';

/** What one page of the console has given since its address was entered. */
interface Finding {
  /** Every record, once, whatever source told of it. */
  ids: Set<string>;
  /** The sources that gave records, in the order in which they did. */
  sources: Set<string>;
  diagnostics: Map<string, readonly Diagnostic[]>;
  answerWall?: WallKind | undefined;
  pageWall?: WallKind | undefined;
  empty: boolean;
  unreadable: boolean;
  readAt?: number;
  triedAt: number;
  parcels: Read<Parcel>[];
  counters?: Counters;
  /** The health that was handed over last, without its times. */
  sent?: string;
}

/** Codes after which a reading gave no data at all, so that an empty list means nothing. */
const FATAL: ReadonlySet<Diagnostic['code']> = new Set(['not-json', 'bad-envelope', 'too-large', 'too-deep']);

function stateOf(found: Finding, records: number): Health['state'] | undefined {
  if (found.answerWall ?? found.pageWall) return 'wall';
  const diagnostics = [...found.diagnostics.values()].flat();
  if (records > 0) return diagnostics.some(({ code }) => code === 'missing-required') ? 'partial' : 'read';
  if (found.counters) return 'read';
  if (diagnostics.some(({ code }) => code === 'missing-required')) return 'unreadable';
  // Where the data could not be read, "nothing here" on the page says nothing.
  if (found.empty) return diagnostics.some(({ code }) => FATAL.has(code)) ? 'unreadable' : 'empty';
  return found.unreadable ? 'unreadable' : undefined;
}

/** One reading of rows: of those that an answer told of, or of the others. */
export interface RowsPass {
  source: string;
  answered: boolean;
  ids: readonly string[];
  diagnostics: readonly Diagnostic[];
}

export interface Findings<R extends Identified> {
  /** Whether a reading gave no data at all, for a reason other than a wall. */
  isLost(reading: Reading): boolean;
  /** Takes in what an answer gave, other than its records, which the page view holds. */
  addAnswer(reading: Reading & { records: readonly R[] }): void;
  /** Takes in that rows were read: the ids of the records, and what could not be read. */
  addRows(page: string, pass: RowsPass): void;
  addCounters(page: string, source: string, counters: Counters | undefined): void;
  setWall(page: string, wall: WallKind | undefined): void;
  setEmpty(page: string): void;
  setUnreadable(page: string): void;
  /** Has everything said again, because it has become known meanwhile whose page this is. */
  sayAgain(): void;
  /** How the reading of a page stands; undefined while nothing can be said yet. */
  health(page: string): Health | undefined;
  /** The next batch to hand over, or undefined when nothing is due. Its records are those of the view. */
  take(view: PageView<R>, page: string | undefined, shop: Batch['shop']): Batch | undefined;
}

type FindingsOf<R extends Identified> = Pick<Kind<R, never, never, never>, 'console' | 'batch' | 'standIns'>;

/** Keeps account of what was read on the pages of one console, for the health of each page and for the next batch. */
export function createFindings<R extends Identified>(
  { batch, console: consoleId, standIns }: FindingsOf<R>,
  now: () => number,
): Findings<R> {
  const all = new Map<string, Finding>();
  const finding = (page: string): Finding => {
    let found = all.get(page);
    if (!found) {
      found = {
        ids: new Set(),
        sources: new Set(),
        diagnostics: new Map(),
        empty: false,
        unreadable: false,
        triedAt: now(),
        parcels: [],
      };
      all.set(page, found);
    }
    found.triedAt = now();
    return found;
  };

  function health(page: string): Health | undefined {
    const found = all.get(page);
    if (!found) return undefined;
    const records = found.ids.size;
    const state = stateOf(found, records);
    if (!state) return undefined;
    const wall = found.answerWall ?? found.pageWall;
    return {
      key: `${consoleId}/${page}`,
      console: consoleId,
      page,
      state,
      ...(wall && { wall }),
      sources: [...found.sources].slice(0, 20),
      records,
      diagnostics: [...found.diagnostics.values()].flat().slice(0, 100),
      ...(found.readAt !== undefined && { readAt: found.readAt }),
      triedAt: found.triedAt,
    };
  }

  const fingerprint = ({ readAt: _, triedAt: __, ...rest }: Health): string => JSON.stringify(rest);

  const isLost = ({ diagnostics, wall }: Reading): boolean =>
    !wall && diagnostics.some(({ code }) => FATAL.has(code));

  return {
    isLost,
    addAnswer(reading) {
      const found = finding(reading.page);
      found.answerWall = reading.wall;
      found.diagnostics.set(reading.source, reading.diagnostics);
      if (reading.wall || isLost(reading)) return;
      found.readAt = now();
      found.unreadable = false;
      const records = [...reading.records, ...reading.parcels];
      for (const record of reading.records)
        for (const name of standIns?.(record) ?? []) found.ids.delete(name);
      for (const { id } of records) found.ids.add(id);
      if (records.length > 0) found.sources.add(reading.source);
      if (records.length === 0 && !reading.counters && reading.diagnostics.length === 0) found.empty = true;
      found.parcels.push(...reading.parcels);
      if (reading.counters) found.counters = reading.counters;
    },
    addRows(page, { source, answered, ids, diagnostics }) {
      const found = finding(page);
      found.diagnostics.set(`${source} ${answered ? 'answered' : 'alone'}`, diagnostics);
      for (const id of ids) found.ids.add(id);
      if (ids.length === 0) return;
      found.sources.add(source);
      found.readAt = now();
      found.unreadable = false;
    },
    addCounters(page, source, counters) {
      if (!counters) return;
      const found = finding(page);
      const { seenAt: _, ...values } = counters;
      const { seenAt: __, ...before } = found.counters ?? { seenAt: 0 };
      if (JSON.stringify(values) === JSON.stringify(before)) return;
      found.diagnostics.set(source, []);
      found.counters = counters;
      found.readAt = now();
      delete found.sent;
    },
    setWall: (page, wall) => {
      if (wall ?? all.get(page)?.pageWall) finding(page).pageWall = wall;
    },
    setEmpty: (page) => {
      const found = finding(page);
      found.empty = true;
      found.readAt ??= now();
    },
    setUnreadable: (page) => {
      finding(page).unreadable = true;
    },
    sayAgain() {
      for (const found of all.values()) delete found.sent;
    },
    health,
    take(view, page, shop) {
      const records = view.take(shop.id);
      // An answer of another page, e.g. of the one that was just left, need not wait until this one has something to say.
      const carrier = page !== undefined && health(page) ? page : undefined;
      for (const [id, found] of all) {
        const state = health(id);
        const news = state !== undefined && fingerprint(state) !== found.sent;
        const carries = records.length > 0 && (carrier === undefined || id === carrier);
        if (!state || (!news && !carries && found.parcels.length === 0)) continue;
        found.sent = fingerprint(state);
        const { parcels, counters } = found;
        found.parcels = [];
        const mine = batch(records.splice(0));
        return {
          console: consoleId,
          page: id,
          shop,
          ...mine,
          parcels,
          ...(counters && { counters }),
          health: state,
        };
      }
      if (records.length > 0) view.putBack(records);
      return undefined;
    },
  };
}

import type { Listed } from '../../platform/timing-contract.ts';
import type { ListRow } from '../reading.ts';
import { createListWaits } from './list-waits.ts';

/**
 * For each reading of the list goes by at least so long (ms), and thirty times what it took. After rest a second one may follow at once:
 * pages put a row's words and its new place on the page in two steps.
 */
export const LIST_SPACE = 250;
const SHARE = 30;
/** So long (ms) after a reading comes the next at the earliest: a frame. */
const FRAME = 16;
/** So many rows are followed; more nobody sees at once. */
const ROWS = 300;

export interface ListAround {
  /** Rows that are list rows match this; undefined where the page has no list. */
  rows(): string | undefined;
  /** What was read of the rows in which this changed is not so any more. */
  drop(records: readonly MutationRecord[], rows: string): void;
  /** Reads the rows as they stand; undefined where the page shows no list. */
  read(): readonly ListRow[] | undefined;
  /** The rows are others than before, or stand otherwise. */
  onRows(rows: readonly ListRow[]): void;
  onListed(listed: readonly Listed[]): void;
  /** UTC ms. */
  now(): number;
  signal: AbortSignal;
}

export interface ListFollower {
  /** Something changed on the page. `thread`: changes in there do not concern the list. */
  note(records: readonly MutationRecord[], thread: Element | undefined): void;
  /** Reads the list soon, whatever changed. */
  touch(): void;
  restart(): void;
  /** Whether a list was found. */
  isReading(): boolean;
}

/** Whether a change may concern the list: in a row, or rows around it came or went. */
function concerns({ target, type, addedNodes, removedNodes }: MutationRecord, rows: string): boolean {
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  if (element?.closest(rows)) return true;
  if (type !== 'childList') return element?.querySelector(rows) !== null;
  const holds = (node: Node) =>
    node.nodeType === 1 &&
    ((node as Element).matches(rows) || (node as Element).querySelector(rows) !== null);
  return [...addedNodes, ...removedNodes].some(holds);
}

const sameRow = (one: ListRow, other: ListRow | undefined): boolean =>
  one.row === other?.row &&
  one.key === other.key &&
  one.buyer === other.buyer &&
  one.open === other.open &&
  one.answered === other.answered &&
  (one.waits === undefined) === (other.waits === undefined) &&
  one.waits?.since === other.waits?.since;

/** Follows the list of conversations: which rows there are, and who waits by their own words. */
export function createListFollower(around: ListAround): ListFollower {
  const { signal } = around;
  const waits = createListWaits();
  let shown: readonly ListRow[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  /** When (ms) there was rest enough for all readings so far. */
  let restedAt = 0;
  /** Whether the thread is told by an element around all of the page, the list with it. */
  let enclosing: { thread: Element | undefined; holds: boolean } | undefined;
  const holdsList = (thread: Element | undefined, rows: string): boolean => {
    if (!enclosing || enclosing.thread !== thread)
      enclosing = { thread, holds: thread !== undefined && thread.querySelector(rows) !== null };
    return enclosing.holds;
  };

  function read(): void {
    timer = enclosing = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    const rows = around.read()?.slice(0, ROWS);
    const end = performance.now();
    const space = Math.max(LIST_SPACE, SHARE * (end - start));
    restedAt = Math.max(restedAt, end) + space;
    notBefore = Math.max(end + FRAME, restedAt - space);
    const before = shown ?? [];
    shown = rows;
    if (rows?.length !== before.length || rows.some((row, at) => !sameRow(row, before[at])))
      around.onRows(rows ?? []);
    const listed = rows ? waits.learn(rows, around.now()) : [];
    if (listed.length > 0) around.onListed(listed);
  }

  function soon(): void {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(read, Math.max(0, notBefore - performance.now()));
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    note(records, thread) {
      const rows = around.rows();
      if (rows === undefined) return;
      const elsewhere = holdsList(thread, rows)
        ? records
        : records.filter(({ target }) => !thread?.contains(target));
      around.drop(elsewhere, rows);
      if (timer === undefined && elsewhere.some((record) => concerns(record, rows))) soon();
    },
    touch: soon,
    restart() {
      waits.forget();
      shown = undefined;
      soon();
    },
    isReading: () => (shown?.length ?? 0) > 0,
  };
}

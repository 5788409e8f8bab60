import { Finder } from '../chat/places.ts';
import { MINUTE } from '../core/time.ts';
import type { SaidInRow } from './read-list-row.ts';

/** So long (ms) what a row said is believed, for not everything that makes a difference can be observed. */
const KEPT = MINUTE;

interface Kept {
  said: SaidInRow;
  title: string;
  open: string | undefined;
}

/** What the rows of a list said when they were read last. */
export interface ListMemory {
  rows: WeakMap<Element, Kept>;
  /** When it was empty (UTC ms). */
  since: number;
  /** For names that are told from what stands around them. */
  finder: Finder;
}

export const createListMemory = (document: Document): ListMemory => ({
  rows: new WeakMap(),
  since: 0,
  finder: new Finder(document),
});

/** What may be used of a memory at this moment (UTC ms). */
export function memoryFor(memory: ListMemory | undefined, document: Document, now: number): ListMemory {
  if (!memory) return createListMemory(document);
  if (now - memory.since < KEPT && now >= memory.since) return memory;
  return Object.assign(memory, createListMemory(document), { since: now });
}

/** What a row says: as it was read last where nothing of it changed, under the same title and beside the same open conversation. */
export function saidIn(
  { rows }: ListMemory,
  row: Element,
  title: string,
  open: string | undefined,
  read: () => SaidInRow,
): SaidInRow {
  const kept = rows.get(row);
  if (kept && kept.title === title && kept.open === open) return kept.said;
  const said = read();
  rows.set(row, { said, title, open });
  return said;
}

/** Forgets what the rows said in which something changed. */
export function dropChangedRows(
  { rows }: ListMemory,
  records: readonly MutationRecord[],
  selector: string,
): void {
  for (const { target } of records) {
    const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
    const row = element?.closest(selector);
    if (row) rows.delete(row);
  }
}

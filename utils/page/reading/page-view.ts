import type { Read } from '../../reader/reading.ts';
import { recordKey, UNKNOWN_SHOP } from '../../records/key.ts';
import type { Identified } from './kind.ts';

/** Fields that belong together, the leading one first, of which a row may bring news later than its answer. */
export type Groups<R> = readonly (readonly (keyof R)[])[];

/** What an answer and a row have said of one record. */
export interface Seen<R> {
  answer?: Read<R>;
  row?: Read<R>;
  /** What was handed over last. */
  sent?: Read<R>;
  due: boolean;
}

/** The most records of one address; no console shows as many, and a page must not make us grow without end. */
const MOST = 20_000;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The answer's facts, moved on by what its row has come to say since: a row counts as news only where it agreed with the
 * answer before and differs now. A row that merely lags behind a newer answer changes nothing.
 */
function moveOn<R extends Identified>(
  groups: Groups<R>,
  answer: Read<R>,
  before: Read<R> | undefined,
  now: Read<R>,
): Read<R> {
  if (!before) return answer;
  let moved = answer;
  for (const group of groups) {
    const [lead] = group;
    if (!lead || now[lead] === undefined) continue;
    if (!same(before[lead], answer[lead]) || same(now[lead], before[lead])) continue;
    moved = { ...moved };
    for (const field of group) if (now[field] !== undefined) Object.assign(moved, { [field]: now[field] });
  }
  return moved;
}

export interface PageView<R extends Identified> {
  /** Takes in records of an answer that the page received for itself: the most trusted source, and always a new sighting. */
  addAnswer(records: readonly Read<R>[]): void;
  /**
   * Takes in records read from the page's rows. A row that says what it said before is no new sighting: the page may have stood
   * there forgotten for hours, and what it shows is as old as it was.
   */
  addRows(records: readonly Read<R>[]): void;
  /**
   * What has to be handed to the store now, merged field by field; each is handed over once. `shop` stands in for records
   * that were read before the page said whose they are.
   */
  take(shop: string): Read<R>[];
  /** Puts back what could not be handed over. */
  putBack(records: readonly Read<R>[]): void;
  /** Whether an answer told of this record, so that its row can wait. */
  isAnswered(id: string): boolean;
  /** The id of the record that a row names: that of the answer's where the row knows a stand-in only. */
  idOf(name: string): string;
  /** What the sources have said, by the records' ids. */
  all: Map<string, Seen<R>>;
  /** Has everything handed over again, because the page has said meanwhile whose records these are. */
  putBackAll(): void;
}

const withoutTime = <R extends Identified>({ seenAt: _, ...facts }: Read<R>) => facts;

/**
 * What one page has shown of its records so far, from all its sources. Lives as long as the page's address. `merge` joins two sources
 * field by field, where what the trusted one says stands.
 */
export function createPageView<R extends Identified>(
  merge: (trusted: Read<R>, other: Read<R>) => Read<R>,
  groups: Groups<R>,
): PageView<R> {
  const all = new Map<string, Seen<R>>();
  const seenOf = (id: string): Seen<R> | undefined => {
    let seen = all.get(id);
    if (!seen && all.size < MOST) {
      seen = { due: false };
      all.set(id, seen);
    }
    return seen;
  };
  const factsOf = ({ answer, row }: Seen<R>): Read<R> | undefined =>
    answer && row ? merge(answer, row) : (answer ?? row);

  return {
    addAnswer(records) {
      for (const record of records) {
        const seen = seenOf(record.id);
        if (!seen) continue;
        seen.answer = record;
        seen.due = true;
        delete seen.sent;
      }
    },
    addRows(records) {
      for (const record of records) {
        const seen = seenOf(record.id);
        if (!seen || (seen.row && same(withoutTime(seen.row), withoutTime(record)))) continue;
        if (seen.answer) seen.answer = moveOn(groups, seen.answer, seen.row, record);
        seen.row = record;
        seen.due = true;
      }
    },
    take(shop) {
      const out: Read<R>[] = [];
      for (const seen of all.values()) {
        if (!seen.due) continue;
        seen.due = false;
        const read = factsOf(seen);
        if (!read) continue;
        const facts =
          read.shop === UNKNOWN_SHOP && shop !== UNKNOWN_SHOP
            ? { ...read, shop, key: recordKey(read.console, shop, read.id) }
            : read;
        const latest = { ...facts, seenAt: Math.max(seen.answer?.seenAt ?? 0, seen.row?.seenAt ?? 0) };
        // A row that adds nothing to its answer is no news.
        if (seen.sent && same(withoutTime(seen.sent), withoutTime(latest))) continue;
        seen.sent = latest;
        out.push(latest);
      }
      return out;
    },
    putBack(records) {
      for (const record of records) {
        const seen = all.get(record.id);
        if (!seen) continue;
        seen.due = true;
        delete seen.sent;
      }
    },
    isAnswered: (id) => all.get(id)?.answer !== undefined,
    idOf: (id) => id,
    all,
    putBackAll() {
      for (const seen of all.values()) seen.due = true;
    },
  };
}

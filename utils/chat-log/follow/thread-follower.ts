import type { ChatView } from '../../chat/view.ts';
import type { ChatPage } from '../../reader/chat-vocabulary.ts';
import { buyerWhoSpeaks } from '../buyer-who-speaks.ts';
import type { CompiledLog } from '../compile-log.ts';
import { readThreadRows } from '../read-thread-rows.ts';
import { createThreadMemory, type Rank, type ThreadMemory } from '../thread-memory.ts';
import { changedRows, threadRows } from '../thread-rows.ts';
import type { Awaited } from './foresight.ts';
import { type Ranked, TIME_RANK, type TimeRank } from './ranked.ts';

/** So long (ms) a slice of a long thread takes at most, or so while the page is hidden. */
const SLICE = 6;
const HIDDEN_SLICE = 40;
/** Rows of the first slice: those that somebody sees. */
const FIRST = 24;
/** So many changed rows are read at once; more are read in slices. */
const FEW = 60;
/** So many changes are remembered until the page is looked at; after more, everything is read again. */
const CHANGES = 400;
/** So many conversations are remembered. */
const REMEMBERED = 40;
/** So long (ms) the first thread of a page is looked at before it is read, where only a name tells whose it is: the page may be switching. */
const FIRST_LOOK = 800;

const RANKS: Readonly<Record<Rank, TimeRank>> = {
  seen: TIME_RANK.looked,
  grouped: TIME_RANK.grouped,
  live: TIME_RANK.sighted,
  page: TIME_RANK.row,
};

/** So long (ms) somebody waits whose message has no id yet. */
const AWAITED = 3000;

/** The thread that stands on the page. */
export interface ShownList {
  page: ChatPage;
  list: Element;
}

export interface ThreadAround {
  document: Document;
  compiled: CompiledLog;
  /** Looks at the page once more, right now. */
  look(): ChatView | undefined;
  /** The thread that was found at the last look. */
  thread(): ShownList | undefined;
  /** Messages of a conversation that was settled when they were read. */
  onRead(messages: readonly Ranked[]): void;
  /** Messages of the buyer that came just now and whose ids are waited for, by when they were seen (UTC ms), after each reading. */
  onAwaited(who: Awaited | undefined, asks: readonly number[]): void;
  /** Gives way to the page. */
  giveWay(): Promise<void>;
  /** UTC ms. */
  now(): number;
  signal: AbortSignal;
}

export interface ThreadFollower {
  /** Something changed on the page; it is looked at soon. */
  note(records: readonly MutationRecord[]): void;
  /** What the page shows after that. */
  see(view: ChatView | undefined): void;
  /** Reads everything again, for nothing of it was kept. */
  restart(): void;
  /** The machine slept, or nobody could look for other reasons: what came meanwhile did not come just now. */
  interrupt(): void;
  /** Whether a thread was found whose conversation is settled. */
  isReading(): boolean;
}

interface Open extends ShownList {
  key: string;
  /** Key, and where that is only a name, which of those who have it. */
  place: string;
  buyer?: string;
  memory: ThreadMemory;
}

const isWeak = (key: string): boolean => /^[~^]/.test(key);

/**
 * Reads the thread of the open conversation: all of it when it is opened, newest rows first, and afterwards what changes. Nothing is read
 * while header and thread may be those of different buyers.
 */
export function createThreadFollower(around: ThreadAround): ThreadFollower {
  const { compiled, document, signal } = around;
  const memories = new Map<string, ThreadMemory>();
  let open: Open | undefined;
  let isSettled = false;
  let changes: MutationRecord[] = [];
  let isAll = true;
  let generation = 0;
  let lookedSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function memoryOf(place: string): ThreadMemory {
    const memory = memories.get(place) ?? createThreadMemory();
    memories.delete(place);
    memories.set(place, memory);
    if (memories.size > REMEMBERED) memories.delete(memories.keys().next().value ?? '');
    return memory;
  }

  /** Whether the page was found so lately that nothing could be seen yet of a header that is ahead of its thread. */
  function mayBeSwitching(): boolean {
    lookedSince ??= performance.now();
    const left = FIRST_LOOK - (performance.now() - lookedSince);
    if (left <= 0) return false;
    clearTimeout(timer);
    timer = setTimeout(readAgain, left + 1);
    return true;
  }

  /** The open conversation, where it is settled. */
  function openIn(view: ChatView | undefined): Omit<Open, 'memory'> | undefined {
    const shown = around.thread();
    const conversation = view?.kind === 'chat' ? view.conversation : undefined;
    if (!shown || !conversation?.settled) return undefined;
    const { visit } = conversation;
    let { key, buyer } = conversation;
    if (key.startsWith('^')) {
      // Nothing beside the thread says whose it is.
      buyer = buyerWhoSpeaks(shown.page, shown.list, { now: around.now(), zone: compiled.data.timeZone });
      if (buyer === undefined) return undefined;
      key = `~${buyer}`;
    }
    if (isWeak(key) && mayBeSwitching()) return undefined;
    const place = isWeak(key) ? `${key} ${visit}` : key;
    return { ...shown, key, place, ...(buyer !== undefined && { buyer }) };
  }

  function read({ page, list, key, buyer, memory }: Open, rows: readonly Element[]): void {
    if (rows.length === 0) return;
    const now = around.now();
    const conversation = { key, ...(buyer !== undefined && { buyer }) };
    const moment = { now, zone: compiled.data.timeZone };
    const messages = readThreadRows(compiled, page, list, rows, moment, conversation, memory);
    if (messages.length > 0)
      around.onRead(
        messages.map((message) => ({
          message,
          rank: RANKS[memory.given.get(message.id)?.rank ?? 'page'],
        })),
      );
    const asks = [...memory.pending]
      .filter(
        ({ live, message: { row, turn }, seenAt }) =>
          live && turn.role === 'buyer' && row.isConnected && now - seenAt < AWAITED,
      )
      .map(({ seenAt }) => seenAt);
    around.onAwaited(conversation, asks);
    clearTimeout(timer);
    const again = asks.length > 0 ? Math.max(...asks) + AWAITED : memory.again;
    if (again !== undefined) timer = setTimeout(readAgain, Math.max(0, again - around.now()) + 1);
  }

  /** For rows that waited for their ids, and the first thread. */
  function readAgain(): void {
    if (signal.aborted) return;
    isAll = true;
    see(around.look());
  }

  /** Whether the same thread stands there still, by what the page shows at this very moment. */
  function isStill(mine: Open): boolean {
    const now = openIn(around.look());
    return now?.place === mine.place && now.list === mine.list && now.page === mine.page;
  }

  async function readInSlices(mine: Open, rows: readonly Element[]): Promise<void> {
    generation += 1;
    const round = generation;
    let size = FIRST;
    for (let from = 0; from < rows.length; ) {
      const slice = rows.slice(from, from + size).filter((row) => row.isConnected);
      const start = performance.now();
      read(mine, slice);
      const took = Math.max(0.1, performance.now() - start);
      from += size;
      const wanted = document.hidden ? HIDDEN_SLICE : SLICE;
      size = Math.max(8, Math.min(size * 2, Math.floor((size * wanted) / took)));
      if (from >= rows.length) break;
      await around.giveWay();
      if (signal.aborted || round !== generation || !isStill(mine)) {
        // What was not read is read with the next look at which it is settled.
        if (round === generation) isAll = true;
        return;
      }
    }
  }

  function see(view: ChatView | undefined): void {
    const records = changes;
    changes = [];
    const found = openIn(view);
    isSettled = found !== undefined;
    if (!found) {
      isAll = true;
      generation += 1;
      around.onAwaited(undefined, []);
      return;
    }
    if (open?.place !== found.place || open.list !== found.list) {
      const memory = memoryOf(found.place);
      if (open?.place !== found.place && memory.key !== undefined) memory.stopped = true;
      open = { ...found, memory };
      isAll = true;
    } else open = { ...found, memory: open.memory };
    const rows = isAll ? undefined : changedRows(found.page, found.list, records);
    if (rows && rows.length <= FEW) {
      read(open, rows);
      return;
    }
    const all = rows ? [...rows].reverse() : threadRows(found.page, found.list);
    void readInSlices(open, all);
    isAll = false;
  }

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      open = undefined;
      memories.clear();
    },
    { once: true },
  );
  return {
    note(records) {
      if (isAll) return;
      if (changes.length + records.length > CHANGES) isAll = true;
      else changes.push(...records);
      if (isAll) changes = [];
    },
    see,
    restart() {
      memories.clear();
      open = undefined;
      isAll = true;
      see(around.look());
    },
    interrupt() {
      if (open) open.memory.stopped = true;
    },
    isReading: () => isSettled,
  };
}

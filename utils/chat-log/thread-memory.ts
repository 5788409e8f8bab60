import type { Message } from '../chat/message-in.ts';
import type { ShownTime } from '../chat/message-times.ts';
import type { LogEvent } from '../reader/log-vocabulary.ts';
import type { ReadMessage } from '../records/message.ts';
import type { IdShapes } from './id-shapes.ts';

/** What was read of one row of a thread, without what other rows say of it. */
export interface SeenRow {
  message: Message;
  /** What tells one message from another in the same element: who, which kind, which words. */
  print: string;
  /** The page's own id. */
  ownId?: string;
  /** What may be the page's own id, or one that stands in for it until the server has answered. */
  maybeId?: string;
  /** Under which id it was handed on, once it was. */
  givenId?: string;
  /** Words of the row, for lines of the system. */
  words: string;
  event?: LogEvent;
  own?: ShownTime;
  /** When it was seen first (UTC ms), and whether it came while somebody was looking. */
  seenAt: number;
  live: boolean;
  /** The time of the group that it stands in. */
  carried?: ShownTime;
  /** The time that it shows or that stands right before it (UTC ms), put on the right day. */
  shownAt?: number;
}

/** What stands between a row and the one before it. */
export interface Gap {
  time?: ShownTime;
  /** The last moment of the day that is named there (UTC ms). */
  day?: number;
  /** That of the day under whose name the row stands; null: under none. */
  under?: number | null;
}

/** How good a time is; a better one replaces a worse. */
export const RANKS = ['seen', 'grouped', 'live', 'page'] as const;
export type Rank = (typeof RANKS)[number];

export interface Given {
  message: ReadMessage;
  rank: Rank;
}

/**
 * What is kept of the open thread between two readings. Begins anew by itself when another conversation is open. After a time in which
 * nobody could look (sleep, a page that was frozen), `stopped` says that what came in between did not come just now.
 */
export interface ThreadMemory {
  key?: string;
  rows: WeakMap<Element, SeenRow>;
  gaps: WeakMap<Element, Gap>;
  given: Map<string, Given>;
  /** Rows that have no id yet, while their page shows some. */
  pending: Set<SeenRow>;
  /** Some row of the thread has an id of its own. */
  hasIds: boolean;
  shapes: IdShapes;
  startedAt: number;
  /** The last row there was: its element, or what tells it where the page has exchanged that. */
  tail?: { element: WeakRef<Element>; id?: string };
  stopped?: true;
  /** Read all rows again then (UTC ms): some wait for their ids. */
  again?: number;
}

/** Nothing is known of a thread yet. */
export const createThreadMemory = (): ThreadMemory => ({
  rows: new WeakMap(),
  gaps: new WeakMap(),
  given: new Map(),
  pending: new Set(),
  hasIds: false,
  shapes: new Map(),
  startedAt: 0,
});

/** Forgets one conversation where another one is open. */
export function rememberConversation(memory: ThreadMemory, key: string, now: number): void {
  if (memory.key === key) return;
  for (const name of ['tail', 'stopped', 'again'] as const) delete memory[name];
  Object.assign(memory, createThreadMemory(), { key, startedAt: now });
}

import type { Message, MessageKind, MessageRole } from '../records/message.ts';

/**
 * Messages in columns, in order of time and, where that is the same, of id: what calculators work on. Columns have the same length; `at`
 * in UTC milliseconds; `conversation` and `agent` are places in the lists of names (an agent's from 1 on; 0: not known).
 */
export interface Log {
  at: Float64Array;
  role: Uint8Array;
  kind: Uint8Array;
  /** Bits, see `SEEN`, `GROUPED` and those of events. */
  marks: Uint8Array;
  conversation: Uint32Array;
  agent: Uint16Array;
  /** `console/shop/conversation` (`recordKey`). */
  conversations: readonly string[];
  /** The buyer's name by place of the conversation; empty where none is known. */
  buyers: readonly string[];
  agents: readonly string[];
}

export const ROLES: readonly MessageRole[] = ['buyer', 'agent', 'robot', 'system'];
export const KINDS: readonly MessageKind[] = ['text', 'image', 'card', 'video', 'withdrawn', 'other'];
/** The time is that of the first sight, not the page's. */
export const SEEN = 1;
/** The time is that of a group that began with an earlier message. */
export const GROUPED = 2;
export const TRANSFER = 4;
export const WELCOME = 8;
export const CLOSED = 16;

/** What calculators need of a message. */
export type Logged = Pick<
  Message,
  | 'id'
  | 'console'
  | 'shop'
  | 'conversation'
  | 'buyer'
  | 'role'
  | 'agent'
  | 'at'
  | 'atSource'
  | 'grouped'
  | 'kind'
  | 'event'
>;

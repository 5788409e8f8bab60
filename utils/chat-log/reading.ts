import type { ReadMessage } from '../records/message.ts';

/** What one chat answer, frame or thread tells, for the log. Words are never part of it. */
export interface LogReading {
  messages: ReadMessage[];
  shop?: { id?: string; name?: string };
  /** The name or key under which the agent of this page answers. */
  me?: string;
}

/** A row of the page's list of conversations. `row` is where a clock goes; `key` is the conversation's as in its thread. */
export interface ListRow {
  row: Element;
  key: string;
  buyer?: string;
  /** The row is that of the open conversation. */
  open: boolean;
  /** The page says that it waits; `since` (UTC ms) where its words tell, `exact` to the second. */
  waits?: { since?: number; exact?: true };
  /** The page says that it does not wait. */
  answered?: true;
}

import type { MessageKind, Role } from '../reader/chat-vocabulary.ts';

export type { MessageKind, Role };

/** One message of the open thread. `text` is for use in memory only and never stored. `at` in UTC milliseconds, absent where the page shows none. */
export interface Turn {
  role: Role;
  kind: MessageKind;
  text: string;
  /** The page's own id, once it has one. */
  id?: string;
  at?: number;
}

/**
 * The open conversation. `key` is the page's own where it shows one (a buyer's id), else what is known of it (`~name`): it is
 * compared before each insertion. `settled` is false while header, list and thread do not agree, as during a switch: then nothing may be inserted.
 */
export interface Conversation {
  key: string;
  buyer?: string;
  settled: boolean;
  /** Counts the switches that were seen: of two buyers who share a name, each has another. */
  visit?: number;
}

/** What a page with a composer shows at one moment. */
export interface ChatView {
  /** The page's id in the console data. */
  page: string;
  kind: 'chat' | 'review';
  /** Absent where no conversation is open. */
  conversation?: Conversation;
  /** The shop as the page names it. */
  shop?: { id?: string; name?: string };
  /** The newest messages, oldest of them first; at most `TURNS_LIMIT`. */
  turns: readonly Turn[];
  /** Numbers of orders that the panel beside the thread, or a card in it, shows; empty where it can't be told whose they are. */
  orderIds: readonly string[];
  /** What the panel or a product card says is talked about. */
  item?: string;
}

export const TURNS_LIMIT = 20;
export const TURN_TEXT_LIMIT = 500;

/** The buyer's last turn: what they have said since somebody of the shop (not the robot) last spoke, oldest first. */
export function lastBuyerTurn<T extends Pick<Turn, 'role'>>(turns: readonly T[]): readonly T[] {
  let start = turns.length;
  while (start > 0 && turns[start - 1]?.role !== 'agent') start -= 1;
  return turns.slice(start).filter(({ role }) => role === 'buyer');
}

/**
 * The vocabulary in which it is described what a console's chat tells of who said something when: data, never a function, like
 * `chat-vocabulary.ts`, in a file of its own (`utils/consoles/<id>/log.ts`), so that nothing else pays for it.
 */
import type { ChatConsole, ChatPage, MessageKind, MessageTest, Role, TextPlace } from './chat-vocabulary.ts';
import type { LogNormaliserName } from './log-normalisers.ts';
import type { Candidates, Condition, Path, RequestTest, ShopFields } from './vocabulary.ts';

/** What `utils/consoles/<id>/log.ts` holds. Regular expressions are sources, compiled once with the `u` flag. */
export interface LogData {
  /** Answers that the page fetches for itself, and frames that it is sent, from which messages can be read. */
  sources: readonly LogSource[];
  /** What the threads of pages say beyond what a reply needs; by the id of the page. */
  threads: readonly LogThread[];
  /** Pages on which what was said is only looked up: threads without a place to write in, which are followed for nothing but the log. */
  records?: readonly ChatPage[];
}

/**
 * `answer`: as everywhere. `frame`: what comes through a WebSocket to this address, text only; several frames may come together, one
 * after the other with U+001E between them.
 */
export interface LogSource {
  kind: 'answer' | 'frame';
  id: string;
  request: RequestTest;
  charset?: 'gb18030';
  /** All must hold, or it tells nothing. */
  envelope: readonly Condition[];
  /** Where messages are: each path leads to one, or with `*` to several. All of them are read. */
  messages: readonly Path[];
  message?: MessageFields;
  shop?: ShopFields;
  /** Where it says who answers on this page. */
  me?: readonly Path[];
}

/** Where a value stands in JSON, as what it is read, and a map that is asked before. */
export interface LogField {
  from: Path | readonly Path[];
  as: LogNormaliserName;
  map?: Readonly<Record<string, string>>;
}

/** Tests of a message in JSON; all that are given must hold. */
export interface FieldTest {
  when?: readonly Condition[];
  /** Regular expression on its words, white space folded. */
  says?: string;
}

/** How a message stands in JSON. One without an id, a time or a buyer is left out. */
export interface MessageFields {
  id: Candidates<LogField>;
  at?: Candidates<LogField>;
  /** Whose conversation it belongs to, whichever way it goes: the first side of which all conditions hold and that has a key. */
  buyer: readonly { when: readonly Condition[]; key: LogField; name?: Candidates<LogField> }[];
  /** First that holds wins; what none knows is the system's. */
  roles: readonly (FieldTest & { role: Role })[];
  /** First that holds wins; else a text, or `other` where there are no words. */
  kinds: readonly (FieldTest & { kind: MessageKind })[];
  events: readonly (FieldTest & { event: LogEvent })[];
  /** What is said: for the tests, in memory only. */
  text?: Path;
  agent?: Candidates<LogField>;
  /** Of a withdrawn message: the id of what was withdrawn, where it is another's than the notice's. */
  withdrawn?: Candidates<LogField>;
  orderIds?: Path;
}

export type LogEvent = 'transfer' | 'welcome' | 'closed';

/** What the thread and the list of conversations of a page say beyond what a reply needs. */
export interface LogThread {
  /** The chat page, or the page of `records`. */
  page: string;
  /** The ids of messages are unix milliseconds: when each was said. */
  timedIds?: true;
  /** Lines of the system that say what happened to the conversation, besides those that are known by their words. */
  events?: readonly (MessageTest & { event: LogEvent })[];
  /**
   * Who spoke is told by the name at the message: the buyer's is that of the open conversation. Names that match this are the shop's.
   */
  ours?: string;
  list?: ConversationList;
  /** Where the page says who answers here. */
  me?: readonly TextPlace[];
}

/** Rows of the list of conversations (`ChatPage.rows`), and what they say of who waits. */
export interface ConversationList {
  /** Inside a row: the buyer's own key, spelled as in the thread. */
  key?: TextPlace;
  /** Inside a row: the buyer's name. */
  name: readonly TextPlace[];
  /** What the row of the open conversation matches; where it is absent, the row that differs from all others. */
  open?: string;
  /** Rows that are no conversation with a buyer. */
  skip?: string;
  /** Inside a row: how long the buyer waits, in words (`wait-from-words.ts`). */
  wait?: readonly TextPlace[];
  /** What `wait` says may also be how old the last words are: it counts where something else says that they wait. */
  waitIsLast?: true;
  /** Inside a row: words for where the conversation stands. */
  status?: readonly TextPlace[];
  /** Titles of groups, which stand before the rows of the group, or around them. */
  groups?: string;
  /** Something inside a row that stands for messages nobody has read: it has digits, or (`dot`) is there at all. */
  unread?: readonly (TextPlace & { dot?: true })[];
  /** Inside a row: when something was said last, as a clock time or in words. */
  last?: readonly TextPlace[];
}

/** The same with what its reader needs to know of the console besides: the console's own file of the package. */
export interface LogConsole extends LogData, ChatConsole {
  /** Selectors of what lies over a page while nothing on it can be done, e.g. a captcha. */
  walls?: readonly string[];
}

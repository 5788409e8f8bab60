/**
 * The vocabulary in which the chat pages and reply dialogs of a console are described: data, never a function, like
 * `vocabulary.ts`. It stands in a file of its own beside a console's `console.ts`, so that order pages do not pay for it.
 *
 * Lists of selectors are in order of trust: the first that finds something usable wins. Selectors never name a whole hashed class.
 * Regular expressions are sources, compiled once with the `u` flag.
 */

/** Who speaks in a thread. */
export type Role = 'buyer' | 'agent' | 'robot' | 'system';
export type MessageKind = 'text' | 'image' | 'card' | 'video' | 'withdrawn' | 'other';

/**
 * How a page's composer takes text: `textarea` through the prototype's value setter (React, Vue), `editable` as text with line breaks in
 * `div`s, `pre` as plain text with line feeds, `quill` and other rich editors through the browser's own editing.
 */
export type ComposerKind = 'textarea' | 'editable' | 'pre' | 'quill';

/** What a console takes in one message. */
export interface LengthLimit {
  unit: 'characters' | 'utf8-bytes' | 'gbk-bytes';
  most: number;
}

/** What `utils/consoles/<id>/chat.ts` holds. */
export interface ChatData {
  pages: readonly ChatPage[];
}

/** The same with what the reader of a chat page needs to know of the console besides: the console's own file of the package. */
export interface ChatConsole extends ChatData {
  id: string;
  hosts: readonly string[];
  timeZone: string;
}

export interface ChatPage {
  id: string;
  /** A thread with a composer, or a list of reviews with a reply dialog. */
  kind: 'chat' | 'review';
  /** Tested against host + path + query + hash of the document's own address, in a frame that of the frame. */
  url: readonly string[];
  /** Whether the page stands in the top document only, or also in a child frame. */
  frames: 'top' | 'any';
  /** Stable ancestors to observe (the page replaces what is inside). First that exists; until one does, the body. */
  observe: readonly string[];
  /** Places for drafts. There may be several at a time: meant is the focused one, else the first that is visible. */
  composers: readonly ComposerPlace[];
  /** Whose conversation is open. On a review page: which review is being answered. */
  conversation: readonly Sign[];
  /** Rows of the list of conversations. Where somebody presses one, or another one is marked, the thread is waited for. */
  rows?: string;
  messages?: MessageList;
  panel?: OrderPanel;
  /** Order numbers, in the panel and on cards in the thread. */
  order?: OrderNumber;
  /** Where an item is named, for the case that somebody asks about it. */
  item?: readonly TextPlace[];
  shop?: { id?: readonly TextPlace[]; name?: readonly TextPlace[] };
  /** Rows of a review page, from one of which the dialog was opened. */
  reviews?: ReviewRows;
}

export interface ComposerPlace {
  select: readonly string[];
  kind: ComposerKind;
  limit?: LengthLimit;
  /** An ancestor that it must stand in, … */
  within?: string;
  /** … whose text must match this. */
  says?: string;
}

/** Where a text stands: in the first shown element that a selector finds; no selector: in the scope itself. */
export interface TextPlace {
  select: readonly string[];
  /** An attribute instead of the text. */
  attr?: string;
  /** Regular expression; its first group is the value, and where it does not match, the place says nothing. */
  match?: string;
  /** The text ends in a time without a space before it (`小林9-10 08:33:40`): what is before the time is the value. */
  glued?: true;
}

/**
 * A sign of whose conversation is open. `at`: the header above the thread, the marked row of the list, the composer, or the thread
 * itself (looked for in each of the newest messages). A plain text that is a name may have labels beside it (`utils/chat/names.ts`). Those that say something must agree, keys with keys and names with names; on a
 * review page there are none.
 */
export interface Sign extends TextPlace {
  at: 'header' | 'row' | 'thread' | 'composer';
  /** A buyer's own key, or only their name: two buyers may share one. */
  gives: 'key' | 'name';
  /** One that may be spelled otherwise or be late: its disagreement counts for a moment only (`utils/chat/settle.ts`). */
  soft?: true;
  /** Rows of which one is marked, it isn't known how (`utils/chat/marked-row.ts`): the sign is looked for in that one. */
  odd?: string;
}

/** Tests of a message; all that are given must hold. */
export interface MessageTest {
  /** The row matches this, or holds something that does. */
  select?: string;
  /** Regular expression on the row's id. */
  id?: string;
  /** Regular expression on the whole text of the message, or of the row where it has none. */
  says?: string;
  /** Regular expression on the name that stands at the message. */
  speaker?: string;
  /** The row shows a time of its own. */
  timed?: true;
  /** The message has no words. */
  wordless?: true;
}

export interface MessageList {
  /** The thread, which may be replaced at any time. */
  list: readonly string[];
  /** Candidate selectors of one message in it. */
  row: readonly string[];
  /** First that holds wins; what none knows is the system's, never the buyer's. */
  roles: readonly (MessageTest & { role: Role })[];
  /** First that holds wins; else a text, or `other` where there is none. Only a text keeps its words. */
  kinds: readonly (MessageTest & { kind: MessageKind })[];
  /** Elements of the text, inside the row or the row itself. */
  text: readonly string[];
  /** Where there is no such element, the text is what else stands in the row, without time and name. */
  rest?: true;
  /** Regular expressions of what is no part of the text; cut out. */
  strip?: readonly string[];
  /** The row's id; `match` keeps a part of it. */
  id?: TextPlace;
  time?: MessageTime;
  /** The name at a message. */
  speaker?: TextPlace;
  /** Cards that may show order numbers, inside a row; without it, each row that is a card. */
  cards?: string;
  /** What a product card in the thread names. */
  item?: readonly TextPlace[];
}

/**
 * Where a message shows its time: with or without year, day and seconds (`utils/chat/shown-time.ts`). With `glued`, what is before it
 * does not matter.
 */
export interface MessageTime extends TextPlace {
  /** Only the first message of a group shows it. */
  carry?: true;
}

/** The panel beside the thread, in which the buyer's orders are shown. */
export interface OrderPanel {
  /** The first that is shown. */
  within: readonly string[];
}

/** How a console writes order numbers (`utils/chat/order-numbers.ts`). */
export interface OrderNumber {
  /** Regular expression on all of a number. */
  pattern: string;
  /** Nothing else looks like one: it needs no label. */
  own?: true;
}

/** The rows behind a review's dialog: the one in which something was pressed last is the one that is answered. */
export interface ReviewRows {
  row: string;
  /** The row right before or after it belongs to it where it matches this. */
  before?: string;
  after?: string;
  order?: readonly TextPlace[];
  text?: readonly TextPlace[];
  buyer?: readonly TextPlace[];
  item?: readonly TextPlace[];
}

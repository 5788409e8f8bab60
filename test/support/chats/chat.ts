import type { Incoming, Reply, Scene } from '../consoles/shared/stand-in.ts';
import type { PlayedScript, WholeLine } from './script.ts';

export type ChatId =
  | 'pinduoduo'
  | 'doudian'
  | 'jd'
  | 'kuaishou'
  | 'alibaba1688'
  | 'taobao-records'
  | 'pinduoduo-reviews'
  | 'taobao-reviews';

/** How a page with a composer behaves. Each can be set for one load in the page's address as `_name=value`. */
export interface ChatKnobs {
  /** What names, texts and classes are made from; empty: the run's own. */
  seed: string;
  /** ms until there is anything on the page. */
  delay: number;
  /** ms from sending, or from the other side's, to the bubble. */
  send: number;
  /** ms by which the header is ahead of the thread when the conversation is switched. */
  lead: number;
  /** ms until a new bubble has its id (Feige). */
  idDelay: number;
  /** ms between replacements of the whole list and the whole thread; 0: never. */
  replaceEvery: number;
  /** Conversations, or reviews. */
  buyers: number;
  /** Messages of the first conversation; the others have a few. */
  messages: number;
  /** The shop had the last word in the first conversation, so that nothing is suggested there before the buyer writes. */
  answered: boolean;
  /** Composers on the page: 1 or 2. */
  composers: number;
  /** What becomes of the draft when another conversation is opened. */
  onSwitch: 'keep' | 'clear';
  /** A dialog lies over the page. */
  cover: boolean;
  /** Characters (UTF-16) after which the page cuts a draft; 0: never. */
  most: number;
  /** How many times the page puts its old draft back in the next frame when much text arrives at once. */
  resets: number;
  /** Of a script: messages of a thread that are there before more are loaded at its upper end; 0: all. */
  page: number;
  /** ms from a frame of the socket to the row in the thread. */
  lateRow: number;
  /** ms by which answers to the page's own requests are late. */
  lateAnswer: number;
  /** The prefix of ids changes its case at each replacement (Pinduoduo). */
  anyCase: boolean;
  /** Which of the known builds; see the console's folder. */
  layout: '' | 'other';
}

export const DEFAULT_CHAT_KNOBS: ChatKnobs = {
  seed: '',
  delay: 200,
  send: 150,
  lead: 300,
  idDelay: 300,
  replaceEvery: 0,
  buyers: 9,
  messages: 14,
  answered: false,
  composers: 1,
  onSwitch: 'keep',
  cover: false,
  most: 0,
  resets: 0,
  page: 0,
  lateRow: 0,
  lateAnswer: 0,
  anyCase: false,
  layout: '',
};

/** Set on the document's root by tests when what an insertion is meant for is no longer open. */
export const MOVED = 'data-moved';

export interface Sent {
  key: string;
  text: string;
}

/** What a page offers to tests, on `window` of the frame that holds the composer. */
export interface ChatHooks {
  /** What the page's own framework holds as the draft; `which` counts composers. */
  __model(which?: number): string;
  __sent(): Sent[];
  /** Opens a conversation as the list would. */
  __open(key: string): void;
  /** The conversation that the page is about to show, and the one whose thread stands. */
  __openKey(): { header: string | undefined; thread: string | undefined };
  __conversations(): { key: string; name: string }[];
  /** A buyer writes; gives the message's id. */
  __buyerSays(key: string, text: string): string;
  __withdraw(key: string, id: string): void;
  /** In a chat that plays a script, something is said. */
  __say(line: WholeLine): void;
  /** UTC time (`performance.now()`, ms) at which the model last changed. */
  __changedAt(): number;
}

/** What the shell hands to the page's script. */
export interface ChatConfig {
  knobs: ChatKnobs;
  seed: string;
  /** UTC ms. */
  now: number;
  shop: { id: string; name: string };
  /** What was said up to now, where a script is played. */
  script?: PlayedScript | undefined;
}

/** One page with a composer, as the server sees it. */
export interface ChatStandIn {
  id: ChatId;
  hosts: readonly string[];
  url: string;
  /** The addresses that are answered with the page's empty shell. */
  isPage(incoming: Incoming): boolean;
  /** The answer to a request of the page's own. */
  answer?(incoming: Incoming, scene: Scene): Reply | undefined;
}

import type { ChatConsole } from '../reader/chat-vocabulary.ts';
import type { LogConsole, LogOwn } from '../reader/log-vocabulary.ts';
import type { Answer } from '../reader/reading.ts';
import type { ReviewConsole } from '../reader/review-vocabulary.ts';
import type { ConsoleData } from '../reader/vocabulary.ts';

/** An answer of the page, and when it came (UTC ms): it may wait for its reader. */
export interface HeardAnswer {
  answer: Answer;
  at: number;
}

/**
 * What the first script of a page hands to the reader, which is brought into the page only where there is something to read. Both run
 * in the extension's own world of that frame; the page sees neither.
 */
export interface Handover {
  /** Aborts when the extension is gone. */
  signal: AbortSignal;
  /** Whether the extension is still there; where it is not, everything of ours in this frame ends. */
  alive(): boolean;
  /** Gives the answers that waited, then each as it comes. */
  onAnswer(take: (heard: HeardAnswer) => void): void;
}

/** The names under which a console's own files leave its data (`scripts/build/console-scripts.ts`). */
export const CONSOLE_NAME = 'tiexin.console';
export const CHAT_NAME = 'tiexin.chat';
export const REVIEWS_NAME = 'tiexin.reviews';
export const LOG_NAME = 'tiexin.log';

/** Where it is left for whom: a page may be read for orders and for reviews and be a chat, and each takes its own. */
const placeFor = (name: string) => Symbol.for(`${name}.for`);

const world = globalThis as { [key: symbol]: unknown };

/**
 * Leaves it for the reader and the chat part of this frame; `reviews` for the reader of reviews and `log` for the log of messages, to
 * whom other answers belong.
 */
export function leaveHandover(handover: Handover, reviews: Handover, log: Handover): void {
  world[placeFor(CONSOLE_NAME)] = world[placeFor(CHAT_NAME)] = handover;
  world[placeFor(REVIEWS_NAME)] = reviews;
  world[placeFor(LOG_NAME)] = log;
}

const dataOf = <D>(name: string) => world[Symbol.for(name)] as D | undefined;

function take<D extends { hosts: readonly string[] }>(
  name: string,
  host: string,
  data = dataOf<D>(name),
): { handover: Handover; data: D } | undefined {
  const handover = world[placeFor(name)] as Handover | undefined;
  if (!handover || !data?.hosts.includes(host)) return undefined;
  delete world[placeFor(name)];
  return { handover, data };
}

/**
 * What was left for the reader, for the first that asks: where its script was brought twice, the second finds nothing. Where the frame
 * has gone to another console since the reader was asked for, it is left for the right one.
 */
export const takeHandover = (host: string) => take<ConsoleData>(CONSOLE_NAME, host);

/** The same for the chat part, with the console's chat pages. It leaves the answers to the reader. */
export const takeChatHandover = (host: string) => take<ChatConsole>(CHAT_NAME, host);

/** The same for the reader of reviews, with the console's review pages. */
export const takeReviewsHandover = (host: string) => take<ReviewConsole>(REVIEWS_NAME, host);

/** The same for the log of messages, with the console's chat pages and where it hears of chats: its answers are those and the frames. */
export function takeLogHandover(host: string) {
  const chat = dataOf<ChatConsole>(CHAT_NAME);
  const log = dataOf<LogOwn>(LOG_NAME);
  return chat && chat.id === log?.id ? take<LogConsole>(LOG_NAME, host, { ...chat, ...log }) : undefined;
}

/** Whether the chat part of this frame has come. */
export const isChatTaken = (): boolean => !(placeFor(CHAT_NAME) in world);

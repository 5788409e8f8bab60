import { CHAT_NAME, CONSOLE_NAME, LOG_NAME, REVIEWS_NAME } from '../../utils/page/handover.ts';
import { chatScript, consoleScript, logScript, reviewsScript } from '../../utils/platform/page-parts.ts';
import type { ChatConsole } from '../../utils/reader/chat-vocabulary.ts';
import type { LogConsole, LogOwn } from '../../utils/reader/log-vocabulary.ts';
import { loadChats, loadConsoles, loadLogs, loadReviews } from './consoles.ts';
import { sayOnce } from './say-once.ts';

/** What is said of a log beyond the chat pages of its console, which are there when it comes. */
export function ownOf(log: LogConsole, chats: readonly ChatConsole[]): LogOwn {
  const chat = new Map(Object.entries(chats.find(({ id }) => id === log.id) ?? {}));
  const own = Object.entries(log).filter(([key, value]) => key === 'id' || chat.get(key) !== value);
  return Object.fromEntries(own) as unknown as LogOwn;
}

/**
 * How each console's pages are read, as a file of its own, and how its chat pages, its reviews and its log of messages are, as others: a page pays for what
 * it is only. The log comes after the chat pages that it needs to know, and does not repeat them. The number at the end is what running the
 * file gives, which the browser would otherwise hand back to the worker.
 */
export async function consoleScripts(): Promise<{ relativeDest: string; contents: string }[]> {
  const script = (path: string, name: string, data: object) => ({
    relativeDest: path.slice(1),
    contents: `globalThis[Symbol.for(${JSON.stringify(name)})]=${sayOnce(data)};0;\n`,
  });
  const chats = await loadChats();
  return [
    ...(await loadConsoles()).map((data) => script(consoleScript(data.id), CONSOLE_NAME, data)),
    ...chats.map((data) => script(chatScript(data.id), CHAT_NAME, data)),
    ...(await loadReviews()).map((data) => script(reviewsScript(data.id), REVIEWS_NAME, data)),
    ...(await loadLogs()).map((log) => script(logScript(log.id), LOG_NAME, ownOf(log, chats))),
  ];
}

/**
 * The vocabulary in which it is described what a console's chat tells of who said something when: data, never a function, like
 * `chat-vocabulary.ts`, in a file of its own (`utils/consoles/<id>/log.ts`), so that nothing else pays for it.
 */
import type { ChatConsole } from './chat-vocabulary.ts';
import type { RequestTest } from './vocabulary.ts';

/** What `utils/consoles/<id>/log.ts` holds. Regular expressions are sources, compiled once with the `u` flag. */
export interface LogData {
  /** Answers that the page fetches for itself, and frames that it is sent, from which messages can be read. */
  sources: readonly LogSource[];
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
}

/** The same with what its reader needs to know of the console besides: the console's own file of the package. */
export interface LogConsole extends LogData, ChatConsole {}

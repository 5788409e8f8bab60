import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Acquaintance, makeAcquaintance, readChat } from '../../utils/chat/read-chat.ts';
import { type CompiledLog, compileLog, logPageAt } from '../../utils/chat-log/compile-log.ts';
import { ownName } from '../../utils/chat-log/own-name.ts';
import { readConversationList } from '../../utils/chat-log/read-conversation-list.ts';
import { FRAME_END, readLogAnswer } from '../../utils/chat-log/read-log-answer.ts';
import { readThreadRows } from '../../utils/chat-log/read-thread-rows.ts';
import { createThreadMemory, type ThreadMemory } from '../../utils/chat-log/thread-memory.ts';
import type { ChatPage } from '../../utils/reader/chat-vocabulary.ts';
import type { LogConsole } from '../../utils/reader/log-vocabulary.ts';
import type { ReadMessage } from '../../utils/records/message.ts';
import { documentOf, SAMPLE_NOW } from './console-samples.ts';

/** Where a sample comes from, in `<name>.expected.json`: an answer, several frames as a list, or a document. */
interface LogPlace {
  url?: string;
  method?: string;
  frames?: true;
  host?: string;
  path?: string;
  frame?: true;
}

export interface LogSample {
  name: string;
  text: string;
  log: LogPlace;
  expected: Record<string, unknown>;
}

/** The samples of a console's log. */
export function logSamplesOf(id: string): LogSample[] {
  const folder = join('utils/consoles', id, 'samples');
  const files = readdirSync(folder);
  return files
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
    .flatMap((file) => {
      const note = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Partial<LogSample>;
      const name = basename(file, '.expected.json');
      const own = files.find((one) => one === `${name}.json` || one === `${name}.html`);
      if (!note.log || !note.expected || own === undefined) return [];
      return [
        { name, text: readFileSync(join(folder, own), 'utf8'), log: note.log, expected: note.expected },
      ];
    });
}

const without = ({ seenAt: _, ...message }: ReadMessage): Omit<ReadMessage, 'seenAt'> => message;

/** What a chat page is told, as the tap hands it over. */
export const heardOf = ({ text, log }: LogSample) => ({
  url: log.url ?? '',
  method: log.method ?? (log.frames ? 'WS' : 'POST'),
  status: log.frames ? 101 : 200,
  text: log.frames
    ? (JSON.parse(text) as unknown[]).map((frame) => JSON.stringify(frame)).join(FRAME_END)
    : text,
});

/** The page of a sample. */
export const logPageOf = (compiled: CompiledLog, { log }: LogSample): ChatPage | undefined =>
  logPageAt(
    compiled,
    new URL(log.path ?? '', `https://${log.host}`) as unknown as Location,
    log.frame !== true,
  );

/** The thread of a document, whose it is, and its messages as one reads them who comes to the page. */
export function readLogDocument(
  compiled: CompiledLog,
  page: ChatPage,
  document: Document,
  memory: ThreadMemory = createThreadMemory(),
  now: number = SAMPLE_NOW,
) {
  const known = { ...makeAcquaintance(document), keeps: true as const };
  const view = readChat(document, compiled.chat, page, now, known);
  const list = (known as Acquaintance).thread?.list;
  const moment = { now, zone: compiled.data.timeZone };
  const messages =
    view.conversation?.settled && list
      ? readThreadRows(compiled, page, list, undefined, moment, view.conversation, memory)
      : [];
  return { conversation: view.conversation, list, messages };
}

/** What a sample reads as, in the form of its `expected`. */
export function readLogSample(data: LogConsole, sample: LogSample): Record<string, unknown> | undefined {
  const compiled = compileLog(data);
  if (sample.log.url !== undefined) {
    const reading = readLogAnswer(compiled, heardOf(sample), SAMPLE_NOW);
    return reading && { ...reading, messages: reading.messages.map(without) };
  }
  const page = logPageOf(compiled, sample);
  if (!page) return undefined;
  const document = documentOf(sample.text);
  const { messages } = readLogDocument(compiled, page, document);
  const rows = readConversationList(compiled, page, document, SAMPLE_NOW);
  const me = ownName(compiled, page, document);
  return {
    page: page.id,
    messages: messages.map(without),
    rows: rows.map(({ row: _, ...row }) => row),
    ...(me !== undefined && { me }),
  };
}

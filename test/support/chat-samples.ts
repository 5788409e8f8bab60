import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chatPageAt, compileChat } from '../../utils/chat/chat-page.ts';
import { type Acquaintance, makeAcquaintance, readChat } from '../../utils/chat/read-chat.ts';
import { reviewPressed } from '../../utils/chat/read-review.ts';
import type { ChatView } from '../../utils/chat/view.ts';
import type { ChatConsole, ChatPage } from '../../utils/reader/chat-vocabulary.ts';
import { documentOf, SAMPLE_NOW } from './console-samples.ts';

/** Where a sample of a chat page stands, in `<name>.expected.json`. */
interface ChatPlace {
  host: string;
  path: string;
  frame?: true;
  /** The sample that the page showed before, and how long ago (ms; 300 where nothing is said). */
  after?: string;
  ms?: number;
  /** What was pressed on a review page before the dialog came. */
  press?: string;
}

export interface ChatSample {
  name: string;
  text: string;
  chat: ChatPlace;
  expected: ChatView;
}

/** The samples of a console's chat pages. */
export function chatSamplesOf(id: string): ChatSample[] {
  const folder = join('utils/consoles', id, 'samples');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
    .flatMap((file) => {
      const note = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Partial<ChatSample>;
      if (!note.chat || !note.expected) return [];
      const name = basename(file, '.expected.json');
      const text = readFileSync(join(folder, `${name}.html`), 'utf8');
      return [{ name, text, chat: note.chat, expected: note.expected }];
    });
}

/** An address as a document has it. */
export const locationOf = ({ host, path }: ChatPlace): Location =>
  new URL(path, `https://${host}`) as unknown as Location;

/** The pages that claim a sample. */
export const pagesOf = (data: ChatConsole, { chat }: ChatSample): ChatPage[] =>
  data.pages.filter((page) =>
    chatPageAt(compileChat({ ...data, pages: [page] }), locationOf(chat), !chat.frame),
  );

/** What a sample reads as; where it follows upon another, as somebody sees it who saw that one, too. */
export function readChatSample(
  data: ChatConsole,
  sample: ChatSample,
  all: readonly ChatSample[],
): { view: ChatView | undefined; document: Document } {
  const compiled = compileChat(data);
  const document = documentOf(sample.text);
  const { after, ms = 300, press } = sample.chat;
  const page = chatPageAt(compiled, locationOf(sample.chat), !sample.chat.frame);
  if (!page) return { view: undefined, document };
  const acquaintance: Acquaintance = makeAcquaintance(document);
  const before = after === undefined ? undefined : all.find(({ name }) => name === after);
  if (before) {
    const earlier = makeAcquaintance(documentOf(before.text));
    const then = SAMPLE_NOW - ms;
    readChat(documentOf(before.text), compiled, page, then, { ...earlier, memory: acquaintance.memory });
  }
  const target = press === undefined ? null : document.querySelector(press);
  const moment = { now: SAMPLE_NOW, zone: data.timeZone };
  const pressed = target ? reviewPressed(page, target, moment) : undefined;
  if (pressed) acquaintance.pressed = pressed;
  return { view: readChat(document, compiled, page, SAMPLE_NOW, acquaintance), document };
}

import { pathOf } from '../page/address.ts';
import type { ChatConsole, ChatPage } from '../reader/chat-vocabulary.ts';

export interface CompiledChatPage {
  data: ChatPage;
  url: readonly RegExp[];
}

/** The chat pages of a console, ready to be looked for. */
export interface CompiledChat {
  data: ChatConsole;
  pages: readonly CompiledChatPage[];
}

const patterns = new Map<string, RegExp>();

/** A regular expression of the console data, made once; a broken one throws (the contract test finds it). */
export function pattern(source: string): RegExp {
  let made = patterns.get(source);
  if (!made) {
    made = new RegExp(source, 'u');
    patterns.set(source, made);
  }
  return made;
}

/** Makes a console's chat data ready for use. */
export const compileChat = (data: ChatConsole): CompiledChat => ({
  data,
  pages: data.pages.map((page) => ({ data: page, url: page.url.map(pattern) })),
});

/** The chat page that a document is by its own address, which in a frame is the frame's; undefined where it is none. */
export function chatPageAt(compiled: CompiledChat, location: Location, top: boolean): ChatPage | undefined {
  const address = location.hostname + pathOf(location);
  return compiled.pages.find(
    ({ data, url }) => (top || data.frames === 'any') && url.some((test) => test.test(address)),
  )?.data;
}

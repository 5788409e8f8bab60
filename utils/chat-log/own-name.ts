import { Finder, valueOnPage } from '../chat/places.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';
import { type CompiledLog, threadDataOf } from './compile-log.ts';
import { boundName } from './plain.ts';

/** Who answers on this page, by what the page itself shows; undefined where it does not say. */
export function ownName(compiled: CompiledLog, page: ChatPage, document: Document): string | undefined {
  const finder = new Finder(document);
  const moment = { now: 0, zone: compiled.data.timeZone };
  for (const place of threadDataOf(compiled, page)?.me ?? []) {
    const name = valueOnPage(place, finder, moment);
    if (name !== undefined) return boundName(name);
  }
  return undefined;
}

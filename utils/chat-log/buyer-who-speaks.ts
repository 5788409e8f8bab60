import { type Moment, valueIn } from '../chat/places.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';
import { orderRows } from './thread-rows.ts';

/** So many of the newest messages are asked who spoke. */
const NEWEST = 60;

/**
 * The buyer of the list who speaks in the thread, where nothing marks the row that was pressed (2026-11); undefined where it is nobody of
 * the list, or several. For lists whose rows have names as titles, and messages that name who spoke.
 */
export function buyerWhoSpeaks(page: ChatPage, list: Element, moment: Moment): string | undefined {
  const speaker = page.messages?.speaker;
  if (!page.rows || !speaker) return undefined;
  const rows = list.ownerDocument.querySelectorAll(`:is(${page.rows})[title]`);
  const listed = [...rows].map((row) => row.getAttribute('title'));
  // Most lists have no titles: then nobody is asked.
  const spoke = (listed.length > 0 && orderRows(page, list)?.newest(NEWEST)) || [];
  const names = spoke.map((row) => valueIn(speaker, row, moment) ?? '');
  const [only, other] = new Set(names.filter((name) => name && listed.includes(name)));
  return other === undefined ? only : undefined;
}

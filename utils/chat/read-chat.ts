import type { ChatPage, MessageList, TextPlace } from '../reader/chat-vocabulary.ts';
import type { CompiledChat } from './chat-page.ts';
import type { Message } from './message-in.ts';
import { Finder, type Moment, valueOnPage } from './places.ts';
import { type Around, openRow } from './pressed-row.ts';
import { type ReadRows, readMessages, rowSelector } from './read-messages.ts';
import { type Pressed, readReview } from './read-review.ts';
import { SEEK_SPACE, shadowRootsOf, soughtLately } from './roots.ts';
import { createMemory, noteMark, settle } from './settle.ts';
import { type Owners, shownItem, shownOrders } from './shown-orders.ts';
import { readHeads } from './signs.ts';
import type { ChatView } from './view.ts';

/** What is kept of a page between two looks. */
export interface Acquaintance extends Around {
  owners: Owners;
  /** The row of a review page in which something was pressed last. */
  pressed?: Pressed;
  /** What was read of the thread last, for those who know from what changes whether it still holds (`stillHolds`). */
  keeps?: true;
  thread?: { list: Element; messages: readonly Message[] };
  /** Rows of the thread in which nothing has changed since they were read. */
  rows: ReadRows;
  /** Look again then (UTC ms), even if nothing changes. */
  again?: number;
}

/** Whether what was read of the thread still holds after something else on the page changed: neither in it, nor around it. */
export function stillHolds({ thread }: Acquaintance, changed: readonly Node[]): boolean {
  const [first] = thread?.messages ?? [];
  if (!thread || !first) return false;
  const parent = first.row.parentElement;
  const isOne = thread.messages.every(({ row }) => row.parentElement === parent);
  const region = (isOne && parent) || thread.list;
  return region.isConnected && changed.every((node) => !region.contains(node) && !node.contains(region));
}

/** Nothing is known of the page yet. */
export const makeAcquaintance = (document: Document): Acquaintance => ({
  finder: new Finder(document),
  memory: createMemory(),
  owners: new Map(),
  rows: new Map(),
});

function firstOnPage(places: readonly TextPlace[] | undefined, finder: Finder, moment: Moment) {
  for (const place of places ?? []) {
    const value = valueOnPage(place, finder, moment);
    if (value !== undefined) return value;
  }
  return undefined;
}

function shopOn({ shop }: ChatPage, finder: Finder, moment: Moment): ChatView['shop'] {
  const id = firstOnPage(shop?.id, finder, moment);
  const name = firstOnPage(shop?.name, finder, moment);
  if (id === undefined && name === undefined) return undefined;
  return { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
}

/** The thread, by the first place that holds messages; looked for in shadow roots where no place of the document does. */
function threadOn(data: MessageList, finder: Finder): Element | undefined {
  let empty: Element | undefined;
  const look = () => {
    for (const selector of data.list) {
      const list = finder.first(selector);
      if (list && rowSelector(data, list) !== undefined) return list;
      empty ??= list;
    }
    for (const root of shadowRootsOf(finder.document))
      for (const selector of data.row) {
        const list = root.querySelector(selector)?.parentElement;
        if (list) return list;
      }
    return undefined;
  };
  return look() ?? (finder.goDeeper() ? look() : undefined) ?? empty;
}

/**
 * What a chat page or a page with a reply dialog shows at this moment (`now` in UTC ms). Whether the conversation is settled depends on
 * what was there before: who looks more than once hands in the same `acquaintance` each time. Nothing on a page makes it throw.
 */
export function readChat(
  document: Document,
  compiled: CompiledChat,
  page: ChatPage,
  now: number,
  acquaintance: Acquaintance = makeAcquaintance(document),
): ChatView {
  const { finder, memory, owners, rows } = acquaintance;
  if (!acquaintance.keeps) {
    finder.forget();
    rows.clear();
  }
  const moment = { now, zone: compiled.data.timeZone };
  const shop = shopOn(page, finder, moment);
  const base = { page: page.id, kind: page.kind, ...(shop && { shop }) };
  if (page.kind === 'review') return { ...base, ...readReview(document, page, acquaintance.pressed, moment) };

  const wasSought = soughtLately(document);
  const list = page.messages && threadOn(page.messages, finder);
  const known = acquaintance.thread?.list === list ? acquaintance.thread?.messages : undefined;
  const messages = known ?? (page.messages && list ? readMessages(page.messages, list, moment, rows) : []);
  const turns = messages.map(({ turn }) => turn);
  if (list && acquaintance.keeps) acquaintance.thread = { list, messages };
  noteMark(memory, openRow(page, finder), now);
  const heads = readHeads(page.conversation, finder, messages, moment, page.rows);
  delete acquaintance.again;
  acquaintance.shown = undefined;
  if (!heads) {
    if (wasSought) acquaintance.again = now + SEEK_SPACE;
    return { ...base, turns: [], orderIds: [] };
  }

  const { conversation, again } = settle(memory, heads, messages, now);
  if (again !== undefined) acquaintance.again = again;
  acquaintance.shown = { conversation, turns };
  if (!conversation.settled) return { ...base, conversation, turns, orderIds: [] };
  const owner = `${conversation.key} ${/^[~^]/.test(conversation.key) ? conversation.visit : ''}`;
  const orderIds = shownOrders(page, finder, messages, owner, owners);
  const item = shownItem(page, finder, messages, moment);
  return { ...base, conversation, turns, orderIds, ...(item !== undefined && { item }) };
}

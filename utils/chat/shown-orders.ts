import type { ChatPage } from '../reader/chat-vocabulary.ts';
import { type Finder, firstIn, type Moment, valuesIn } from './places.ts';
import type { Message } from './read-messages.ts';

/** So many numbers are handed on, and remembered. */
const MOST = 20;
const REMEMBERED = 200;
const ORDER_NUMBER = /^[\w-]{6,40}$/;

/** Which conversation each order number was first seen in: an order has one buyer, so elsewhere it is left over from before. */
export type Owners = Map<string, string>;

/** The numbers in the panel beside the thread; where two are to be seen, it isn't known which is meant. */
function panelOrders({ panel }: ChatPage, finder: Finder): string[] {
  const region = panel && finder.any(panel.within);
  const found = region ? valuesIn(panel.orders, region) : [];
  return found.length === 1 ? found : [];
}

/** The numbers on cards in the thread, newest first: what people write by themselves is not taken. */
function cardOrders({ messages: data }: ChatPage, messages: readonly Message[]): string[] {
  if (!data?.orders) return [];
  const places = data.orders;
  return messages
    .filter(({ turn }) => turn.kind === 'card')
    .flatMap(({ row }) => valuesIn(places, row))
    .reverse();
}

/** Numbers of the orders that panel and cards show for the conversation with this key. */
export function shownOrders(
  page: ChatPage,
  finder: Finder,
  messages: readonly Message[],
  key: string,
  owners: Owners,
): string[] {
  const shown = [...cardOrders(page, messages), ...panelOrders(page, finder)].filter((number) =>
    ORDER_NUMBER.test(number),
  );
  const own = [...new Set(shown)].slice(0, MOST).filter((number) => (owners.get(number) ?? key) === key);
  for (const number of own) owners.set(number, key);
  for (const number of owners.keys()) {
    if (owners.size <= REMEMBERED) break;
    owners.delete(number);
  }
  return own;
}

/** What is talked about: the newest product card in the thread, else what the panel names. */
export function shownItem(
  { messages: data, item }: ChatPage,
  finder: Finder,
  messages: readonly Message[],
  moment: Moment,
): string | undefined {
  for (const { row, turn } of messages.toReversed()) {
    const named = turn.kind === 'card' && data?.item ? firstIn(data.item, row, moment) : undefined;
    if (named !== undefined) return named;
  }
  for (const place of item ?? [])
    for (const selector of place.select) {
      const element = finder.first(selector);
      const named = element && firstIn([{ ...place, select: [] }], element, moment);
      if (named) return named;
    }
  return undefined;
}

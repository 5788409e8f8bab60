import type { ChatPage } from '../reader/chat-vocabulary.ts';
import type { Message } from './message-in.ts';
import { numbersIn } from './order-numbers.ts';
import { type Finder, firstIn, type Moment, shownIn, shownText } from './places.ts';

/** So many numbers are handed on, and remembered. */
const MOST = 20;
const REMEMBERED = 200;

/** Which of a panel's tabs is open, where several are there. */
const OPEN_TAB =
  ':is([class*="select" i], [class*="active" i], [class*="current" i], [class*="check" i], [aria-selected="true"]):not([class*="unselect" i], [class*="inactive" i], [class*="uncheck" i], [aria-selected="false"])';
/** What a tab is called that shows orders of the whole shop, and of the buyer. */
const SHOP_WIDE = /店[铺舖]|[全本]店|所有[买買订訂]|[Ss]hop orders/;
const OF_BUYER = /[个個]人|[买買]家|用[户戶]|客[户戶]|TA|[Bb]uyer/;
/** A tab's name is no longer. */
const TAB_NAME = 16;

/** Which conversation each order number was first seen in: an order has one buyer, so elsewhere it is left over from before. */
export type Owners = Map<string, string>;

/** Whether a panel shows orders of this buyer: not where its open tab is of the whole shop, or it has such a tab and none is marked. */
function isOfBuyer(panel: Element): boolean {
  if (!SHOP_WIDE.test(shownText(panel))) return true;
  const names = shownIn(panel, OPEN_TAB)
    .map(shownText)
    .filter((name) => name.length <= TAB_NAME);
  return names.some((name) => OF_BUYER.test(name)) && !names.some((name) => SHOP_WIDE.test(name));
}

/** The numbers in the panel beside the thread. */
function panelOrders({ panel, order }: ChatPage, finder: Finder): string[] {
  const region = panel && finder.any(panel.within);
  return region && order && isOfBuyer(region) ? numbersIn(region, order) : [];
}

/** The numbers on cards in the thread, newest first: what people write by themselves is not taken. */
function cardOrders({ messages: data, order }: ChatPage, messages: readonly Message[]): string[] {
  if (!data || !order) return [];
  return messages
    .filter(({ turn }) => turn.kind === 'card')
    .flatMap(({ row }) => (data.cards === undefined ? [row] : shownIn(row, data.cards)))
    .flatMap((card) => numbersIn(card, order))
    .reverse();
}

/** Numbers of the orders that panel and cards show for the conversation with this key; which one is meant is told where it is used. */
export function shownOrders(
  page: ChatPage,
  finder: Finder,
  messages: readonly Message[],
  key: string,
  owners: Owners,
): string[] {
  const shown = [...cardOrders(page, messages), ...panelOrders(page, finder)];
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

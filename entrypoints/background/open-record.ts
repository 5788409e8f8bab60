import consoles from 'virtual:console-facts';
import type { ConsoleFacts } from '../../scripts/build/console-facts.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { type ChatTab, chatTabs } from '../../utils/platform/chat-tab.ts';
import { showAddress, showTab } from '../../utils/platform/tabs.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import { UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import type { Review } from '../../utils/records/review.ts';

const fill = (link: string, id: string): string => link.replaceAll('{id}', encodeURIComponent(id));

/** Where a person sees a record: a parcel without a page of its own is seen at its order. */
export function addressOf(
  { links }: Pick<ConsoleFacts, 'links'>,
  record: 'order' | 'parcel',
  { id, ...rest }: Order | Parcel,
): string | undefined {
  if (record === 'order') return fill(links.order, id);
  if (links.parcel !== undefined) return fill(links.parcel, id);
  const [order] = 'orderIds' in rest ? rest.orderIds : [];
  return order === undefined ? undefined : fill(links.order, order);
}

/** Pages with a draft in them, or that log another page out, are never left or opened by us. */
const CHAT = /chat|feige|dongdong|workspace|\/im(\/|$)/i;

/** A tab may leave a page that only shows records, as the console declares it; anything else may hold unsaved work. */
export const mayLeave =
  ({ pages }: Pick<ConsoleFacts, 'pages'>) =>
  (url: URL): boolean => {
    const address = url.pathname + url.search + url.hash;
    if (CHAT.test(url.hostname + url.pathname)) return false;
    return pages.some((page) => page.url.some((test) => new RegExp(test, 'u').test(address)));
  };

/** Shows a record in its console. Errors: `unknown-console`; `no-address` when the console has no page for it. */
export async function openRecord(
  record: 'order' | 'parcel',
  value: Order | Parcel,
): Promise<Result<Record<string, never>>> {
  const data = consoles.find(({ id }) => id === value.console);
  if (!data) return fail('unknown-console');
  const address = addressOf(data, record, value);
  if (address === undefined) return fail('no-address');
  await showAddress(address, data.hosts, mayLeave(data));
  return ok({});
}

/**
 * Shows a review in its console: at its order, where the console has no link to reviews and the order is known. Errors: `unknown-console`;
 * `no-address` when neither is.
 */
export async function openReview({
  console,
  itemId = '',
  orderId,
}: Review): Promise<Result<Record<string, never>>> {
  const data = consoles.find((one) => one.id === console);
  if (!data) return fail('unknown-console');
  const { links } = data;
  const review = links.review?.replaceAll('{item}', encodeURIComponent(itemId));
  const address = review ?? (orderId === undefined ? undefined : fill(links.order, orderId));
  if (address === undefined) return fail('no-address');
  await showAddress(address, data.hosts, mayLeave(data));
  return ok({});
}

type Whose = Pick<Conversation, 'id' | 'console' | 'shop'>;

/** How likely a tab is the one in which a conversation goes on: the shop counts before what is open in it; 0: it is no chat. */
export function rankChat({ url, context }: ChatTab, { id, shop }: Pick<Whose, 'id' | 'shop'>): number {
  if (!context) return url !== undefined && CHAT.test(url) ? 1 : 0;
  const shown = context.shop?.id;
  const ofShop = shown === shop ? 8 : shown === undefined || shop === UNKNOWN_SHOP ? 4 : 2;
  return ofShop + (context.conversation?.key === id ? 1 : 0);
}

/**
 * Brings the chat page to the front in which a conversation goes on: the one that shows it, else one of its shop. We neither open a chat,
 * which might log another one out, nor choose a conversation in it. Errors: `unknown-console`; `no-chat` where none is open.
 */
export async function openConversation(whose: Whose): Promise<Result<Record<string, never>>> {
  const data = consoles.find(({ id }) => id === whose.console);
  if (!data) return fail('unknown-console');
  const ranked = (await chatTabs(data.hosts)).map((tab) => ({ tab, rank: rankChat(tab, whose) }));
  const [best] = ranked.filter(({ rank }) => rank > 0).sort((one, other) => other.rank - one.rank);
  if (!best) return fail('no-chat');
  await showTab(best.tab.id);
  return ok({});
}

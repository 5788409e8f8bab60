import { type ChatView, TURN_TEXT_LIMIT, TURNS_LIMIT } from '../chat/view.ts';
import type { ChatContext } from '../platform/reply-contract.ts';
import { ID_LIMIT, TEXT_LIMIT } from '../records/key.ts';

const SHORT = 200;
const ORDERS = 20;

const isId = (id: string | undefined): id is string => id !== undefined && id !== '' && id.length <= ID_LIMIT;

/** What goes along with each question to the background: a view within the bounds of the message (`chatContext`). */
export function contextOf(console: string, view: ChatView): ChatContext {
  const { conversation, shop, item } = view;
  const buyer = conversation?.buyer?.slice(0, SHORT);
  const name = shop?.name?.slice(0, SHORT);
  return {
    console,
    page: view.page,
    kind: view.kind,
    ...(shop && { shop: { ...(isId(shop.id) && { id: shop.id }), ...(name && { name }) } }),
    ...(conversation && {
      conversation: {
        key: conversation.key.slice(0, SHORT),
        ...(buyer && { buyer }),
        ...(conversation.visit !== undefined && { visit: conversation.visit }),
      },
    }),
    turns: view.turns.slice(-TURNS_LIMIT).map(({ role, kind, text, at }) => ({
      role,
      kind,
      text: text.slice(0, TURN_TEXT_LIMIT),
      ...(at !== undefined && { at }),
    })),
    orderIds: view.orderIds.filter(isId).slice(0, ORDERS),
    ...(item && { item: item.slice(0, TEXT_LIMIT) }),
  };
}

/**
 * What suggestions depend on, as a string to compare: another one means that they want asking for anew. The newest twenty turns are not
 * compared as such, since those above come and go with scrolling.
 */
export function occasionOf(view: ChatView): string {
  const last = [...view.turns].reverse().find(({ role }) => role === 'buyer' || role === 'agent');
  const spoken = view.turns.filter(({ role }) => role === 'buyer').length;
  return JSON.stringify([
    view.page,
    view.conversation?.key,
    last && [last.role, last.kind, last.id, last.text],
    last?.role === 'buyer' && !last.id && spoken,
    view.orderIds,
    view.item,
  ]);
}

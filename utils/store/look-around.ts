import type { LogRequest } from '../platform/timing-contract.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import type { Shop } from '../records/shop.ts';
import { resolveShop, type ShopIdentity } from './identity.ts';
import { storedId } from './merge-message.ts';
import { leftAt } from './move-chats.ts';
import { loadByNumber, shopsOf } from './numbers.ts';
import { loadMany, type Transaction } from './transaction.ts';

/** What is stored of the messages and conversations that a page speaks of, by their ids. */
export interface KeptChats {
  messages: Map<string, Message[]>;
  conversations: Map<string, Conversation[]>;
}

/** The ids under which a page's messages are kept, and its conversations. */
const idsOf = ({ listed, messages }: LogRequest) => ({
  messages: messages.map(({ conversation, id }) => storedId(id, conversation)),
  conversations: [...new Set([...messages, ...listed].map(({ conversation }) => conversation))],
});

async function ofShop<R extends { key: string; id: string }>(
  transaction: Transaction,
  store: 'messages' | 'conversations',
  { console, shop }: LogRequest,
  ids: readonly string[],
): Promise<Map<string, R[]>> {
  const keys = ids.map((id) => recordKey(console, shop.id, id));
  const found = await loadMany<R>(transaction.objectStore(store), keys, ({ key }) => key);
  return new Map([...found.values()].flatMap(([one]) => (one ? [[one.id, [one]]] : [])));
}

/** What is stored where the page's shop may be any that it is known by. */
export async function loadKept(
  transaction: Transaction,
  request: LogRequest,
  identity: ShopIdentity,
  known: readonly Shop[],
): Promise<KeptChats> {
  const ids = idsOf(request);
  const load = <R extends Message | Conversation>(name: keyof KeptChats) =>
    loadByNumber<R>(transaction.objectStore(name), request.console, ids[name], [identity], known);
  const [messages, conversations] = await Promise.all([
    load<Message>('messages'),
    load<Conversation>('conversations'),
  ]);
  return { messages, conversations };
}

/** What is known of a page's shop, and what is stored of its chats. */
export interface Around {
  known: Shop[];
  identity: ShopIdentity;
  /** Something is kept that no page has named a shop of. */
  stray: boolean;
  kept: KeptChats;
}

/** Looks around before a reading is taken: in one round of answers where the shop is known under no other name, which is nearly always. */
export async function lookAround(transaction: Transaction, request: LogRequest): Promise<Around> {
  const ids = idsOf(request);
  const [known, stray, messages, conversations] = await Promise.all([
    shopsOf(transaction, request.console),
    leftAt(transaction, request.console, [UNKNOWN_SHOP]),
    ofShop<Message>(transaction, 'messages', request, ids.messages),
    ofShop<Conversation>(transaction, 'conversations', request, ids.conversations),
  ]);
  const identity = resolveShop(request.shop, known);
  const isPlain =
    identity.id === request.shop.id &&
    identity.id !== UNKNOWN_SHOP &&
    identity.formerly === undefined &&
    stray.length === 0;
  const kept = isPlain ? { messages, conversations } : await loadKept(transaction, request, identity, known);
  return { known, identity, stray: stray.length > 0, kept };
}

/**
 * Those of a shop's other names under which something may be kept that has not been moved: one of which no record of a shop tells is looked
 * at where the shop's own record is new, or is written anew after a day.
 */
export const namesToLookAt = (
  former: readonly string[],
  { formerly }: ShopIdentity,
  isNews: boolean,
): string[] => former.filter((name) => name !== UNKNOWN_SHOP && (name === formerly || isNews));

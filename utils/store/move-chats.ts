import type { Conversation } from '../records/conversation.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import type { Presence } from '../records/presence.ts';
import type { Shop } from '../records/shop.ts';
import { joinConversations } from './conversation-state.ts';
import type { ShopIdentity } from './identity.ts';
import { jobOf, openJobs } from './job-sheets.ts';
import { mergeMessage } from './merge-message.ts';
import { noteMessage } from './note-message.ts';
import { joinSpans } from './presence-spans.ts';
import { loadMany, result, type Transaction, together } from './transaction.ts';

/** Messages moved in one transaction: a shop that was known by its name for months has many. */
const SLICE = 2000;

const rangeOf = (console: string, shop: string): IDBKeyRange => {
  const prefix = recordKey(console, shop, '');
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
};

/**
 * Under which other names the chats of this shop may be kept: the name that a page shows beside the id; and, while pages of the console have
 * named no other shop, none at all.
 */
export function formerShops(
  { formerly, id }: ShopIdentity,
  name: string | undefined,
  known: readonly Shop[],
): string[] {
  if (id === UNKNOWN_SHOP) return [];
  const isOther = (shop: string | undefined): shop is string => shop !== undefined && shop !== id;
  const only = known.every((shop) => shop.id === id || shop.id === name || shop.id === formerly);
  return [...new Set([formerly, name].filter(isOther)), ...(only ? [UNKNOWN_SHOP] : [])];
}

/** Those of the names under which something is kept. */
export async function leftAt(
  transaction: Transaction,
  console: string,
  names: readonly string[],
): Promise<string[]> {
  const left = await Promise.all(
    names.map(async (name) => {
      const keys = (['messages', 'conversations', 'presences'] as const).map((store) =>
        result(transaction.objectStore(store).getKey(rangeOf(console, name))),
      );
      return (await Promise.all(keys)).some((key) => key !== undefined) ? [name] : [];
    }),
  );
  return left.flat();
}

/**
 * Moves what is kept of a shop's chats under another name to its id: some of its messages, and with the first of them its conversations and
 * presences. Called until nothing is left; each call is one transaction, and what is left after a killed one is found again.
 */
export async function moveChats(
  transaction: Transaction,
  console: string,
  { from, to }: { from: string; to: string },
  zone: string,
): Promise<void> {
  const store = (name: string) => transaction.objectStore(name);
  const range = rangeOf(console, from);
  const [messages, conversations, presences] = await Promise.all([
    result<Message[]>(store('messages').getAll(range, SLICE)),
    result<Conversation[]>(store('conversations').getAll(range)),
    result<Presence[]>(store('presences').getAll(range)),
  ]);
  const home = <R extends { key: string; shop: string }>(record: R, id: string): R => ({
    ...record,
    shop: to,
    key: recordKey(console, to, id),
  });
  const there = <R extends { key: string }>(name: string, ids: readonly string[]) =>
    loadMany<R>(
      store(name),
      ids.map((id) => recordKey(console, to, id)),
      ({ key }) => key,
    );
  const [known, standing, open] = await Promise.all([
    there<Message>(
      'messages',
      messages.map(({ id }) => id),
    ),
    there<Conversation>(
      'conversations',
      conversations.map(({ id }) => id),
    ),
    there<Presence>(
      'presences',
      presences.map(({ day }) => day),
    ),
  ]);
  const again = conversations.flatMap(({ id, waitingSince }) =>
    waitingSince === undefined ? [] : [jobOf('judge-conversation', recordKey(console, to, id), waitingSince)],
  );
  const book = await openJobs(transaction, again);
  together(transaction, () => {
    for (const job of again) book.put(job);
    book.close();
    for (const message of messages) {
      const moved = home(message, message.id);
      const old = known.get(moved.key)?.[0];
      store('messages').delete(message.key);
      noteMessage(transaction, zone, message, undefined);
      noteMessage(transaction, zone, old, mergeMessage(old, moved).record);
    }
    for (const one of conversations) {
      const moved = home(one, one.id);
      const old = standing.get(moved.key)?.[0];
      store('conversations').delete(one.key);
      store('conversations').put(old ? joinConversations(old, moved) : moved);
      for (const kind of ['waiting', 'at-risk'])
        store('alerts').delete(recordKey(console, from, `${kind}:${one.id}`));
    }
    for (const one of presences) {
      const moved = home(one, one.day);
      const old = open.get(moved.key)?.[0];
      store('presences').delete(one.key);
      store('presences').put(old ? { ...old, spans: joinSpans([...old.spans, ...one.spans]) } : moved);
    }
  });
}

import type { LogRequest } from '../platform/timing-contract.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Message, ReadMessage } from '../records/message.ts';
import { joinConversations } from './conversation-state.ts';
import { placeOf } from './identity.ts';
import type { Around } from './look-around.ts';
import { mergeMessage, storedId } from './merge-message.ts';
import { loadByNumber } from './numbers.ts';
import { notInFuture } from './reading.ts';
import type { Transaction } from './transaction.ts';

/** A message that is written otherwise than it was: `before` and `after` under their keys of then and now. */
export interface MessageChange {
  before: Message | undefined;
  after: Message;
  /** Records that this one takes in, which go. */
  moved: readonly Message[];
  /** Something other than `seenAt` differs. */
  changed: boolean;
}

/** A conversation of a reading: where it is kept, and what is stored of it. */
export interface ConversationPlace {
  shop: string;
  key: string;
  kept: Conversation | undefined;
  /** What was kept without a shop, and goes. */
  moved: readonly Conversation[];
}

export interface TakenLog {
  changes: MessageChange[];
  /** By the conversation's id. */
  places: ReadonlyMap<string, ConversationPlace>;
}

/** Readers say when they saw it; a clock that was wrong then must not reach into the future. */
function plausible(read: ReadMessage, now: number): ReadMessage {
  const seenAt = notInFuture(read.seenAt, now);
  if (notInFuture(read.at, now) === read.at) return { ...read, seenAt };
  const { grouped: _, ...rest } = read;
  return { ...rest, at: seenAt, atSource: 'seen', seenAt };
}

/** The fields of a message that there are, without undefined ones. */
function recordOf(read: ReadMessage, console: string, shop: string): Message {
  const record: Message = { ...read, console, shop, key: recordKey(console, shop, read.id) };
  for (const field of Object.keys(record) as (keyof Message)[])
    if (record[field] === undefined) delete record[field];
  return record;
}

/**
 * Merges what a chat page tells of messages into what is stored: one change for each message that becomes another. A message is kept in the
 * shop that the page names; what was kept without one moves there, and a page that names none speaks of the conversation that is there.
 */
export async function takeMessages(
  transaction: Transaction,
  request: LogRequest,
  { identity, kept, known }: Pick<Around, 'identity' | 'kept' | 'known'>,
  now: number,
): Promise<TakenLog> {
  const { console } = request;
  const reads = request.messages.map((read) => ({
    ...plausible(read, now),
    id: storedId(read.id, read.conversation),
  }));
  const { conversations, messages: stored } = kept;
  const mentioned = new Set([...reads, ...request.listed].map(({ conversation }) => conversation));
  const others = [...stored.values()].flat().flatMap(({ conversation }) => {
    return mentioned.has(conversation) ? [] : [conversation];
  });
  if (others.length > 0) {
    const records = transaction.objectStore('conversations');
    const found = await loadByNumber<Conversation>(records, console, others, [identity], known);
    for (const [id, one] of found) conversations.set(id, one);
  }
  for (const id of others) mentioned.add(id);
  const places = new Map<string, ConversationPlace>();
  for (const id of mentioned) places.set(id, placeOf({ console, id }, identity, conversations.get(id) ?? []));
  const changes = new Map<string, MessageChange>();
  for (const read of reads) {
    const found = stored.get(read.id) ?? [];
    const home = placeOf({ console, id: read.id }, identity, found).shop;
    const shop = home === UNKNOWN_SHOP ? (places.get(read.conversation)?.shop ?? home) : home;
    const message = recordOf(read, console, shop);
    const earlier = changes.get(message.key);
    const before = earlier?.after ?? found.find((one) => one.shop === shop);
    const moved = earlier?.moved ?? found.filter((one) => one.shop !== shop && one.shop === UNKNOWN_SHOP);
    const old = earlier
      ? before
      : moved.reduce<Message | undefined>(
          (one, other) => mergeMessage(one, { ...other, shop, key: message.key }).record,
          before,
        );
    const { changed, record } = mergeMessage(old, message);
    changes.set(message.key, {
      before: earlier ? earlier.before : found.find((one) => one.shop === shop),
      after: record,
      moved,
      changed: changed || moved.length > 0 || earlier?.changed === true,
    });
  }
  return { changes: [...changes.values()], places };
}

/** The stored state of a conversation at its place; one that nothing was known of begins empty. */
export function stateAt(place: ConversationPlace, console: string, id: string, now: number): Conversation {
  const { key, kept, moved, shop } = place;
  const all = [kept, ...moved].flatMap((one) => (one ? [{ ...one, key, shop }] : []));
  const [first, ...others] = all;
  if (!first) return { key, console, shop, id, asks: [], seenAt: now };
  return others.reduce(joinConversations, first);
}

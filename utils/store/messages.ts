import { ok, type Result } from '../core/result.ts';
import { DAY } from '../core/time.ts';
import type { LogRequest } from '../platform/timing-contract.ts';
import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Presence } from '../records/presence.ts';
import type { Shop } from '../records/shop.ts';
import { CHAT_STORES, type Database } from './database.ts';
import { resolveShop, shopKey } from './identity.ts';
import type { ConversationJudge } from './judge.ts';
import { formerShops, leftAt, moveChats } from './move-chats.ts';
import { noteMessage, sheetKeyOf } from './note-message.ts';
import { shopsOf } from './numbers.ts';
import { joinSpans, splitByDay } from './presence-spans.ts';
import { notInFuture } from './reading.ts';
import { same } from './same.ts';
import { hearConversations, settleConversations } from './settle-conversations.ts';
import { storeFailure } from './store-error.ts';
import { type ConversationCase, takeConversations } from './take-conversations.ts';
import { takeMessages } from './take-messages.ts';
import { loadMany, type Transaction, together, write } from './transaction.ts';

/** What one reading of a chat page did. */
export interface CommittedLog {
  /** The conversations that were written, as they are now. */
  conversations: Conversation[];
  /** The alerts that were written. */
  alerts: Alert[];
  /** Who waits, or an alert about it, is otherwise than before. */
  changed: boolean;
  /** The sheets that messages were added to. */
  sheets: string[];
}

/** What a reading of chats touches. */
export const LOG_STORES = [...CHAT_STORES, 'shops', 'alerts', 'jobs'] as const;
const NOTHING: CommittedLog = { conversations: [], alerts: [], changed: false, sheets: [] };

/** A page may be open for so long without telling of it. */
const LONGEST_OPEN = DAY;

async function takePresence(
  transaction: Transaction,
  { console, open }: LogRequest,
  shop: string,
  zone: string,
  now: number,
): Promise<Presence[]> {
  if (!open) return [];
  const to = Math.min(open.to, now);
  const from = Math.max(open.from, to - LONGEST_OPEN);
  const parts = splitByDay([from, to], zone);
  const keyOf = (day: string) => recordKey(console, shop, day);
  const stored = await loadMany<Presence>(
    transaction.objectStore('presences'),
    parts.map(([day]) => keyOf(day)),
    ({ key }) => key,
  );
  return parts.flatMap(([day, span]) => {
    const key = keyOf(day);
    const old = stored.get(key)?.[0];
    const spans = joinSpans([...(old?.spans ?? []), span]);
    return same(old?.spans, spans) ? [] : [{ key, console, shop, day, spans }];
  });
}

/** The record of the shop, where there is news of it or it was not seen for a day. */
function shopNews(
  { console, shop }: LogRequest,
  id: string,
  known: readonly Shop[],
  now: number,
): Shop | undefined {
  if (id === UNKNOWN_SHOP) return undefined;
  const old = known.find((one) => one.id === id);
  const name = (shop.id === id ? shop.name : undefined) ?? old?.name;
  if (old && old.name === name && now - old.seenAt < DAY) return undefined;
  return { key: shopKey(console, id), console, id, seenAt: now, ...(name !== undefined && { name }) };
}

/** Only the time of sight differs, and not by much: not worth a write. */
const isKnown = (before: Conversation | undefined, value: Conversation): boolean =>
  before !== undefined && same({ ...before, seenAt: value.seenAt }, value);

async function takeLog(
  transaction: Transaction,
  request: LogRequest,
  zone: string,
  now: number,
  judge: ConversationJudge | undefined,
): Promise<CommittedLog | { move: string[]; to: string }> {
  const { console } = request;
  const known = await shopsOf(transaction, console);
  const identity = resolveShop(request.shop, known);
  const [left, taken, presences] = await Promise.all([
    leftAt(transaction, console, formerShops(identity, request.shop.name, known)),
    takeMessages(transaction, request, identity, known, now),
    takePresence(transaction, request, identity.id, zone, now),
  ]);
  if (left.length > 0) return { move: left, to: identity.id };
  const cases = await takeConversations(transaction, request, taken, now);
  const dirty = cases.flatMap((one): ConversationCase[] => {
    if (one.formerKeys.length === 0 && isKnown(one.before, one.value)) return [];
    return [{ ...one, value: { ...one.value, seenAt: now } }];
  });
  const hearings = judge ? await hearConversations(transaction, dirty) : undefined;
  const shop = shopNews(request, identity.id, known, now);
  const sight = notInFuture(Math.max(0, ...request.messages.map(({ seenAt }) => seenAt)), now);
  const messages = taken.changes.flatMap((change) => {
    const { after, before, changed } = change;
    if (changed) return [change];
    return before && sight - before.seenAt > DAY ? [{ ...change, after: { ...after, seenAt: sight } }] : [];
  });
  if (messages.length + dirty.length + presences.length === 0 && !shop) return NOTHING;
  return together(transaction, () => {
    if (shop) transaction.objectStore('shops').put(shop);
    for (const { after, before, moved } of messages) {
      for (const one of moved) {
        transaction.objectStore('messages').delete(one.key);
        noteMessage(transaction, zone, one, undefined);
      }
      noteMessage(transaction, zone, before, after);
    }
    for (const presence of presences) transaction.objectStore('presences').put(presence);
    const settled = settleConversations(transaction, dirty, hearings, judge);
    const waitsChanged = dirty.some(({ before, value }) => before?.waitingSince !== value.waitingSince);
    return {
      conversations: settled.conversations,
      alerts: settled.alerts,
      changed: waitsChanged || settled.touched,
      sheets: [...new Set(messages.map(({ after }) => sheetKeyOf(after, zone)))],
    };
  });
}

/**
 * Stores what a chat page showed, in one transaction: messages (each one once, whatever the order in which they come), how their
 * conversations stand, when the page could be read, and by `judge` the alerts about who waits. What is known already writes nothing. `zone`
 * is the console's, `now` UTC milliseconds. What was kept of the shop under its name moves first. Errors: `store-full`.
 */
export async function commitLog(
  database: Database,
  request: LogRequest,
  zone: string,
  now: number,
  judge?: ConversationJudge,
): Promise<Result<CommittedLog>> {
  try {
    for (;;) {
      const done = await write(
        database,
        (transaction) => takeLog(transaction, request, zone, now, judge),
        LOG_STORES,
      );
      if (!('move' in done)) return ok(done);
      for (const from of done.move)
        await write(
          database,
          (transaction) => moveChats(transaction, request.console, { from, to: done.to }, zone),
          LOG_STORES,
        );
    }
  } catch (error) {
    return storeFailure(error);
  }
}

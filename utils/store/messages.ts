import { ok, type Result } from '../core/result.ts';
import { DAY } from '../core/time.ts';
import { addDays, dayOf } from '../core/zone.ts';
import type { LogRequest } from '../platform/timing-contract.ts';
import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Presence } from '../records/presence.ts';
import type { Shop } from '../records/shop.ts';
import { CHAT_STORES, type Database } from './database.ts';
import { shopKey } from './identity.ts';
import type { ConversationJudge } from './judge.ts';
import { lookAround, namesToLookAt } from './look-around.ts';
import { formerShops, leftAt, moveChats } from './move-chats.ts';
import { sheetKeyOf, writeMessage } from './note-message.ts';
import { joinSpans, splitByDay } from './presence-spans.ts';
import { notInFuture } from './reading.ts';
import { same } from './same.ts';
import { hearConversations, settleConversations } from './settle-conversations.ts';
import { storeFailure } from './store-error.ts';
import { type ConversationCase, takeConversations } from './take-conversations.ts';
import { takeMessages } from './take-messages.ts';
import { forgetChanged, forgetDays } from './tally-reach.ts';
import { loadMany, type Transaction, together, togetherWith, write } from './transaction.ts';

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
  // All that is mostly needed is asked for at once, as if the page's word of its shop held: each round of answers costs as much as a write.
  const [{ identity, kept, known, stray }, early] = await Promise.all([
    lookAround(transaction, request),
    takePresence(transaction, request, request.shop.id, zone, now),
  ]);
  const shop = shopNews(request, identity.id, known, now);
  const former = formerShops(identity, request.shop.name, known);
  const left = await leftAt(transaction, console, namesToLookAt(former, identity, shop !== undefined));
  if (former.includes(UNKNOWN_SHOP) && stray) left.push(UNKNOWN_SHOP);
  if (left.length > 0) return { move: left, to: identity.id };
  const taken = await takeMessages(transaction, request, { identity, known, kept }, now);
  const presences =
    identity.id === request.shop.id
      ? early
      : await takePresence(transaction, request, identity.id, zone, now);
  const cases = await takeConversations(transaction, request, taken, now);
  const dirty = cases.flatMap((one): ConversationCase[] => {
    if (one.formerKeys.length === 0 && isKnown(one.before, one.value)) return [];
    return [{ ...one, value: { ...one.value, seenAt: now } }];
  });
  const hearings = judge ? await hearConversations(transaction, dirty) : undefined;
  const sight = notInFuture(Math.max(0, ...request.messages.map(({ seenAt }) => seenAt)), now);
  const messages = taken.changes.flatMap((change) => {
    const { after, before, changed } = change;
    if (changed) return [change];
    return before && sight - before.seenAt > DAY ? [{ ...change, after: { ...after, seenAt: sight } }] : [];
  });
  if (messages.length + dirty.length + presences.length === 0 && !shop) return NOTHING;
  const work = () => {
    if (shop) transaction.objectStore('shops').put(shop);
    for (const { after, before, moved } of messages) {
      for (const one of moved) {
        transaction.objectStore('messages').delete(one.key);
        writeMessage(transaction, zone, one, undefined);
      }
      writeMessage(transaction, zone, before, after);
    }
    forgetChanged(transaction, taken.places, messages, zone);
    // What began unseen is counted by when pages were open; of today nothing is kept yet.
    for (const { day } of presences)
      if (day < dayOf(now, zone))
        forgetDays(transaction, { console, shop: identity.id }, day, addDays(day, 1));
    for (const presence of presences) transaction.objectStore('presences').put(presence);
    const settled = settleConversations(transaction, dirty, hearings, judge);
    const waitsChanged = dirty.some(({ before, value }) => before?.waitingSince !== value.waitingSince);
    return {
      conversations: settled.conversations,
      alerts: settled.alerts,
      changed: waitsChanged || settled.touched,
      sheets: [...new Set(messages.map(({ after }) => sheetKeyOf(after, zone)))],
    };
  };
  const [first] = messages;
  return first ? togetherWith(transaction, 'messages', first.after, work) : together(transaction, work);
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

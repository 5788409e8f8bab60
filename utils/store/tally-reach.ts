import { addDays, type Day, dayOf } from '../core/zone.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import { NEVER, REST } from '../records/wait-limits.ts';
import { isAnswer, isAsk } from './conversation-state.ts';
import { same } from './same.ts';
import type { MessageChange, TakenLog } from './take-messages.ts';
import type { Transaction } from './transaction.ts';

/** More than any key of a sheet of one day. */
const LAST = '\uffff';

/** What began in this span may count otherwise than before. UTC ms, both ends included. */
export interface Reach {
  from: number;
  to: number;
}

/** As far as a message reaches of which nothing else is known. */
export const fullReach = ({ at }: Pick<Message, 'at'>): Reach => ({
  from: at - NEVER,
  to: at + REST,
});

/** What tallies tell of a message: not what it is about, nor when it was seen, nor the buyer's name. */
const countedOf = ({ agent, at, atSource, conversation, event, grouped, kind, role }: Message) => [
  at,
  conversation,
  role,
  agent,
  atSource,
  grouped,
  kind === 'withdrawn',
  event === 'welcome' ? undefined : event,
];

/** Whether two readings of a message count alike. */
export const countAlike = (one: Message, other: Message): boolean =>
  one.key === other.key && same(countedOf(one), countedOf(other));

/** What is known of the end of a conversation: all messages up to `lastAt`, the questions since the last answer, who gave it. */
interface End {
  lastAt: number;
  asks: number[];
  repliedAt: number;
  agent: string | undefined;
  /** Whether anything is known of what was said before and after; and whether it is known what waits. */
  known: boolean;
  clear: boolean;
}

const endOf = (kept: Conversation | undefined): End => ({
  lastAt: kept?.lastAt ?? 0,
  asks: kept?.asks.map(({ at }) => at) ?? [],
  repliedAt: kept?.lastReplyAt ?? 0,
  agent: kept?.agent,
  known: kept !== undefined,
  clear: kept !== undefined,
});

/**
 * How far an answer at the end reaches: to the first question that it answers. A colleague who speaks after another, before the buyer says
 * anything more, may be a second answer to a question of days before.
 */
function reachOfAnswer(end: End, { agent, at }: Message): number {
  const [first = at] = end.asks;
  const began = Math.min(at, Math.max(first, at - NEVER));
  const isParted = end.asks.some((ask) => ask > end.repliedAt && ask < at);
  const isColleague = agent !== undefined && agent !== end.agent && end.repliedAt > 0;
  return !end.clear || (isColleague && !isParted) ? at - NEVER : began;
}

/** How far a new message at the end of its conversation reaches, and that end with it. */
function reachAtEnd(end: End, message: Message): Reach {
  const { at } = message;
  const isTied = end.repliedAt === at;
  let from = at;
  // Of what is said in the moment of an answer nobody knows which came first.
  if (isTied || message.event === 'transfer') from = at - NEVER;
  else if (isAnswer(message)) from = reachOfAnswer(end, message);
  if (isAsk(message)) end.asks.push(at);
  if (isAnswer(message)) {
    end.asks = end.asks.filter((ask) => ask >= at);
    [end.repliedAt, end.agent, end.clear] = [at, message.agent, true];
  }
  end.lastAt = at;
  // Where nothing is kept of a conversation, something may have been said later after all.
  return { from, to: end.known ? at : at + REST };
}

const reachesOfChange = ({ after, before }: Pick<MessageChange, 'after' | 'before'>): Reach[] => [
  fullReach(after),
  ...(before ? [fullReach(before)] : []),
];

/**
 * What the messages of one conversation change in tallies. `kept` is how it stood before, undefined where nothing is known of it: new
 * messages at its end change earlier days only where they answer or hand over what was asked then; everything else is taken to reach as far
 * as any message can.
 */
export function reachesOf(kept: Conversation | undefined, changes: readonly MessageChange[]): Reach[] {
  const end = endOf(kept);
  const inOrder = [...changes].sort((a, b) => a.after.at - b.after.at);
  return inOrder.flatMap(({ after, before, moved }): Reach[] => {
    if (before && moved.length === 0 && countAlike(before, after)) return [];
    const isNew = before === undefined && moved.length === 0;
    if (isNew && after.at >= end.lastAt) return [reachAtEnd(end, after)];
    return reachesOfChange({ after, before });
  });
}

type Shop = Pick<Message, 'console' | 'shop'>;

/** Deletes the tallies of a shop from one day to another. */
export function forgetDays(transaction: Transaction, { console, shop }: Shop, from: Day, to: Day): void {
  const range = IDBKeyRange.bound(recordKey(console, shop, from), `${recordKey(console, shop, to)}/${LAST}`);
  transaction.objectStore('tallySheets').delete(range);
}

/** Deletes the tallies of a shop that may be otherwise now. `zone` is the console's. Only asks, never waits. */
export function forgetTallies(
  transaction: Transaction,
  shop: Shop,
  zone: string,
  reaches: readonly Reach[],
): void {
  const spans = reaches.map(({ from, to }): [Day, Day] => [dayOf(from, zone), dayOf(to, zone)]);
  const joined: [Day, Day][] = [];
  for (const [from, to] of spans.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || from > addDays(last[1], 1)) joined.push([from, to]);
    else if (to > last[1]) last[1] = to;
  }
  for (const [from, to] of joined) forgetDays(transaction, shop, from, to);
}

/** Deletes the tallies that may be otherwise after a reading of one console. */
export function forgetChanged(
  transaction: Transaction,
  places: TakenLog['places'],
  changes: readonly MessageChange[],
  zone: string,
): void {
  const shops = new Map<string, [Shop, Reach[]]>();
  const note = (shop: Shop, reaches: readonly Reach[]) => {
    const known = shops.get(shop.shop);
    if (known) known[1].push(...reaches);
    else shops.set(shop.shop, [shop, [...reaches]]);
  };
  const conversations = new Map<string, MessageChange[]>();
  for (const change of changes) {
    const { console, conversation, shop } = change.after;
    for (const one of change.moved) note(one, [fullReach(one)]);
    const name = recordKey(console, shop, conversation);
    const own = conversations.get(name);
    if (own) own.push(change);
    else conversations.set(name, [change]);
  }
  for (const own of conversations.values()) {
    const after = own[0]?.after;
    const place = after && places.get(after.conversation);
    if (!after) continue;
    const isHere = place !== undefined && place.shop === after.shop && place.moved.length === 0;
    const all = isHere ? reachesOf(place.kept, own) : own.flatMap(reachesOfChange);
    note(after, all);
  }
  for (const [shop, reaches] of shops.values()) forgetTallies(transaction, shop, zone, reaches);
}

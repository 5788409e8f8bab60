import { DAY } from '../core/time.ts';
import { ASKS_LIMIT, type Conversation } from '../records/conversation.ts';
import type { Message } from '../records/message.ts';
import { better } from './merge-message.ts';
import { same } from './same.ts';

/** A message that a buyer waits to have answered. */
export const isAsk = ({ kind, role }: Pick<Message, 'role' | 'kind'>): boolean =>
  role === 'buyer' && kind !== 'withdrawn';
/** A message of a person of the shop, be it withdrawn since. Robots change nothing. */
export const isAnswer = ({ role }: Pick<Message, 'role'>): boolean => role === 'agent';

type Ask = Conversation['asks'][number];
/** A message after such a rest begins a new round, even where the one before was never answered. */
const REST = DAY;
/** Older questions than this, before the last one, are of rounds that count as never answered. */
const SPAN = 4 * DAY;

/** What of a message a conversation is told. */
export type Told = Pick<Message, 'id' | 'at' | 'role' | 'kind' | 'event' | 'agent' | 'buyer'>;

const inOrder = (one: Ask, other: Ask): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

/**
 * The questions that are kept, the same whatever the order in which they came: of too many the first and the last. One of the moment of the
 * last answer stays, too: nobody can tell which of the two came first.
 */
function asksOf(asks: readonly Ask[], lastReplyAt: number | undefined): Ask[] {
  const open = new Map(asks.filter(({ at }) => at >= (lastReplyAt ?? 0)).map((ask) => [ask.id, ask]));
  const sorted = [...open.values()].sort(inOrder);
  const last = sorted.at(-1)?.at ?? 0;
  const near = sorted.filter(({ at }) => at >= last - SPAN);
  const half = ASKS_LIMIT / 2;
  return near.length <= ASKS_LIMIT ? near : [...near.slice(0, half), ...near.slice(-half)];
}

/** The later of two events with who it names; of two at the same moment the name that says more. */
function later(
  one: readonly [number | undefined, string | undefined],
  other: readonly [number, string | undefined],
): readonly [number, string | undefined] {
  const [at, name] = one;
  if (at === undefined || other[0] > at) return other;
  return other[0] < at ? [at, name] : [at, better(name, other[1])];
}

/** The questions that wait: after the last answer, the end of the conversation, and the page's word that nobody waits. */
export const openAsks = ({ asks, closedAt = 0, lastReplyAt = 0, settledAt = 0 }: Conversation): Ask[] => {
  const open = asks.filter(({ at }) => at > Math.max(lastReplyAt, closedAt, settledAt));
  const begin = open.findLastIndex(({ at }, index) => index === 0 || at - (open[index - 1]?.at ?? at) > REST);
  return open.slice(Math.max(0, begin));
};

function waitingSinceOf(state: Conversation): number | undefined {
  const [first] = openAsks(state);
  if (first) return first.at;
  const { closedAt = 0, lastReplyAt = 0, listed } = state;
  return listed && listed.since > Math.max(lastReplyAt, closedAt) ? listed.since : undefined;
}

/** Without fields that nothing is known of, and with what follows from the others. */
export function settled(state: Conversation): Conversation {
  const { listed, waitingSince: _, ...rest } = state;
  const record: Conversation = { ...rest, asks: asksOf(state.asks, state.lastReplyAt) };
  if (listed && listed.since > (state.lastReplyAt ?? 0)) record.listed = listed;
  for (const field of Object.keys(record) as (keyof Conversation)[])
    if (record[field] === undefined) delete record[field];
  const since = waitingSinceOf(record);
  if (since !== undefined) record.waitingSince = since;
  return record;
}

/** How a conversation stands after these messages, which it may have been told of before: of a question the last word counts. */
export function hear(
  state: Conversation,
  messages: readonly Told[],
  gone: readonly string[] = [],
): Conversation {
  const retold = new Set([...messages.map(({ id }) => id), ...gone]);
  const next: Conversation = { ...state, asks: state.asks.filter(({ id }) => !retold.has(id)) };
  for (const message of messages) {
    const { at, event, id } = message;
    if (message.buyer !== undefined) next.buyer = better(next.buyer, message.buyer) ?? message.buyer;
    next.lastAt = Math.max(next.lastAt ?? 0, at);
    if (isAsk(message)) next.asks = [...next.asks, { id, at }];
    if (isAnswer(message)) {
      const [repliedAt, agent] = later([next.lastReplyAt, next.agent], [at, message.agent]);
      next.lastReplyAt = repliedAt;
      next.agent = agent;
    }
    if (event === 'transfer')
      [next.handedAt, next.handedTo] = later([next.handedAt, next.handedTo], [at, message.agent]);
    if (event === 'closed') next.closedAt = Math.max(next.closedAt ?? 0, at);
  }
  return settled(next);
}

/**
 * Whether what a conversation was told of a message can't be taken back by telling it anew: an answer, an event or the end of the thread
 * that is not what it was.
 */
export function mustRebuild(state: Conversation, before: Told, after: Told | undefined): boolean {
  if (
    after &&
    same([before.at, before.role, before.kind, before.event], [after.at, after.role, after.kind, after.event])
  )
    return false;
  const { closedAt, handedAt, lastAt, lastReplyAt } = state;
  if (isAnswer(before) && before.at === lastReplyAt) return true;
  if (before.event && (before.at === handedAt || before.at === closedAt)) return true;
  return before.at === lastAt && (after?.at ?? 0) < before.at;
}

/** Two records of one conversation, which was kept at two places. */
export function joinConversations(one: Conversation, other: Conversation): Conversation {
  const [old, young] = one.seenAt <= other.seenAt ? [one, other] : [other, one];
  const most = (field: 'lastAt' | 'closedAt' | 'settledAt' | 'heldUntil') => {
    const value = Math.max(one[field] ?? 0, other[field] ?? 0);
    return value > 0 ? { [field]: value } : {};
  };
  const last = (at: 'lastReplyAt' | 'handedAt', name: 'agent' | 'handedTo') => {
    const [value, who] =
      other[at] === undefined ? [one[at], one[name]] : later([one[at], one[name]], [other[at], other[name]]);
    return { [at]: value, [name]: who };
  };
  const newest = [old.listed, young.listed].filter((listed) => listed !== undefined);
  const listed = newest.sort((a, b) => a.seenAt - b.seenAt).at(-1);
  const buyer = better(one.buyer, other.buyer);
  return settled({
    ...old,
    ...young,
    ...(buyer !== undefined && { buyer }),
    asks: [...old.asks, ...young.asks],
    ...last('lastReplyAt', 'agent'),
    ...last('handedAt', 'handedTo'),
    ...most('lastAt'),
    ...most('closedAt'),
    ...most('settledAt'),
    ...most('heldUntil'),
    ...(listed && { listed }),
  });
}

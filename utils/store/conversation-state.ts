import { DAY } from '../core/time.ts';
import { ASKS_LIMIT, type Conversation } from '../records/conversation.ts';
import type { Message } from '../records/message.ts';
import { REST } from '../records/wait-limits.ts';
import { byCount } from './counted-ids.ts';
import { better } from './merge-message.ts';
import { same } from './same.ts';

/** A message that a buyer waits to have answered. */
export const isAsk = ({ kind, role }: Pick<Message, 'role' | 'kind'>): boolean =>
  role === 'buyer' && kind !== 'withdrawn';
/** A message of a person of the shop, be it withdrawn since. Robots change nothing. */
export const isAnswer = ({ role }: Pick<Message, 'role'>): boolean => role === 'agent';

type Ask = Conversation['asks'][number];
/** Older questions than this, before the last one, are of rounds that count as never answered. */
const SPAN = 4 * DAY;

/** What of a message a conversation is told. */
export type Told = Pick<Message, 'id' | 'at' | 'role' | 'kind' | 'event' | 'agent' | 'buyer'>;

const inOrder = (one: Ask, other: Ask): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

type Reply = Pick<Conversation, 'lastReplyAt' | 'lastReplyId'>;

/** Whether a question came after the last answer: by the time, or by its id where pages name no more than the minute. */
const isUnanswered = ({ at, id }: Ask, { lastReplyAt = 0, lastReplyId }: Reply): boolean =>
  at > lastReplyAt ||
  (at === lastReplyAt && lastReplyId !== undefined && (byCount(lastReplyId, id) ?? 0) < 0);

/** The questions that are kept, the same whatever the order in which they came: of too many the first and the last. */
function asksOf(asks: readonly Ask[], reply: Reply): Ask[] {
  const open = new Map(asks.filter((ask) => isUnanswered(ask, reply)).map((ask) => [ask.id, ask]));
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

/** The later of two answers; of two of the same moment the one with the later id. */
function laterReply(
  one: Reply & Pick<Conversation, 'agent'>,
  other: Reply & Pick<Conversation, 'agent'>,
): Reply & Pick<Conversation, 'agent'> {
  if (other.lastReplyAt === undefined) return one;
  const [lastReplyAt, agent] = later([one.lastReplyAt, one.agent], [other.lastReplyAt, other.agent]);
  const ids = [one, other].flatMap((reply) =>
    reply.lastReplyAt === lastReplyAt ? (reply.lastReplyId ?? []) : [],
  );
  const [first, second] = ids;
  const isFirst =
    first !== undefined &&
    (second === undefined || (byCount(first, second) ?? (first < second ? -1 : 1)) >= 0);
  return { lastReplyAt, agent, lastReplyId: isFirst ? first : second };
}

/** The questions that wait: after the last answer, the end of the conversation, and the page's word that nobody waits. */
export const openAsks = ({ asks, closedAt = 0, settledAt = 0, ...reply }: Conversation): Ask[] => {
  const open = asks.filter((ask) => isUnanswered(ask, reply) && ask.at > Math.max(closedAt, settledAt));
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
  const record: Conversation = { ...rest, asks: asksOf(state.asks, state) };
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
    if (isAnswer(message))
      Object.assign(next, laterReply(next, { lastReplyAt: at, lastReplyId: id, agent: message.agent }));
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
  const [handedAt, handedTo] =
    other.handedAt === undefined
      ? [one.handedAt, one.handedTo]
      : later([one.handedAt, one.handedTo], [other.handedAt, other.handedTo]);
  const newest = [old.listed, young.listed].filter((listed) => listed !== undefined);
  const listed = newest.sort((a, b) => a.seenAt - b.seenAt).at(-1);
  const buyer = better(one.buyer, other.buyer);
  return settled({
    ...old,
    ...young,
    ...(buyer !== undefined && { buyer }),
    asks: [...old.asks, ...young.asks],
    ...laterReply(one, other),
    handedAt,
    handedTo,
    ...most('lastAt'),
    ...most('closedAt'),
    ...most('settledAt'),
    ...most('heldUntil'),
    ...(listed && { listed }),
  });
}

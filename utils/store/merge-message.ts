import { ID_LIMIT } from '../records/key.ts';
import type { Message, MessageKind, MessageRole } from '../records/message.ts';
import { isCoarser, type Merged } from './merge.ts';
import { same } from './same.ts';

/** How well a time is known: the page's own, the first sight of what came live, that of its group, that of a group first seen. */
const sureness = ({ atSource, grouped }: Message): number =>
  atSource === 'page' ? (grouped ? 1 : 3) : grouped ? 0 : 2;

/** What is told of a line by a reading that knows it better: a robot's line looks like a person's in the page, never the other way. */
const ROLE_RANK: Readonly<Record<MessageRole, number>> = { buyer: 0, agent: 1, robot: 2, system: 3 };
const KIND_RANK: Readonly<Record<MessageKind, number>> = {
  other: 0,
  text: 1,
  card: 2,
  image: 3,
  video: 4,
  withdrawn: 5,
};

const ORDERS = 20;
type When = Pick<Message, 'at' | 'atSource' | 'grouped'>;

const whenOf = ({ at, atSource, grouped }: Message): When => ({ at, atSource, ...(grouped && { grouped }) });

/**
 * The better of two times, whichever was read first. Of two equally good ones the finer stands, else the earlier; what was withdrawn
 * keeps the time at which it was said, which is before that of its withdrawal, but not before that of the group in which the page has
 * the line about it.
 */
function when(one: Message, other: Message): When {
  const [early, late] = one.at <= other.at ? [one, other] : [other, one];
  if (early.at < late.at && early.kind !== 'withdrawn' && late.kind === 'withdrawn') return whenOf(early);
  const lead = sureness(one) - sureness(other);
  if (lead !== 0) return whenOf(lead > 0 ? one : other);
  return whenOf(isCoarser(early.at, late.at) ? late : early);
}

/** Who said it: of what was withdrawn, the line that says so is the system's in some pages, the message is not. */
function roleOf(one: Message, other: Message): MessageRole {
  const said = [one, other].filter(({ kind, role }) => kind !== 'withdrawn' || role !== 'system');
  const [first = one, second = first] = said;
  return ROLE_RANK[first.role] >= ROLE_RANK[second.role] ? first.role : second.role;
}

/** Of two names the longer one, which says more; absent where neither is known. */
export function better(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one > other ? one : other;
}

/** The page's own key of a buyer says more than a name. */
function conversationOf(one: string, other: string): string {
  const isName = (key: string) => key.startsWith('~');
  if (isName(one) !== isName(other)) return isName(one) ? other : one;
  return one > other ? one : other;
}

/**
 * What is known of a message after it was read again: the same, in whatever order its readings came. Reading the same again changes
 * nothing; `seenAt` follows only what changed.
 */
export function mergeMessage(old: Message | undefined, read: Message): Merged<Message> {
  if (!old) return { record: read, changed: true };
  const agent = better(old.agent, read.agent);
  const buyer = better(old.buyer, read.buyer);
  const event = old.event ?? read.event;
  const orderIds = [...new Set([...(old.orderIds ?? []), ...(read.orderIds ?? [])])].sort().slice(0, ORDERS);
  const { grouped: _, atSource: __, ...rest } = old;
  const record: Message = {
    ...rest,
    ...when(old, read),
    conversation: conversationOf(old.conversation, read.conversation),
    ...(buyer !== undefined && { buyer }),
    role: roleOf(old, read),
    ...(agent !== undefined && { agent }),
    kind: KIND_RANK[read.kind] > KIND_RANK[old.kind] ? read.kind : old.kind,
    ...(event && { event }),
    ...(orderIds.length > 0 && { orderIds }),
  };
  if (same(record, old)) return { record: old, changed: false };
  return { record: { ...record, seenAt: Math.max(old.seenAt, read.seenAt) }, changed: true };
}

/** A short digest of a text (FNV-1a, base 36). */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * The id under which a message is kept. What stands in for an id (`~…`) is counted within one conversation, so that two buyers who write in
 * the same minute would be one without it.
 */
export function storedId(id: string, conversation: string): string {
  if (!id.startsWith('~')) return id;
  const named = `${id}~${digest(conversation)}`;
  return named.length > ID_LIMIT ? id : named;
}

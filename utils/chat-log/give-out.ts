import { isNothing } from '../chat/message-in.ts';
import { numbersIn } from '../chat/order-numbers.ts';
import type { Moment } from '../chat/places.ts';
import { SECOND } from '../core/time.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';
import type { ReadMessage } from '../records/message.ts';
import { type CompiledLog, threadDataOf } from './compile-log.ts';
import { isAbout } from './loose-time.ts';
import { boundName, timeOfId } from './plain.ts';
import type { RowTimes } from './row-times.ts';
import { eventIn } from './said-events.ts';
import { type Given, RANKS, type Rank, type SeenRow, type ThreadMemory } from './thread-memory.ts';

/** So long (ms) ids are waited for, where no row of the thread has one. */
const WAIT = 10 * SECOND;
/** So long (ms) another id is waited for, where that of the agent's own new message looks like no other. */
const MAYBE = 4 * SECOND;
/** So many messages of one thread are remembered. */
const REMEMBERED = 60_000;
/** So many messages of one moment are counted. */
const SAME = 500;
const ORDERS = 20;
const ORDER = /^[\w.-]{4,80}$/;

type Time = Pick<ReadMessage, 'at' | 'atSource' | 'grouped'> & { rank: Rank };

const isBetter = (one: Rank, other: Rank): boolean => RANKS.indexOf(one) > RANKS.indexOf(other);

/** What is known of a message after two readings of it. */
function joined(before: Given, after: Given): Given {
  const [time, rank] = isBetter(after.rank, before.rank)
    ? [after.message, after.rank]
    : [before.message, before.rank];
  const { at, atSource, grouped } = time;
  const isWithdrawn = before.message.kind === 'withdrawn' || after.message.kind === 'withdrawn';
  const { grouped: _, ...said } = isWithdrawn ? before.message : after.message;
  const { buyer, agent } = { ...before.message, ...said };
  return {
    rank,
    message: {
      ...said,
      ...(buyer !== undefined && { buyer }),
      ...(agent !== undefined && { agent }),
      at,
      atSource,
      ...(grouped && { grouped }),
      ...(isWithdrawn && { kind: 'withdrawn' as const }),
      seenAt: after.message.seenAt,
    },
  };
}

const digestOf = ({ seenAt: _, ...message }: ReadMessage): string =>
  JSON.stringify(Object.entries(message).sort());

/** Makes messages of rows, and keeps account of what was given. */
export class GiveOut {
  readonly #page: ChatPage;
  readonly #timedIds: boolean;
  readonly #conversation: { key: string; buyer?: string };
  readonly #moment: Moment;
  readonly #memory: ThreadMemory;
  readonly #times: RowTimes;

  constructor(
    compiled: CompiledLog,
    page: ChatPage,
    conversation: { key: string; buyer?: string },
    moment: Moment,
    memory: ThreadMemory,
    times: RowTimes,
  ) {
    this.#page = page;
    this.#timedIds = threadDataOf(compiled, page)?.timedIds === true;
    this.#conversation = conversation;
    this.#moment = moment;
    this.#memory = memory;
    this.#times = times;
  }

  /** When a message was said, by the best that is known of it. */
  #timeOf(row: Element, { ownId, live, seenAt }: SeenRow): Time {
    const { now } = this.#moment;
    const byId = this.#timedIds && ownId !== undefined ? timeOfId(ownId, now) : undefined;
    const shown = byId ?? this.#times.shown(row);
    if (shown !== undefined) return { at: shown, atSource: 'page', rank: 'page' };
    const seen = Math.min(seenAt, now);
    if (live) return { at: seen, atSource: 'seen', rank: 'live' };
    const carried = this.#times.carried(row);
    if (carried && !isAbout(carried.text))
      return { at: carried.at, atSource: 'page', grouped: true, rank: 'grouped' };
    const at = Math.min(carried?.at ?? seen, this.#times.next(row) ?? seen);
    // It was some time before: whatever the page tells of its group later is better.
    return { at, atSource: 'seen', grouped: true, rank: 'seen' };
  }

  /** The time that a row shows, or that of its group (UTC ms). */
  #placeOf(row: Element): number | undefined {
    const { at, text = '' } = this.#times.carried(row) ?? {};
    return this.#times.shown(row) ?? (isAbout(text) ? undefined : at);
  }

  /** An id where the page shows none: of time and role, and the how many-th of those it is. */
  #madeId(row: Element, seen: SeenRow): string | undefined {
    const shown = this.#placeOf(row) ?? (seen.live ? undefined : this.#times.next(row));
    if (shown === undefined && !seen.live) return undefined;
    const start = `~${shown ?? seen.seenAt}-${seen.message.turn.role.charAt(0)}-`;
    let count = 1;
    if (shown === undefined) {
      while (count < SAME && this.#memory.given.has(start + count)) count += 1;
      return start + count;
    }
    let before = this.#times.before(row);
    for (let passed = 0; before && passed < SAME; passed += 1) {
      const other = this.#memory.rows.get(before);
      const at = this.#placeOf(before) ?? this.#times.next(before);
      if (at !== shown) break;
      const { turn } = this.#times.read(before).message;
      if (turn.role === seen.message.turn.role && other?.ownId === undefined) count += 1;
      before = this.#times.before(before);
    }
    return start + count;
  }

  #idOf(row: Element, seen: SeenRow, isEvent: boolean): string | undefined {
    if (seen.givenId !== undefined) return seen.givenId;
    if (seen.ownId !== undefined) return seen.ownId;
    const { now } = this.#moment;
    if (seen.maybeId !== undefined && now - seen.seenAt >= MAYBE) return seen.maybeId;
    const since = this.#memory.hasIds ? seen.seenAt : Math.max(seen.seenAt, this.#memory.startedAt);
    const isLate = now - since >= WAIT;
    const waits = this.#page.messages?.id !== undefined && !(isLate && (isEvent || !this.#memory.hasIds));
    if (!waits) return this.#madeId(row, seen);
    this.#memory.pending.add(seen);
    return undefined;
  }

  #messageOf(row: Element, seen: SeenRow): Given | undefined {
    const { turn, speaker } = seen.message;
    const said = turn.role === 'system' ? eventIn(seen.words) : undefined;
    const event = turn.role === 'system' ? (seen.event ?? said?.event) : undefined;
    const id = this.#idOf(row, seen, event !== undefined);
    if (id === undefined) return undefined;
    this.#memory.pending.delete(seen);
    seen.givenId = id;
    const { rank, ...time } = this.#timeOf(row, seen);
    const { order } = this.#page;
    const orders =
      turn.kind === 'card' && order ? numbersIn(row, order).filter((one) => ORDER.test(one)) : [];
    const agent = turn.role === 'agent' ? speaker : said?.agent;
    const { key, buyer } = this.#conversation;
    return {
      rank,
      message: {
        id,
        conversation: boundName(key),
        ...(buyer && { buyer: boundName(buyer) }),
        role: turn.role,
        ...(agent && { agent: boundName(agent) }),
        ...time,
        kind: turn.kind,
        ...(event && { event }),
        ...(orders.length > 0 && { orderIds: orders.slice(0, ORDERS) }),
        seenAt: this.#moment.now,
      },
    };
  }

  /** The message of a row, where it is new or better known than before. */
  give(row: Element, seen: SeenRow): ReadMessage | undefined {
    if (isNothing(seen.message) || this.#times.isDivider(seen)) return undefined;
    const fresh = this.#messageOf(row, seen);
    if (!fresh) return undefined;
    const { given } = this.#memory;
    const before = given.get(fresh.message.id);
    const known = before ? joined(before, fresh) : fresh;
    given.set(fresh.message.id, known);
    if (given.size > REMEMBERED) given.delete(given.keys().next().value ?? '');
    return before && digestOf(before.message) === digestOf(known.message) ? undefined : known.message;
  }

  /** Notes when to read again for the sake of rows that wait. */
  settle(): void {
    const { pending, startedAt, hasIds } = this.#memory;
    delete this.#memory.again;
    const { now } = this.#moment;
    for (const seen of pending) {
      const isMaybe = seen.maybeId !== undefined;
      if (hasIds && !isMaybe && seen.message.turn.role !== 'system') continue;
      const at = isMaybe ? seen.seenAt + MAYBE : Math.max(seen.seenAt, hasIds ? 0 : startedAt) + WAIT;
      if (at > now) this.#memory.again = Math.min(at, this.#memory.again ?? at);
    }
  }
}

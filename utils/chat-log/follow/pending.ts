import { learnShop } from '../../page/reading/shop.ts';
import type { Listed } from '../../platform/timing-contract.ts';
import { BATCH_LIMIT, UNKNOWN_SHOP } from '../../records/key.ts';
import type { ReadMessage } from '../../records/message.ts';
import { createKnownMessages, type KnownMessages, placeOf } from './known-messages.ts';
import type { Ranked } from './ranked.ts';

/** So many messages wait for the background at most; the oldest give way, and are told when they are read again. */
const ROOM = 5000;

/** A shop as it is told to the background. */
export type LogShop = ReturnType<typeof learnShop>;

/** What goes into one message to the background. */
export interface LogParcel {
  shop: LogShop;
  messages: ReadMessage[];
  listed: Listed[];
}

interface Waiting {
  message: ReadMessage;
  /** Not to be told before then (UTC ms). */
  notBefore: number;
}

interface Desk {
  shop: LogShop;
  known: KnownMessages;
  messages: Map<string, Waiting>;
  listed: Map<string, Listed>;
}

export interface Pending {
  /** Whether so much waits that it is better not to read on. */
  isFull(): boolean;
  shop(): LogShop;
  /** What the page or an answer says of the shop. What was told of an unknown shop is told again of the known one. */
  learn(found: { id?: string; name?: string } | undefined): void;
  /** True where there is something new in it. */
  put(read: Ranked, notBefore?: number): boolean;
  list(listed: Listed): void;
  /** Whether something of this conversation waits to be told. */
  holds(conversation: string): boolean;
  /** The next to be told at this moment, `most` messages of it; nothing where nothing is. Infinity: all, whatever it waits for. */
  take(now: number, most: number): LogParcel | undefined;
  putBack(parcel: LogParcel): void;
  /** When (UTC ms) there is something to tell again; undefined where nothing waits. */
  nextAt(): number | undefined;
  /** Forgets all that was read: it is told when it is read again. */
  clear(): void;
}

/** Keeps what was read of each shop until the background has it. */
export function createPending(): Pending {
  const desks = new Map<string, Desk>();
  const deskOf = (shop: LogShop): Desk => {
    let desk = desks.get(shop.id);
    if (!desk) {
      desk = { shop, known: createKnownMessages(), messages: new Map(), listed: new Map() };
      desks.set(shop.id, desk);
    }
    desk.shop = shop;
    return desk;
  };
  let desk = deskOf({ id: UNKNOWN_SHOP });
  function keep(at: Desk, message: ReadMessage, notBefore: number): void {
    at.messages.set(placeOf(message), { message, notBefore });
    if (at.messages.size <= ROOM) return;
    let oldest: Waiting | undefined;
    for (const one of at.messages.values()) if (!oldest || one.message.at < oldest.message.at) oldest = one;
    if (!oldest) return;
    at.messages.delete(placeOf(oldest.message));
    at.known.forget(oldest.message);
  }

  const isAny = ({ messages, listed }: LogParcel) => messages.length > 0 || listed.length > 0;

  function takeFrom(from: Desk, now: number, most: number): LogParcel {
    const due = [...from.messages.values()].filter(({ notBefore }) => notBefore <= now);
    if (due.length > most) due.sort((one, other) => other.message.at - one.message.at);
    const messages = due.slice(0, most).map(({ message }) => message);
    for (const message of messages) from.messages.delete(placeOf(message));
    const listed = [...from.listed.values()].slice(0, BATCH_LIMIT);
    for (const { conversation } of listed) from.listed.delete(conversation);
    return { shop: from.shop, messages, listed };
  }

  return {
    isFull: () => desk.messages.size > ROOM / 2,
    shop: () => desk.shop,
    learn(found) {
      const shop = learnShop(desk.shop, found);
      if (shop === desk.shop) return;
      const before = desk;
      desk = deskOf(shop);
      if (before === desk || (before.shop.id !== UNKNOWN_SHOP && before.shop.id !== shop.name)) return;
      const told = before.known.takeAll();
      desks.delete(before.shop.id);
      for (const read of told) {
        const message = desk.known.learn(read);
        const waited = before.messages.get(placeOf(read.message));
        if (message) keep(desk, message, waited?.notBefore ?? 0);
      }
      for (const one of before.listed.values()) desk.listed.set(one.conversation, one);
    },
    put(read, notBefore = 0) {
      const message = desk.known.learn(read);
      if (message) keep(desk, message, notBefore);
      return message !== undefined;
    },
    list(listed) {
      desk.listed.set(listed.conversation, listed);
    },
    holds: (conversation) =>
      [...desk.messages.values()].some(({ message }) => message.conversation === conversation),
    take(now, most) {
      for (const one of [desk, ...desks.values()]) {
        const parcel = takeFrom(one, now, Math.min(most, BATCH_LIMIT));
        if (isAny(parcel)) return parcel;
      }
      return undefined;
    },
    putBack({ shop, messages, listed }) {
      const to = desks.get(shop.id) ?? desk;
      for (const message of messages) if (!to.messages.has(placeOf(message))) keep(to, message, 0);
      for (const one of listed) if (!to.listed.has(one.conversation)) to.listed.set(one.conversation, one);
    },
    nextAt() {
      let next: number | undefined;
      for (const { messages, listed } of desks.values()) {
        if (listed.size > 0) return 0;
        for (const { notBefore } of messages.values()) next = Math.min(next ?? notBefore, notBefore);
      }
      return next;
    },
    clear() {
      const { shop } = desk;
      desks.clear();
      desk = deskOf(shop);
    },
  };
}

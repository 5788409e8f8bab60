import { DAY } from '../../core/time.ts';
import type { Clock, Waiting } from '../../platform/timing-contract.ts';
import type { ReadMessage } from '../../records/message.ts';

/** So many unanswered messages of one conversation are counted. */
const ASKS = 50;

interface Facts {
  buyer?: string;
  /** When the buyer spoke (UTC ms), in no order. */
  asks: { at: number; exact: boolean }[];
  repliedAt: number;
}

/** The conversation that is open. */
export interface Awaited {
  key: string;
  buyer?: string;
}

export interface Foresight {
  /** A message of which the background does not know yet. True where it may make a difference to who waits. */
  note(message: ReadMessage, now: number): boolean;
  /**
   * Messages of the buyer in the open thread that came just now and have no ids yet, by when they were seen (UTC ms): they stand in the
   * place of those before. True where that makes a difference.
   */
  expect(who: Awaited | undefined, asks: readonly number[]): boolean;
  /** The background has answered; what it cannot have known is kept: `isUnknown` says of which conversations something waits to be told. */
  answer(waiting: Waiting, isUnknown: (conversation: string) => boolean): void;
  /** Who waits, by the last answer and what has been noted since; undefined before the first answer. */
  waiting(): Waiting | undefined;
  /** Whether somebody waits in this conversation. */
  waits(conversation: string): boolean;
}

function clockOf(conversation: string, known: Clock | undefined, facts: Facts): Clock | undefined {
  const { asks, buyer, repliedAt } = facts;
  const open = asks.filter(({ at }) => at > repliedAt).sort((one, other) => one.at - other.at);
  const [first] = open;
  if (known && repliedAt < known.since) return { ...known, asks: Math.max(known.asks, open.length) };
  if (!first) return undefined;
  const name = buyer ?? known?.buyer;
  return {
    conversation,
    ...(name !== undefined && { buyer: name }),
    since: first.at,
    exact: first.exact,
    asks: open.length,
  };
}

/**
 * Who waits at this moment: the background says so, and a message that the page has just shown counts before the background could say
 * anything, for a clock is to run, or to stop, at once.
 */
export function createForesight(): Foresight {
  let answered: Waiting | undefined;
  const noted = new Map<string, Facts>();
  let expected: { who: Awaited; asks: readonly number[] } | undefined;
  /** The clock of messages without ids, where nothing else says that somebody waits there. */
  function expectedClock(clocks: readonly Clock[]): Clock[] {
    if (!expected || clocks.some(({ conversation }) => conversation === expected?.who.key)) return [];
    const { asks, who } = expected;
    const repliedAt = noted.get(who.key)?.repliedAt ?? 0;
    const open = asks.filter((at) => at > repliedAt);
    const [since] = open;
    if (since === undefined) return [];
    const { key, buyer } = who;
    return [
      { conversation: key, ...(buyer !== undefined && { buyer }), since, exact: false, asks: open.length },
    ];
  }
  const knownClock = (conversation: string) =>
    answered?.clocks.find((clock) => clock.conversation === conversation);
  return {
    note({ conversation, role, kind, at, buyer, atSource, grouped }, now) {
      const isAsk = role === 'buyer' && kind !== 'withdrawn';
      if ((!isAsk && role !== 'agent') || now - at > DAY) return false;
      const facts = noted.get(conversation) ?? { asks: [], repliedAt: 0 };
      noted.set(conversation, facts);
      if (buyer !== undefined) facts.buyer = buyer;
      if (isAsk) facts.asks = [...facts.asks, { at, exact: atSource === 'page' && !grouped }].slice(-ASKS);
      else if (kind !== 'withdrawn') facts.repliedAt = Math.max(facts.repliedAt, at);
      return true;
    },
    expect(who, asks) {
      const before = expected?.asks.length ?? 0;
      expected = who && asks.length > 0 ? { who, asks } : undefined;
      return before + asks.length > 0;
    },
    answer(waiting, isUnknown) {
      answered = waiting;
      for (const conversation of [...noted.keys()]) if (!isUnknown(conversation)) noted.delete(conversation);
    },
    waiting() {
      if (!answered) return undefined;
      const clocks = answered.clocks.filter(({ conversation }) => !noted.has(conversation));
      for (const [conversation, facts] of noted) {
        const clock = clockOf(conversation, knownClock(conversation), facts);
        if (clock) clocks.push(clock);
      }
      clocks.push(...expectedClock(clocks));
      return { ...answered, clocks: clocks.sort((one, other) => one.since - other.since) };
    },
    waits(conversation) {
      const facts = noted.get(conversation);
      const known = knownClock(conversation);
      return facts ? clockOf(conversation, known, facts) !== undefined : known !== undefined;
    },
  };
}

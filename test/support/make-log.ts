import { recordKey } from '../../utils/records/key.ts';
import {
  CLOSED,
  GROUPED,
  KINDS,
  type Log,
  type Logged,
  ROLES,
  SEEN,
  TRANSFER,
  WELCOME,
} from '../../utils/timing/log.ts';

const EVENTS = { transfer: TRANSFER, welcome: WELCOME, closed: CLOSED } as const;

/** A list of names that gives each its place. */
class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Messages in columns, whatever order they come in; one that is given twice counts once, as it was given last. */
export function makeLog(messages: Iterable<Logged>): Log {
  const byKey = new Map<string, Logged>();
  for (const message of messages) byKey.set(recordKey(message.console, message.shop, message.id), message);
  const sorted = [...byKey]
    .sort(([aKey, a], [bKey, b]) => a.at - b.at || compare(a.id, b.id) || compare(aKey, bKey))
    .map(([, message]) => message);
  const conversations = new Names();
  const agents = new Names();
  const buyers: string[] = [];
  const log: Log = {
    at: Float64Array.from(sorted, ({ at }) => at),
    role: Uint8Array.from(sorted, ({ role }) => ROLES.indexOf(role)),
    kind: Uint8Array.from(sorted, ({ kind }) => KINDS.indexOf(kind)),
    marks: Uint8Array.from(
      sorted,
      ({ atSource, grouped, event }) =>
        (atSource === 'seen' ? SEEN : 0) | (grouped ? GROUPED : 0) | (event ? EVENTS[event] : 0),
    ),
    conversation: Uint32Array.from(sorted, ({ console, shop, conversation, buyer }) => {
      const place = conversations.placeOf(recordKey(console, shop, conversation));
      buyers[place] = buyer ?? buyers[place] ?? '';
      return place;
    }),
    agent: Uint16Array.from(sorted, ({ agent }) => (agent === undefined ? 0 : agents.placeOf(agent) + 1)),
    conversations: conversations.list,
    buyers,
    agents: agents.list,
  };
  return log;
}

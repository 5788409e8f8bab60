import { recordKey } from '../records/key.ts';
import { type Message, messageKind, messageRole } from '../records/message.ts';
import type { Told } from './conversation-state.ts';
import type { LogSheet } from './log-sheets.ts';

/** The bits of a sheet's `marks`, those of `utils/timing/log.ts`. */
export const MARKS = { seen: 1, grouped: 2, transfer: 4, welcome: 8, closed: 16 } as const;

const ROLES = messageRole.options;
const KINDS = messageKind.options;
const placesOf = <V extends string>(words: readonly V[]) => new Map(words.map((word, at) => [word, at]));
const ROLE_PLACES = placesOf(ROLES);
const KIND_PLACES = placesOf(KINDS);

/** One message as a sheet has it. */
export interface Row {
  id: string;
  at: number;
  role: number;
  kind: number;
  marks: number;
  /** `console/shop/conversation`. */
  conversation: string;
  buyer: string;
  agent: string;
}

const marksOf = ({ atSource, event, grouped }: Message): number =>
  (atSource === 'seen' ? MARKS.seen : 0) | (grouped ? MARKS.grouped : 0) | (event ? MARKS[event] : 0);

export const rowOf = (message: Message): Row => ({
  id: message.id,
  at: message.at,
  role: ROLE_PLACES.get(message.role) ?? 0,
  kind: KIND_PLACES.get(message.kind) ?? 0,
  marks: marksOf(message),
  conversation: recordKey(message.console, message.shop, message.conversation),
  buyer: message.buyer ?? '',
  agent: message.agent ?? '',
});

/** The ids of a sheet. */
export const idsIn = ({ ids }: LogSheet): string[] => ids.split('\n').slice(0, -1);

const rowAt = (sheet: LogSheet, at: number, id: string): Row => {
  const place = sheet.conversation[at] ?? 0;
  return {
    id,
    at: sheet.at[at] ?? 0,
    role: sheet.role[at] ?? 0,
    kind: sheet.kind[at] ?? 0,
    marks: sheet.marks[at] ?? 0,
    conversation: sheet.conversations[place] ?? '',
    buyer: sheet.buyers[place] ?? '',
    agent: sheet.agents[(sheet.agent[at] ?? 0) - 1] ?? '',
  };
};

/** The rows of a sheet, in its order. */
export const rowsIn = (sheet: LogSheet, ids: readonly string[] = idsIn(sheet)): Row[] =>
  ids.map((id, at) => rowAt(sheet, at, id));

/** Those of one conversation. */
export function rowsOfConversation(sheet: LogSheet, conversation: string): Row[] {
  const place = sheet.conversations.indexOf(conversation);
  if (place === -1) return [];
  const ids = idsIn(sheet);
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += 1)
    if (sheet.conversation[at] === place) rows.push(rowAt(sheet, at, ids[at] ?? ''));
  return rows;
}

/** What a conversation is told of a row. */
export const toldOf = ({ agent, at, buyer, id, kind, marks, role }: Row): Told => {
  const event =
    marks & MARKS.transfer
      ? 'transfer'
      : marks & MARKS.welcome
        ? 'welcome'
        : marks & MARKS.closed
          ? 'closed'
          : undefined;
  return {
    id,
    at,
    role: ROLES[role] ?? 'system',
    kind: KINDS[kind] ?? 'other',
    ...(agent !== '' && { agent }),
    ...(buyer !== '' && { buyer }),
    ...(event && { event }),
  };
};

const inOrder = (one: Row, other: Row): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

/** Where a sheet belongs. */
export type SheetPlace = Pick<LogSheet, 'key' | 'console' | 'shop' | 'day'>;

/** Names in the order in which they are first met. */
function namer() {
  const places = new Map<string, number>();
  return {
    places,
    placeOf(name: string): number {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, places.size);
      return places.size - 1;
    },
  };
}

/**
 * Messages of one shop and day in columns: the same for the same messages, in whatever order they come. A buyer's name is the longest that
 * a message of the conversation tells.
 */
export function sheetOf({ console, day, key, shop }: SheetPlace, unordered: readonly Row[]): LogSheet {
  const rows = [...unordered].sort(inOrder);
  const count = rows.length;
  const sheet: LogSheet = {
    key,
    console,
    shop,
    day,
    ids: rows.map(({ id }) => `${id}\n`).join(''),
    at: new Float64Array(count),
    role: new Uint8Array(count),
    kind: new Uint8Array(count),
    marks: new Uint8Array(count),
    conversation: new Uint32Array(count),
    agent: new Uint16Array(count),
    conversations: [],
    buyers: [],
    agents: [],
  };
  const conversations = namer();
  const agents = namer();
  for (const [index, row] of rows.entries()) {
    const place = conversations.placeOf(row.conversation);
    sheet.at[index] = row.at;
    sheet.role[index] = row.role;
    sheet.kind[index] = row.kind;
    sheet.marks[index] = row.marks;
    sheet.conversation[index] = place;
    sheet.agent[index] = row.agent === '' ? 0 : agents.placeOf(row.agent) + 1;
    const named = sheet.buyers[place] ?? '';
    const isBetter =
      row.buyer.length > named.length || (row.buyer.length === named.length && row.buyer > named);
    sheet.buyers[place] = isBetter ? row.buyer : named;
  }
  sheet.conversations = [...conversations.places.keys()];
  sheet.agents = [...agents.places.keys()];
  return sheet;
}

/** A sheet with what was written since: rows that are otherwise than in it (by id), or no more. */
export function withRows(
  place: SheetPlace,
  sheet: LogSheet | undefined,
  changed: ReadonlyMap<string, Row | undefined>,
): LogSheet {
  const kept = sheet ? rowsIn(sheet).filter(({ id }) => !changed.has(id)) : [];
  const added = [...changed.values()].flatMap((row) => row ?? []);
  return sheetOf(place, [...kept, ...added]);
}

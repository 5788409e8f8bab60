import { recordKey } from '../records/key.ts';
import { type Message, messageKind, messageRole } from '../records/message.ts';
import type { Told } from './conversation-state.ts';
import type { LogSheet } from './log-sheets.ts';
import { orderRows } from './order-rows.ts';

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
export const rowsIn = (sheet: LogSheet): Row[] => idsIn(sheet).map((id, at) => rowAt(sheet, at, id));

/** The rows of one conversation in a sheet, in its order. */
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

/** The columns of so many rows, of a sheet or of sheets that are joined, before anything is written. */
export const blankColumns = (count: number) => ({
  at: new Float64Array(count),
  role: new Uint8Array(count),
  kind: new Uint8Array(count),
  marks: new Uint8Array(count),
  conversation: new Uint32Array(count),
  agent: new Uint16Array(count),
});

/** A sheet that is written row by row, in its order. */
function writer({ console, day, key, shop }: SheetPlace, count: number) {
  const sheet: LogSheet = {
    key,
    console,
    shop,
    day,
    ids: '',
    ...blankColumns(count),
    conversations: [],
    buyers: [],
    agents: [],
  };
  const ids: string[] = [];
  const conversations = namer();
  const agents = namer();
  return {
    conversations,
    agents,
    /** Of names the longest is the buyer's. */
    name(place: number, buyer: string) {
      const named = sheet.buyers[place] ?? '';
      const isBetter = buyer.length > named.length || (buyer.length === named.length && buyer > named);
      sheet.buyers[place] = isBetter ? buyer : named;
    },
    write(row: Pick<Row, 'id' | 'at' | 'role' | 'kind' | 'marks'>, conversation: number, agent: number) {
      const at = ids.push(row.id) - 1;
      sheet.at[at] = row.at;
      sheet.role[at] = row.role;
      sheet.kind[at] = row.kind;
      sheet.marks[at] = row.marks;
      sheet.conversation[at] = conversation;
      sheet.agent[at] = agent;
    },
    close(): LogSheet {
      sheet.ids = ids.length === 0 ? '' : `${ids.join('\n')}\n`;
      sheet.conversations = [...conversations.places.keys()];
      sheet.agents = [...agents.places.keys()];
      return sheet;
    },
  };
}

type Writer = ReturnType<typeof writer>;

function writeRow(to: Writer, row: Row): void {
  const place = to.conversations.placeOf(row.conversation);
  to.name(place, row.buyer);
  to.write(row, place, row.agent === '' ? 0 : to.agents.placeOf(row.agent) + 1);
}

/**
 * Messages of one shop and day in columns: the same for the same messages, in whatever order they come. A buyer's name is the longest that
 * a message of the conversation tells.
 */
export function sheetOf(place: SheetPlace, unordered: readonly Row[]): LogSheet {
  const to = writer(place, unordered.length);
  for (const row of orderRows(unordered)) writeRow(to, row);
  return to.close();
}

/** Writes rows of a sheet as they stand in it, with their names looked up once each. */
function copier(to: Writer, sheet: LogSheet): (at: number, id: string) => void {
  const places = new Int32Array(sheet.conversations.length).fill(-1);
  const names = new Int32Array(sheet.agents.length + 1).fill(-1);
  names[0] = 0;
  return (at, id) => {
    const own = sheet.conversation[at] ?? 0;
    let place = places[own] ?? -1;
    if (place < 0) {
      place = to.conversations.placeOf(sheet.conversations[own] ?? '');
      places[own] = place;
      to.name(place, sheet.buyers[own] ?? '');
    }
    const agent = sheet.agent[at] ?? 0;
    if ((names[agent] ?? -1) < 0) names[agent] = to.agents.placeOf(sheet.agents[agent - 1] ?? '') + 1;
    const [role, kind, marks] = [sheet.role[at] ?? 0, sheet.kind[at] ?? 0, sheet.marks[at] ?? 0];
    to.write({ id, at: sheet.at[at] ?? 0, role, kind, marks }, place, names[agent] ?? 0);
  };
}

/** Whether a row that stays is of the same moment as one that comes or goes: the order of the moment's rows may be another then. */
function isTied(sheet: LogSheet, isGone: readonly boolean[], added: readonly Row[]): boolean {
  const moments = new Set(added.map(({ at }) => at));
  for (const [row, gone] of isGone.entries()) if (gone) moments.add(sheet.at[row] ?? 0);
  return isGone.some((gone, row) => !gone && moments.has(sheet.at[row] ?? 0));
}

/**
 * A sheet with what was written since: rows that are otherwise than in it (by id), or no more. Row by row and without a record of each: today's
 * figures wait for it.
 */
export function withRows(
  place: SheetPlace,
  sheet: LogSheet | undefined,
  changed: ReadonlyMap<string, Row | undefined>,
): LogSheet {
  const added = orderRows([...changed.values()].flatMap((row) => row ?? []));
  if (!sheet) return sheetOf(place, added);
  const ids = idsIn(sheet);
  const isGone = ids.map((id) => changed.has(id));
  if (isTied(sheet, isGone, added)) {
    const kept = rowsIn(sheet).filter((_, row) => !isGone[row]);
    return sheetOf(place, [...kept, ...added]);
  }
  const left = isGone.reduce((sum, gone) => sum + Number(!gone), 0);
  const to = writer(place, left + added.length);
  const copy = copier(to, sheet);
  let next = 0;
  for (const [row, id] of ids.entries()) {
    if (isGone[row]) continue;
    const at = sheet.at[row] ?? 0;
    for (let one = added[next]; one && one.at < at; one = added[next]) {
      writeRow(to, one);
      next += 1;
    }
    copy(row, id);
  }
  for (const one of added.slice(next)) writeRow(to, one);
  return to.close();
}

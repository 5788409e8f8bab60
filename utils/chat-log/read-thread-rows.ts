import { type Moment, valueIn } from '../chat/places.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import type { ReadMessage } from '../records/message.ts';
import { type CompiledLog, threadDataOf } from './compile-log.ts';
import { GiveOut } from './give-out.ts';
import { LiveTail } from './live-tail.ts';
import { idIn, readRow } from './read-row.ts';
import { RowTimes } from './row-times.ts';
import { sidesBySpeaker } from './speaker-sides.ts';
import { rememberConversation, type SeenRow, type ThreadMemory } from './thread-memory.ts';
import { orderRows, type RowOrder } from './thread-rows.ts';

/** So many rows in which nothing changed are looked at again, since one before them may have brought their time. */
const FOLLOWED = 200;
const MOST = 50_000;

/** Rows behind those that are read which have no time of their own yet. */
function untimedBehind(rows: ReadonlySet<Element>, order: RowOrder, memory: ThreadMemory): Element[] {
  const found: Element[] = [];
  for (const row of rows) {
    let next = order.after(row);
    while (next && !rows.has(next) && found.length < FOLLOWED) {
      const seen = memory.rows.get(next);
      const given = seen?.givenId === undefined ? undefined : memory.given.get(seen.givenId);
      if (!seen || seen.shownAt !== undefined || given?.rank === 'page' || given?.rank === 'live') break;
      found.push(next);
      next = order.after(next);
    }
  }
  return found;
}

/** Whether no key in a row is another buyer's: one that a thread left behind. */
const isOf = ({ conversation }: ChatPage, row: Element, moment: Moment & { key: string }): boolean =>
  conversation.every(
    (sign) =>
      sign.at !== 'thread' ||
      sign.gives !== 'key' ||
      (valueIn(sign, row, moment) ?? moment.key) === moment.key,
  );

/** Forgets what rows around may have changed of a row that is read again. */
function refresh(memory: ThreadMemory, row: Element): void {
  memory.gaps.delete(row);
  const seen = memory.rows.get(row);
  delete seen?.carried;
  delete seen?.shownAt;
}

/**
 * Reads rows of the open thread as messages: those that are asked for (undefined: all), in any order. Only what is new or known better
 * than before is given, so that reading again costs and says nothing; who could not hand it on begins with a new memory. Rows without
 * an id on a page that shows ids are kept back until theirs comes (`memory.again`). Nothing on a page makes it throw.
 * @param conversation whose thread it is: settled, or it must not be read.
 */
export function readThreadRows(
  compiled: CompiledLog,
  page: ChatPage,
  list: Element,
  rows: readonly Element[] | undefined,
  around: Moment,
  conversation: { key: string; buyer?: string },
  memory: ThreadMemory,
): ReadMessage[] {
  const { messages: data } = page;
  // Not even a name tells whose it is.
  if (conversation.key.startsWith('^')) return [];
  const moment = { ...around, ...conversation };
  const order = orderRows(page, list);
  const isFirst = memory.key !== conversation.key;
  rememberConversation(memory, conversation.key, moment.now);
  if (!data || !order) return [];
  const thread = threadDataOf(compiled, page);
  const asked = new Set(rows?.filter((row) => order.isRow(row)) ?? order.newest(MOST).reverse());
  const again = new Set([...asked, ...untimedBehind(asked, order, memory)]);
  const tail = new LiveTail(memory, order, { now: moment.now, isFirst }, (row) => idIn(data, row, moment));

  const fresh = new Set<Element>();
  const read = (row: Element): SeenRow => {
    const known = memory.rows.get(row);
    if (known && (!again.has(row) || fresh.has(row))) return known;
    fresh.add(row);
    const seen = readRow(data, thread, row, moment, memory, (id) => tail.isLive(row, id));
    memory.rows.set(row, seen);
    return seen;
  };
  for (const row of again) refresh(memory, row);
  const times = new RowTimes(data, order, memory, moment, read);
  const out = new GiveOut(compiled, page, conversation, moment, memory, times);
  const shown = [...again].filter((row) => isShown(row) && isOf(page, row, moment));
  const seen = shown.map((row) => [row, read(row)] as const);
  if (thread?.ours !== undefined && !sidesBySpeaker(seen, thread.ours, conversation.buyer)) return [];
  const given = seen.flatMap(([row, one]) => out.give(row, one) ?? []);
  tail.note(read);
  out.settle();
  return given;
}

import { markedRow } from '../chat/marked-row.ts';
import { sameName } from '../chat/names.ts';
import { type Moment, shownText } from '../chat/places.ts';
import { rootsOf } from '../chat/roots.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';
import type { ConversationList } from '../reader/log-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import { type CompiledLog, threadDataOf } from './compile-log.ts';
import { type ListMemory, memoryFor, saidIn } from './list-memory.ts';
import { boundName } from './plain.ts';
import { readListRow, type SaidInRow } from './read-list-row.ts';
import type { ListRow } from './reading.ts';

/** So many rows of one list are read. */
const ROWS = 2000;

/** What is known of conversations besides the list. */
export interface ListContext {
  /** The conversation that is open, where it is settled. */
  conversation?: { key: string; buyer?: string };
  /** The keys of buyers by the names in the list, as threads told them; for pages whose list has names only. */
  keys?: ReadonlyMap<string, string>;
  /** What rows said before, from which what has changed since was dropped; without it, all are read. */
  memory?: ListMemory;
}

/** The rows of the list in the order of the page, each with the title of the group in which it stands. */
function rowsWithTitles(document: Document, rows: string, groups: string | undefined) {
  const found: { row: Element; title: string }[] = [];
  for (const root of rootsOf(document)) {
    let title = '';
    for (const element of root.querySelectorAll(groups === undefined ? rows : `${rows}, ${groups}`)) {
      if (found.length >= ROWS) return found;
      if (!element.matches(rows)) title = isShown(element) ? shownText(element) : title;
      else if (isShown(element)) found.push({ row: element, title });
    }
  }
  return found;
}

function keyOf(
  list: ConversationList,
  { key, name }: SaidInRow,
  isOpen: boolean,
  { conversation, keys }: ListContext,
): Pick<ListRow, 'key' | 'buyer'> | undefined {
  const buyer = name === undefined ? {} : { buyer: boundName(name) };
  if (key !== undefined) return { key: boundName(key), ...buyer };
  if (name === undefined || list.key) return undefined;
  const isSame = conversation?.buyer !== undefined && sameName(conversation.buyer, name);
  if (isOpen && isSame) return { key: conversation.key, ...buyer };
  return { key: boundName(keys?.get(name) ?? `~${name}`), ...buyer };
}

const saysMore = (one: ListRow, other: ListRow): boolean =>
  (one.waits?.since !== undefined && other.waits?.since === undefined) || (!!one.waits && !other.waits);

/**
 * The rows of the page's list of conversations that are shown, in their order, one of each conversation: what each says of who waits.
 * Where only a name tells conversations apart and two rows have the same, neither is said to wait or not to.
 * @param now UTC milliseconds.
 */
export function readConversationList(
  compiled: CompiledLog,
  page: ChatPage,
  document: Document,
  now: number,
  context: ListContext = {},
): ListRow[] {
  const list = threadDataOf(compiled, page)?.list;
  if (!list || page.rows === undefined) return [];
  const moment: Moment = { now, zone: compiled.data.timeZone };
  const marked = list.open === undefined ? markedRow(document, page.rows) : undefined;
  const memory = memoryFor(context.memory, document, now);
  const openName = context.conversation?.buyer;
  const found = new Map<string, ListRow>();
  for (const { row, title } of rowsWithTitles(document, page.rows, list.groups)) {
    if (list.skip !== undefined && row.matches(list.skip)) continue;
    const open = list.open === undefined ? row === marked : row.matches(list.open);
    const said = saidIn(memory, row, title, openName, () =>
      readListRow(list, row, title, openName, memory.finder, moment),
    );
    const who = keyOf(list, said, open, context);
    if (!who) continue;
    const { waits, answered } = said;
    const one: ListRow = { row, ...who, open, ...(waits && { waits }), ...(answered && { answered }) };
    const known = found.get(one.key);
    if (!known) found.set(one.key, one);
    else if (list.key) {
      if (saysMore(one, known)) found.set(one.key, { ...one, open: known.open || one.open });
    } else found.set(one.key, withoutWait(known.open ? known : one.open ? one : known));
  }
  return withOpen([...found.values()], context.conversation);
}

/** Where the list marks no row, the open one is that of the conversation. */
function withOpen(rows: ListRow[], conversation: ListContext['conversation']): ListRow[] {
  const one =
    conversation && !rows.some(({ open }) => open) && rows.find(({ key }) => key === conversation.key);
  if (one) one.open = true;
  return rows;
}

const withoutWait = ({ waits: _, answered: __, ...row }: ListRow): ListRow => row;

import { markedRow } from '../chat/marked-row.ts';
import { sameName } from '../chat/names.ts';
import { firstIn, type Moment, shownText, valueIn } from '../chat/places.ts';
import { rootsOf } from '../chat/roots.ts';
import { shownTime } from '../chat/shown-time.ts';
import type { ChatPage, TextPlace } from '../reader/chat-vocabulary.ts';
import type { ConversationList } from '../reader/log-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import { type CompiledLog, threadDataOf } from './compile-log.ts';
import { ANSWERED, WAITS, WORDS_LIMIT } from './list-words.ts';
import { boundName } from './plain.ts';
import type { ListRow } from './reading.ts';
import { waitFromWords } from './wait-from-words.ts';

/** So many rows of one list are read. */
const ROWS = 2000;

/** What is known of conversations besides the list. */
export interface ListContext {
  /** The conversation that is open, where it is settled. */
  conversation?: { key: string; buyer?: string };
  /** The keys of buyers by the names in the list, as threads told them; for pages whose list has names only. */
  keys?: ReadonlyMap<string, string>;
}

type Standing = 'waits' | 'answered' | undefined;

function standingOf(text: string): Standing {
  if (text === '' || text.length > WORDS_LIMIT) return undefined;
  return WAITS.test(text) ? 'waits' : ANSWERED.test(text) ? 'answered' : undefined;
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

function unreadIn(places: ConversationList['unread'], row: Element, moment: Moment): boolean {
  return (places ?? []).some(({ dot, ...place }) => {
    if (dot)
      return place.select.some((selector) => [...row.querySelectorAll(selector)].some((one) => isShown(one)));
    return /[1-9]/.test(valueIn(place, row, moment) ?? '');
  });
}

/** Since when the last words are there: as a wait in words, or as a clock time. */
function lastIn(places: readonly TextPlace[] | undefined, row: Element, moment: Moment): number | undefined {
  const text = places && firstIn(places, row, moment);
  if (text === undefined) return undefined;
  const at = shownTime(text, moment.now, moment.zone) ?? waitFromWords(text, moment.now)?.since;
  return at === undefined ? undefined : Math.min(at, moment.now);
}

/** What a row and its group say of whether somebody waits. */
function waitOf(
  list: ConversationList,
  row: Element,
  title: string,
  moment: Moment,
): Pick<ListRow, 'waits' | 'answered'> {
  const words = list.wait && firstIn(list.wait, row, moment);
  const wait = words === undefined ? undefined : waitFromWords(words, moment.now);
  const status = list.status && firstIn(list.status, row, moment);
  const said = standingOf(status ?? '') ?? standingOf(title);
  if (said === 'answered') return { answered: true };
  const isUnread = unreadIn(list.unread, row, moment);
  if (said === undefined && !wait && !isUnread) return {};
  if (said === undefined && wait && list.waitIsLast && !isUnread) return {};
  const since = wait?.since ?? lastIn(list.last, row, moment);
  return {
    waits: { ...(since !== undefined && { since }), ...(wait?.exact && { exact: true as const }) },
  };
}

function keyOf(
  list: ConversationList,
  row: Element,
  isOpen: boolean,
  { conversation, keys }: ListContext,
  moment: Moment,
): Pick<ListRow, 'key' | 'buyer'> | undefined {
  const name = firstIn(list.name, row, moment);
  const buyer = name === undefined ? {} : { buyer: boundName(name) };
  const key = list.key && valueIn(list.key, row, moment);
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
  const found = new Map<string, ListRow>();
  for (const { row, title } of rowsWithTitles(document, page.rows, list.groups)) {
    if (list.skip !== undefined && row.matches(list.skip)) continue;
    const open = list.open === undefined ? row === marked : row.matches(list.open);
    const who = keyOf(list, row, open, context, moment);
    if (!who) continue;
    const one: ListRow = { row, ...who, open, ...waitOf(list, row, title, moment) };
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

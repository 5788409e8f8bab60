import type { LogRequest } from '../platform/timing-contract.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import { hear, isAnswer, mustRebuild, type Told } from './conversation-state.ts';
import { list } from './listed-waits.ts';
import { listSheets, readSheet } from './load-log.ts';
import { rowsIn, toldOf } from './log-columns.ts';
import type { LogSheet } from './log-sheets.ts';
import { stateAt, type TakenLog } from './take-messages.ts';
import type { Transaction } from './transaction.ts';

/** So many days back a last answer is looked for. */
const DAYS_BACK = 30;

/** A conversation after a reading, and as it was stored; `formerKeys` go. */
export interface ConversationCase {
  value: Conversation;
  before: Conversation | undefined;
  formerKeys: readonly string[];
}

/** What a conversation hears anew, and what it is no longer told. */
interface News {
  told: Message[];
  gone: Message[];
  rebuild: boolean;
  /** An event that it was told of is another now: the one before it is looked for. */
  lostEvent: boolean;
}

/** A conversation that is made anew, with what was found of it so far. */
interface Search {
  state: Conversation;
  news: News;
  handled: ReadonlySet<string>;
  found: Told[];
  /** UTC ms from which on everything was looked at. */
  oldest: number;
  done: boolean;
}

/** Adds what a day's messages tell of conversations. */
function searchSheet(sheet: LogSheet, searches: readonly Search[]): void {
  const byKey = new Map(searches.map((search) => [search.state.key, search]));
  const byPlace = sheet.conversations.map((key) => byKey.get(key));
  for (const search of searches) search.oldest = Math.min(search.oldest, sheet.at[0] ?? search.oldest);
  if (!byPlace.some((search) => search)) return;
  for (const row of rowsIn(sheet)) {
    const search = byKey.get(row.conversation);
    if (!search || search.handled.has(row.id)) continue;
    const told = toldOf(row);
    search.found.push(told);
    search.done ||= isAnswer(told) && !search.news.lostEvent;
  }
}

/** How a conversation stands by what was found of it; what is older than that stays as it was. */
function standing({ found, oldest, state }: Search): Conversation {
  const { agent, closedAt, handedAt, handedTo, lastAt: _, lastReplyAt, lastReplyId, ...rest } = state;
  const isOlder = (at: number | undefined): at is number => at !== undefined && at < oldest;
  return hear(
    {
      ...rest,
      asks: state.asks.filter(({ at }) => isOlder(at)),
      ...(isOlder(closedAt) && { closedAt }),
      ...(isOlder(handedAt) && { handedAt, ...(handedTo !== undefined && { handedTo }) }),
      ...(isOlder(lastReplyAt) && {
        lastReplyAt,
        ...(lastReplyId !== undefined && { lastReplyId }),
        ...(agent !== undefined && { agent }),
      }),
    },
    found,
  );
}

/**
 * How conversations stand by their messages of the last days, as far back as the last answer: what was told of them can't be taken back one
 * by one where an answer turned out to be another. Each day is read once, however many they are. By their ids.
 */
async function rebuild(
  transaction: Transaction,
  wanted: readonly (readonly [Conversation, News])[],
): Promise<Map<string, Conversation>> {
  const shops = new Map<string, Search[]>();
  for (const [state, news] of wanted) {
    const shop = recordKey(state.console, state.shop, '');
    const handled = new Set([...news.told, ...news.gone].map(({ id }) => id));
    const oldest = Number.POSITIVE_INFINITY;
    const search: Search = { state, news, handled, found: [...news.told], oldest, done: false };
    shops.set(shop, [...(shops.get(shop) ?? []), search]);
  }
  for (const [shop, searches] of shops) {
    const sheets = (await listSheets(transaction, shop)).reverse().slice(0, DAYS_BACK);
    let open = searches;
    for (const name of sheets) {
      const sheet = await readSheet(transaction, name);
      if (sheet) searchSheet(sheet, open);
      open = open.filter(({ done }) => !done);
      if (open.length === 0) break;
    }
  }
  return new Map([...shops.values()].flat().map((search) => [search.state.id, standing(search)]));
}

const hearNews = (state: Conversation, { gone, told }: News): Conversation =>
  told.length + gone.length === 0
    ? state
    : hear(
        state,
        told,
        gone.map(({ id }) => id),
      );

/** How every conversation of a reading stands after it. */
export async function takeConversations(
  transaction: Transaction,
  request: LogRequest,
  { changes, places }: TakenLog,
  now: number,
): Promise<ConversationCase[]> {
  const { console } = request;
  const news = new Map<string, News>();
  const newsOf = (id: string): News => {
    const known = news.get(id) ?? { told: [], gone: [], rebuild: false, lostEvent: false };
    news.set(id, known);
    return known;
  };
  const states = new Map([...places].map(([id, place]) => [id, stateAt(place, console, id, now)]));
  for (const { after, before, changed } of changes) {
    if (!changed) continue;
    newsOf(after.conversation).told.push(after);
    if (!before) continue;
    const state = states.get(before.conversation);
    const stays = before.conversation === after.conversation;
    if (!stays) newsOf(before.conversation).gone.push(before);
    if (!state || !mustRebuild(state, before, stays ? after : undefined)) continue;
    const known = newsOf(before.conversation);
    known.rebuild = true;
    known.lostEvent ||= before.event !== undefined;
  }
  const rebuilt = await rebuild(
    transaction,
    [...states].flatMap(([id, state]) => (news.get(id)?.rebuild ? [[state, newsOf(id)] as const] : [])),
  );
  const cases: ConversationCase[] = [];
  for (const [id, place] of places) {
    const before = states.get(id);
    if (!before) continue;
    const heard = rebuilt.get(id) ?? hearNews(before, newsOf(id));
    const value = request.listed
      .filter(({ conversation }) => conversation === id)
      .reduce((state, word) => list(state, word, now), heard);
    // A conversation of which a list says that nobody waits is not worth a record.
    const isNothing = !place.kept && place.moved.length === 0 && value.lastAt === undefined && !value.listed;
    if (!isNothing) cases.push({ value, before: place.kept, formerKeys: place.moved.map(({ key }) => key) });
  }
  return cases;
}

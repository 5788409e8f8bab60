import type { LogRequest } from '../platform/timing-contract.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import { hear, isAnswer, mustRebuild, type Told } from './conversation-state.ts';
import { list } from './listed-waits.ts';
import { listSheets, readSheet } from './load-log.ts';
import { rowsOfConversation, toldOf } from './log-columns.ts';
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

/**
 * How a conversation stands by its messages of the last days, as far back as the last answer: what was told of it can't be taken back one by
 * one where an answer turned out to be another.
 */
async function rebuilt(
  transaction: Transaction,
  state: Conversation,
  { gone, lostEvent, told }: News,
): Promise<Conversation> {
  const { key } = state;
  const handled = new Set([...told, ...gone].map(({ id }) => id));
  const sheets = (await listSheets(transaction, recordKey(state.console, state.shop, ''))).reverse();
  const found: Told[] = [...told];
  let oldest = Number.POSITIVE_INFINITY;
  for (const name of sheets.slice(0, DAYS_BACK)) {
    const sheet = await readSheet(transaction, name);
    if (!sheet) continue;
    oldest = Math.min(oldest, sheet.at[0] ?? oldest);
    const rows = rowsOfConversation(sheet, key);
    const ours = rows.filter(({ id }) => !handled.has(id)).map(toldOf);
    found.push(...ours);
    if (ours.some(isAnswer) && !lostEvent) break;
  }
  const { agent, closedAt, handedAt, handedTo, lastAt: _, lastReplyAt: __, ...rest } = state;
  const isOlder = (at: number | undefined): at is number => at !== undefined && at < oldest;
  return hear(
    {
      ...rest,
      asks: state.asks.filter(({ at }) => isOlder(at)),
      ...(isOlder(closedAt) && { closedAt }),
      ...(isOlder(handedAt) && { handedAt, ...(handedTo !== undefined && { handedTo }) }),
      ...(agent !== undefined && isOlder(state.lastReplyAt) && { agent, lastReplyAt: state.lastReplyAt }),
    },
    found,
  );
}

async function hearNews(transaction: Transaction, state: Conversation, news: News): Promise<Conversation> {
  const { gone, rebuild, told } = news;
  if (rebuild) return rebuilt(transaction, state, news);
  if (told.length + gone.length === 0) return state;
  return hear(
    state,
    told,
    gone.map(({ id }) => id),
  );
}

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
  const cases: ConversationCase[] = [];
  for (const [id, place] of places) {
    const before = states.get(id);
    if (!before) continue;
    const heard = await hearNews(transaction, before, newsOf(id));
    const value = request.listed
      .filter(({ conversation }) => conversation === id)
      .reduce((state, word) => list(state, word, now), heard);
    // A conversation of which a list says that nobody waits is not worth a record.
    const isNothing = !place.kept && place.moved.length === 0 && value.lastAt === undefined && !value.listed;
    if (!isNothing) cases.push({ value, before: place.kept, formerKeys: place.moved.map(({ key }) => key) });
  }
  return cases;
}

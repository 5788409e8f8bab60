import type { LogRequest } from '../../../utils/platform/timing-contract.ts';
import type { Conversation } from '../../../utils/records/conversation.ts';
import type { Message, ReadMessage } from '../../../utils/records/message.ts';
import type { Database } from '../../../utils/store/database.ts';
import { listSheets, placeOfSheet, readSheet } from '../../../utils/store/load-log.ts';
import { rowOf, sheetOf } from '../../../utils/store/log-columns.ts';
import type { LogSheet } from '../../../utils/store/log-sheets.ts';
import { commitLog } from '../../../utils/store/messages.ts';
import { sheetKeyOf } from '../../../utils/store/note-message.ts';
import { read } from '../../../utils/store/transaction.ts';

export const ZONE = 'Asia/Shanghai';
/** Ten in the morning of a Thursday in China. */
export const TEN = Date.parse('2026-09-10T10:00:00+08:00');

export const said = (
  id: string,
  role: Message['role'],
  at: number,
  more: Partial<ReadMessage> = {},
): ReadMessage => ({
  id,
  conversation: 'b1',
  role,
  at,
  atSource: 'page',
  kind: 'text',
  seenAt: at,
  ...more,
});

export const aLog = (messages: ReadMessage[], more: Partial<LogRequest> = {}): LogRequest => ({
  console: 'pinduoduo',
  page: 'chat',
  shop: { id: '77' },
  messages,
  listed: [],
  ...more,
});

/** Commits and fails the test where that fails. */
export async function log(database: Database, request: LogRequest, now = TEN, zone = ZONE) {
  const done = await commitLog(database, request, zone, now);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

export const conversationOf = (
  database: Database,
  id = 'b1',
  shop = '77',
): Promise<Conversation | undefined> => database.get('conversations', `pinduoduo/${shop}/${id}`);

/** All that is stored of chats but when it was seen. */
export async function chatsIn(database: Database) {
  const strip = <R extends { seenAt: number }>(records: R[]) => records.map(({ seenAt: _, ...rest }) => rest);
  const messages = strip(await database.getAll('messages'));
  const conversations = strip(await database.getAll('conversations'));
  return { messages, conversations, presences: await database.getAll('presences') };
}

/** Every sheet, as tails and sheets tell it. */
export const sheetsIn = (database: Database): Promise<(LogSheet | undefined)[]> =>
  read(
    database,
    async (transaction) => {
      const keys = await listSheets(transaction, '');
      const sheets: (LogSheet | undefined)[] = [];
      for (const key of keys) sheets.push(await readSheet(transaction, key));
      return sheets.filter(Boolean);
    },
    ['logSheets', 'logTails'],
  );

/** Every sheet, as all messages together make it. */
export async function trueSheets(database: Database, zone = ZONE): Promise<LogSheet[]> {
  const days = new Map<string, Message[]>();
  for (const message of await database.getAll('messages')) {
    const key = sheetKeyOf(message, zone);
    days.set(key, [...(days.get(key) ?? []), message]);
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, messages]) => sheetOf(placeOfSheet(key), messages.map(rowOf)));
}

/** A tally of a day in which nothing was counted, as it is kept. */
export const aTallySheet = (day: string, made: string, key = `pinduoduo/77/${day}`) => ({
  key,
  console: 'pinduoduo',
  shop: '77',
  day,
  made,
  tally: {
    counted: 0,
    inTime: 0,
    answered: 0,
    times: new Uint8Array(0),
    hours: { counted: [], inTime: [], sum: [], timed: [] },
    left: {},
  },
});

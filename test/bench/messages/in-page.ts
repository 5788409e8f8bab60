/** Runs inside a page of a plain Chromium: a month of a busy shop, 1,000,000 messages, in a store like the product's. */
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { addDays, atMinute, dayOf } from '../../../utils/core/zone.ts';
import type { LogRequest } from '../../../utils/platform/timing-contract.ts';
import type { Conversation } from '../../../utils/records/conversation.ts';
import type { Message } from '../../../utils/records/message.ts';
import { exportArchive } from '../../../utils/store/archive.ts';
import { listWaiting } from '../../../utils/store/conversations.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { foldTails, loadLog, placeOfSheet } from '../../../utils/store/load-log.ts';
import { rowOf, sheetOf } from '../../../utils/store/log-columns.ts';
import { commitLog } from '../../../utils/store/messages.ts';
import { sheetKeyOf } from '../../../utils/store/note-message.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { waitingJudge } from '../../../utils/timing/waiting-judge.ts';

const ZONE = 'Asia/Shanghai';
const DAYS = 30;
const NOW = Date.parse('2026-09-10T15:00:00+08:00');
const TODAY = dayOf(NOW, ZONE);
let database: Database | undefined;
const opened = async (): Promise<Database> => {
  database ??= await openStore({ name: 'tiexin-bench' });
  return database;
};

const messageAt = (number: number, at: number): Message => {
  const id = String(1_000_000_000_000_000 + number);
  const role = number % 3 === 1 ? 'agent' : 'buyer';
  return {
    key: `pinduoduo/77/${id}`,
    console: 'pinduoduo',
    shop: '77',
    id,
    conversation: `b${Math.floor(number / 12)}`,
    buyer: '李**',
    role,
    ...(role === 'agent' && { agent: `小${number % 4}` }),
    at,
    atSource: 'page',
    kind: 'text',
    seenAt: at,
  };
};

/** Fills a day of the store, of so many messages in all days, and its sheet; every 300th conversation of today waits. */
async function fill(count: number, index: number): Promise<void> {
  const store = await opened();
  const perDay = Math.floor(count / DAYS);
  const start = atMinute(addDays(TODAY, index - DAYS + 1), 0, ZONE);
  const span = Math.min(DAY, NOW - start) / perDay;
  const messages = Array.from({ length: perDay }, (_, at) =>
    messageAt(index * perDay + at, Math.floor(start + at * span)),
  );
  const transaction = store.transaction(['messages', 'logSheets', 'conversations'], 'readwrite', {
    durability: 'relaxed',
  });
  const [first] = messages;
  if (!first) return;
  for (const message of messages) void transaction.objectStore('messages').put(message);
  const key = sheetKeyOf(first, ZONE);
  void transaction.objectStore('logSheets').put(sheetOf(placeOfSheet(key), messages.map(rowOf)));
  for (const { at, conversation, id } of messages.filter((_, place) => place % 12 === 0)) {
    const waits = index === DAYS - 1 && Number(conversation.slice(1)) % 300 === 0;
    const record: Conversation = {
      key: `pinduoduo/77/${conversation}`,
      console: 'pinduoduo',
      shop: '77',
      id: conversation,
      asks: waits ? [{ id, at }] : [],
      lastAt: at,
      seenAt: at,
      ...(waits && { waitingSince: at }),
    };
    void transaction.objectStore('conversations').put(record);
  }
  await transaction.done;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const requestOf = (messages: Message[]): LogRequest => ({
  console: 'pinduoduo',
  page: 'chat',
  shop: { id: '77' },
  listed: [],
  messages: messages.map(({ console: _, key: __, shop: ___, ...read }) => read),
});

let next = 900_000_000;
/** One new message a time; ms each. */
async function append(times: number, batch = 1, judged = 0): Promise<number[]> {
  const circumstances = { now: NOW + 6 * MINUTE, tellAt: NOW + 6 * MINUTE, notify: [] };
  const judge = judged ? waitingJudge(DEFAULT_TIMING, [], circumstances) : undefined;
  const store = await opened();
  const runs: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const messages = Array.from({ length: batch }, () => {
      next += 1;
      return messageAt(next, NOW + (next % (5 * MINUTE)));
    });
    runs.push(await timed(() => commitLog(store, requestOf(messages), ZONE, NOW + 6 * MINUTE, judge)));
  }
  return runs;
}

/** The same messages again, which are known. */
async function again(times: number): Promise<number[]> {
  const store = await opened();
  const known = Array.from({ length: 100 }, (_, at) =>
    messageAt(at, atMinute(addDays(TODAY, 1 - DAYS), 0, ZONE)),
  );
  const runs: number[] = [];
  for (let run = 0; run < times; run += 1)
    runs.push(await timed(() => commitLog(store, requestOf(known), ZONE, NOW)));
  return runs;
}

const fold = async (): Promise<number> => {
  const store = await opened();
  return timed(() => foldTails(store, `pinduoduo/77/${TODAY}`));
};

async function load(times: number, days: number): Promise<number[]> {
  const store = await opened();
  const runs: number[] = [];
  for (let run = 0; run < times; run += 1)
    runs.push(await timed(() => loadLog(store, { from: addDays(TODAY, 1 - days), to: TODAY })));
  return runs;
}

async function waiting(times: number): Promise<number[]> {
  const store = await opened();
  const runs: number[] = [];
  for (let run = 0; run < times; run += 1)
    runs.push(await timed(() => listWaiting(store, { now: NOW }, 300)));
  return runs;
}

/** Writes everything out: ms, and how many bytes it is. */
async function archive(): Promise<{ ms: number; bytes: number }> {
  const store = await opened();
  const start = performance.now();
  const file = await exportArchive(store, [], NOW);
  return { ms: performance.now() - start, bytes: file.size };
}

Object.assign(globalThis, { tiexinMessages: { fill, append, again, fold, load, waiting, archive } });

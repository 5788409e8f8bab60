import { unwrap } from 'idb';
import { DAY } from '../core/time.ts';
import { addDays, type Day, dayOf } from '../core/zone.ts';
import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey } from '../records/key.ts';
import { loadAlerts } from './alerts-about.ts';
import { CHAT_STORES, type Database } from './database.ts';
import { openJobs } from './job-sheets.ts';
import { listSheets, placeOfSheet, readSheet } from './load-log.ts';
import { idsIn } from './log-columns.ts';
import { forgetDays } from './tally-reach.ts';
import { loadMany, result, type Transaction, together, write } from './transaction.ts';

/** Messages deleted in one transaction: other work gets through between the slices. */
const SLICE = 2000;
const CONVERSATIONS = 300;

const isActive = ({ state }: Alert): boolean => state === 'open' || state === 'snoozed';

/** Deletes a slice of the messages of a day and, once none is left, what was made of them. Answers how many went. */
async function sweepSheet(transaction: Transaction, key: string): Promise<number> {
  const { console, day, shop } = placeOfSheet(key);
  const sheet = await readSheet(transaction, key);
  const messages = transaction.objectStore('messages');
  const names = sheet ? idsIn(sheet).map((id) => recordKey(console, shop, id)) : [];
  const there = await loadMany<{ key: string }>(messages, names, (one) => one.key);
  const left = names.filter((name) => there.get(name)?.length);
  const gone = left.slice(0, SLICE);
  together(transaction, () => {
    for (const name of gone) messages.delete(name);
    // A day more on either side: days of a zone may have 23 hours.
    forgetDays(transaction, { console, shop }, addDays(day, -4), addDays(day, 2));
    if (gone.length < left.length) return;
    transaction.objectStore('logSheets').delete(key);
    transaction.objectStore('logTails').delete(IDBKeyRange.bound(`${key}/`, `${key}/\uffff`));
  });
  return gone.length;
}

async function sweepMessages(database: Database, before: Day): Promise<number> {
  const listing = unwrap(database).transaction(['logSheets', 'logTails'], 'readonly');
  const keys = (await listSheets(listing, '')).filter((key) => placeOfSheet(key).day < before);
  let deleted = 0;
  for (const key of keys)
    for (;;) {
      const gone = await write(database, (transaction) => sweepSheet(transaction, key), CHAT_STORES);
      deleted += gone;
      if (gone < SLICE) break;
    }
  return deleted;
}

async function sweepConversations(database: Database, before: number): Promise<number> {
  let deleted = 0;
  let after: string | undefined = '';
  while (after !== undefined) {
    const from: string = after;
    const [next, gone] = await write(
      database,
      async (transaction): Promise<[string | undefined, number]> => {
        const store = transaction.objectStore('conversations');
        const range = IDBKeyRange.lowerBound(from, true);
        const records = await result<Conversation[]>(store.getAll(range, CONVERSATIONS));
        const old = records.filter(
          ({ lastAt = 0, listed, seenAt }) => Math.max(lastAt, listed?.since ?? 0, seenAt) < before,
        );
        const keys = old.map(({ key }) => key);
        const alerts = await loadAlerts(transaction, 'conversation', keys);
        const picked = keys.filter((key) => !alerts.get(key)?.some(isActive));
        const names = picked.map((subject) => ({ kind: 'judge-conversation' as const, subject }));
        const book = await openJobs(transaction, names);
        together(transaction, () => {
          for (const key of picked) {
            store.delete(key);
            for (const alert of alerts.get(key) ?? []) transaction.objectStore('alerts').delete(alert.key);
          }
          for (const name of names) book.drop(name);
          book.close();
        });
        return [records.length < CONVERSATIONS ? undefined : records.at(-1)?.key, picked.length];
      },
      ['conversations', 'alerts', 'jobs'],
    );
    after = next;
    deleted += gone;
  }
  return deleted;
}

async function sweepPresences(database: Database, before: Day): Promise<number> {
  const keys = (await database.getAllKeys('presences')).filter((key) => placeOfSheet(key).day < before);
  await write(
    database,
    async (transaction) => {
      for (const key of keys) transaction.objectStore('presences').delete(key);
    },
    ['presences'],
  );
  return keys.length;
}

/**
 * Deletes what chats told longer ago than the retention time, with all that was made of it: whole days, in whatever zone. Conversations with
 * an alert that stands stay. Each slice is all or nothing. `now` in UTC milliseconds. Answers how many records went. Throws what the store
 * does.
 */
export async function sweepChats(database: Database, now: number, days: number): Promise<number> {
  const before = dayOf(now - (days + 1) * DAY, 'UTC');
  return (
    (await sweepMessages(database, before)) +
    (await sweepConversations(database, now - days * DAY)) +
    (await sweepPresences(database, before))
  );
}

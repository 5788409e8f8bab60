import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import { openStore } from '../../../utils/store/database.ts';
import { foldTails } from '../../../utils/store/load-log.ts';
import { aLog, chatsIn, log, said, TEN } from './chats.ts';

const BUYERS = 40;
const DAYS = ['2026-09-08', '2026-09-09', '2026-09-10'];

/** Each buyer asked two days ago and was answered; they asked again today, and were answered by what turns out to be a robot. */
const chats = Array.from({ length: BUYERS }, (_, one): ReadMessage[] => {
  const conversation = `b${one}`;
  const line = (id: string, role: ReadMessage['role'], at: number) =>
    said(`${conversation}-${id}`, role, at + one * 1000, { conversation });
  return [
    line('1', 'buyer', TEN - 2 * DAY),
    line('2', 'agent', TEN - 2 * DAY + MINUTE),
    line('3', 'robot', TEN - DAY),
    line('4', 'buyer', TEN - 20 * MINUTE),
    line('5', 'agent', TEN - 10 * MINUTE),
  ];
}).flat();
const robots = chats
  .filter(({ id }) => id.endsWith('-5'))
  .map((one): ReadMessage => ({ ...one, role: 'robot' }));

afterEach(() => vi.restoreAllMocks());

it('many answers that turn out to be a robot’s cost one look at each day, and stand as if it had been known', async () => {
  const database = await openStore({ name: 'withdrawn' });
  await log(database, aLog(chats), TEN);
  for (const day of DAYS) await foldTails(database, `pinduoduo/77/${day}`);
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await log(database, aLog(robots), TEN);
  const days = get.mock.contexts.flatMap((store, at) =>
    (store as IDBObjectStore).name === 'logSheets' ? String(get.mock.calls[at]?.[0]) : [],
  );
  expect(days.sort()).toEqual(DAYS.map((day) => `pinduoduo/77/${day}`));
  vi.restoreAllMocks();

  const known = await openStore({ name: 'known' });
  await log(known, aLog([...chats.filter(({ id }) => !id.endsWith('-5')), ...robots]), TEN);
  const [found, wanted] = [await chatsIn(database), await chatsIn(known)];
  expect(found.conversations).toEqual(wanted.conversations);
  expect(found.conversations.map(({ waitingSince }) => waitingSince)).not.toContain(undefined);
  database.close();
  known.close();
});

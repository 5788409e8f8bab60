import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { addDays, atMinute } from '../../../utils/core/zone.ts';
import { recordKey } from '../../../utils/records/key.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { loadConversation, loadLog } from '../../../utils/store/load-log.ts';
import { noteMessage } from '../../../utils/store/note-message.ts';
import { write } from '../../../utils/store/transaction.ts';
import { loadTimes, type TimesQuery } from '../../../utils/timing/load-times.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { makeChats } from '../../support/random-chats.ts';
import { asKept, countInFull } from '../../support/times-in-full.ts';

const ZONE = 'Asia/Shanghai';
const FIRST = '2026-11-02';
const DAYS = 9;
const START = atMinute(FIRST, 0, ZONE);
const chats = makeChats({ seed: 5, start: START, days: DAYS, conversations: 10, messages: 14 });
const query = (more: Partial<TimesQuery> = {}): TimesQuery => ({
  from: FIRST,
  to: addDays(FIRST, DAYS),
  settings: DEFAULT_TIMING,
  now: START + (DAYS + 5) * DAY,
  zoneOf: () => ZONE,
  ...more,
});

let database: Database;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  database = await openStore({ name: `views-${turn}` });
  await write(
    database,
    async (transaction) => {
      for (const one of chats) {
        const key = recordKey(one.console, one.shop, one.id);
        noteMessage(transaction, ZONE, undefined, { ...one, key, seenAt: one.at });
      }
    },
    ['messages', 'logTails', 'logSheets', 'tallySheets'],
  );
});
afterEach(() => database.close());

/** How many days had to be counted. */
async function counted(asked: TimesQuery): Promise<number> {
  let days = 0;
  await loadTimes(database, {
    ...asked,
    onProgress: (_, of) => {
      days = of;
    },
  });
  return days;
}
const me = { ...DEFAULT_TIMING, me: ['amy'] };
const views = [
  query(),
  query({ clock: 'shift' }),
  query({ settings: me }),
  query({ settings: me, clock: 'shift' }),
];

it('keeps the views of a day side by side, and each of them right', async () => {
  for (const view of views) expect(await counted(view)).toBeGreaterThan(5);
  for (const view of views) {
    expect(await counted(view)).toBe(0);
    expect(await asKept(database, view)).toEqual(countInFull(chats, view, ZONE));
  }
});

it('does not grow with the settings that were tried', async () => {
  for (const view of views) await counted(view);
  const sheets = await database.count('tallySheets');
  for (let limit = 20; limit < 50; limit += 10) {
    const settings = { ...DEFAULT_TIMING, rules: { everyResponse: { limit } } };
    await counted(query({ settings, rules: ['everyResponse'] }));
    expect(await database.count('tallySheets')).toBeLessThanOrEqual(sheets);
  }
  expect(await asKept(database, query())).toEqual(countInFull(chats, query(), ZONE));
});

it('counts and reads only the rules that are asked for', async () => {
  const asked = query({ rules: ['everyResponse', 'nothing'] });
  expect(await asKept(database, asked)).toEqual(countInFull(chats, asked, ZONE));
  const names = (await database.getAll('tallySheets')).map(({ made }) => made.split('~')[0]);
  expect([...new Set(names)].sort()).toEqual(['everyResponse', 'unseen']);
});

it('tells how far it is from the beginning on, and stops where it is told to, with what it has', async () => {
  const steps: number[] = [];
  const stop = new AbortController();
  const loading = loadTimes(database, {
    ...query(),
    signal: stop.signal,
    onProgress: (done) => {
      steps.push(done);
      if (done > 0) stop.abort(new Error('enough'));
    },
  });
  await expect(loading).rejects.toThrow('enough');
  expect(steps).toEqual([0, 4]);
  const left = await counted(query());
  expect(left).toBeGreaterThan(0);
  expect(await counted(query())).toBe(0);
});

it('reads one conversation of a day as the whole day has it', async () => {
  const sheets = await loadLog(database, { from: FIRST, to: addDays(FIRST, DAYS) });
  let found = 0;
  for (const { at, conversation, conversations, day } of sheets)
    for (const [place, name] of conversations.entries()) {
      const own = await loadConversation(database, name, day);
      expect([...(own?.at ?? [])]).toEqual([...at].filter((_, row) => conversation[row] === place));
      found += 1;
    }
  expect(found).toBeGreaterThan(10);
  expect(await loadConversation(database, 'taobao/1/nobody', FIRST)).toBeUndefined();
});

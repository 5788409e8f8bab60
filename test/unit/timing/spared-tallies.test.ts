import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { addDays, atMinute } from '../../../utils/core/zone.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { commitLog } from '../../../utils/store/messages.ts';
import type { TimesQuery } from '../../../utils/timing/load-times.ts';
import type { Logged } from '../../../utils/timing/log.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { Random } from '../../support/random.ts';
import { makeChats } from '../../support/random-chats.ts';
import { asKept, countInFull } from '../../support/times-in-full.ts';

const ZONE = 'Asia/Shanghai';
const FIRST = '2026-11-02';
const DAYS = 8;
const START = atMinute(FIRST, 0, ZONE);
const NOW = START + (DAYS + 2) * DAY;

let database: Database;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  database = await openStore({ name: `spared-${turn}` });
});
afterEach(() => database.close());

async function tell(console: string, messages: readonly Logged[]): Promise<void> {
  const read = messages.map(({ console: _, shop: __, ...one }): ReadMessage => ({ ...one, seenAt: one.at }));
  const request = { console, page: 'chat', shop: { id: '1' }, messages: read, listed: [] };
  const done = await commitLog(database, request, ZONE, NOW);
  if (!done.ok) throw new Error(done.error.code);
}

/** Times as pages show them: some only to the minute, so that many are the same. */
const blurred = (messages: readonly Logged[], random: Random): Logged[] =>
  messages.map((one) => (random.chance(0.4) ? { ...one, at: one.at - (one.at % 60_000) } : one));

it.each([
  ['taobao', 11],
  ['taobao', 12],
  ['taobao', 13],
  ['pinduoduo', 14],
  ['doudian', 15],
  ['jd', 16],
] as const)(
  'what is spared is what counting everything gives: %s %i',
  async (console, seed) => {
    const random = new Random(seed);
    const crowd = { seed, start: START, days: DAYS, conversations: 10, messages: 18, console };
    const chats = blurred(makeChats(crowd), random).sort((a, b) => a.at - b.at);
    const query = (more: Partial<TimesQuery>): TimesQuery => ({
      from: FIRST,
      to: addDays(FIRST, DAYS),
      settings: DEFAULT_TIMING,
      now: NOW,
      zoneOf: () => ZONE,
      ...more,
    });
    const views = [
      query({}),
      query({ clock: 'shift' }),
      query({ settings: { ...DEFAULT_TIMING, me: ['amy'] } }),
    ];
    const told: Logged[] = [];
    let looks = 0;
    while (chats.length > 0) {
      const size = random.chance(0.7) ? 1 : random.int(2, 9);
      // Now and then something comes late.
      const next = chats.splice(random.chance(0.05) ? Math.min(20, chats.length - 1) : 0, size);
      await tell(console, next);
      told.push(...next);
      if (random.chance(0.25)) {
        const view = views[looks % views.length] ?? query({});
        looks += 1;
        expect(await asKept(database, view), `after ${told.length}`).toEqual(countInFull(told, view, ZONE));
      }
    }
    for (const view of views) expect(await asKept(database, view)).toEqual(countInFull(told, view, ZONE));
    expect(looks).toBeGreaterThan(5);
  },
  60_000,
);

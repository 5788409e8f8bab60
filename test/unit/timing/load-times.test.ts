import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { addDays, atMinute } from '../../../utils/core/zone.ts';
import { recordKey } from '../../../utils/records/key.ts';
import type { Message } from '../../../utils/records/message.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { noteMessage } from '../../../utils/store/note-message.ts';
import { write } from '../../../utils/store/transaction.ts';
import { spanOfDays } from '../../../utils/timing/day-tallies.ts';
import { loadTimes, type TimesQuery } from '../../../utils/timing/load-times.ts';
import { loadTurns, loadUnits } from '../../../utils/timing/load-units.ts';
import type { Logged } from '../../../utils/timing/log.ts';
import { ruleOf } from '../../../utils/timing/rules.ts';
import { DEFAULT_TIMING, type TimingSettings } from '../../../utils/timing/settings.ts';
import { addTallies } from '../../../utils/timing/tally.ts';
import { unitsOf } from '../../../utils/timing/units.ts';
import { script } from '../../support/chat-script.ts';
import { makeLog } from '../../support/make-log.ts';
import { makeChats, shuffle } from '../../support/random-chats.ts';
import { asKept, countInFull } from '../../support/times-in-full.ts';

const ZONE = 'Asia/Shanghai';
const FIRST = '2026-11-02';
const DAYS = 9;
const START = atMinute(FIRST, 0, ZONE);
/** In the middle of the last day. */
const NOW = START + (DAYS - 1) * DAY + 13 * HOUR;
const LAST = addDays(FIRST, DAYS - 1);
const crowd = (seed: number, console: string, shop: string) =>
  makeChats({ seed, start: START, days: DAYS, conversations: 12, messages: 16, console, shop }).filter(
    ({ at }) => at <= NOW,
  );
const chats = [...crowd(1, 'taobao', '1'), ...crowd(2, 'taobao', '2'), ...crowd(3, 'jd', '_')];

const NOTED = ['messages', 'logTails', 'logSheets', 'tallySheets'] as const;
const recordOf = (one: Logged): Message => ({
  ...one,
  key: recordKey(one.console, one.shop, one.id),
  seenAt: one.at,
});

let database: Database;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  database = await openStore({ name: `times-${turn}` });
});
afterEach(() => database.close());

/** Writes messages as the store does when a page tells of them. */
async function put(messages: readonly Logged[]): Promise<void> {
  for (const one of messages) {
    const message = recordOf(one);
    const before = await database.get('messages', message.key);
    await write(database, async (transaction) => noteMessage(transaction, ZONE, before, message), NOTED);
  }
}

const query = (more: Partial<TimesQuery> = {}): TimesQuery => ({
  from: FIRST,
  to: LAST,
  settings: DEFAULT_TIMING,
  now: NOW,
  zoneOf: () => ZONE,
  ...more,
});
const kept = (asked: TimesQuery) => asKept(database, asked);
const inFull = (messages: readonly Logged[], asked: TimesQuery) => countInFull(messages, asked, ZONE);

describe('what is kept', () => {
  it('is what counting everything gives, made for the first time and read again', async () => {
    await put(shuffle(chats, 4));
    const expected = inFull(chats, query());
    expect(await kept(query())).toEqual(expected);
    const sheets = await database.count('tallySheets');
    expect(sheets).toBeGreaterThan(12);
    // The last day is not over.
    expect(await database.get('tallySheets', `taobao/1/${LAST}`)).toBeUndefined();
    expect(await kept(query())).toEqual(expected);
    expect(await database.count('tallySheets')).toBe(sheets);
  });

  it('stays right while messages come, late ones and changed ones too', async () => {
    const some = shuffle(chats, 9);
    const half = Math.floor(some.length / 2);
    await put(some.slice(0, half));
    await kept(query());
    for (let at = half; at < some.length; at += 90) {
      await put(some.slice(at, at + 90));
      expect(await kept(query())).toEqual(inFull(some.slice(0, at + 90), query()));
    }
    const recalled = some.slice(0, 20).map((one): Logged => ({ ...one, kind: 'withdrawn' }));
    await put(recalled);
    expect(await kept(query())).toEqual(inFull([...some, ...recalled], query()));
  });

  it('is made anew under other rules, names, working hours and on the shift’s clock', async () => {
    await put(chats);
    const changed: TimingSettings[] = [
      {
        ...DEFAULT_TIMING,
        rules: { taobao3Minutes: { limit: 60, from: 600 }, everyResponse: { limit: 30 } },
      },
      { ...DEFAULT_TIMING, me: ['amy'] },
      DEFAULT_TIMING,
    ];
    for (const settings of changed)
      for (const clock of ['platform', 'shift'] as const)
        expect(await kept(query({ settings, clock }))).toEqual(inFull(chats, query({ settings, clock })));
  });

  it('waits with what has its limit still before it', async () => {
    const open = script('1+00:00:00 A\n23:59:30 B', { day: addDays(LAST, -2) });
    await put(open);
    const midnight = atMinute(addDays(LAST, -1), 0, ZONE);
    const first = query({ now: midnight + MINUTE });
    expect(await kept(first)).toEqual(inFull(open, first));
    const later = query({ now: midnight + HOUR });
    expect(await kept(later)).toEqual(inFull(open, later));
  });
});

it('tells how much of the shift was seen, and what had begun before', async () => {
  const day = '2026-11-03';
  await put(script('09:00:00 B\n09:30:00 A\n13:00:00 B\n13:00:20 A', { day }));
  const at = (minute: number) => atMinute(day, minute, ZONE);
  await database.put('presences', {
    key: `taobao/1/${day}`,
    console: 'taobao',
    shop: '1',
    day,
    spans: [[at(570), at(840)]],
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const shifts = { weekly: DEFAULT_TIMING.shifts.weekly, days: [] };
  const { coverage } = await loadTimes(database, query({ settings: { ...DEFAULT_TIMING, shifts } }));
  const [only] = coverage;
  expect([only?.day, only?.unseen]).toEqual([day, 1]);
  expect(only && only.seen <= only.shift).toBe(true);
  if (zone === ZONE) expect([only?.shift, only?.seen]).toEqual([9 * HOUR, 4.5 * HOUR]);
});

it('tells a quiet day on which the page was open from one that was not seen', async () => {
  await put(script('09:00:00 B\n09:01:00 A', { day: '2026-11-03' }));
  const day = '2026-11-06';
  const open: [number, number] = [atMinute(day, 0, ZONE), atMinute(day, 1440, ZONE)];
  await database.put('presences', {
    key: `taobao/1/${day}`,
    console: 'taobao',
    shop: '1',
    day,
    spans: [open],
  });
  const { coverage, rules } = await loadTimes(database, query({ from: day, to: LAST }));
  expect(coverage.map((one) => one.day)).toEqual([day]);
  expect(coverage[0]?.seen).toBe(coverage[0]?.shift);
  expect(rules.flatMap(({ days }) => days)).toEqual([]);
});

it('lists what figures are made of, and the turns of a conversation', async () => {
  await put(chats);
  const rule = ruleOf('taobao3Minutes');
  if (!rule) throw new Error('no rule');
  const units = await loadUnits(database, rule, query());
  const expected = ['1', '2'].flatMap((shop) => {
    const own = chats.filter((one) => one.console === 'taobao' && one.shop === shop);
    return unitsOf(rule, rule.values, makeLog(own), spanOfDays([FIRST, LAST], ZONE), {
      zone: ZONE,
      now: NOW,
    });
  });
  expect(units).toEqual(expected.sort((a, b) => a.begin - b.begin));
  const { rules } = await loadTimes(database, query());
  const days = rules.find((one) => one.rule.id === rule.id)?.days ?? [];
  expect(addTallies(days.map(({ tally }) => tally)).counted).toBe(
    units.filter(({ left }) => left === undefined).length,
  );
  const answered = units.find(({ reply }) => reply !== undefined);
  if (!answered) throw new Error('nothing was answered');
  const turns = await loadTurns(database, answered, ZONE);
  expect(turns.some(({ at, role }) => at === answered.begin && role === 'buyer')).toBe(true);
  expect(turns.some(({ at, role }) => at === answered.reply && role === 'agent')).toBe(true);
});

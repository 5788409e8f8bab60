/** Runs inside an extension page: fills a store of its own with a million messages, and has figures made of it. */
import { SECOND } from '../../../utils/core/time.ts';
import { addDays, atMinute, CHINA, dayOf } from '../../../utils/core/zone.ts';
import { recordKey } from '../../../utils/records/key.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { rowOf, sheetOf } from '../../../utils/store/log-columns.ts';
import { commitLog } from '../../../utils/store/messages.ts';
import { figuresOf } from '../../../utils/timing/figures.ts';
import { loadTimes, type Times } from '../../../utils/timing/load-times.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { addTallies } from '../../../utils/timing/tally.ts';
import { Random } from '../../support/random.ts';
import { messagesOf } from './messages-of.ts';

const NAME = 'tiexin-times';
const [CONSOLE, SHOP] = ['taobao', '1001'];
/** In the middle of the last day. */
const NOW = atMinute('2026-11-20', 21 * 60, CHINA);
const TODAY = dayOf(NOW, CHINA);
let database: Database | undefined;

const opened = async (): Promise<Database> => {
  database ??= await openStore({ name: NAME });
  return database;
};

const FILLED = ['messages', 'logSheets', 'logTails', 'tallySheets', 'presences', 'conversations'] as const;

async function empty(): Promise<void> {
  const store = await opened();
  for (const name of FILLED) await store.clear(name);
}

/** Stores `count` messages on each of some days, `from` to `to` days before today. */
async function fill(count: number, from: number, to: number): Promise<void> {
  const store = await opened();
  for (let back = from; back >= to; back -= 1) {
    const day = addDays(TODAY, -back);
    const messages = messagesOf(day, count, new Random(back));
    const key = recordKey(CONSOLE, SHOP, day);
    const place = { key, console: CONSOLE, shop: SHOP, day };
    const transaction = store.transaction(['messages', 'logSheets', 'presences'], 'readwrite', {
      durability: 'relaxed',
    });
    for (const message of messages) void transaction.objectStore('messages').put(message);
    void transaction.objectStore('logSheets').put(sheetOf(place, messages.map(rowOf)));
    const spans: [number, number][] = [[atMinute(day, 540, CHINA), atMinute(day, 1080, CHINA)]];
    void transaction.objectStore('presences').put({ ...place, spans });
    await transaction.done;
  }
}

const load = async (days: number, rules?: readonly string[]): Promise<Times> =>
  loadTimes(await opened(), {
    from: addDays(TODAY, 1 - days),
    to: TODAY,
    settings: DEFAULT_TIMING,
    now: NOW,
    zoneOf: () => CHINA,
    ...(rules && { rules }),
  });

/** Figures of the last days by every rule, or by one, as the dashboard shows them; ms. */
async function show(days: number, only?: string): Promise<number> {
  const start = performance.now();
  const { rules } = await load(days, only === undefined ? undefined : [only]);
  for (const { rule, values, days: each } of rules)
    figuresOf(rule, values, addTallies(each.map(({ tally }) => tally)));
  return performance.now() - start;
}

/** Has the tallies of the last days made anew; ms. */
async function make(days: number): Promise<number> {
  await (await opened()).clear('tallySheets');
  const start = performance.now();
  await load(days);
  return performance.now() - start;
}

/** Stores one message more; ms. */
async function append(round: number): Promise<number> {
  const store = await opened();
  const at = NOW + round * SECOND;
  const message = {
    id: `${at}000000`,
    conversation: `buyer-${round}`,
    role: 'buyer' as const,
    at,
    atSource: 'page' as const,
    kind: 'text' as const,
    seenAt: at,
  };
  const request = { console: CONSOLE, page: 'chat', shop: { id: SHOP }, messages: [message], listed: [] };
  const start = performance.now();
  const done = await commitLog(store, request, CHINA, at);
  const ms = performance.now() - start;
  if (!done.ok) throw new Error(done.error.code);
  return ms;
}

async function clear(): Promise<void> {
  database?.close();
  database = undefined;
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = resolve;
    request.onerror = resolve;
  });
}

const api = { empty, fill, show, make, append, clear };
/** What the bench calls. */
export type TimesBench = typeof api;
Object.assign(globalThis, { tiexinTimes: api });

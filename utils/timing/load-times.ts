import { addDays, type Day, localZone } from '../core/zone.ts';
import type { Presence } from '../records/presence.ts';
import type { Database } from '../store/database.ts';
import { listSheets, readSheet } from '../store/load-log.ts';
import { isQuotaError, StoreError } from '../store/store-error.ts';
import { reading, type Transaction, write } from '../store/transaction.ts';
import { type Coverage, coverageOf, openSpans } from './coverage.ts';
import { spanOfDay } from './day-tallies.ts';
import { joinSheets } from './join-sheets.ts';
import {
  type KeptShop,
  keepTallies,
  missingOn,
  readPresences,
  readShops,
  TIMES_STORES,
} from './kept-shops.ts';
import { type Rule, type RuleValues, valuesOf } from './rule.ts';
import type { TimingSettings } from './settings.ts';
import { shiftClock } from './shifts.ts';
import { type ClockName, groundsOf, makeTallies, UNSEEN } from './shop-times.ts';
import type { Tally } from './tally.ts';

/** What to load. Days in each console's zone, both ends included; `now` in UTC ms. */
export interface TimesQuery {
  /** `console/shop` as keys of records begin; every shop that has messages without. */
  shops?: readonly string[];
  from: Day;
  to: Day;
  settings: TimingSettings;
  now: number;
  /** The IANA zone of a console. */
  zoneOf: (console: string) => string;
  /** Default: the platform's. */
  clock?: ClockName;
  /** Ids of the rules that are asked for; every rule that one of the consoles has without. */
  rules?: readonly string[];
  /** Told before the first stretch of days that has to be counted, and after each: how many days are done, of how many. */
  onProgress?: (done: number, of: number) => void;
  /** Ends the counting before the next stretch; what was counted until then is kept. */
  signal?: AbortSignal;
}

/** What a rule found in one shop on one day. */
export interface DayTally {
  console: string;
  shop: string;
  day: Day;
  tally: Tally;
}

/** How much of the shift could be seen of one shop on one day, and how many conversations had begun before. */
export interface DayCoverage extends Coverage {
  console: string;
  shop: string;
  day: Day;
  unseen: number;
}

export interface Times {
  /** Every rule that one of the consoles has, with its days that have messages, in order of shop and day. */
  rules: { rule: Rule; values: RuleValues; days: DayTally[] }[];
  /** Every day with messages or presences of the shops that have messages: a quiet day that was seen is not one that was not. */
  coverage: DayCoverage[];
}

/** So many days are counted at once: more would hold too many messages in memory, and be long without a word. */
const STRETCH = 4;

/** Counts a stretch of days of one shop from its messages, within a transaction. */
async function count(
  transaction: Transaction,
  shop: KeptShop,
  days: readonly Day[],
  listed: readonly string[],
): Promise<ReadonlySet<string>> {
  const { prefix, counting } = shop;
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  const grounds = groundsOf(from, to, counting.zone);
  const keys = listed.filter((key) => {
    const day = key.slice(prefix.length);
    return day >= grounds.from && day <= grounds.to;
  });
  const [sheets, presences] = await Promise.all([
    Promise.all(keys.map((key) => readSheet(transaction, key))),
    readPresences(transaction, prefix, addDays(from, -1), to),
  ]);
  const log = joinSheets(
    sheets.flatMap((sheet) => sheet ?? []),
    days,
  );
  const open = openSpans(presences.flatMap(({ spans }) => spans));
  const missing = new Set(days.flatMap((day) => missingOn(shop, day)));
  const rules = counting.rules.filter(({ id }) => missing.has(id));
  for (const [day, tallies] of makeTallies({ ...counting, rules }, log, days, open))
    shop.tallies.set(day, { ...shop.tallies.get(day), ...tallies });
  return missing;
}

/** Counts days of which some are over, and keeps what will stay. Where there is no room, it is counted all the same. */
async function countAndKeep(database: Database, shop: KeptShop, days: readonly Day[]): Promise<void> {
  const again = async (transaction: Transaction) =>
    count(transaction, shop, days, await listSheets(transaction, shop.prefix));
  try {
    await write(
      database,
      async (transaction) => {
        await keepTallies(transaction, shop, days, await again(transaction));
      },
      TIMES_STORES,
    );
  } catch (error) {
    if (!isQuotaError(error) && !(error instanceof StoreError && error.code === 'store-full')) throw error;
    await again(reading(database, TIMES_STORES));
  }
}

/** Days that follow each other closely enough to be counted from the same messages. */
function stretchesOf(days: readonly Day[]): Day[][] {
  const stretches: Day[][] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    if (last && last.length < STRETCH && day <= addDays(last.at(-1) ?? '', 3)) last.push(day);
    else stretches.push([day]);
  }
  return stretches;
}

function coverageOn(shop: KeptShop, presences: readonly Presence[], query: TimesQuery): DayCoverage[] {
  const { console, counting, days, tallies } = shop;
  const clock = shiftClock(query.settings.shifts, localZone());
  const open = new Map(presences.map(({ day, spans }) => [day, openSpans(spans)]));
  return [...new Set([...days, ...open.keys()])].sort().map((day) => ({
    console,
    shop: shop.shop,
    day,
    unseen: tallies.get(day)?.[UNSEEN]?.counted ?? 0,
    ...coverageOf(open.get(day) ?? [], clock, spanOfDay(day, counting.zone), query.now),
  }));
}

/**
 * What every rule of every console says of each day, by shop: from what is kept, and where nothing is kept or it was made under other
 * rules or settings, from the messages; what will not change any more is kept then. Exactly what counting all messages would give.
 * Rejects as the store does, and with the signal's reason.
 */
export async function loadTimes(database: Database, query: TimesQuery): Promise<Times> {
  const transaction = reading(database, TIMES_STORES);
  const shops = await readShops(transaction, query);
  // What is not over will not be kept: it is counted from what this transaction sees.
  const [presences] = await Promise.all([
    Promise.all(shops.map(({ prefix }) => readPresences(transaction, prefix, query.from, query.to))),
    ...shops.map((shop) => {
      const today = shop.days.filter((day) => spanOfDay(day, shop.counting.zone).to > query.now);
      return today.length === 0 ? undefined : count(transaction, shop, today, shop.keys);
    }),
  ]);
  const missing = shops.map((shop) => shop.days.filter((day) => missingOn(shop, day).length > 0));
  const total = missing.reduce((sum, days) => sum + days.length, 0);
  let done = 0;
  if (total > 0) query.onProgress?.(done, total);
  for (const [at, shop] of shops.entries())
    for (const days of stretchesOf(missing[at] ?? [])) {
      query.signal?.throwIfAborted();
      await countAndKeep(database, shop, days);
      done += days.length;
      query.onProgress?.(done, total);
    }
  const rules = new Map<string, Times['rules'][number]>();
  for (const { console, counting, days, shop, tallies } of shops)
    for (const rule of counting.rules) {
      const entry = rules.get(rule.id) ?? { rule, values: valuesOf(rule, query.settings.rules), days: [] };
      rules.set(rule.id, entry);
      for (const day of days) {
        const tally = tallies.get(day)?.[rule.id];
        if (tally) entry.days.push({ console, shop, day, tally });
      }
    }
  return {
    rules: [...rules.values()],
    coverage: shops.flatMap((shop, at) => coverageOn(shop, presences[at] ?? [], query)),
  };
}

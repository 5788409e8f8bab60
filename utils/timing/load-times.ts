import { unwrap } from 'idb';
import { addDays, type Day, localZone } from '../core/zone.ts';
import type { Presence } from '../records/presence.ts';
import type { Database } from '../store/database.ts';
import { listSheets, placeOfSheet, readSheet } from '../store/load-log.ts';
import { isQuotaError, StoreError } from '../store/store-error.ts';
import type { TallySheet } from '../store/tally-sheets.ts';
import { result, type Transaction, write } from '../store/transaction.ts';
import { type Coverage, coverageOf, openSpans } from './coverage.ts';
import { spanOfDay } from './day-tallies.ts';
import { joinSheets } from './join-sheets.ts';
import { type Rule, type RuleValues, valuesOf } from './rule.ts';
import { rulesOf } from './rules.ts';
import type { TimingSettings } from './settings.ts';
import { shiftClock } from './shifts.ts';
import {
  type ClockName,
  type Counting,
  digestOf,
  groundsOf,
  isFinal,
  makeTallies,
  tallyName,
  UNSEEN,
} from './shop-times.ts';
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
  /** Told after each stretch of days that had to be counted: how many days are done, of how many. */
  onProgress?: (done: number, of: number) => void;
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
  /** Every day with messages or presences of the shops that have messages in the period. */
  coverage: DayCoverage[];
}

/** So many days are counted at once: more would hold too many messages in memory. */
const STRETCH = 7;
const STORES = ['logSheets', 'logTails', 'tallySheets', 'presences'] as const;

interface Shop {
  prefix: string;
  console: string;
  shop: string;
  counting: Counting;
  made: string;
  /** Days of the period that have messages. */
  days: Day[];
  tallies: Map<Day, TallySheet['tallies']>;
}

const rangeOf = (prefix: string, from: Day, to: Day): IDBKeyRange =>
  IDBKeyRange.bound(`${prefix}${from}`, `${prefix}${to}`);

const readPresences = (transaction: Transaction, prefix: string, from: Day, to: Day): Promise<Presence[]> =>
  result(transaction.objectStore('presences').getAll(rangeOf(prefix, from, to)));

const isWhole = (sheet: TallySheet, { made, counting }: Shop): boolean =>
  sheet.made === made &&
  counting.rules.every((rule) => sheet.tallies[tallyName(rule, counting.clock)] !== undefined);

/** Counts a stretch of days of one shop from its messages, within a transaction. */
async function count(transaction: Transaction, shop: Shop, days: readonly Day[]): Promise<void> {
  const { prefix, counting } = shop;
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  const grounds = groundsOf(from, to, counting.zone);
  const listed = await listSheets(transaction, prefix);
  const keys = listed.filter((key) => {
    const day = key.slice(prefix.length);
    return day >= grounds.from && day <= grounds.to;
  });
  const [sheets, presences] = await Promise.all([
    Promise.all(keys.map((key) => readSheet(transaction, key))),
    readPresences(transaction, prefix, addDays(from, -1), to),
  ]);
  const log = joinSheets(sheets.flatMap((sheet) => sheet ?? []));
  const open = openSpans(presences.flatMap(({ spans }) => spans));
  for (const [day, tallies] of makeTallies(counting, log, days, open)) shop.tallies.set(day, tallies);
}

/** Puts back what will stay, in the transaction in which it was counted: a message that comes meanwhile takes it away again. */
function keep(transaction: Transaction, shop: Shop, days: readonly Day[]): void {
  const { console, counting, made, prefix, tallies } = shop;
  for (const day of days) {
    const found = tallies.get(day);
    if (found && isFinal(found, day, counting))
      transaction.objectStore('tallySheets').put({
        key: `${prefix}${day}`,
        console,
        shop: shop.shop,
        day,
        made,
        tallies: found,
      } satisfies TallySheet);
  }
}

async function countAndKeep(database: Database, shop: Shop, days: readonly Day[]): Promise<void> {
  const isOver = days.some((day) => spanOfDay(day, shop.counting.zone).to <= shop.counting.now);
  const readOnly = () => count(unwrap(database).transaction([...STORES], 'readonly'), shop, days);
  if (!isOver) return readOnly();
  try {
    await write(
      database,
      async (transaction) => {
        await count(transaction, shop, days);
        keep(transaction, shop, days);
      },
      STORES,
    );
  } catch (error) {
    // Where there is no room to keep it, it is counted all the same.
    if (!isQuotaError(error) && !(error instanceof StoreError && error.code === 'store-full')) throw error;
    await readOnly();
  }
}

/** The shops that have messages in the period, with what is kept of them. */
async function readShops(transaction: Transaction, query: TimesQuery): Promise<Shop[]> {
  const { from, to, settings, now, zoneOf, clock = 'platform' } = query;
  const prefixes = query.shops?.map((shop) => `${shop}/`) ?? [''];
  const keys = (await Promise.all(prefixes.map((prefix) => listSheets(transaction, prefix)))).flat();
  const shops = new Map<string, Shop>();
  for (const key of keys) {
    const { console, shop, day } = placeOfSheet(key);
    if (day < from || day > to) continue;
    const prefix = key.slice(0, key.lastIndexOf('/') + 1);
    const known = shops.get(prefix);
    if (known) {
      known.days.push(day);
      continue;
    }
    const counting = { rules: rulesOf(console), settings, zone: zoneOf(console), now, clock };
    const made = digestOf(counting);
    shops.set(prefix, { prefix, console, shop, counting, made, days: [day], tallies: new Map() });
  }
  await Promise.all(
    [...shops.values()].map(async (shop) => {
      const store = transaction.objectStore('tallySheets');
      const sheets: TallySheet[] = await result(store.getAll(rangeOf(shop.prefix, from, to)));
      for (const sheet of sheets) if (isWhole(sheet, shop)) shop.tallies.set(sheet.day, sheet.tallies);
    }),
  );
  return [...shops.values()];
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

function coverageOn(shop: Shop, presences: readonly Presence[], query: TimesQuery): DayCoverage[] {
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
 * Rejects as the store does.
 */
export async function loadTimes(database: Database, query: TimesQuery): Promise<Times> {
  const transaction = unwrap(database).transaction([...STORES], 'readonly');
  const shops = await readShops(transaction, query);
  const presences = await Promise.all(
    shops.map(({ prefix }) => readPresences(transaction, prefix, query.from, query.to)),
  );
  const missing = shops.map((shop) => shop.days.filter((day) => !shop.tallies.has(day)));
  const total = missing.reduce((sum, days) => sum + days.length, 0);
  let done = 0;
  for (const [at, shop] of shops.entries())
    for (const days of stretchesOf(missing[at] ?? [])) {
      await countAndKeep(database, shop, days);
      done += days.length;
      query.onProgress?.(done, total);
    }
  const rules = new Map<string, Times['rules'][number]>();
  const { clock = 'platform', settings } = query;
  for (const { console, counting, days, shop, tallies } of shops)
    for (const rule of counting.rules) {
      const entry = rules.get(rule.id) ?? { rule, values: valuesOf(rule, settings.rules), days: [] };
      rules.set(rule.id, entry);
      for (const day of days) {
        const tally = tallies.get(day)?.[tallyName(rule, clock)];
        if (tally) entry.days.push({ console, shop, day, tally });
      }
    }
  return {
    rules: [...rules.values()],
    coverage: shops.flatMap((shop, at) => coverageOn(shop, presences[at] ?? [], query)),
  };
}

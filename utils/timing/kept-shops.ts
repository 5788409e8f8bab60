import type { Day } from '../core/zone.ts';
import type { Presence } from '../records/presence.ts';
import { listSheets, placeOfSheet } from '../store/load-log.ts';
import type { TallySheet } from '../store/tally-sheets.ts';
import { result, type Transaction } from '../store/transaction.ts';
import type { TimesQuery } from './load-times.ts';
import { rulesOf } from './rules.ts';
import {
  type Counting,
  type DayTallies,
  digestOf,
  isFinal,
  packTallies,
  tallyName,
  UNSEEN,
  unpackTally,
} from './shop-times.ts';

/** What figures are loaded from. */
export const TIMES_STORES = ['logSheets', 'logTails', 'tallySheets', 'presences'] as const;

/** A shop with what is kept of its days. */
export interface KeptShop {
  prefix: string;
  console: string;
  shop: string;
  counting: Counting;
  made: string;
  /** Days of the period that have messages. */
  days: Day[];
  tallies: Map<Day, DayTallies>;
  /** The keys of all its sheets of messages. */
  keys: string[];
}

const rangeOf = (prefix: string, from: Day, to: Day): IDBKeyRange =>
  IDBKeyRange.bound(`${prefix}${from}`, `${prefix}${to}`);

/** When pages of a shop were open, from one day to another. */
export const readPresences = (
  transaction: Transaction,
  prefix: string,
  from: Day,
  to: Day,
): Promise<Presence[]> => result(transaction.objectStore('presences').getAll(rangeOf(prefix, from, to)));

const isWhole = (sheet: TallySheet, { made, counting }: KeptShop): boolean =>
  sheet.made === made &&
  counting.rules.every((rule) => sheet.tallies[tallyName(rule, counting.clock)] !== undefined);

/** What is asked for of a sheet. */
function unpackAll({ tallies }: TallySheet, { rules, clock }: Counting): DayTallies {
  const names = [UNSEEN, ...rules.map((rule) => tallyName(rule, clock))];
  return Object.fromEntries(
    names.flatMap((name) => {
      const stored = tallies[name];
      return stored ? [[name, unpackTally(stored)]] : [];
    }),
  );
}

/** Puts back what will stay, in the transaction in which it was counted: a message that comes meanwhile takes it away again. */
export async function keepTallies(
  transaction: Transaction,
  shop: KeptShop,
  days: readonly Day[],
): Promise<void> {
  const { console, counting, made, prefix, tallies } = shop;
  const range = rangeOf(prefix, days[0] ?? '', days.at(-1) ?? '');
  const old: TallySheet[] = await result(transaction.objectStore('tallySheets').getAll(range));
  for (const day of days) {
    const found = tallies.get(day);
    const before = old.find((sheet) => sheet.day === day && sheet.made === made);
    if (found && isFinal(found, day, counting))
      transaction.objectStore('tallySheets').put({
        key: `${prefix}${day}`,
        console,
        shop: shop.shop,
        day,
        made,
        // What is kept by the other clock stays.
        tallies: { ...before?.tallies, ...packTallies(found) },
      } satisfies TallySheet);
  }
}

/** The shops that have messages, be they of the period or not, with what is kept of the period. */
export async function readShops(transaction: Transaction, query: TimesQuery): Promise<KeptShop[]> {
  const { from, to, settings, now, zoneOf, clock = 'platform' } = query;
  const prefixes = query.shops?.map((shop) => `${shop}/`) ?? [''];
  const keys = (await Promise.all(prefixes.map((prefix) => listSheets(transaction, prefix)))).flat();
  const shops = new Map<string, KeptShop>();
  for (const key of keys) {
    const { console, shop, day } = placeOfSheet(key);
    const prefix = key.slice(0, key.lastIndexOf('/') + 1);
    let known = shops.get(prefix);
    if (!known) {
      const counting = { rules: rulesOf(console), settings, zone: zoneOf(console), now, clock };
      const made = digestOf(counting);
      known = { prefix, console, shop, counting, made, keys: [], days: [], tallies: new Map() };
      shops.set(prefix, known);
    }
    known.keys.push(key);
    if (day >= from && day <= to) known.days.push(day);
  }
  await Promise.all(
    [...shops.values()].map(async (shop) => {
      const store = transaction.objectStore('tallySheets');
      const sheets: TallySheet[] = await result(store.getAll(rangeOf(shop.prefix, from, to)));
      for (const sheet of sheets) {
        if (isWhole(sheet, shop)) shop.tallies.set(sheet.day, unpackAll(sheet, shop.counting));
      }
    }),
  );
  return [...shops.values()];
}

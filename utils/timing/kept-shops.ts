import type { Day } from '../core/zone.ts';
import type { Presence } from '../records/presence.ts';
import { listSheets, placeOfSheet } from '../store/load-log.ts';
import type { TallySheet } from '../store/tally-sheets.ts';
import { result, type Transaction } from '../store/transaction.ts';
import type { TimesQuery } from './load-times.ts';
import { packTally, unpackTally } from './packed-tally.ts';
import { rulesOf } from './rules.ts';
import { type Counting, type DayTallies, isFinal, namesOf, ruleIn } from './shop-times.ts';

/** What figures are loaded from. */
export const TIMES_STORES = ['logSheets', 'logTails', 'tallySheets', 'presences'] as const;
/** So many sheets of a day and a rule are kept: as there are views, by whose figures they are and by which clock. */
const VIEWS = 4;
/** More than any key. */
const LAST = '\uffff';

/** A shop with what is kept of its days. */
export interface KeptShop {
  /** With what the keys of its sheets, and of its conversations, begin. */
  prefix: string;
  console: string;
  shop: string;
  counting: Counting;
  /** What is wanted of each day, by `namesOf`. */
  names: ReadonlyMap<string, string>;
  /** Days of the period that have messages. */
  days: Day[];
  tallies: Map<Day, DayTallies>;
  /** The keys of all its sheets of messages. */
  keys: string[];
}

/** When pages of a shop were open, from one day to another. */
export const readPresences = (
  transaction: Transaction,
  prefix: string,
  from: Day,
  to: Day,
): Promise<Presence[]> =>
  result(
    transaction.objectStore('presences').getAll(IDBKeyRange.bound(`${prefix}${from}`, `${prefix}${to}`)),
  );

/** What of a day is not known yet, by the rule's id (or `UNSEEN`). */
export const missingOn = ({ names, tallies }: KeptShop, day: Day): string[] => {
  const known = tallies.get(day);
  return [...names.keys()].filter((name) => known?.[name] === undefined);
};

/** Puts back what will stay, in the transaction in which it was counted: a message that comes meanwhile takes it away again. */
export async function keepTallies(
  transaction: Transaction,
  shop: KeptShop,
  days: readonly Day[],
  counted: ReadonlySet<string>,
): Promise<void> {
  const { console, counting, names, prefix, tallies } = shop;
  const store = transaction.objectStore('tallySheets');
  const range = IDBKeyRange.bound(`${prefix}${days[0]}`, `${prefix}${days.at(-1)}/${LAST}`);
  const kept = (await result(store.getAllKeys(range))).map(String);
  for (const day of days)
    for (const [name, tally] of Object.entries(tallies.get(day) ?? {})) {
      const made = names.get(name);
      if (made === undefined || !counted.has(name) || !isFinal(tally, day, counting)) continue;
      const start = `${prefix}${day}/`;
      const views = kept.filter((key) => key.startsWith(start) && ruleIn(key.slice(start.length)) === name);
      if (views.length >= VIEWS) for (const key of views) store.delete(key);
      const packed = packTally(tally, prefix);
      store.put({
        key: `${start}${made}`,
        console,
        shop: shop.shop,
        day,
        made,
        tally: packed,
      } satisfies TallySheet);
    }
}

async function readKept(transaction: Transaction, { days, names, prefix, tallies }: KeptShop): Promise<void> {
  const store = transaction.objectStore('tallySheets');
  await Promise.all(
    days.flatMap((day) => {
      const known: DayTallies = {};
      tallies.set(day, known);
      return [...names].map(async ([name, made]) => {
        const sheet = await result<TallySheet | undefined>(store.get(`${prefix}${day}/${made}`));
        if (sheet) known[name] = unpackTally(sheet.tally, prefix);
      });
    }),
  );
}

/** The shops that have messages, be they of the period or not, with what is kept of the period. */
export async function readShops(transaction: Transaction, query: TimesQuery): Promise<KeptShop[]> {
  const { clock = 'platform', from, now, rules: wanted, settings, to, zoneOf } = query;
  const prefixes = query.shops?.map((shop) => `${shop}/`) ?? [''];
  const keys = (await Promise.all(prefixes.map((prefix) => listSheets(transaction, prefix)))).flat();
  const shops = new Map<string, KeptShop>();
  for (const key of keys) {
    const prefix = key.slice(0, key.lastIndexOf('/') + 1);
    const day = key.slice(prefix.length);
    let known = shops.get(prefix);
    if (!known) {
      const { console, shop } = placeOfSheet(key);
      const rules = rulesOf(console).filter(({ id }) => wanted?.includes(id) ?? true);
      const counting = { rules, settings, zone: zoneOf(console), now, clock };
      const names = namesOf(counting);
      known = { prefix, console, shop, counting, names, keys: [], days: [], tallies: new Map() };
      shops.set(prefix, known);
    }
    known.keys.push(key);
    if (day >= from && day <= to) known.days.push(day);
  }
  const found = [...shops.values()];
  await Promise.all(found.map((shop) => readKept(transaction, shop)));
  return found;
}

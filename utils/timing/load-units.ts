import { HOUR } from '../core/time.ts';
import { addDays, type Day, dayOf } from '../core/zone.ts';
import type { MessageKind, MessageRole } from '../records/message.ts';
import type { Database } from '../store/database.ts';
import { loadLog, placeOfSheet } from '../store/load-log.ts';
import type { LogSheet } from '../store/log-sheets.ts';
import { spanOfDays } from './day-tallies.ts';
import { joinSheets } from './join-sheets.ts';
import type { TimesQuery } from './load-times.ts';
import { KINDS, type Log, ROLES, TRANSFER } from './log.ts';
import { type Rule, valuesOf } from './rule.ts';
import { optionsOf } from './shop-times.ts';
import type { Unit } from './tally.ts';
import { threadsOf } from './threads.ts';
import { unitsOf } from './units.ts';

const shopIn = (key: string): string => key.slice(0, key.lastIndexOf('/'));

/** The sheets by shop, in order of keys. */
function byShop(sheets: readonly LogSheet[]): Map<string, LogSheet[]> {
  const shops = new Map<string, LogSheet[]>();
  for (const sheet of sheets) {
    const shop = shopIn(sheet.key);
    const known = shops.get(shop);
    if (known) known.push(sheet);
    else shops.set(shop, [sheet]);
  }
  return shops;
}

/**
 * Everything that a rule counts or leaves out in a period, in order of time: what its figures are made of. Rules of one console look at
 * its shops only. Days in each console's zone. Rejects as the store does.
 */
export async function loadUnits(
  database: Database,
  rule: Rule,
  { shops, from, to, settings, now, zoneOf, clock = 'platform' }: TimesQuery,
): Promise<Unit[]> {
  const sheets = await loadLog(database, {
    // The day before and three after, and one more on either side where days have 23 hours.
    from: addDays(from, -2),
    to: addDays(to, 4),
    ...(shops ? { shops } : {}),
    ...(rule.console === undefined ? {} : { console: rule.console }),
  });
  const units = [...byShop(sheets)].flatMap(([shop, own]) => {
    const zone = zoneOf(placeOfSheet(`${shop}/`).console);
    const options = optionsOf({ rules: [rule], settings, zone, now, clock });
    const log = joinSheets(own);
    return unitsOf(rule, valuesOf(rule, settings.rules), log, spanOfDays([from, to], zone), options);
  });
  return units.sort((a, b) => a.begin - b.begin);
}

/** Those that waited longest first; what nobody answered before all others, the oldest first. */
export const slowest = (units: readonly Unit[], most: number): Unit[] =>
  units
    .filter(({ left }) => left === undefined)
    .sort(
      (a, b) =>
        (b.wait ?? Number.POSITIVE_INFINITY) - (a.wait ?? Number.POSITIVE_INFINITY) || a.begin - b.begin,
    )
    .slice(0, most);

/** One message of a conversation as a list of turns shows it; never what was said. `at` in UTC ms. */
export interface Turn {
  at: number;
  role: MessageRole;
  kind: MessageKind;
  agent?: string;
  /** The conversation was handed over. */
  handed: boolean;
}

/** The messages of one conversation (`console/shop/conversation`) from one instant to another, in order. */
export function turnsOf(log: Log, conversation: string, from: number, to: number): Turn[] {
  const place = log.conversations.indexOf(conversation);
  const { rows, starts } = threadsOf(log);
  if (place === -1) return [];
  return [...rows.subarray(starts[place], starts[place + 1])].flatMap((row): Turn[] => {
    const at = log.at[row] ?? 0;
    if (at < from || at > to) return [];
    const agent = log.agents[(log.agent[row] ?? 0) - 1];
    return [
      {
        at,
        role: ROLES[log.role[row] ?? 0] ?? 'system',
        kind: KINDS[log.kind[row] ?? 0] ?? 'other',
        handed: ((log.marks[row] ?? 0) & TRANSFER) !== 0,
        ...(agent === undefined ? {} : { agent }),
      },
    ];
  });
}

/** So much is shown of a conversation before and after what is asked for. */
const AROUND = HOUR;

/** The turns around a unit: an hour before its first question to an hour after its answer. Rejects as the store does. */
export async function loadTurns(
  database: Database,
  unit: Pick<Unit, 'conversation' | 'begin' | 'reply' | 'start'>,
  zone: string,
): Promise<Turn[]> {
  const [from, to] = [unit.begin - AROUND, (unit.reply ?? unit.start) + AROUND];
  const day = (at: number): Day => dayOf(at, zone);
  const sheets = await loadLog(database, {
    shops: [shopIn(unit.conversation)],
    from: day(from),
    to: day(to),
  });
  return turnsOf(joinSheets(sheets), unit.conversation, from, to);
}

import { dayOf } from '../../utils/core/zone.ts';
import type { Database } from '../../utils/store/database.ts';
import { spanOfDay } from '../../utils/timing/day-tallies.ts';
import { loadTimes, type TimesQuery } from '../../utils/timing/load-times.ts';
import type { Logged } from '../../utils/timing/log.ts';
import { valuesOf } from '../../utils/timing/rule.ts';
import { rulesOf } from '../../utils/timing/rules.ts';
import { optionsOf } from '../../utils/timing/shop-times.ts';
import type { Tally } from '../../utils/timing/tally.ts';
import { tallyLog } from '../../utils/timing/units.ts';
import { makeLog } from './make-log.ts';

/** Rule, shop and day, with what the rule says of them. */
type Row = [string, string, string, unknown];

const plain = (tally: Tally) => ({ ...tally, times: [...tally.times].sort((a, b) => a - b) });
const inOrder = (rows: Row[]): Row[] =>
  rows.sort(([a, b, c], [d, e, f]) => (`${a} ${b} ${c}` < `${d} ${e} ${f}` ? -1 : 1));

/** What rules say of each day, counted from all messages at once. */
export function countInFull(
  messages: readonly Logged[],
  { clock = 'platform', from, now, rules: wanted, settings, to }: TimesQuery,
  zone: string,
): Row[] {
  const shops = [...new Set(messages.map(({ console, shop }) => `${console}/${shop}`))];
  const found: Row[] = [];
  for (const place of shops) {
    const own = messages.filter(({ console, shop }) => `${console}/${shop}` === place);
    const log = makeLog(own);
    const days = [...new Set(own.map(({ at }) => dayOf(at, zone)))].filter((day) => day >= from && day <= to);
    const rules = rulesOf(place.split('/')[0] ?? '').filter(({ id }) => wanted?.includes(id) ?? true);
    const options = optionsOf({ rules, settings, zone, now, clock });
    for (const rule of rules)
      for (const day of days) {
        const tally = tallyLog(rule, valuesOf(rule, settings.rules), log, spanOfDay(day, zone), options);
        found.push([rule.id, place, day, plain(tally)]);
      }
  }
  return inOrder(found);
}

/** The same as it is kept. */
export async function asKept(database: Database, asked: TimesQuery): Promise<Row[]> {
  const { rules } = await loadTimes(database, asked);
  return inOrder(
    rules.flatMap(({ rule, days }) =>
      days.map(({ console, shop, day, tally }): Row => [rule.id, `${console}/${shop}`, day, plain(tally)]),
    ),
  );
}

import type { DeskConsole } from '../../components/desk/model.ts';
import { consolesUnder, daysOf, seenIn, shopsUnder, sumOf } from '../../components/times/assemble.ts';
import type { Comparison, RuleView, TimesAsk, TodayRow, Waiter } from '../../components/times/model.ts';
import { ruleView } from '../../components/times/rule-view.ts';
import { addDays, CHINA, type Day, dayOf, localZone } from '../../utils/core/zone.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { daysIn, type Period } from '../../utils/review-board/period.ts';
import type { Database } from '../../utils/store/database.ts';
import { listSheets } from '../../utils/store/load-log.ts';
import { reading } from '../../utils/store/transaction.ts';
import { spanOfDay } from '../../utils/timing/day-tallies.ts';
import { waitsSince } from '../../utils/timing/judge-waiting.ts';
import { loadTimes, type Times, type TimesQuery } from '../../utils/timing/load-times.ts';
import { ruleFor } from '../../utils/timing/rules.ts';
import type { TimingSettings } from '../../utils/timing/settings.ts';
import { shiftClock } from '../../utils/timing/shifts.ts';
import { reminderManners } from '../../utils/timing/waiting-judge.ts';

/** What there is to be looked at at all. */
export interface Places {
  /** `console/shop` of everything that has messages, as keys of records begin. */
  places: string[];
  shops: Shop[];
  waiting: Conversation[];
}

/** Whose figures, by which settings, as of when (UTC ms). */
export interface Grounds {
  settings: TimingSettings;
  consoles: readonly DeskConsole[];
  now: number;
}

export const zoneIn = (consoles: readonly DeskConsole[], console: string): string =>
  consoles.find(({ id }) => id === console)?.timeZone ?? CHINA;

/** The shops that have messages, and who waits in them. Rejects as the store does. */
export async function loadPlaces(database: Database): Promise<Places> {
  const transaction = reading(database, ['logSheets', 'logTails']);
  const [keys, shops, waiting] = await Promise.all([
    listSheets(transaction, ''),
    database.getAll('shops'),
    database.getAllFromIndex('conversations', 'waitingSince'),
  ]);
  return { places: [...new Set(keys.map((key) => key.slice(0, key.lastIndexOf('/'))))], shops, waiting };
}

/** The settings by which it is counted: of the whole shop without anybody's names. */
const settingsFor = (settings: TimingSettings, who: TimesAsk['who']): TimingSettings =>
  who === 'me' ? settings : { ...settings, me: [] };

/** What is asked of the store. */
export const queryOf = (
  { settings, consoles, now }: Grounds,
  { who, clock }: Pick<TimesAsk, 'who' | 'clock'>,
  { from, to }: Period,
  shops: readonly string[],
  rules: readonly string[],
): TimesQuery => ({
  shops,
  rules,
  from,
  to,
  settings: settingsFor(settings, who),
  now,
  zoneOf: (console) => zoneIn(consoles, console),
  clock,
});

const daysOfPeriod = (period: Period): Day[] =>
  Array.from({ length: daysIn(period) }, (_, at) => addDays(period.from, at));

/** How much was seen of some shops in a period, by the agent's shifts. */
export function seenOfShops(
  { settings, consoles, now }: Grounds,
  coverage: Times['coverage'],
  period: Period,
) {
  const clock = shiftClock(settings.shifts, localZone());
  const kept = new Map<string, number>();
  const shiftOn = (day: Day, console: string): number => {
    const zone = zoneIn(consoles, console);
    const name = `${day} ${zone}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const { from, to } = spanOfDay(day, zone);
    const time = clock.time(from, Math.min(to, now));
    kept.set(name, time);
    return time;
  };
  const days = daysOfPeriod(period);
  return (shops: readonly string[]) => seenIn(coverage, period, days, shops, shiftOn);
}

const waiterOf = ({ key, buyer = '', waitingSince = 0 }: Conversation): Waiter => ({
  key,
  buyer,
  since: waitingSince,
});

/** Today of each console, by the rule that was chosen for it and on both clocks. Rejects as the store does. */
export async function loadToday(
  database: Database,
  grounds: Grounds,
  who: TimesAsk['who'],
  { places, waiting }: Places,
): Promise<TodayRow[]> {
  const { settings, consoles, now } = grounds;
  const { me } = settingsFor(settings, who);
  const rows: TodayRow[] = [];
  for (const console of consolesUnder(places, '')) {
    const day = dayOf(now, zoneIn(consoles, console));
    const period = { from: day, to: day };
    const shops = shopsUnder(places, console);
    const view = ruleView(ruleFor(console, settings), settings);
    const sum = async (clock: TimesAsk['clock']) => {
      const times = await loadTimes(
        database,
        queryOf(grounds, { who, clock }, period, shops, [view.rule.id]),
      );
      const { seen } = seenOfShops(grounds, times.coverage, period)(shops);
      return sumOf(view, daysOf(times, view.rule, period), seen);
    };
    const [platform, shift] = [await sum('platform'), await sum('shift')];
    rows.push({
      console,
      view,
      limits: reminderManners(console, settings),
      platform,
      ...(!shift.seen.isOff && { shift }),
      waiting: waiting
        .filter((one) => one.console === console && waitsSince(one, me, now) !== undefined)
        .map(waiterOf),
    });
  }
  return rows;
}

/** Two periods by the same rule. Rejects as the store does. */
export async function loadComparison(
  database: Database,
  grounds: Grounds,
  ask: TimesAsk,
  view: RuleView,
  periods: { before: Period; after: Period },
  shops: readonly string[],
): Promise<Comparison> {
  const half = async (period: Period) => {
    const times = await loadTimes(database, queryOf(grounds, ask, period, shops, [view.rule.id]));
    const { seen } = seenOfShops(grounds, times.coverage, period)(shops);
    return { ...sumOf(view, daysOf(times, view.rule, period), seen), period };
  };
  return { before: await half(periods.before), after: await half(periods.after) };
}

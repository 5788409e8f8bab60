import type { Day } from '../../utils/core/zone.ts';
import type { Period } from '../../utils/review-board/period.ts';
import { figuresOf } from '../../utils/timing/figures.ts';
import type { DayTally, Times } from '../../utils/timing/load-times.ts';
import type { Rule } from '../../utils/timing/rule.ts';
import { ruleFor, ruleOf, rulesOf } from '../../utils/timing/rules.ts';
import type { TimingSettings } from '../../utils/timing/settings.ts';
import { addTallies } from '../../utils/timing/tally.ts';
import type { ConsoleRow, RuleView, Seen, ShiftTime, Sum, TimesAsk, TimesData } from './model.ts';
import { ruleView } from './rule-view.ts';

const consoleOf = (place: string): string => place.slice(0, place.indexOf('/'));

/** Shops that are looked at, as keys of records begin. */
export const shopsUnder = (places: readonly string[], under: string): string[] =>
  places.filter((place) => under === '' || place === under || place.startsWith(`${under}/`));

/** Consoles that are looked at. */
export const consolesUnder = (places: readonly string[], under: string): string[] => [
  ...new Set(shopsUnder(places, under).map(consoleOf)),
];

/** The rules that mean the same for everything that is looked at: those of one console, else the neutral ones. */
export function rulesUnder(places: readonly string[], under: string): readonly Rule[] {
  const [console = '', ...others] = consolesUnder(places, under);
  return others.length === 0 ? rulesOf(console) : rulesOf('');
}

/** The rule that was asked for, where what is looked at has it; else the one that stands first there. */
export function ruleUnder(places: readonly string[], ask: TimesAsk, settings: TimingSettings): Rule {
  const rules = rulesUnder(places, ask.under);
  const [console = '', ...others] = consolesUnder(places, ask.under);
  const first = ruleFor(others.length === 0 ? console : '', settings);
  return rules.find(({ id }) => id === ask.rule) ?? first;
}

/** The ids of the rules that are needed to show what is asked for: the others need not be read. */
export function rulesNeeded(places: readonly string[], ask: TimesAsk, settings: TimingSettings): string[] {
  const { conflictsWith, id } = ruleUnder(places, ask, settings);
  const ofConsoles = consolesUnder(places, ask.under).map((console) => ruleFor(console, settings).id);
  return [...new Set([id, ...(conflictsWith === undefined ? [] : [conflictsWith]), ...ofConsoles])];
}

/** How much of a working time was seen. */
export const seenOf = ({ shift, seen }: ShiftTime, began: number): Seen => {
  if (shift === 0) return { began, isOff: true };
  return seen === 0 ? { began } : { share: Math.min(1, seen / shift), began };
};

/** How much was seen of the shops of a period. `shiftOn`: the agent's working time on a day so far, ms. */
export function seenIn(
  coverage: Times['coverage'],
  period: Period,
  days: readonly Day[],
  shops: readonly string[],
  shiftOn: (day: Day, console: string) => number,
): { seen: Seen; byDay: Map<Day, ShiftTime> } {
  const byDay = new Map<Day, ShiftTime>(
    days.map((day) => [
      day,
      { seen: 0, shift: shops.reduce((sum, shop) => sum + shiftOn(day, consoleOf(shop)), 0) },
    ]),
  );
  let began = 0;
  for (const { console, shop, day, seen, unseen } of coverage) {
    const one = byDay.get(day);
    if (!one || day < period.from || day > period.to) continue;
    if (!shops.includes(`${console}/${encodeURIComponent(shop)}`) && !shops.includes(`${console}/${shop}`))
      continue;
    one.seen += seen;
    began += unseen;
  }
  const all = { shift: 0, seen: 0 };
  for (const { shift, seen } of byDay.values()) {
    all.shift += shift;
    all.seen += seen;
  }
  return { seen: seenOf(all, began), byDay };
}

/** Days added up by a rule. */
export function sumOf({ rule, values }: RuleView, days: readonly DayTally[], seen: Seen): Sum {
  const tally = addTallies(days.map((day) => day.tally));
  return { tally, figures: figuresOf(rule, values, tally), seen };
}

/** The days of a rule, of some shops and a period. */
export const daysOf = (times: Times, rule: Rule, period: Period, console?: string): DayTally[] =>
  (times.rules.find((one) => one.rule.id === rule.id)?.days ?? []).filter(
    (one) =>
      one.day >= period.from && one.day <= period.to && (console === undefined || one.console === console),
  );

interface Facts {
  times: Times;
  ask: TimesAsk;
  settings: TimingSettings;
  places: readonly string[];
  /** How much of some shops was seen in the period. */
  seenOfShops: (shops: readonly string[]) => { seen: Seen; byDay: Map<Day, ShiftTime> };
}

/** Everything that is shown of a period. */
export function assemble({ times, ask, settings, places, seenOfShops }: Facts): TimesData {
  const { period, under } = ask;
  const rule = ruleUnder(places, ask, settings);
  const view = ruleView(rule, settings);
  const shops = shopsUnder(places, under);
  const { seen, byDay } = seenOfShops(shops);
  const rowOf = (console: string, of: Rule): ConsoleRow => {
    const seenThere = seenOfShops(shops.filter((shop) => consoleOf(shop) === console)).seen;
    const own = ruleView(of, settings);
    return { console, view: own, sum: sumOf(own, daysOf(times, of, period, console), seenThere) };
  };
  const days = daysOf(times, rule, period);
  const other = rule.conflictsWith === undefined ? undefined : ruleOf(rule.conflictsWith);
  return {
    view,
    offered: rulesUnder(places, under).map((one) => ruleView(one, settings)),
    ...(other?.console !== undefined && { other: rowOf(other.console, other) }),
    days,
    total: sumOf(view, days, seen),
    seenDays: byDay,
    coverage: times.coverage,
    consoles: consolesUnder(places, under).map((console) => rowOf(console, ruleFor(console, settings))),
    goals: settings.goals,
    places,
  };
}

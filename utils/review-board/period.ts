import { addDays, atMinute, type Day, weekdayOf } from '../core/zone.ts';

/** Days that the board looks at; both ends included, each console's in its own zone. */
export interface Period {
  from: Day;
  to: Day;
}

/** The last so many days that can be chosen at once. */
export const SPANS = [7, 30, 90, 365] as const;
export type Span = (typeof SPANS)[number];

/** The longest period, days: what charts can show and what a store keeps. */
export const LONGEST = 3650;

/** The last `days` days up to `today`. */
export const lastDays = (days: number, today: Day): Period => ({ from: addDays(today, 1 - days), to: today });

/** How many days a period has; `until` after `from` or the same. */
export const daysIn = ({ from, to }: Period): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** A period in the right order and no longer than can be shown; undefined where a day is no day. */
export function soundPeriod(from: string, to: string): Period | undefined {
  const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay(from) || !isDay(to)) return undefined;
  const [first, last] = from <= to ? [from, to] : [to, from];
  const period = { from: first, to: last };
  return daysIn(period) > LONGEST ? lastDays(LONGEST, last) : period;
}

export type BinUnit = 'day' | 'week' | 'month';

/** The stretches of a period that charts count by: their first days. The first and the last may be cut short. */
export interface Bins {
  unit: BinUnit;
  starts: readonly Day[];
}

/** At most some sixty bars fit beside each other. */
function unitFor(days: number): BinUnit {
  if (days <= 45) return 'day';
  return days <= 400 ? 'week' : 'month';
}

function nextStart(day: Day, unit: BinUnit): Day {
  if (unit === 'day') return addDays(day, 1);
  // Weeks begin on Mondays.
  if (unit === 'week') return addDays(day, 7 - ((weekdayOf(day) + 6) % 7));
  return `${addDays(`${day.slice(0, 7)}-01`, 32).slice(0, 7)}-01`;
}

export function binsOf(period: Period): Bins {
  const unit = unitFor(daysIn(period));
  const starts: Day[] = [];
  for (let day = period.from; day <= period.to; day = nextStart(day, unit)) starts.push(day);
  return { unit, starts };
}

/** The last day of a bin. */
export const lastOf = ({ starts }: Bins, at: number, period: Period): Day => {
  const next = starts[at + 1];
  return next === undefined ? period.to : addDays(next, -1);
};

/** When the bins begin in a zone, and when the period ends there (not included): UTC ms. */
export const edgesIn = (bins: Bins, period: Period, zone: string): number[] => [
  ...bins.starts.map((day) => atMinute(day, 0, zone)),
  atMinute(period.to, 1440, zone),
];

import { addDays, type Day, weekdayOf } from '../core/zone.ts';
import { type Bins, daysIn, lastOf, type Period } from '../review-board/period.ts';
import type { DayTally } from '../timing/load-times.ts';

/** The longest period whose days can be told apart on a chart. */
const DAYS = 62;

/** Whether a chart by day still can be read. */
export const canShowDays = (period: Period): boolean => daysIn(period) <= DAYS;

/** The stretches of a period, by day or by week (from Monday on); the first and the last week may be cut short. */
export function stretchesOf(period: Period, unit: 'day' | 'week'): Bins {
  const starts: Day[] = [];
  const next = (day: Day) => (unit === 'day' ? 1 : 7 - ((weekdayOf(day) + 6) % 7));
  for (let day = period.from; day <= period.to; day = addDays(day, next(day))) starts.push(day);
  return { unit, starts };
}

/** The tallies of each stretch. */
export function byStretch(days: readonly DayTally[], bins: Bins, period: Period): DayTally[][] {
  const groups: DayTally[][] = bins.starts.map(() => []);
  let at = 0;
  for (const one of [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    if (one.day < period.from || one.day > period.to) continue;
    while (at < bins.starts.length - 1 && one.day > lastOf(bins, at, period)) at += 1;
    groups[at]?.push(one);
  }
  return groups;
}

/** What of the working time of each stretch could be seen: that of its days together, in ms. */
export const seenByStretch = (
  seen: ReadonlyMap<Day, { shift: number; seen: number }>,
  bins: Bins,
  period: Period,
): { shift: number; seen: number }[] =>
  bins.starts.map((start, at) => {
    const last = lastOf(bins, at, period);
    const sum = { shift: 0, seen: 0 };
    for (let day = start; day <= last; day = addDays(day, 1)) {
      const one = seen.get(day);
      sum.shift += one?.shift ?? 0;
      sum.seen += one?.seen ?? 0;
    }
    return sum;
  });

/** The period of the same length that ends right before. */
export function periodBefore({ from, to }: Period): Period {
  const last = addDays(from, -1);
  return { from: addDays(last, 1 - daysIn({ from, to })), to: last };
}

/** The week (from Monday on) up to this day, and the same days of the week before it. */
export function thisWeek(today: Day): { after: Period; before: Period } {
  const from = addDays(today, -((weekdayOf(today) + 6) % 7));
  return { after: { from, to: today }, before: { from: addDays(from, -7), to: addDays(today, -7) } };
}

import { weekdayOf } from '../core/zone.ts';
import type { DayTally } from '../timing/load-times.ts';

/** What began in one hour of one weekday. `sum` in ms, of so many units as `timed` says. */
export interface HeatCell {
  counted: number;
  inTime: number;
  sum: number;
  timed: number;
}

/** `rows[weekday][hour]`; weekday 0 is Monday. */
export type HeatRows = HeatCell[][];

/** A cell in which nothing began. */
export const NOTHING: Readonly<HeatCell> = { counted: 0, inTime: 0, sum: 0, timed: 0 };

/** Sunday is 0 in calendars; here weeks begin on Mondays. */
const rowOf = (day: string): number => (weekdayOf(day) + 6) % 7;

/** Counted units by weekday and hour, both of the console's zone. */
export function heatOf(days: readonly DayTally[]): HeatRows {
  const rows: HeatRows = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => ({ ...NOTHING })));
  for (const { day, tally } of days) {
    const row = rows[rowOf(day)];
    for (const [hour, cell] of row?.entries() ?? []) {
      cell.counted += tally.hours.counted[hour] ?? 0;
      cell.inTime += tally.hours.inTime[hour] ?? 0;
      cell.sum += tally.hours.sum[hour] ?? 0;
      cell.timed += tally.hours.timed[hour] ?? 0;
    }
  }
  return rows;
}

/** The first and the last hour with something in it; undefined where there is nothing at all. */
export function hoursIn(rows: HeatRows): { first: number; last: number } | undefined {
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    rows.some((row) => (row[hour]?.counted ?? 0) > 0),
  );
  const [first] = used;
  const last = used.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** From here on the share of late ones counts as much, in steps that a person can tell apart. */
const LATE_STEPS = [0.02, 0.05, 0.1, 0.2];

/** How much of a cell was late, 0 (nothing) to 4. */
export const lateStep = ({ counted, inTime }: HeatCell): number =>
  counted === 0 ? 0 : LATE_STEPS.filter((step) => (counted - inTime) / counted >= step).length;

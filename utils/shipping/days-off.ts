import { addDays, CHINA, type Day, dayOf, weekdayOf } from '../core/zone.ts';
import { chinaDay } from './china-days.ts';

/** A run of days off that is more than a weekend, or a weekend day that is worked; both ends are included. */
export interface Stretch {
  kind: 'off' | 'worked';
  from: Day;
  to: Day;
  days: number;
}

const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day));

/** What is unlike plain weeks in China in the days from an instant on, and the first year whose holidays are not known. */
export function specialDays(now: number, days: number): { stretches: Stretch[]; unknownYear?: number } {
  const stretches: Stretch[] = [];
  let unknownYear: number | undefined;
  let off: Day[] = [];
  const close = () => {
    const [from] = off;
    const to = off.at(-1);
    if (from && to && off.some((day) => !isWeekend(day)))
      stretches.push({ kind: 'off', from, to, days: off.length });
    off = [];
  };
  for (let passed = 0, day = dayOf(now, CHINA); passed < days; passed += 1, day = addDays(day, 1)) {
    const { working, known } = chinaDay(day);
    if (!known) unknownYear ??= Number(day.slice(0, 4));
    if (!working) off.push(day);
    else close();
    if (working && isWeekend(day)) stretches.push({ kind: 'worked', from: day, to: day, days: 1 });
  }
  close();
  return unknownYear === undefined ? { stretches } : { stretches, unknownYear };
}

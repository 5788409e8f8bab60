import { type Day, weekdayOf } from '../core/zone.ts';

/**
 * The days off and make-up working days that the State Council announces each November for the next year, as the package
 * `chinese-days` (MIT) keeps them. Only its data is used: its functions read days in the machine's own zone (1.5.7 takes
 * 1 October for 30 September in America). Years before 2025 are left out, for no order is so old.
 */
const YEARS = '../../node_modules/chinese-days/dist/years/';
const daysOff = import.meta.glob<Record<Day, string>>(
  [
    '../../node_modules/chinese-days/dist/years/202[5-9].json',
    '../../node_modules/chinese-days/dist/years/20[3-9][0-9].json',
  ],
  { eager: true, import: 'holidays' },
);
const makeUpDays = import.meta.glob<Record<Day, string>>(
  [
    '../../node_modules/chinese-days/dist/years/202[5-9].json',
    '../../node_modules/chinese-days/dist/years/20[3-9][0-9].json',
  ],
  { eager: true, import: 'workdays' },
);

export interface ChinaDay {
  working: boolean;
  /** False where the year's holidays are not announced or not delivered yet: then only weekends are off. */
  known: boolean;
}

/** Whether a day is a working day in mainland China. */
export function chinaDay(day: Day): ChinaDay {
  const file = `${YEARS}${day.slice(0, 4)}.json`;
  const known = file in daysOff;
  if (daysOff[file]?.[day] !== undefined) return { working: false, known };
  if (makeUpDays[file]?.[day] !== undefined) return { working: true, known };
  return { working: ![0, 6].includes(weekdayOf(day)), known };
}

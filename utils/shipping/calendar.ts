import { SECOND } from '../core/time.ts';
import { addDays, atMinute, CHINA, type Day, dayOf, minuteOfDay } from '../core/zone.ts';
import { chinaDay } from './china-days.ts';

const MIDNIGHT = 1440;
/** Longer than any holiday, and than any rule that makes sense: beyond it, days are counted as they come. */
const MOST_DAYS = 1500;

/** Minutes of the day between which working time counts; where `to` is not after `from`, the whole day counts. */
export interface WorkingHours {
  from: number;
  to: number;
}

/** A moment (UTC ms), and the year whose holidays were not known when it was reckoned. */
export interface Reckoned {
  at: number;
  unknownYear?: number;
}

/** Collects what is not known of the days that a reckoning looks at. */
function looker(): { isWorking: (day: Day) => boolean; result: (at: number) => Reckoned } {
  let unknownYear: number | undefined;
  return {
    isWorking(day) {
      const { working, known } = chinaDay(day);
      if (!known) unknownYear ??= Number(day.slice(0, 4));
      return working;
    },
    result: (at) => (unknownYear === undefined ? { at } : { at, unknownYear }),
  };
}

const wholeDay = (hours: WorkingHours): boolean => hours.to <= hours.from;

/** When so much working time (ms) has passed in China since `start`: counted only inside the hours of working days. */
export function addWorkingTime(start: number, duration: number, hours: WorkingHours): Reckoned {
  const { isWorking, result } = looker();
  const [from, to] = wholeDay(hours) ? [0, MIDNIGHT] : [hours.from, hours.to];
  let left = duration;
  let day = dayOf(start, CHINA);
  for (let passed = 0; passed < MOST_DAYS; passed++, day = addDays(day, 1)) {
    if (!isWorking(day)) continue;
    const opens = Math.max(start, atMinute(day, from, CHINA));
    const open = atMinute(day, to, CHINA) - opens;
    if (open <= 0) continue;
    if (left <= open) return result(opens + left);
    left -= open;
  }
  return result(atMinute(day, from, CHINA) + left);
}

/** The last moment of a day's hours in China; a day that ends at midnight ends at its last second. */
export const closing = (day: Day, to: number): number =>
  to >= MIDNIGHT ? atMinute(day, MIDNIGHT, CHINA) - SECOND : atMinute(day, to, CHINA);

/** The end of the day by which what is paid at `start` goes: before the cut-off the same day, else the next one. */
export function cutOffNatural(start: number, cutOff: number): Reckoned {
  const today = dayOf(start, CHINA);
  return { at: closing(minuteOfDay(start, CHINA) < cutOff ? today : addDays(today, 1), MIDNIGHT) };
}

/** The same in working days: a start on a day off counts as the start of the next working day. */
export function cutOffWorking(start: number, cutOff: number, hours: WorkingHours): Reckoned {
  const { isWorking, result } = looker();
  const today = dayOf(start, CHINA);
  let day = today;
  if (isWorking(today) && minuteOfDay(start, CHINA) >= cutOff) day = addDays(today, 1);
  for (let passed = 0; passed < MOST_DAYS && !isWorking(day); passed++) day = addDays(day, 1);
  return result(closing(day, wholeDay(hours) ? MIDNIGHT : hours.to));
}

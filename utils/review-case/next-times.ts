import { HOUR, MINUTE } from '../core/time.ts';
import { addDays, atMinute, dayOf } from '../core/zone.ts';

/** When a shop's day ends, and when the next one is under way: minutes of the day. */
const EVENING = 18 * 60;
const MORNING = 10 * 60;
/** Sooner than this is no plan, ms. */
const SOON = 30 * MINUTE;

export interface NextTime {
  id: 'hour' | 'today' | 'tomorrow';
  /** UTC ms. */
  at: number;
}

/** Ten o'clock tomorrow, UTC ms. */
export const tomorrowMorning = (now: number, zone: string): number =>
  atMinute(addDays(dayOf(now, zone), 1), MORNING, zone);

/** When the next step may be: in an hour, before the day's work ends (while it has not), tomorrow morning. `now` in UTC ms. */
export function nextTimes(now: number, zone: string): NextTime[] {
  const evening = atMinute(dayOf(now, zone), EVENING, zone);
  return [
    { id: 'hour', at: now + HOUR },
    ...(evening - now >= SOON ? [{ id: 'today', at: evening } as const] : []),
    { id: 'tomorrow', at: tomorrowMorning(now, zone) },
  ];
}

import { HOUR } from '../../utils/core/time.ts';
import { addDays, atMinute, dayOf, localZone } from '../../utils/core/zone.ts';

/** When the next working day begins for what is put off "today", in minutes after midnight. */
const MORNING = 8 * 60;

/** UTC ms an hour from `now`. */
export const inAnHour = (now: number): number => now + HOUR;

/** Not again today: 08:00 tomorrow by this machine's clock, UTC ms. */
export function tomorrowMorning(now: number, zone = localZone()): number {
  return atMinute(addDays(dayOf(now, zone), 1), MORNING, zone);
}

import { HOUR } from '../../utils/core/time.ts';
import { addDays, atMinute, dayOf, localZone } from '../../utils/core/zone.ts';

/** For how many minutes a reminder of somebody who waits in a chat is put off. */
export const CHAT_LATER = [3, 10, 30] as const;

/** When the next working day begins for what is put off "today", in minutes after midnight. */
const MORNING = 8 * 60;

/** UTC ms an hour from `now`. */
export const inAnHour = (now: number): number => now + HOUR;

/** Not again today: 08:00 tomorrow by this machine's clock, UTC ms. */
export function tomorrowMorning(now: number, zone = localZone()): number {
  return atMinute(addDays(dayOf(now, zone), 1), MORNING, zone);
}

/** UTC ms as `datetime-local` writes this machine's wall time. */
function localInput(ms: number): string {
  const at = new Date(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What stands in a `datetime-local` field before a person chooses a time: three hours from `now`. */
export const suggestedUntil = (now: number): string => localInput(now + 3 * HOUR);

import { addDays, atMinute, dayOf, minuteOfDay } from '../core/zone.ts';
import type { AttentionSettings } from './settings.ts';

type QuietHours = AttentionSettings['quietHours'];

/**
 * When something may be told: now, or at the end of the quiet hours that it is in. `zone` is the machine's own. Where `from` and
 * `to` are the same, there are no quiet hours. Answers UTC ms.
 */
export function tellAt(now: number, { enabled, from, to }: QuietHours, zone: string): number {
  if (!enabled || from === to) return now;
  const minute = minuteOfDay(now, zone);
  const today = dayOf(now, zone);
  const crosses = from > to;
  const isQuiet = crosses ? minute >= from || minute < to : minute >= from && minute < to;
  if (!isQuiet) return now;
  return Math.max(now, atMinute(crosses && minute >= from ? addDays(today, 1) : today, to, zone));
}

import { DAY } from '../../../utils/core/time.ts';
import { locale } from '../../../utils/locales/format.ts';

/** Days of the week as a working week runs: Monday first, Sunday (0) last. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** A Sunday. */
const SUNDAY = Date.UTC(2026, 0, 4);

/** `周一` of 1; 0 is Sunday. */
export const weekdayName = (day: number): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(SUNDAY + day * DAY);

/** `10月1日 周四` of `YYYY-MM-DD`; the text itself where it is no date. */
export function dayName(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(locale(), {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(at);
}

import { formatDay } from '../../utils/locales/format.ts';
import { type Bins, lastOf, type Period } from '../../utils/review-board/period.ts';

const dayName = (day: string, now: number): string => formatDay(Date.parse(day), now, 'UTC');

/** `9月3日`, `9月1日–7日`: a stretch of time as axes and tables name it. */
export function binName(bins: Bins, at: number, period: Period, now: number): string {
  const first = bins.starts[at] ?? period.from;
  const last = lastOf(bins, at, period);
  return first === last ? dayName(first, now) : `${dayName(first, now)}–${dayName(last, now)}`;
}

/** The day that a stretch begins with, without its year: axes have little room. */
export const startName = (bins: Bins, at: number): string => {
  const start = Date.parse(bins.starts[at] ?? '');
  return Number.isNaN(start) ? '' : formatDay(start, start, 'UTC');
};

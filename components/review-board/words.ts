import { formatDay, locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Topic } from '../../utils/records/review-verdict.ts';
import { type Bins, lastOf, type Period } from '../../utils/review-board/period.ts';

/** What a topic is called. */
export const topicName = (topic: Topic): string =>
  t(`review.topic.${topic === 'after-sale' ? 'afterSale' : topic}`);

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

/** What a topic costs is small: three decimals. */
export const formatPoints = (points: number): string => points.toFixed(3);

/** Averages have two decimals. */
export const formatMean = (mean: number): string => mean.toFixed(2);

/** Hundreds of shares stand on one page, and making a formatter costs more than using it. */
const shares = new Map<string, Intl.NumberFormat>();

/** `12%`; a dash where there is nothing to be a share of. */
export function shareOf(part: number, all: number): string {
  if (all === 0) return '—';
  const tag = locale();
  const known = shares.get(tag);
  const format = known ?? new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  if (!known) shares.set(tag, format);
  return format.format(part / all);
}

import { locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Topic } from '../../utils/records/review-verdict.ts';

/** What a topic is called. */
export const topicName = (topic: Topic): string =>
  t(`review.topic.${topic === 'after-sale' ? 'afterSale' : topic}`);

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

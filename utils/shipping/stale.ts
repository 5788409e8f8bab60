import type { Reason } from '../records/alert.ts';
import type { ShippingSettings } from './settings.ts';
import { thresholdsOf } from './thresholds.ts';

interface Seen {
  console: string;
  shop: string;
  seenAt: number;
}

/** From this moment (UTC ms) on, what a page said of a record is no longer shown as certain. */
export const staleAt = (record: Seen, settings: ShippingSettings): number =>
  record.seenAt + thresholdsOf(settings, record.console, record.shop).stale;

/** Says of what was last seen hours ago when that was, and which page shows it anew; `now` in UTC ms. */
export const staleReasons = (
  code: 'stale' | 'stale_parcel',
  record: Seen,
  settings: ShippingSettings,
  now: number,
): Reason[] => (now >= staleAt(record, settings) ? [{ code, values: { seenAt: record.seenAt } }] : []);

/** The first of the moments (UTC ms) that is still to come, as the time to judge again. */
export function nextOf(now: number, ...moments: number[]): { nextAt?: number } {
  const later = moments.filter((moment) => moment > now);
  return later.length > 0 ? { nextAt: Math.min(...later) } : {};
}

import type { Alert } from '../../utils/records/alert.ts';

/** The columns of the table of open alerts. */
export const COLUMNS = ['late', 'soon', 'pickUp', 'parcel', 'review', 'waiting', 'snoozed'] as const;
export type Column = (typeof COLUMNS)[number];

/** In which column an alert counts at a moment; nothing for what is closed. */
export function columnOf(alert: Alert, now: number): Column | undefined {
  if (alert.state === 'snoozed' && (alert.snoozedUntil ?? 0) > now) return 'snoozed';
  if (alert.state !== 'open' && alert.state !== 'snoozed') return undefined;
  if (alert.kind === 'pick-up') return 'pickUp';
  if (alert.subject.record === 'conversation') return 'waiting';
  if (alert.kind === 'parcel-exception') return 'parcel';
  if (alert.kind === 'review' || alert.kind === 'review-cluster') return 'review';
  return alert.dueAt !== undefined && alert.dueAt <= now ? 'late' : 'soon';
}

export interface ShopRow {
  key: string;
  console: string;
  shop: string;
  counts: Record<Column, number>;
}

/** Open alerts counted by shop and kind, the shop with the most late ones first. */
export function countByShop(alerts: readonly Alert[], now: number): ShopRow[] {
  const rows = new Map<string, ShopRow>();
  for (const alert of alerts) {
    const column = columnOf(alert, now);
    if (!column) continue;
    const key = `${alert.console}/${alert.shop}`;
    const row = rows.get(key) ?? {
      key,
      console: alert.console,
      shop: alert.shop,
      counts: { late: 0, soon: 0, pickUp: 0, parcel: 0, review: 0, waiting: 0, snoozed: 0 },
    };
    row.counts[column] += 1;
    rows.set(key, row);
  }
  const weight = ({ counts }: ShopRow) =>
    counts.late * 1e6 + counts.soon * 1e3 + counts.pickUp + counts.parcel + counts.review + counts.waiting;
  return [...rows.values()].sort((one, other) => weight(other) - weight(one));
}

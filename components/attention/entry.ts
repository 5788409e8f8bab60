import type { Alert, AlertKind } from '../../utils/records/alert.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import type { State } from '../state-mark.tsx';

/** One alert with what is known of its order or parcel: everything a row needs. */
export interface Entry {
  alert: Alert;
  /** The marketplace in the language of the surface. */
  consoleName: string;
  /** IANA zone in which the console tells its times. */
  timeZone: string;
  /** `console/shop`, and what to call it. */
  shopKey: string;
  shopName: string;
  /** Order number, or tracking number where the alert is about a parcel. */
  number: string;
  /** Absent while it is still being read, or when it was deleted. */
  order?: Order;
  parcel?: Parcel;
}

/** When the subject was last seen on a page, UTC ms. */
export const seenAt = ({ alert, order, parcel }: Entry): number | undefined =>
  (alert.subject.record === 'parcel' ? parcel : order)?.seenAt;

/** Whether it was not read again for so long that it is no longer certain: the rules say so, by the settings of its shop. */
export const isStale = ({ alert }: Entry): boolean =>
  alert.why.some(({ code }) => code === 'stale' || code === 'stale_parcel');

/** How an entry stands at `now` (UTC ms). */
export function stateOf({ alert }: Entry, now: number): State {
  if (alert.dueAt !== undefined && alert.dueAt <= now) return 'late';
  if (alert.severity === 'urgent') return alert.dueAt === undefined ? 'late' : 'soon';
  return alert.severity === 'warn' ? 'soon' : 'fine';
}

/** Numbers that differ only in the middle still look different: `260910-…4101`; short ones stay whole. */
export const shortNumber = (number: string): string =>
  number.length <= 13 ? number : `${number.slice(0, 7)}…${number.slice(-4)}`;

/** `×2 +1`: the quantity of the first item, and how many other items there are. */
export function quantityText(order: Order | undefined): string {
  const [first, ...others] = order?.items ?? [];
  const quantity = first?.quantity === undefined ? '' : `×${first.quantity}`;
  return `${quantity}${others.length > 0 ? ` +${others.length}` : ''}`;
}

/** Names of the kinds in locale keys, which know no dashes. */
export const KIND_KEY = {
  'ship-by': 'shipBy',
  'pick-up': 'pickUp',
  'parcel-exception': 'parcelException',
  review: 'review',
  'review-step': 'reviewStep',
  'review-cluster': 'reviewCluster',
} as const satisfies Record<AlertKind, string>;

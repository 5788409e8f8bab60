import type { Finding } from '../attention/finding.ts';
import type { Severity } from '../records/alert.ts';
import type { Order } from '../records/order.ts';
import type { Parcel, ParcelException } from '../records/parcel.ts';
import { afterSaleOf } from './after-sale.ts';
import type { ShippingSettings } from './settings.ts';
import { thresholdsOf } from './thresholds.ts';

/** What carriers write before they have the parcel in hand. */
const BEFORE_PICK_UP =
  /(待|未|预约|預約|等待)[^，。,]{0,4}(揽|攬|取件|收件)|已下单|已下單|面单|面單|(商家|卖家|賣家)已?(发货|發貨|出貨)|打单/;
const PICKED_UP = /已(揽|攬)(收|件)|已(取件|收件)|(揽收|攬收)成功/;

const severityOf: Readonly<Record<ParcelException['stage'], Severity>> = {
  pickup: 'warn',
  dispatch: 'warn',
  transit: 'warn',
  delivery: 'urgent',
  lost: 'urgent',
  returned: 'urgent',
  other: 'warn',
};

/** Whether the carrier has the parcel, as far as a page said: a scan, a pick-up time, or its arrival. */
export function isPickedUp({ collectedAt, lastEvent, lastEventAt, signedAt }: Parcel): boolean {
  if (collectedAt !== undefined || signedAt !== undefined) return true;
  if (lastEvent === undefined) return lastEventAt !== undefined;
  return PICKED_UP.test(lastEvent) || !BEFORE_PICK_UP.test(lastEvent);
}

/** An order that has come to its end, whatever an older page said of its parcel. */
const isOver = (order: Order, parcel: Parcel): boolean =>
  afterSaleOf(order) === 'refunded' ||
  order.status === 'closed' ||
  (['signed', 'done'].includes(order.status) && order.seenAt > parcel.seenAt);

/** The parcel still matters: not every order that we know it to hold is over. */
const matters = (parcel: Parcel, orders: readonly Order[]): boolean =>
  orders.length < Math.max(1, parcel.orderIds.length) || orders.some((order) => !isOver(order, parcel));

/** When the shop marked it as shipped: the parcel's own time, else the earliest of its orders that are shown as shipped. */
function shippedAtOf(parcel: Parcel, orders: readonly Order[]): number | undefined {
  if (parcel.shippedAt !== undefined) return parcel.shippedAt;
  const times = orders.flatMap(({ status, shippedAt }) =>
    (status === 'shipped' || status === 'part_shipped') && shippedAt !== undefined ? [shippedAt] : [],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

/**
 * Marked shipped, not picked up: the console says so, or no page has shown a pick-up so long after the parcel was marked as
 * shipped. A parcel of which no page spoke is not judged: nothing is known of it.
 */
export function judgePickUp(
  parcel: Parcel,
  orders: readonly Order[],
  settings: ShippingSettings,
  now: number,
): Finding {
  const kind = 'pick-up';
  if (!matters(parcel, orders)) return { kind };
  const shippedAt = shippedAtOf(parcel, orders);
  const wait = thresholdsOf(settings, parcel.console, parcel.shop).pickUp;
  const dueAt = shippedAt === undefined ? undefined : shippedAt + wait;
  const due = dueAt === undefined ? {} : { dueAt };
  if (parcel.exception?.stage === 'pickup') {
    const why = [{ code: 'console_pick_up', values: { words: parcel.exception.text.slice(0, 100) } }];
    return { kind, tell: { severity: 'warn', ...due, why } };
  }
  if (shippedAt === undefined || dueAt === undefined || isPickedUp(parcel)) return { kind };
  if (now < dueAt) return { kind, nextAt: dueAt };
  const why = [{ code: 'not_picked_up', values: { shippedAt, hours: Math.round(wait / 3_600_000) } }];
  return { kind, tell: { severity: 'warn', dueAt, why } };
}

/** The console's own word that a parcel is in trouble on its way; trouble before the pick-up is `judgePickUp`'s. */
export function judgeException(parcel: Parcel, orders: readonly Order[]): Finding {
  const kind = 'parcel-exception';
  const { exception } = parcel;
  if (!exception || exception.stage === 'pickup' || !matters(parcel, orders)) return { kind };
  const why = [
    { code: `exception_${exception.stage}` },
    { code: 'console_words', values: { words: exception.text.slice(0, 100) } },
  ];
  return { kind, tell: { severity: severityOf[exception.stage], why } };
}

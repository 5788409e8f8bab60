import type { Finding } from '../attention/finding.ts';
import { HOUR } from '../core/time.ts';
import type { Reason, Severity } from '../records/alert.ts';
import type { Order } from '../records/order.ts';
import type { Parcel, ParcelException } from '../records/parcel.ts';
import { afterSaleOf } from './after-sale.ts';
import { isPickedUp } from './pick-up.ts';
import { DEFAULT_SHIPPING, type ShippingSettings } from './settings.ts';
import { nextOf, staleAt, staleReasons } from './stale.ts';
import { thresholdsOf } from './thresholds.ts';

const severityOf: Readonly<Record<ParcelException['stage'], Severity>> = {
  pickup: 'warn',
  dispatch: 'warn',
  transit: 'warn',
  delivery: 'urgent',
  lost: 'urgent',
  returned: 'urgent',
  other: 'warn',
};

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

/** The console's words for an exception; nothing where it gave a bare type code, which tells nobody anything. */
const wordsOf = ({ text, types }: ParcelException): string =>
  types.includes(text) || /^[A-Z0-9_]+$/.test(text) ? '' : text.slice(0, 100);

/**
 * Marked shipped, not picked up: the console says so, or no page has shown a pick-up so long after the parcel was marked as
 * shipped. A parcel of which no page spoke is not judged: nothing is known of it. What was last seen hours ago says so.
 */
export function judgePickUp(
  parcel: Parcel,
  orders: readonly Order[],
  settings: ShippingSettings,
  now: number,
): Finding {
  const kind = 'pick-up';
  if (isPickedUp(parcel) || !matters(parcel, orders)) return { kind };
  const shippedAt = shippedAtOf(parcel, orders);
  const wait = thresholdsOf(settings, parcel.console, parcel.shop).pickUp;
  const dueAt = shippedAt === undefined ? undefined : shippedAt + wait;
  const due = dueAt === undefined ? {} : { dueAt };
  const stale = staleReasons('stale_parcel', parcel, settings, now);
  const again = nextOf(now, staleAt(parcel, settings));
  if (parcel.exception?.stage === 'pickup') {
    const words = wordsOf(parcel.exception);
    const why =
      words === '' ? [{ code: 'exception_pickup' }] : [{ code: 'console_pick_up', values: { words } }];
    return { kind, tell: { severity: 'warn', ...due, why: [...why, ...stale] }, ...again };
  }
  if (shippedAt === undefined || dueAt === undefined) return { kind };
  if (now < dueAt) return { kind, nextAt: dueAt };
  const why: Reason[] = [{ code: 'not_picked_up', values: { shippedAt, hours: Math.round(wait / HOUR) } }];
  if (wait === DEFAULT_SHIPPING.thresholds.pickUpHours * HOUR)
    why.push({ code: 'default_rule', values: { source: 'own_hours' } });
  return { kind, tell: { severity: 'warn', dueAt, why: [...why, ...stale] }, ...again };
}

/** Words of an exception that a signature does not settle: the buyer may not have it, or not whole. */
const NOT_SETTLED =
  /未收到|没收到|沒收到|虚假|虛假|假签|假簽|误签|誤簽|错签|錯簽|代签|代簽|拒收|拒签|拒簽|退回|返件|退件|拦截|攔截|破损|破損|短少|少件|投诉|投訴/;

/**
 * A signature ends what was said of the way: consoles leave exceptions open for days after the parcel has arrived, and nobody can do
 * anything about them. It does not end a return, which the shop itself signs for, nor what the words say went wrong with it.
 */
export const isSettled = ({ signedAt }: Parcel, { stage, text }: ParcelException): boolean =>
  signedAt !== undefined && stage !== 'returned' && !NOT_SETTLED.test(text);

/**
 * The console's own word that a parcel is in trouble on its way; trouble before the pick-up is `judgePickUp`'s, until the carrier
 * has the parcel and the console still speaks of it.
 */
export function judgeException(
  parcel: Parcel,
  orders: readonly Order[],
  settings: ShippingSettings,
  now: number,
): Finding {
  const kind = 'parcel-exception';
  const { exception } = parcel;
  if (!exception || isSettled(parcel, exception) || !matters(parcel, orders)) return { kind };
  if (exception.stage === 'pickup' && !isPickedUp(parcel)) return { kind };
  const words = wordsOf(exception);
  const why = [
    { code: `exception_${exception.stage}` },
    ...(words === '' ? [] : [{ code: 'console_words', values: { words } }]),
    ...staleReasons('stale_parcel', parcel, settings, now),
  ];
  return {
    kind,
    tell: { severity: severityOf[exception.stage], why },
    ...nextOf(now, staleAt(parcel, settings)),
  };
}

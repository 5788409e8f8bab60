import { HOUR } from '../core/time.ts';

/**
 * How a reply says by its tags for which state of the buyer's order it is meant. A reply with none of them fits any state; one with several
 * fits each of those. `soon` and `late` are about the ship-by time, `stalled` about a parcel in trouble or not picked up.
 */
export const ORDER_STATES = [
  'unpaid',
  'to_ship',
  'soon',
  'late',
  'shipped',
  'stalled',
  'signed',
  'after_sale',
  'refunding',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What is known of one of the buyer's orders: the order brief of the reply messages fits. Times in UTC milliseconds. */
export interface OrderFacts {
  status: string;
  shipBy?: number | undefined;
  /** The after-sale state in the console's own words. */
  afterSale?: string | undefined;
  alerts: readonly { kind: string; severity: string; dueAt?: number | undefined }[];
}

/** States that hold, each with the moment it is about (UTC ms) where it has one. */
export type StatesNow = ReadonlyMap<OrderState, number | undefined>;

/** From how long before its ship-by time an order counts as due soon where no alert says so. */
const SOON = 12 * HOUR;
const OF_STATUS: Readonly<Record<string, readonly OrderState[]>> = {
  unpaid: ['unpaid'],
  to_ship: ['to_ship'],
  part_shipped: ['to_ship', 'shipped'],
  shipped: ['shipped'],
  signed: ['signed'],
  done: ['signed'],
};
const REFUND = /退款|refund/i;

function statesOf({ status, shipBy, afterSale, alerts }: OrderFacts, now: number): [OrderState, number?][] {
  const states: [OrderState, number?][] = (OF_STATUS[status] ?? []).map((state) => [state]);
  const alert = alerts.find(({ kind }) => kind === 'ship-by');
  const dueAt = alert?.dueAt ?? shipBy;
  if (states.some(([state]) => state === 'to_ship') && dueAt !== undefined) {
    if (dueAt <= now) states.push(['late', dueAt]);
    else if (alert || dueAt - now <= SOON) states.push(['soon', dueAt]);
  }
  if (alerts.some(({ kind }) => kind === 'parcel-exception' || kind === 'pick-up')) states.push(['stalled']);
  if (afterSale) states.push(['after_sale']);
  if (afterSale && REFUND.test(afterSale)) states.push(['refunding']);
  return states;
}

/** The states that the buyer's orders are in; of the same state the earliest moment counts. */
export function orderStates(orders: readonly OrderFacts[], now: number): StatesNow {
  const found = new Map<OrderState, number | undefined>();
  for (const [state, at] of orders.flatMap((order) => statesOf(order, now))) {
    const before = found.get(state);
    found.set(state, before === undefined ? at : Math.min(before, at ?? before));
  }
  return found;
}

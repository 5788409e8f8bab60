import type { Finding } from '../attention/finding.ts';
import type { Order } from '../records/order.ts';
import type { ShippingSettings } from './settings.ts';
import { type ShipBy, shipByOf } from './ship-by.ts';
import { nextOf, staleAt, staleReasons } from './stale.ts';
import { thresholdsOf } from './thresholds.ts';

/** The moments (UTC ms) at which a ship-by time becomes due soon and urgent. */
export interface Steps {
  soonAt: number;
  urgentAt: number;
}

export function stepsOf(shipBy: ShipBy, { console, shop }: Order, settings: ShippingSettings): Steps {
  const { soon, urgent } = thresholdsOf(settings, console, shop);
  return { soonAt: shipBy.at - soon, urgentAt: shipBy.at - urgent };
}

/**
 * How an order's ship-by time stands: nothing to tell until it is due soon, a warning then, urgent near the deadline and after
 * it. What was last seen hours ago says so.
 */
export function judgeShipBy(order: Order, settings: ShippingSettings, now: number): Finding {
  const kind = 'ship-by';
  const shipBy = shipByOf(order, settings);
  if (!shipBy) return { kind };
  const { soonAt, urgentAt } = stepsOf(shipBy, order, settings);
  if (now < soonAt) return { kind, nextAt: soonAt };
  const stage = now >= shipBy.at ? 'overdue' : now >= urgentAt ? 'due_urgent' : 'due_soon';
  return {
    kind,
    tell: {
      severity: stage === 'due_soon' ? 'warn' : 'urgent',
      dueAt: shipBy.at,
      why: [{ code: stage }, ...shipBy.why, ...staleReasons('stale', order, settings, now)],
    },
    ...nextOf(now, urgentAt, shipBy.at, staleAt(order, settings)),
  };
}

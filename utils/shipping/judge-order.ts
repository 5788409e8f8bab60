import type { Finding } from '../attention/finding.ts';
import type { Order } from '../records/order.ts';
import type { ShippingSettings } from './settings.ts';
import { type ShipBy, shipByOf } from './ship-by.ts';
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

/** From this moment (UTC ms) on, what a page said of a record is no longer shown as certain. */
export const staleAt = (
  record: { console: string; shop: string; seenAt: number },
  settings: ShippingSettings,
): number => record.seenAt + thresholdsOf(settings, record.console, record.shop).stale;

const next = (now: number, ...moments: number[]): { nextAt?: number } => {
  const later = moments.filter((moment) => moment > now);
  return later.length > 0 ? { nextAt: Math.min(...later) } : {};
};

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
  const stale = staleAt(order, settings);
  const stage = now >= shipBy.at ? 'overdue' : now >= urgentAt ? 'due_urgent' : 'due_soon';
  return {
    kind,
    tell: {
      severity: stage === 'due_soon' ? 'warn' : 'urgent',
      dueAt: shipBy.at,
      why: [
        { code: stage },
        ...shipBy.why,
        ...(now >= stale ? [{ code: 'stale', values: { seenAt: order.seenAt } }] : []),
      ],
    },
    ...next(now, urgentAt, shipBy.at, stale),
  };
}

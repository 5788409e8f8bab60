import { HOUR } from '../../core/time.ts';
import type { Outlook } from '../../platform/contract.ts';
import type { Read } from '../../reader/reading.ts';
import type { Order } from '../../records/order.ts';
import { isToShip } from '../../records/order-words.ts';

/** Until the background has said how the shop wants it: 12 and 4 hours before the deadline. */
const SOON = 12 * HOUR;
const URGENT = 4 * HOUR;

/**
 * How an order stands by the page's own word alone, to be shown while the background stores it: only where the console names
 * the deadline and nothing about the order is in doubt. Anything else waits for the rules.
 */
export function firstOutlook({
  id,
  key,
  status,
  shipBy,
  afterSale,
  seenAt,
}: Read<Order>): Outlook | undefined {
  if (shipBy === undefined || afterSale !== undefined) return undefined;
  if (!isToShip(status)) return undefined;
  return {
    id,
    key,
    shipBy,
    shipBySource: 'console',
    soonAt: shipBy - SOON,
    urgentAt: shipBy - URGENT,
    seenAt,
    why: [{ code: 'console_deadline' }],
  };
}

import type { Outlook, Summary } from '../platform/contract.ts';
import type { Alert, AlertKind } from '../records/alert.ts';
import type { Counters } from '../records/counters.ts';
import type { Order } from '../records/order.ts';
import { stepsOf } from './judge-order.ts';
import type { ShippingSettings } from './settings.ts';
import { shipByOf } from './ship-by.ts';
import { staleReasons } from './stale.ts';

const RANK = { urgent: 2, warn: 1, info: 0 } as const;
/** What the counts of orders and parcels are about; reviews and conversations are counted elsewhere. */
const OF_SHIPPING: ReadonlySet<AlertKind> = new Set(['ship-by', 'pick-up', 'parcel-exception']);
const isActive = ({ state }: Alert): boolean => state === 'open' || state === 'snoozed';

/** The alert to show at an order: an active one before a closed one, then its own before its parcels', then the gravest. */
function alertToShow(alerts: readonly Alert[]): Alert | undefined {
  const score = (alert: Alert) =>
    (isActive(alert) ? 8 : 0) + (alert.kind === 'ship-by' ? 4 : 0) + RANK[alert.severity];
  return [...alerts].sort((one, other) => score(other) - score(one))[0];
}

/** How one order stands, for its badge: `alerts` are those about the order and about its parcels. `now` in UTC ms. */
export function outlookOf(
  order: Order,
  alerts: readonly Alert[],
  settings: ShippingSettings,
  now: number,
): Outlook {
  const shipBy = shipByOf(order, settings);
  const alert = alertToShow(alerts);
  const outlook: Outlook = { id: order.id, key: order.key, seenAt: order.seenAt, why: [] };
  if (shipBy) {
    Object.assign(outlook, stepsOf(shipBy, order, settings));
    outlook.shipBy = shipBy.at;
    outlook.shipBySource = shipBy.source;
    outlook.why.push(...shipBy.why);
  } else if (alert && isActive(alert)) outlook.why.push(...alert.why);
  if (shipBy) outlook.why.push(...staleReasons('stale', order, settings, now));
  if (alert) {
    const { key, kind, severity, snoozedUntil, state } = alert;
    outlook.alert = { key, kind, severity, state, ...(snoozedUntil !== undefined && { snoozedUntil }) };
  }
  return outlook;
}

/** What stands open among the alerts of orders and parcels, and what the console itself counts; `now` in UTC ms. */
export function summaryOf(alerts: readonly Alert[], counters: readonly Counters[], now: number): Summary {
  const summary: Summary = { late: 0, urgent: 0, soon: 0, other: 0 };
  for (const { dueAt, kind, severity, state } of alerts) {
    if (state !== 'open') continue;
    if (!OF_SHIPPING.has(kind)) continue;
    if (kind !== 'ship-by') summary.other += 1;
    else if (dueAt !== undefined && dueAt <= now) summary.late += 1;
    else if (severity === 'urgent') summary.urgent += 1;
    else summary.soon += 1;
  }
  const latest = counters
    .filter(({ values }) => values.toShip !== undefined)
    .sort((one, other) => other.seenAt - one.seenAt)[0];
  if (latest?.values.toShip !== undefined) summary.toShip = latest.values.toShip;
  return summary;
}

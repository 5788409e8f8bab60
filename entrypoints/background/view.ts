import type { Response } from '../../utils/platform/contract.ts';
import type { Alert } from '../../utils/records/alert.ts';
import { UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import { outlookOf, summaryOf } from '../../utils/shipping/outlook.ts';
import { alertsAbout, listAlerts } from '../../utils/store/alerts.ts';
import { countersOf } from '../../utils/store/counters.ts';
import type { Database } from '../../utils/store/database.ts';
import type { Committed } from '../../utils/store/judge.ts';
import { getParcels } from '../../utils/store/parcels.ts';
import { shopIdsOf } from '../../utils/store/shops.ts';
import type { Court } from './court.ts';

type AlertsOf = (order: Order) => readonly Alert[];

/**
 * Which alerts belong to an order: its own, and those of the parcels that name it or carry its tracking number. Parcels of another
 * shop are none of its business, whatever they carry.
 */
function gather(
  own: ReadonlyMap<string, readonly Alert[]>,
  parcels: Iterable<readonly [Parcel, readonly Alert[]]>,
): AlertsOf {
  const byNumber = new Map<string, Alert[]>();
  for (const [parcel, alerts] of parcels)
    if (alerts.length > 0)
      for (const number of [...parcel.orderIds, parcel.id])
        byNumber.set(number, [...(byNumber.get(number) ?? []), ...alerts]);
  return ({ id, key, shop, trackingNo }) => [
    ...(own.get(key) ?? []),
    ...[
      ...(byNumber.get(id) ?? []),
      ...(trackingNo === undefined ? [] : (byNumber.get(trackingNo) ?? [])),
    ].filter((alert) => alert.shop === shop || alert.shop === UNKNOWN_SHOP || shop === UNKNOWN_SHOP),
  ];
}

/** The alerts of orders as one transaction left them. */
export const alertsIn = ({ orders, parcels }: Committed): AlertsOf =>
  gather(
    new Map(orders.map(({ alerts, value }) => [value.key, alerts])),
    parcels.map(({ alerts, value }) => [value, alerts]),
  );

/** The alerts of orders as they are stored. */
export async function storedAlertsOf(
  database: Database,
  orders: readonly Order[],
  console: string,
): Promise<AlertsOf> {
  const [own, active] = await Promise.all([
    alertsAbout(
      database,
      'order',
      orders.map(({ key }) => key),
    ),
    listAlerts(database, ['open', 'snoozed']),
  ]);
  const about = active.filter(
    ({ subject, ...alert }) => subject.record === 'parcel' && alert.console === console,
  );
  const parcels = await getParcels(
    database,
    about.map(({ subject }) => subject.key),
  );
  return gather(
    own,
    about.flatMap((alert) => {
      const parcel = parcels.get(alert.subject.key);
      return parcel ? [[parcel, [alert]] as const] : [];
    }),
  );
}

/** How orders of a console stand, and what the chip says of the shop that the page shows: see `shopIdsOf`. */
export async function viewOf(
  database: Database,
  orders: readonly Order[],
  alertsOf: AlertsOf,
  shown: { console: string; shop: string },
  { circumstances, settings }: Court,
): Promise<Response<'look'>> {
  const { now } = circumstances;
  const [open, shops, counters] = await Promise.all([
    listAlerts(database, ['open']),
    shopIdsOf(database, shown.console, shown.shop),
    countersOf(database, shown.console),
  ]);
  const isShown = (record: { console: string; shop: string }) =>
    record.console === shown.console && shops.has(record.shop);
  return {
    outlooks: orders.map((order) => outlookOf(order, alertsOf(order), settings, now)),
    summary: summaryOf(open.filter(isShown), counters.filter(isShown), now),
  };
}

import type { Response } from '../../utils/platform/contract.ts';
import type { Alert } from '../../utils/records/alert.ts';
import { UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import { outlookOf, summaryOf } from '../../utils/shipping/outlook.ts';
import { alertsAbout, listAlerts } from '../../utils/store/alerts.ts';
import { countersOf } from '../../utils/store/counters.ts';
import type { Database } from '../../utils/store/database.ts';
import { getParcels } from '../../utils/store/parcels.ts';
import { shopIdOf } from '../../utils/store/shops.ts';
import type { Court } from './court.ts';

const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The alerts about parcels, by the numbers of the orders in them and by tracking number. */
async function byParcel(database: Database, alerts: readonly Alert[]): Promise<Map<string, Alert[]>> {
  const about = alerts.filter(({ subject }) => subject.record === 'parcel');
  const parcels = await getParcels(
    database,
    about.map(({ subject }) => subject.key),
  );
  const found = new Map<string, Alert[]>();
  for (const alert of about) {
    const parcel = parcels.get(alert.subject.key);
    for (const number of parcel ? [...parcel.orderIds, parcel.id] : []) add(found, number, alert);
  }
  return found;
}

/** How orders of a console stand, and what the chip says of the console's shop (of all its shops where the page names none). */
export async function viewOf(
  database: Database,
  orders: readonly Order[],
  shown: { console: string; shop: string },
  { circumstances, settings }: Court,
): Promise<Response<'look'>> {
  const { now } = circumstances;
  const [active, about, shop, counters] = await Promise.all([
    listAlerts(database, ['open', 'snoozed']),
    alertsAbout(
      database,
      orders.map(({ key }) => key),
    ),
    shopIdOf(database, shown.console, shown.shop),
    countersOf(database, shown.console),
  ]);
  const isShown = (record: { console: string; shop: string }) =>
    record.console === shown.console && (shop === UNKNOWN_SHOP || record.shop === shop);
  const parcels = await byParcel(
    database,
    active.filter(({ console }) => console === shown.console),
  );
  const alertsOf = (order: Order) => [
    ...(about.get(order.key) ?? []),
    ...(parcels.get(order.id) ?? []),
    ...(order.trackingNo === undefined ? [] : (parcels.get(order.trackingNo) ?? [])),
  ];
  return {
    outlooks: orders.map((order) => outlookOf(order, alertsOf(order), settings, now)),
    summary: summaryOf(active.filter(isShown), counters.filter(isShown), now),
  };
}

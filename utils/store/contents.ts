import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import { placeOf } from './identity.ts';
import { loadByNumber, shopsOf } from './numbers.ts';
import type { Case } from './subjects.ts';
import { loadMany, type Transaction } from './transaction.ts';

/** Which orders lie in which parcels, as they are after this transaction. */
export interface Contents {
  /** Every parcel of the cases' orders that is stored or in the cases. */
  parcels: readonly Parcel[];
  parcelsOf(order: Order): Parcel[];
  ordersOf(parcel: Parcel): Order[];
}

/** The record as it is after this transaction, where it is one of its cases; without what has moved away. */
function upToDate<R extends Order | Parcel>(records: Iterable<R>, cases: readonly Case[]): R[] {
  const current = new Map(cases.map((one) => [one.value.key, one.value]));
  const gone = new Set(cases.flatMap((one) => one.formerKeys));
  const distinct = new Map<string, R>();
  for (const record of records)
    if (!gone.has(record.key)) distinct.set(record.key, (current.get(record.key) as R | undefined) ?? record);
  return [...distinct.values()];
}

async function loadParcels(transaction: Transaction, console: string, orders: readonly Order[]) {
  const store = transaction.objectStore('parcels');
  const tracked = orders.flatMap(({ trackingNo }) => trackingNo ?? []);
  const shops = [...new Set(orders.map(({ shop }) => shop))].map((id) => ({ id }));
  const [byOrder, byNumber] = await Promise.all([
    loadMany<Parcel>(
      store.index('orderId'),
      orders.map(({ id }) => id),
      ({ orderIds }) => orderIds,
    ),
    tracked.length > 0
      ? loadByNumber<Parcel>(store, console, tracked, shops, [])
      : new Map<string, Parcel[]>(),
  ]);
  const parcels = [...byOrder.values(), ...byNumber.values()].flat();
  return parcels.filter((parcel) => parcel.console === console);
}

async function loadOrders(transaction: Transaction, console: string, parcels: readonly Parcel[]) {
  const store = transaction.objectStore('orders');
  const shops = [...new Set(parcels.map(({ shop }) => shop))].map((id) => ({ id }));
  const known = await shopsOf(transaction, console);
  const [byNumber, byTracking] = await Promise.all([
    loadByNumber<Order>(
      store,
      console,
      parcels.flatMap(({ orderIds }) => orderIds),
      shops,
      known,
    ),
    loadMany<Order>(
      store.index('trackingNo'),
      parcels.map(({ id }) => id),
      ({ trackingNo }) => trackingNo ?? '',
    ),
  ]);
  const orders = [...byNumber.values(), ...byTracking.values()].flat();
  return orders.filter((order) => order.console === console);
}

function bucket<R>(records: readonly R[], namesOf: (record: R) => readonly (string | undefined)[]) {
  const buckets = new Map<string, R[]>();
  for (const record of records)
    for (const name of namesOf(record))
      if (name !== undefined) {
        const list = buckets.get(name);
        if (list) list.push(record);
        else buckets.set(name, [record]);
      }
  return (name: string | undefined): readonly R[] => (name === undefined ? [] : (buckets.get(name) ?? []));
}

/** Loads the parcels of the cases' orders, and the orders of all these parcels and of the cases' own. All of one console. */
export async function loadContents(transaction: Transaction, cases: readonly Case[]): Promise<Contents> {
  const [first] = cases;
  if (!first) return { parcels: [], parcelsOf: () => [], ordersOf: () => [] };
  const ownOrders = cases.flatMap((one) => (one.record === 'order' ? [one.value] : []));
  const ownParcels = cases.flatMap((one) => (one.record === 'parcel' ? [one.value] : []));
  const { console } = first.value;
  const stored = ownOrders.length > 0 ? await loadParcels(transaction, console, ownOrders) : [];
  const parcels = upToDate([...stored, ...ownParcels], cases);
  const orders =
    parcels.length > 0
      ? upToDate([...(await loadOrders(transaction, console, parcels)), ...ownOrders], cases)
      : ownOrders;
  const parcelsNaming = bucket(parcels, ({ orderIds }) => orderIds);
  const parcelsNumbered = bucket(parcels, ({ id }) => [id]);
  const ordersNumbered = bucket(orders, ({ id }) => [id]);
  const ordersTracked = bucket(orders, ({ trackingNo }) => [trackingNo]);
  return {
    parcels,
    parcelsOf: ({ id, trackingNo }) => [...new Set([...parcelsNaming(id), ...parcelsNumbered(trackingNo)])],
    ordersOf({ id, orderIds, shop }) {
      const named = orderIds.flatMap((number) => {
        const place = placeOf({ console, id: number }, { id: shop }, [...ordersNumbered(number)]);
        return place.kept ?? place.moved[0] ?? [];
      });
      return [...new Set([...named, ...ordersTracked(id)])];
    },
  };
}

import { lastBuyerTurn } from '../chat/view.ts';
import type { ChatContext } from '../platform/reply-contract.ts';
import type { Alert } from '../records/alert.ts';
import { UNKNOWN_SHOP } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import { alertsAbout } from '../store/alerts.ts';
import type { Database } from '../store/database.ts';
import { findOrders } from '../store/orders.ts';
import { parcelsOfOrder } from '../store/parcels.ts';

/** An order of the open conversation, with the parcels and alerts that belong to it. */
export interface OrderFacts {
  order: Order;
  parcels: Parcel[];
  alerts: Alert[];
}

/** The shop id under which the records of a page are kept. */
export const shopOf = ({ shop }: Pick<ChatContext, 'shop'>): string => shop?.id ?? shop?.name ?? UNKNOWN_SHOP;

/** What is stored of the orders that the page shows for the open conversation, in the page's order. */
export async function loadFacts(database: Database, context: ChatContext): Promise<OrderFacts[]> {
  if (context.orderIds.length === 0) return [];
  const found = await findOrders(database, context.console, shopOf(context), context.orderIds);
  const orders = context.orderIds.flatMap((id) => found.get(id) ?? []);
  const parcels = await Promise.all(orders.map(({ console, id }) => parcelsOfOrder(database, console, id)));
  const keysOf = (records: readonly { key: string }[]) => records.map(({ key }) => key);
  const [ofOrders, ofParcels] = await Promise.all([
    alertsAbout(database, 'order', keysOf(orders)),
    alertsAbout(database, 'parcel', keysOf(parcels.flat())),
  ]);
  return orders.map((order, index) => {
    const own = parcels[index] ?? [];
    const active = [
      ...(ofOrders.get(order.key) ?? []),
      ...own.flatMap(({ key }) => ofParcels.get(key) ?? []),
    ];
    return {
      order,
      parcels: [...own].sort(
        (one, other) => Number(Boolean(other.exception)) - Number(Boolean(one.exception)),
      ),
      alerts: active.filter(({ state }) => state === 'open' || state === 'snoozed'),
    };
  });
}

/**
 * Which of several orders is meant: the only one, or the only one that the buyer's last turn names. Where that can't be told there is
 * none: a wrong number in a reply is worse than a gap.
 */
export function meantOrder(facts: readonly OrderFacts[], context: ChatContext): OrderFacts | undefined {
  if (context.orderIds.length === 1) return facts[0];
  const said = lastBuyerTurn(context.turns)
    .map(({ text }) => text)
    .join('\n');
  const named = facts.filter(({ order }) => said.includes(order.id));
  return named.length === 1 ? named[0] : undefined;
}

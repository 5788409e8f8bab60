import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import { type Topic, topic } from '../records/review-verdict.ts';

/** What a recall is about: the subject of a `review-cluster` alert, whose key is `<item's key>~<topic>`. */
export interface RecallSubject {
  /** The key of the item as verdicts have it. */
  item: string;
  topic: Topic;
  console: string;
  shop: string;
  itemId: string;
}

/** Reads the key of a subject; undefined where it is none. */
export function recallSubject(key: string): RecallSubject | undefined {
  const end = key.lastIndexOf('~');
  const item = key.slice(0, end);
  const found = topic.options.find((one) => one === key.slice(end + 1));
  const [console, shop, itemId, ...more] = item.split('/').map(decodePart);
  if (end < 0 || !found || !console || !shop || !itemId || more.length > 0) return undefined;
  return { item, topic: found, console, shop, itemId };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const recallKey = ({ console, shop, itemId, topic }: Omit<RecallSubject, 'item'>): string =>
  `${recordKey(console, shop, itemId)}~${topic}`;

/** Whether the goods can still be held back, are on their way, or the page did not say. */
export type RecallStage = 'toShip' | 'onWay' | 'unclear';

const STAGE: Partial<Record<Order['status'], RecallStage>> = {
  to_ship: 'toShip',
  part_shipped: 'toShip',
  shipped: 'onWay',
  unknown: 'unclear',
};
/** After every date. */
const NEVER = 1e15;
const STAGES: readonly RecallStage[] = ['toShip', 'onWay', 'unclear'];

export interface RecallOrder {
  order: Order;
  stage: RecallStage;
  /** Variants and pieces of the item in the order; an order that does not say how many has one. */
  specs: string[];
  pieces: number;
}

/**
 * The orders of an item that have not reached their buyers, those still to ship first, then by promised time and number. An order whose page
 * showed no number of the item is known by the same title. Unpaid, signed, done and closed ones are left out.
 */
export function ordersToHold(
  orders: Iterable<Order>,
  { console, shop, itemId }: Pick<RecallSubject, 'console' | 'shop' | 'itemId'>,
  titles: ReadonlySet<string>,
): RecallOrder[] {
  const held: RecallOrder[] = [];
  for (const order of orders) {
    const stage = STAGE[order.status];
    if (!stage || order.console !== console) continue;
    if (order.shop !== shop && order.shop !== UNKNOWN_SHOP && shop !== UNKNOWN_SHOP) continue;
    const items = order.items.filter((item) =>
      item.itemId === undefined ? titles.has(item.title) : item.itemId === itemId,
    );
    if (items.length === 0) continue;
    held.push({
      order,
      stage,
      specs: [...new Set(items.flatMap(({ spec }) => spec || []))],
      pieces: items.reduce((sum, { quantity = 1 }) => sum + quantity, 0),
    });
  }
  return held.sort(
    (one, other) =>
      STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) ||
      (one.order.shipBy ?? NEVER) - (other.order.shipBy ?? NEVER) ||
      (one.order.id < other.order.id ? -1 : 1),
  );
}

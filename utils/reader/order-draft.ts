import { LIST_LIMIT } from '../records/key.ts';
import type { Order, OrderItem } from '../records/order.ts';
import type { Draft } from './fields.ts';
import { type Frame, keyOf } from './frame.ts';
import type { Read } from './reading.ts';

/** Fields that every order has; "there is none" cannot clear them. */
const ALWAYS: ReadonlySet<string> = new Set(['status', 'statusText']);

/** An order of which only the number is known yet. Undefined: the number is too long for a key. */
export function draftOrder(frame: Frame, shop: string, id: string): Draft | undefined {
  const key = keyOf(frame, shop, id);
  if (key === undefined) {
    frame.counts.add('bad-value', 'id');
    return undefined;
  }
  return {
    key,
    console: frame.console,
    shop,
    id,
    seenAt: frame.context.now,
    status: 'unknown',
    statusText: '',
    items: [],
  };
}

/** An item, unless nothing is known of it; one without a title (the page shows only a picture) has an empty one. */
export function finishItem(item: Draft): OrderItem | undefined {
  if (Object.keys(item).length === 0) return undefined;
  return { ...item, title: item.title ?? '' } as OrderItem;
}

/** Cuts a list that is too long, and counts what was cut. */
export function cut<T>(list: readonly T[], limit: number, frame: Frame, field: string): readonly T[] {
  if (list.length <= limit) return list;
  frame.counts.add('too-many', field, list.length - limit);
  return list.slice(0, limit);
}

/** Bounds the items of an order. */
export const cutItems = <T>(items: readonly T[], frame: Frame): readonly T[] =>
  cut(items, LIST_LIMIT, frame, 'items');

/** Completes an order: who said the ship-by time, and which fields there is nothing in. */
export function finishOrder(draft: Draft, none: readonly string[]): Read<Order> {
  if (draft.shipBy !== undefined) draft.shipBySource = 'console';
  const cleared = none.filter((name) => !ALWAYS.has(name));
  if (cleared.length > 0) draft.none = cleared;
  return draft as unknown as Read<Order>;
}

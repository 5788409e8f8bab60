import type { Order, OrderItem } from '../records/order.ts';
import type { JsonPlan, OrdersPlan } from './compile-answer.ts';
import type { ShopPlan } from './compile-shop.ts';
import { type Draft, jsonOutcome, settle } from './fields.ts';
import { type Frame, shopAt, shopIdOf } from './frame.ts';
import { settleAfterSales, takeAfterSale } from './item-after-sales.ts';
import { cutItems, draftOrder, finishItem, finishOrder } from './order-draft.ts';
import type { Outcome } from './outcome.ts';
import { type CompiledPath, valueAt, valuesAt } from './path.ts';
import type { Read } from './reading.ts';

/** The entries at a path: each of the list that it names, or each value that it reaches. */
function entriesAt(root: unknown, path: CompiledPath): readonly unknown[] {
  if (!path.keys) return valuesAt(root, path);
  const value = valueAt(root, path);
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

interface ItemRead {
  item?: OrderItem | undefined;
  afterSale?: Outcome<string>;
}

function readItem(raw: unknown, plans: readonly JsonPlan[], frame: Frame): ItemRead {
  if (typeof raw !== 'object' || raw === null) return {};
  const item: Draft = {};
  const none: string[] = [];
  for (const plan of plans)
    if (!settle(item, plan, jsonOutcome(raw, plan, frame.wording), none, frame.counts)) return {};
  const afterSale = takeAfterSale(item, none);
  return { item: finishItem(item), afterSale };
}

/** Reads one order of an answer; undefined when it lacks what is required. */
export function readJsonOrder(
  raw: unknown,
  plan: OrdersPlan,
  shop: ShopPlan,
  frame: Frame,
): Read<Order> | undefined {
  const none: string[] = [];
  const found: Draft = {};
  if (!settle(found, plan.id, jsonOutcome(raw, plan.id, frame.wording), none, frame.counts)) return undefined;
  const draft = draftOrder(frame, shopIdOf(shopAt(raw, shop, frame.wording), frame.shop), String(found.id));
  if (!draft) return undefined;
  for (const field of plan.fields)
    if (!settle(draft, field, jsonOutcome(raw, field, frame.wording), none, frame.counts)) return undefined;
  const items: OrderItem[] = [];
  const afterSales: Outcome<string>[] = [];
  for (const entry of cutItems(entriesAt(raw, plan.each), frame)) {
    const { item, afterSale } = readItem(entry, plan.itemFields, frame);
    if (item) items.push(item);
    if (item || afterSale !== undefined) afterSales.push(afterSale);
  }
  draft.items = items;
  settleAfterSales(draft, afterSales, none);
  return finishOrder(draft, none);
}

import type { Counters } from '../records/counters.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { CompiledConsole } from './compile.ts';
import type { AnswerPlan, CountersPlan, OrdersPlan, ParcelsPlan } from './compile-answer.ts';
import { jsonOutcome } from './fields.ts';
import { type FoundShop, type Frame, frameOf, guarded, keyOf, shopAt, shopIdOf } from './frame.ts';
import { gather } from './merge-readings.ts';
import { mergeOrders, mergeParcels } from './merge-records.ts';
import { cut } from './order-draft.ts';
import { isValue } from './outcome.ts';
import { type CompiledPath, valueAt, valuesAt } from './path.ts';
import { type AnswerContext, commonShop, readDeclared } from './read-declared.ts';
import { readJsonOrder } from './read-orders.ts';
import { readJsonParcel } from './read-parcels.ts';
import type { Answer, ReadContext, Reading } from './reading.ts';

/** The most records of one answer; consoles answer 20 to 200 at a time. */
const RECORD_LIMIT = 10_000;

/** Where a path leads to several lists: the one whose entries are the records. */
function listAmong(root: unknown, path: CompiledPath, { id }: OrdersPlan | ParcelsPlan): unknown {
  const hasId = (entry: unknown): boolean =>
    id.ways.some(({ where }) => where.some((place) => valueAt(entry, place) !== undefined));
  return valuesAt(root, path).find((value) => Array.isArray(value) && value.some(hasId));
}

function listAt(root: unknown, gives: OrdersPlan | ParcelsPlan): readonly unknown[] | undefined {
  const single = gives.record === 'order' && gives.single;
  for (const path of gives.list) {
    const value = path.keys ? valueAt(root, path) : listAmong(root, path, gives);
    if (Array.isArray(value)) return value;
    if (single && typeof value === 'object' && value !== null) return [value];
  }
  return undefined;
}

interface Records {
  orders: Reading['orders'];
  parcels: Reading['parcels'];
  shop?: FoundShop | undefined;
}

function readList(
  root: unknown,
  plan: AnswerPlan,
  gives: OrdersPlan | ParcelsPlan,
  frame: Frame,
): Records | undefined {
  const whole = listAt(root, gives);
  if (!whole) {
    frame.counts.add('bad-envelope');
    return undefined;
  }
  const list = cut(whole, RECORD_LIMIT, frame, 'list');
  const orders = gather<Order>(mergeOrders, frame.counts);
  const parcels = gather<Parcel>(mergeParcels, frame.counts);
  for (const raw of list)
    guarded(frame, () => {
      const order = gives.record === 'order' && readJsonOrder(raw, gives, plan.shop, frame);
      const parcel = gives.record === 'parcel' && readJsonParcel(raw, gives, plan.shop, frame);
      if (order) orders.add(order);
      if (parcel) parcels.add(parcel);
    });
  const namesShop = plan.shop.id.length + plan.shop.name.length > 0;
  return {
    orders: orders.list(),
    parcels: parcels.list(),
    shop: namesShop ? commonShop(list, plan.shop, frame.wording) : undefined,
  };
}

function readCounters(root: unknown, gives: CountersPlan, frame: Frame): Counters | undefined {
  const values: Record<string, unknown> = {};
  for (const field of gives.fields) {
    const outcome = jsonOutcome(root, field, frame.wording);
    if (isValue(outcome)) values[field.name] = outcome;
    else frame.counts.add('missing-required', field.name);
  }
  const key = keyOf(frame, frame.shop, frame.page);
  if (key === undefined || Object.keys(values).length === 0) return undefined;
  const { console, shop, page: id, context } = frame;
  return { key, console, shop, id, seenAt: context.now, values };
}

function readPlan(console: CompiledConsole, plan: AnswerPlan, root: unknown, context: ReadContext): Reading {
  const named = shopAt(root, plan.shop, console.wording);
  const frame = frameOf({
    console: console.data.id,
    page: plan.page,
    source: plan.id,
    wording: console.wording,
    context,
    shop: shopIdOf(named, context.shop),
  });
  const { gives } = plan;
  const counters = gives.record === 'counters' ? readCounters(root, gives, frame) : undefined;
  const records = gives.record === 'counters' ? undefined : readList(root, plan, gives, frame);
  const shop = named ?? records?.shop;
  return {
    source: plan.id,
    page: plan.page,
    orders: records?.orders ?? [],
    parcels: records?.parcels ?? [],
    ...(counters && { counters }),
    ...(shop && { shop }),
    diagnostics: frame.counts.list(),
  };
}

/**
 * Reads an answer that the page received for itself. Undefined: no source of this console declares it. Walls are recognised
 * first, then the envelope, then the list. An answer that only names the shop has page and source `shop`.
 */
export const readAnswer = (
  console: CompiledConsole,
  answer: Answer,
  context: AnswerContext,
): Reading | undefined =>
  readDeclared(console, answer, context, (plan, root) => readPlan(console, plan, root, context));

import type { Result } from '../core/result.ts';
import type { Counters } from '../records/counters.ts';
import type { Diagnostic, WallKind } from '../records/health.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import { parseBigJson } from './big-json.ts';
import type { CompiledConsole } from './compile.ts';
import type { AnswerPlan, CountersPlan, OrdersPlan, ParcelsPlan } from './compile-answer.ts';
import { jsonOutcome } from './fields.ts';
import { type FoundShop, type Frame, frameOf, guarded, keyOf, shopAt, shopIdOf } from './frame.ts';
import { gather } from './merge-readings.ts';
import { mergeOrders, mergeParcels } from './merge-records.ts';
import type { Wording } from './normalisers.ts';
import { cut } from './order-draft.ts';
import { isValue } from './outcome.ts';
import { type CompiledPath, holds, valueAt, valuesAt } from './path.ts';
import { readJsonOrder } from './read-orders.ts';
import { readJsonParcel } from './read-parcels.ts';
import type { Answer, ReadContext, Reading } from './reading.ts';
import { askedFor, isAskedBy } from './request-test.ts';

/** The most records of one answer; consoles answer 20 to 200 at a time. */
const RECORD_LIMIT = 10_000;
/** How far into an answer a wall's words are looked for. */
const WALL_TEXT = 4000;

/** Where and with what shop an answer is read; `pagePath` is path + query + hash of the page that asked, when known. */
export type AnswerContext = ReadContext & { pagePath?: string };

function wallOf(console: CompiledConsole, answer: Answer, json: Result<unknown>): WallKind | undefined {
  const start = answer.text.slice(0, WALL_TEXT);
  return console.walls.find(({ answer: test }) => {
    if (!test) return false;
    if (test.status.includes(answer.status)) return true;
    if (json.ok && test.when.length > 0 && holds(test.when, json.value)) return true;
    return test.text !== undefined && !(test.notJson && json.ok) && test.text.test(start);
  })?.kind;
}

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

/** One shop for the reading, if all its records name the same. */
function commonShop(list: readonly unknown[], plan: AnswerPlan, wording: Wording): FoundShop | undefined {
  const [first, ...others] = list.map((raw) => shopAt(raw, plan.shop, wording));
  return others.every((shop) => shop?.id === first?.id && shop?.name === first?.name) ? first : undefined;
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
    shop: namesShop ? commonShop(list, plan, frame.wording) : undefined,
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

/** The code of a text that is no JSON we read. */
const parseCode = (json: Result<unknown>): Diagnostic['code'] =>
  json.ok ? 'bad-envelope' : (json.error.code as Diagnostic['code']);

/**
 * Reads an answer that the page received for itself. Undefined: no source of this console declares it. Walls are recognised
 * first, then the envelope, then the list. An answer that only names the shop has page and source `shop`.
 */
export function readAnswer(
  console: CompiledConsole,
  answer: Answer,
  context: AnswerContext,
): Reading | undefined {
  const asked = askedFor(answer);
  if (!asked) return undefined;
  const plans = console.answers.filter((plan) => isAskedBy(plan.request, asked, context.pagePath));
  const shops = console.shopAnswers.filter((plan) => isAskedBy(plan.request, asked, context.pagePath));
  const [first] = plans;
  if (!first && shops.length === 0) return undefined;

  const { id: source, page } = first ?? { id: 'shop', page: 'shop' };
  const nothing: Reading = { source, page, orders: [], parcels: [], diagnostics: [] };
  const said = (code: Diagnostic['code']): Reading => ({
    ...nothing,
    diagnostics: [{ code, source, count: 1 }],
  });
  if (answer.tooLarge) return said('too-large');
  const json = parseBigJson(answer.text);
  const wall = wallOf(console, answer, json);
  if (wall) return { ...said('wall'), wall };
  if (!json.ok) return said(parseCode(json));

  try {
    const plan = plans.find(({ envelope }) => holds(envelope, json.value));
    const isNothing = !first || plans.some(({ empty }) => empty.some((signs) => holds(signs, json.value)));
    const reading = plan
      ? readPlan(console, plan, json.value, context)
      : isNothing
        ? nothing
        : said('bad-envelope');
    const shop = shops.map((source) => shopAt(json.value, source.shop, console.wording)).find(Boolean);
    return shop ? { ...reading, shop: { ...shop, ...reading.shop } } : reading;
  } catch (error) {
    context.onBug?.(error);
    return { ...nothing, diagnostics: [{ code: 'bad-value', source, field: 'bug', count: 1 }] };
  }
}

import type { Counters } from '../records/counters.ts';
import type { Diagnostic } from '../records/health.ts';
import type { Order, OrderItem } from '../records/order.ts';
import type { CompiledConsole } from './compile.ts';
import type { DomCountersPlan, DomOrdersPlan, DomPlan } from './compile-dom.ts';
import { elementsIn, findInDom, type Scope } from './dom-field.ts';
import { type Draft, settle } from './fields.ts';
import { type Frame, frameOf, guarded, keyOf, shopIdOf } from './frame.ts';
import { settleAfterSales, takeAfterSale } from './item-after-sales.ts';
import { findRows, type LocatedRow } from './locate-rows.ts';
import { cutItems, draftOrder, finishItem, finishOrder } from './order-draft.ts';
import { isValue, type Outcome } from './outcome.ts';
import { hasAnchor, shopOn } from './read-page.ts';
import type { Read, ReadContext, Reading } from './reading.ts';
import type { DomSource, PageData } from './vocabulary.ts';

export { type LocatedRow, locateRows } from './locate-rows.ts';

interface ItemRead {
  item?: OrderItem | undefined;
  afterSale?: Outcome<string>;
  /** How many items the cell of the after-sale spans. */
  spans: number;
}

/** How many rows the cell of a node spans. */
const spanOf = (node: Node | undefined): number => {
  const element = node?.nodeType === 1 ? (node as Element) : node?.parentElement;
  return Number(element?.closest('td, th')?.getAttribute('rowspan')) || 1;
};

function readItem(scope: Scope, plan: DomOrdersPlan, frame: Frame): ItemRead {
  const item: Draft = {};
  const none: string[] = [];
  let spans = 1;
  for (const field of plan.itemFields) {
    const { outcome, node } = findInDom(scope, field, frame.wording);
    if (!settle(item, field, outcome, none, frame.counts)) return { spans };
    if (field.name === 'afterSale') spans = spanOf(node);
  }
  const afterSale = takeAfterSale(item, none);
  return { item: finishItem(item), afterSale, spans };
}

/** What stands in a cell that spans several items is said of each of them. */
function afterSalesOf(reads: readonly ItemRead[]): Outcome<string>[] {
  let spanning: Outcome<string>;
  let left = 0;
  return reads.map(({ afterSale, spans }) => {
    if (isValue(afterSale)) {
      spanning = afterSale;
      left = spans;
    }
    left--;
    return afterSale ?? (left >= 0 ? spanning : undefined);
  });
}

function readItems(row: Scope, plan: DomOrdersPlan, frame: Frame): ItemRead[] {
  const scopes: Scope[] =
    plan.each === 'self'
      ? [row]
      : elementsIn(row.nodes, plan.each).map((node) => ({ nodes: [node], labels: plan.labels, row }));
  return cutItems(scopes, frame).map((scope) => readItem(scope, plan, frame));
}

function readOrder(row: LocatedRow, plan: DomOrdersPlan, frame: Frame): Read<Order> | undefined {
  const draft = draftOrder(frame, frame.shop, row.id);
  if (!draft) return undefined;
  const scope: Scope = { nodes: row.nodes, labels: plan.labels, heads: plan.heads };
  const none: string[] = [];
  for (const field of plan.fields) {
    const { outcome } = findInDom(scope, field, frame.wording);
    if (!settle(draft, field, outcome, none, frame.counts)) return undefined;
  }
  const items = readItems(scope, plan, frame);
  draft.items = items.flatMap(({ item }) => item ?? []);
  settleAfterSales(
    draft,
    afterSalesOf(items.filter(({ item, afterSale }) => item || afterSale !== undefined)),
    none,
  );
  return finishOrder(draft, none);
}

const frameFor = (console: CompiledConsole, plan: DomPlan, context: ReadContext): Frame =>
  frameOf({
    console: console.data.id,
    page: plan.page,
    source: plan.id,
    wording: console.wording,
    context,
    shop: context.shop,
  });

interface Known {
  plan: DomOrdersPlan;
  shop: string;
  print: string;
  order: Read<Order> | undefined;
  diagnostics: Diagnostic[];
}

/** What rows said when they were read last: most rows are unchanged when a page is read again. */
const known = new WeakMap<Element, Known>();

/** A short print of a row's markup, to tell whether it changed. */
function printOf({ nodes, id }: LocatedRow): string {
  let hash = 0x811c9dc5;
  let length = 0;
  for (const { outerHTML } of nodes) {
    length += outerHTML.length;
    for (let i = 0; i < outerHTML.length; i++) hash = Math.imul(hash ^ outerHTML.charCodeAt(i), 0x01000193);
  }
  return `${id}/${nodes.length}/${length}/${hash}`;
}

/** Reads one located order. No order: it lacks what is required, which the diagnostics name. */
export function readRow(
  console: CompiledConsole,
  source: DomSource,
  row: LocatedRow,
  context: ReadContext,
): { order?: Read<Order>; diagnostics: Diagnostic[] } {
  const plan = console.dom.get(source);
  const [first] = row.nodes;
  if (plan?.record !== 'order' || !first) return { diagnostics: [] };
  const { shop, now } = context;
  const frame = frameFor(console, plan, context);
  const print = guarded(frame, () => printOf(row)) ?? '';
  let entry = known.get(first);
  if (entry?.plan !== plan || entry.print !== print || entry.shop !== shop) {
    const order = guarded(frame, () => readOrder(row, plan, frame));
    entry = { plan, shop, print, order, diagnostics: frame.counts.list() };
    known.set(first, entry);
  }
  const { order, diagnostics } = entry;
  return { ...(order && { order: { ...order, seenAt: now } }), diagnostics };
}

function readCounters(root: Element, plan: DomCountersPlan, frame: Frame): Counters | undefined {
  const scope: Scope = { nodes: [root], labels: plan.labels };
  const values: Record<string, unknown> = {};
  for (const field of plan.fields) {
    const { outcome } = findInDom(scope, field, frame.wording);
    if (isValue(outcome)) values[field.name] = outcome;
    else frame.counts.add('missing-required', field.name);
  }
  const key = keyOf(frame, frame.shop, frame.page);
  if (key === undefined || Object.keys(values).length === 0) return undefined;
  return {
    key,
    console: frame.console,
    shop: frame.shop,
    id: frame.page,
    seenAt: frame.context.now,
    values,
  };
}

function readSource(
  console: CompiledConsole,
  plan: DomPlan,
  root: Element,
  context: ReadContext,
): Omit<Reading, 'shop'> {
  const frame = frameFor(console, plan, context);
  const orders: Read<Order>[] = [];
  const counters =
    plan.record === 'counters' ? guarded(frame, () => readCounters(root, plan, frame)) : undefined;
  if (plan.record === 'order') {
    const rows = guarded(frame, () => findRows(console, plan, root));
    if (rows?.missing) frame.counts.add('missing-required', 'id', rows.missing);
    for (const row of rows?.located ?? []) {
      const order = guarded(frame, () => readOrder(row, plan, frame));
      if (order) orders.push(order);
    }
  }
  const { page, source } = frame;
  return {
    source,
    page,
    orders,
    parcels: [],
    ...(counters && { counters }),
    diagnostics: frame.counts.list(),
  };
}

/**
 * Reads everything that the DOM of a page says, one reading per source that found something; in one go, for tests and counters.
 * A page whose anchor is missing gives `no-anchor`.
 */
export function readDocument(
  console: CompiledConsole,
  page: PageData,
  document: Document,
  context: ReadContext,
): Reading[] {
  const plans = page.sources.flatMap((source) =>
    source.kind === 'dom' ? (console.dom.get(source) ?? []) : [],
  );
  const [first] = plans;
  if (!first) return [];
  if (!hasAnchor(page, document)) {
    const diagnostics: Diagnostic[] = [{ code: 'no-anchor', source: first.id, count: 1 }];
    return [{ source: first.id, page: page.id, orders: [], parcels: [], diagnostics }];
  }
  const shop = shopOn(console, document);
  const here = { ...context, shop: shopIdOf(shop, context.shop) };
  return plans
    .map((plan) => readSource(console, plan, document.documentElement, here))
    .filter(({ orders, counters, diagnostics }) => orders.length > 0 || counters || diagnostics.length > 0)
    .map((reading) => ({ ...reading, ...(shop && { shop }) }));
}

import type { CompiledConsole } from './compile.ts';
import type { DomOrdersPlan } from './compile-dom.ts';
import { findInDom, type Scope } from './dom-field.ts';
import { isValue } from './outcome.ts';
import { segmentsOf } from './segments.ts';
import { isShown } from './visible.ts';
import type { DomSource } from './vocabulary.ts';

/** One order on the page. */
export interface LocatedRow {
  id: string;
  /** The element that holds the order number, where a badge is laid over. */
  anchor: Element;
  /** The text node in it that holds the number; absent when the number stands in an attribute only. */
  text?: Text;
  /** The elements that belong to the order, in page order. */
  nodes: readonly Element[];
}

/** How far into a row its number is looked for, before all of the row is. */
const NEAR = 16;
const NODES = 60;

interface Known {
  plan: DomOrdersPlan;
  id: string;
  anchor: Element;
  text: Text | undefined;
  /** Where the number was found, and what exactly stood there. */
  origin: Node;
  stood: string;
}

/** Numbers found before. A row whose node still holds the same text needs no second search. */
const known = new WeakMap<Element, Known>();

const standsIn = (node: Node, plan: DomOrdersPlan): string => {
  if (node.nodeType === 3) return node.parentElement?.textContent ?? (node as Text).data;
  const attributes = plan.number.ways.map(
    ({ where }) => where.attr && (node as Element).getAttribute(where.attr),
  );
  return attributes.some(Boolean) ? attributes.join('\n') : (node.textContent ?? '');
};

/** What is written, but not for eyes. */
const UNSEEN = 'style, script, template, noscript, [hidden]';
const SHOW_TEXT = 4;

/** The text node of those that begin with this one which holds the number. */
function holding(first: Text, id: string): Text | undefined {
  for (let node: Node | null = first; node?.nodeType === 3; node = node.nextSibling)
    if ((node as Text).data.includes(id)) return node as Text;
  return undefined;
}

/** The first text node that shows the number. The browser's own walk: it passes every text of a row. */
/** The number beside an element that carries it in an attribute, as beside its copy button: the usual place, looked at first. */
function textBeside(element: Node, id: string): Text | undefined {
  for (const sibling of element.parentNode?.childNodes ?? []) {
    const text = sibling.nodeType === 3 ? sibling : sibling.firstChild;
    if (text?.nodeType === 3 && (text as Text).data.includes(id)) return text as Text;
  }
  return undefined;
}

function textWith(nodes: readonly Element[], id: string): Text | undefined {
  for (const root of nodes) {
    const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if ((node as Text).data.includes(id) && !node.parentElement?.closest(UNSEEN)) return node as Text;
  }
  return undefined;
}

function search(console: CompiledConsole, plan: DomOrdersPlan, nodes: readonly Element[]): Known | undefined {
  const near: Scope = { nodes, labels: plan.labels, segments: nodes[0] ? segmentsOf(nodes[0], NEAR) : [] };
  for (const scope of [near, { nodes, labels: plan.labels }]) {
    const { outcome, node } = findInDom(scope, plan.number, console.wording);
    if (!isValue(outcome) || !node) continue;
    const id = String(outcome);
    const text =
      node.nodeType === 3
        ? (holding(node as Text, id) ?? (node as Text))
        : (textBeside(node, id) ?? textWith(nodes, id));
    const anchor = text?.parentElement ?? (node.nodeType === 1 ? (node as Element) : nodes[0]);
    if (anchor) return { plan, id, anchor, text, origin: node, stood: standsIn(node, plan) };
  }
  return undefined;
}

const stillHolds = (entry: Known, plan: DomOrdersPlan, nodes: readonly Element[]): boolean =>
  entry.plan === plan &&
  standsIn(entry.origin, plan) === entry.stood &&
  nodes.some((node) => node.contains(entry.origin) && node.contains(entry.anchor)) &&
  (!entry.text || (entry.anchor.contains(entry.text) && entry.text.data.includes(entry.id)));

/** A row with its next siblings up to another row. */
export function withFollowers(row: Element, rows: ReadonlySet<Element>, skip: string | undefined): Element[] {
  const nodes = [row];
  for (let next = row.nextElementSibling; next && !rows.has(next); next = next.nextElementSibling) {
    if (nodes.length >= NODES) break;
    if (!skip || !next.matches(skip)) nodes.push(next);
  }
  return nodes;
}

/** The elements that begin a record. */
export function rowsIn(plan: Pick<DomOrdersPlan, 'select' | 'skip'>, root: Element): Element[] {
  const rows = [...(root.matches(plan.select) ? [root] : []), ...root.querySelectorAll(plan.select)];
  return plan.skip === undefined ? rows : rows.filter((row) => !row.matches(plan.skip ?? ''));
}

/** The rows of a page, to be located one by one. */
export interface RowFinder {
  /** The elements that begin an order, in page order. */
  rows: readonly Element[];
  /** The order that begins with one of them; nothing where no number is found. Cheap where the row is as it was last time. */
  locate(row: Element): LocatedRow | undefined;
}

function finderOf(console: CompiledConsole, plan: DomOrdersPlan, root: Element): RowFinder {
  const rows = rowsIn(plan, root);
  const starts = new Set(rows);
  return {
    rows,
    locate(row) {
      const nodes = plan.extend ? withFollowers(row, starts, plan.skip) : [row];
      let entry = known.get(row);
      if (!entry || !stillHolds(entry, plan, nodes)) entry = search(console, plan, nodes);
      if (!entry) return undefined;
      known.set(row, entry);
      const { id, anchor, text } = entry;
      return { id, anchor, nodes, ...(text && { text }) };
    },
  };
}

/** Whether a row still is what it was located as: pages move on within the same elements, and those then hold another order. */
export function isStanding({ id, anchor, nodes }: LocatedRow): boolean {
  const entry = nodes[0] && known.get(nodes[0]);
  return anchor.isConnected && entry?.id === id && stillHolds(entry, entry.plan, nodes);
}

/** Each order once, in page order. Of copies, one that is seen is preferred. */
export function distinctRows(rows: readonly LocatedRow[]): LocatedRow[] {
  const distinct = new Map<string, LocatedRow>();
  for (const row of rows) {
    const twin = distinct.get(row.id);
    if (!twin || (!isShown(twin.anchor) && isShown(row.anchor))) distinct.set(row.id, row);
  }
  return [...distinct.values()];
}

/** Each order once, and the number of rows of which no number could be found. */
export function findRows(
  console: CompiledConsole,
  plan: DomOrdersPlan,
  root: Element,
): { located: LocatedRow[]; missing: number } {
  const { rows, locate } = finderOf(console, plan, root);
  const located = rows.flatMap((row) => locate(row) ?? []);
  return { located: distinctRows(located), missing: rows.length - located.length };
}

/** The rows that the page shows under `root`; undefined for a source that gives no orders. */
export function finderFor(console: CompiledConsole, source: DomSource, root: Element): RowFinder | undefined {
  const plan = console.dom.get(source);
  return plan?.record === 'order' ? finderOf(console, plan, root) : undefined;
}

/** Finds the orders that the page shows under `root`, all at once. A source that gives no orders has no rows. */
export function locateRows(console: CompiledConsole, source: DomSource, root: Element): LocatedRow[] {
  const plan = console.dom.get(source);
  return plan?.record === 'order' ? findRows(console, plan, root).located : [];
}

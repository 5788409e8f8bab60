import { PLACED, rowSelector, rowsFromEnd } from '../chat/read-messages.ts';
import { placeOf } from '../chat/row-places.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';

/** So many rows of one thread are read. */
const MOST = 50_000;
/** So many elements that are no message are passed between two messages. */
const PASSED = 40;

/** The rows of a thread in the order in which they are seen, and what stands between them. */
export interface RowOrder {
  selector: string;
  isRow(element: Element): boolean;
  /** The row before, and what stands between the two, nearest first. */
  before(row: Element): { row?: Element; between: Element[] };
  after(row: Element): Element | undefined;
  /** The newest rows, newest first. */
  newest(count: number): Element[];
}

function inFlow(list: Element, selector: string): Pick<RowOrder, 'before' | 'after'> {
  const holdsRow = (element: Element) => element.querySelector(selector) !== null;
  /** The next element one way; up and out of what ends there. */
  function step(from: Element, way: 'previousElementSibling' | 'nextElementSibling'): Element | undefined {
    let node: Element | null = from;
    while (node && node !== list) {
      const next: Element | null = node[way];
      if (next) return next;
      node = node.parentElement;
    }
    return undefined;
  }
  return {
    before(row) {
      const between: Element[] = [];
      let node = step(row, 'previousElementSibling');
      for (let passed = 0; node && passed < PASSED; passed += 1) {
        if (node.matches(selector)) return { row: node, between };
        if (node.lastElementChild && holdsRow(node)) node = node.lastElementChild;
        else {
          between.push(node);
          node = step(node, 'previousElementSibling');
        }
      }
      return { between };
    },
    after(row) {
      let node = step(row, 'nextElementSibling');
      for (let passed = 0; node && passed < PASSED; passed += 1) {
        if (node.matches(selector)) return node;
        node =
          node.firstElementChild && holdsRow(node)
            ? node.firstElementChild
            : step(node, 'nextElementSibling');
      }
      return undefined;
    },
  };
}

/** Virtual lists put their rows where they are seen, and keep few of them, in any order. */
function asPlaced(list: Element, selector: string): Pick<RowOrder, 'before' | 'after' | 'newest'> {
  const rows = rowsFromEnd(list, selector, PLACED)
    .map((row) => ({ row, place: placeOf(row) ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
  const at = new Map(rows.map((row, index) => [row, index]));
  return {
    before(row) {
      const before = rows[(at.get(row) ?? 0) - 1];
      return { ...(before && { row: before }), between: [] };
    },
    after: (row) => rows[(at.get(row) ?? rows.length) + 1],
    newest: (count) => rows.slice(-count).reverse(),
  };
}

/** How the rows of a thread stand; undefined where there are none. */
export function orderRows(page: ChatPage, list: Element): RowOrder | undefined {
  const selector = page.messages && rowSelector(page.messages, list);
  if (selector === undefined) return undefined;
  const isRow = (element: Element) => element.matches(selector) && list.contains(element);
  const [last] = rowsFromEnd(list, selector, 1);
  const isPlaced = last !== undefined && placeOf(last) !== undefined;
  const order = isPlaced ? asPlaced(list, selector) : inFlow(list, selector);
  return { selector, isRow, newest: (count) => rowsFromEnd(list, selector, count), ...order };
}

/** All rows of a thread, newest first: whoever reads long threads reads them a slice at a time, in any order. */
export const threadRows = (page: ChatPage, list: Element): Element[] =>
  orderRows(page, list)?.newest(MOST) ?? [];

/**
 * The rows that changes on the page concern: those in which something changed, those that came, and those right behind what came or went.
 * Undefined where all may have changed.
 */
export function changedRows(
  page: ChatPage,
  list: Element,
  records: readonly Pick<MutationRecord, 'target' | 'type' | 'addedNodes' | 'removedNodes' | 'nextSibling'>[],
): Element[] | undefined {
  const order = orderRows(page, list);
  if (!order) return [];
  const found = new Set<Element>();
  const rowAround = (node: Node | null): Element | undefined => {
    const element = node && (node.nodeType === 1 ? (node as Element) : node.parentElement);
    const row = element?.closest(order.selector);
    return row && list.contains(row) ? row : undefined;
  };
  for (const { target, type, addedNodes, nextSibling } of records) {
    const row = rowAround(target);
    if (row) found.add(row);
    if (row || !list.contains(target)) continue;
    if (type !== 'childList') return undefined;
    for (const node of addedNodes) {
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (element.matches(order.selector)) found.add(element);
      else for (const inner of element.querySelectorAll(order.selector)) found.add(inner);
    }
    const next = nextSibling && rowAround(nextSibling);
    if (next) found.add(next);
  }
  return [...found].filter((row) => row.isConnected);
}

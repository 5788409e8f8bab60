import type { LocatedRow } from '../../reader/locate-rows.ts';
import { freeOffset, type Span } from '../free-space.ts';

const HEIGHT = 18;
/** How many things beside the number are looked at in the first row to find room. */
const NEIGHBOURS = 40;

/** The rectangle of the number as it is drawn: of its text, where it stands in one, and not of the whole line. */
function inkOf({ anchor, text }: LocatedRow): DOMRect {
  const range = anchor.ownerDocument.createRange();
  if (text?.isConnected) range.selectNode(text);
  else range.selectNodeContents(anchor);
  const ink = range.getBoundingClientRect();
  return ink.width > 0 ? ink : anchor.getBoundingClientRect();
}

function* shownThings(head: Element): Generator<Node> {
  const walker = head.ownerDocument.createTreeWalker(head, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), seen = 0; node && seen < NEIGHBOURS; node = walker.nextNode()) {
    const isText = node.nodeType === Node.TEXT_NODE;
    if (isText ? node.textContent?.trim() : /^(IMG|SVG|INPUT|BUTTON|CANVAS|VIDEO)$/i.test(node.nodeName)) {
      seen += 1;
      yield node;
    }
  }
}

/** How many rows are looked at to find room: some carry a word that others lack. */
const SAMPLE = 6;

/** Where the badges have room: one place for all rows, so that they stand below each other; undefined where none has any. */
function offsetFor(rows: readonly LocatedRow[], room: number): number | undefined {
  const offsets = rows.slice(0, SAMPLE).map((row) => offsetIn(row, room));
  return offsets.reduce(
    (most, one) => (one === undefined || (most !== undefined && most > one) ? most : one),
    undefined,
  );
}

/** Where, behind its order number, the badge of a row has room. */
function offsetIn(row: LocatedRow, room: number): number | undefined {
  const number = inkOf(row);
  const head = row.nodes[0];
  if (!head || number.width === 0) return 6;
  const range = head.ownerDocument.createRange();
  const others: Span[] = [];
  for (const node of shownThings(head)) {
    range.selectNode(node);
    const rect = range.getBoundingClientRect();
    const sameLine = rect.bottom > number.top + 2 && rect.top < number.bottom - 2;
    if (sameLine && rect.width > 0 && rect.right > number.right + 1) others.push(rect);
  }
  return freeOffset(number, others, room, head.getBoundingClientRect().right);
}

/** The nearest ancestor that scrolls on its own: badges outside its window are hidden. */
function scrollerOf(element: Element): Element | undefined {
  const { body, documentElement } = element.ownerDocument;
  for (
    let node = element.parentElement;
    node && node !== body && node !== documentElement;
    node = node.parentElement
  ) {
    if (node.scrollHeight <= node.clientHeight + 1) continue;
    if (/auto|scroll|overlay|hidden/.test(getComputedStyle(node).overflowY)) return node;
  }
  return undefined;
}

/**
 * Where the badge of each row belongs, as a CSS transform; undefined where its row can't be seen. Only measures. `room`: the width in CSS px
 * that a badge is given when looking for a place.
 */
export function measureSpots(rows: readonly LocatedRow[], room: number): (string | undefined)[] {
  const [first] = rows;
  const view = first?.anchor.ownerDocument.defaultView;
  if (!first || !view) return [];
  const offset = offsetFor(rows, room);
  const window = scrollerOf(first.anchor)?.getBoundingClientRect();
  const { scrollX, scrollY } = view;
  return rows.map((row) => {
    const rect = offset === undefined ? row.anchor.getBoundingClientRect() : inkOf(row);
    const hidden = rect.width === 0 || (window && (rect.bottom < window.top || rect.top > window.bottom));
    if (hidden) return undefined;
    const x = offset === undefined ? rect.left : rect.right + offset;
    const y = offset === undefined ? rect.bottom + 1 : rect.top + (rect.height - HEIGHT) / 2;
    return `translate(${Math.round(x + scrollX)}px,${Math.round(y + scrollY)}px)`;
  });
}

import { HOST_TAG } from '../host-tag.ts';
import { type Box, costOfSpot, leastCoveringSpot, type Size, type Spot, type Thing } from './spot.ts';

/** How many things are looked at in a row, and how many rows: some carry a word that others lack. */
const THINGS = 40;
const SAMPLE = 6;
/** A name, a time or a count is lost when it is covered; of the last message the end may be. */
const SHORT = 12;
const WEIGHTS = { short: 3, long: 1, picture: 3 } as const;
const PICTURE = /^(IMG|SVG|INPUT|BUTTON|CANVAS|VIDEO)$/i;

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** What stands in a row, counted from its upper right corner. Only measures. */
function thingsIn(row: Element, edge: DOMRect): Thing[] {
  const things: Thing[] = [];
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const range = row.ownerDocument.createRange();
  for (let node = walker.nextNode(); node && things.length < THINGS; node = walker.nextNode()) {
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent?.trim() ?? '') : '';
    if (!text && !PICTURE.test(node.nodeName)) continue;
    range.selectNode(node);
    // Of a text that is cut off only what is left is seen.
    const around = (text ? node.parentElement : undefined)?.getBoundingClientRect() ?? edge;
    const { left, top, right, bottom } = meet(meet(range.getBoundingClientRect(), around), edge);
    if (right - left < 1 || bottom - top < 1) continue;
    const weight = !text ? WEIGHTS.picture : text.length <= SHORT ? WEIGHTS.short : WEIGHTS.long;
    things.push({
      left: left - edge.right,
      right: right - edge.right,
      top: top - edge.top,
      bottom: bottom - edge.top,
      weight,
    });
  }
  return things;
}

/** A place, and whether the small form of the clock stands there. */
export type SizedSpot = Spot & { small: boolean };

/** How much better (share of what is covered, and square px) another place must be before clocks hop there. */
const WORTH = { share: 0.6, area: 60 } as const;

/**
 * Which of two sizes of a clock stands where in rows like these; the smaller one only where it covers less. `before`: where it stood so far,
 * which it keeps unless another place is clearly better. Only measures.
 */
export function measureSpot(
  rows: readonly { row: Element; box: DOMRect }[],
  sizes: { full: Size; small: Size },
  before?: SizedSpot,
): SizedSpot {
  const seen = rows.slice(0, SAMPLE);
  const least = (name: 'width' | 'height') => Math.min(...seen.map(({ box }) => box[name]));
  const room = { width: least('width'), height: least('height') };
  const things = seen.map(({ row, box }) => thingsIn(row, box));
  const best = bestOf(things, room, sizes);
  if (!before) return best;
  const cost = costOfSpot(things, before, before.small ? sizes.small : sizes.full);
  return cost * WORTH.share - WORTH.area <= best.cost ? { ...before, cost } : best;
}

function bestOf(things: readonly Thing[][], room: Size, sizes: { full: Size; small: Size }): SizedSpot {
  const full = leastCoveringSpot(things, room, sizes.full);
  if (full.cost === 0 && sizes.full.width <= room.width) return { ...full, small: false };
  const small = leastCoveringSpot(things, room, sizes.small);
  const isWorth = sizes.full.width > room.width * 0.6 || small.cost < full.cost * WORTH.share;
  return isWorth ? { ...small, small: true } : { ...full, small: false };
}

/** The part of the window in which a list is seen: what clips it, all together. Only measures. */
export function windowOf(list: Element): Box {
  const { defaultView: view, body, documentElement } = list.ownerDocument;
  let box: Box = { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 };
  for (
    let node: Element | null = list;
    node && node !== body && node !== documentElement;
    node = node.parentElement
  )
    if (getComputedStyle(node).overflowY !== 'visible') box = meet(box, node.getBoundingClientRect());
  return box;
}

/** Whether a row is what is seen at a place in the window: nothing of the page lies over it there. */
export function isSeenAt(row: Element, x: number, y: number): boolean {
  const root = row.getRootNode() as Document | ShadowRoot;
  const hit = ('elementFromPoint' in root ? root : row.ownerDocument).elementFromPoint(x, y);
  return hit !== null && (row.contains(hit) || hit.contains(row) || hit.localName === HOST_TAG);
}

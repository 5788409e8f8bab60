import { HOST_TAG } from '../host-tag.ts';
import type { Box, Size } from './spot.ts';

/** A corner of the window, and how far (CSS px) from its upper or lower edge the chip stands. */
export interface Corner {
  side: 'left' | 'right';
  edge: 'top' | 'bottom';
  away: number;
}

const MARGIN = 16;
const GAP = 8;
/** What is pressed or written in must not be covered; what is read may be scrolled. */
const CONTROL = 'button,a,input,textarea,select,[contenteditable],[role="button"]';
const COSTS = { field: 6, control: 4, text: 1 } as const;
const STEP = 16;

const overlaps = (a: Box, b: Box) =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

/** Where a chip of this size would stand. */
export function boxAt({ side, edge, away }: Corner, { width, height }: Size, room: Size): Box {
  const left = side === 'left' ? MARGIN : room.width - MARGIN - width;
  const top = edge === 'top' ? away : room.height - away - height;
  return { left, right: left + width, top, bottom: top + height };
}

/** So far (share of the window's height) the chip moves up from the lower edge before another side is better. */
const REACH = 0.4;
/** What it costs not to stand at the lower right: for each step up from it; on the other side; at the top, where consoles have their heads. */
const AWAY = { step: 0.2, side: 1, top: 12 } as const;

/** Where the chip may stand, best first: at the lower right, above what lies there, at the lower left, at the top; and what it costs. */
function* corners(room: Size): Generator<[Corner, number]> {
  const sides = ['right', 'left'] as const;
  for (const side of sides)
    for (let step = 0; MARGIN + step * STEP < room.height * REACH; step += 1)
      yield [
        { side, edge: 'bottom', away: MARGIN + step * STEP },
        step * AWAY.step + (side === 'left' ? AWAY.side : 0),
      ];
  for (const side of sides) yield [{ side, edge: 'top', away: MARGIN }, AWAY.top];
}

/**
 * The place at an edge of the window at which a chip covers least, and none of `taken` (other layers of ours). `costAt`: what is lost where
 * a point of the window is covered.
 */
export function chooseCorner(
  chip: Size,
  room: Size,
  taken: readonly Box[],
  costAt: (x: number, y: number) => number,
): Corner {
  let best: { corner: Corner; cost: number } | undefined;
  for (const [corner, away] of corners(room)) {
    const box = boxAt(corner, chip, room);
    if (box.top < 0 || box.bottom > room.height || taken.some((one) => overlaps(box, one))) continue;
    let cost = away;
    if (best && cost >= best.cost) continue;
    for (let x = box.left; x < box.right + STEP; x += STEP)
      for (const y of [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2])
        cost += costAt(Math.min(x, box.right), y);
    if (!best || cost < best.cost) best = { corner, cost };
    if (best.cost === 0) break;
  }
  return best?.corner ?? { side: 'right', edge: 'bottom', away: MARGIN };
}

/** What the page shows at a point, as a cost; our own layers cost nothing, they are told as taken. Only measures. */
export function costOf(document: Document, x: number, y: number): number {
  const hit = document.elementFromPoint(x, y);
  if (!hit || hit.localName === HOST_TAG) return 0;
  if (hit.closest('textarea,[contenteditable]')) return COSTS.field;
  if (hit.closest(CONTROL) || getComputedStyle(hit).cursor === 'pointer') return COSTS.control;
  return [...hit.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    ? COSTS.text
    : 0;
}

/** Where other things of ours stand: the chip of orders, the dock at the composer, clocks. `own`: the chip's own host. Only measures. */
export function takenBy(document: Document, own: Element, things = '.chip, .dock, .clock'): DOMRect[] {
  return [...document.getElementsByTagName(HOST_TAG)].flatMap((host) => {
    if (own === host) return [];
    return [...(host.shadowRoot?.querySelectorAll(things) ?? [])]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
  });
}

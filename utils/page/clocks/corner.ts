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

/**
 * The corner in which a chip covers least, lower right first, and none of `taken` (other layers of ours): there it makes way towards the
 * middle. `costAt`: what is lost where a point of the window is covered.
 */
export function chooseCorner(
  chip: Size,
  room: Size,
  taken: readonly Box[],
  costAt: (x: number, y: number) => number,
): Corner {
  let best: { corner: Corner; cost: number } | undefined;
  for (const edge of ['bottom', 'top'] as const)
    for (const side of ['right', 'left'] as const) {
      const corner: Corner = { side, edge, away: MARGIN };
      for (let turn = 0; turn <= taken.length; turn += 1) {
        const box = boxAt(corner, chip, room);
        const other = taken.find((one) => overlaps(box, one));
        if (!other) break;
        corner.away = (edge === 'top' ? other.bottom : room.height - other.top) + GAP;
      }
      const box = boxAt(corner, chip, room);
      if (box.top < 0 || box.bottom > room.height) continue;
      let cost = 0;
      for (let x = box.left + 4; x < box.right; x += STEP)
        for (const y of [box.top + 4, (box.top + box.bottom) / 2, box.bottom - 4]) cost += costAt(x, y);
      if (cost === 0) return corner;
      if (!best || cost < best.cost) best = { corner, cost };
    }
  return best?.corner ?? { side: 'right', edge: 'bottom', away: MARGIN };
}

/** What the page shows at a point, as a cost; layers of ours that can be clicked are passed to `chooseCorner` as taken. Only measures. */
export function costOf(document: Document, x: number, y: number): number {
  const hit = document.elementFromPoint(x, y);
  if (!hit || hit.localName === HOST_TAG) return 0;
  if (hit.closest('textarea,[contenteditable]')) return COSTS.field;
  if (hit.closest(CONTROL) || getComputedStyle(hit).cursor === 'pointer') return COSTS.control;
  return [...hit.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    ? COSTS.text
    : 0;
}

/** Where other layers of ours stand: chip and cards of orders, the dock at the composer. `own`: hosts that are not asked. */
export function takenBy(document: Document, own: readonly Element[]): Box[] {
  return [...document.getElementsByTagName(HOST_TAG)].flatMap((host) => {
    if (own.includes(host)) return [];
    const things = [...(host.shadowRoot?.querySelectorAll('.chip, .dock') ?? [])];
    return things
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
  });
}

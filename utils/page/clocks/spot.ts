/** A rectangle in CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Something that is shown in a row, and how much is lost where a clock covers it. */
export interface Thing extends Box {
  weight: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a clock stands in its row: its right edge counted from the row's right one, its top from the row's top (CSS px). */
export interface Spot {
  right: number;
  top: number;
  /** What it covers, in weighted square px; 0: nothing. */
  cost: number;
}

/** So far apart (CSS px) are the places that are tried. */
const STEP = 6;
const EDGE = 4;

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** What a clock covers at a place in all of some rows, in weighted square px. */
export function costOfSpot(
  rows: readonly (readonly Thing[])[],
  { right, top }: Pick<Spot, 'right' | 'top'>,
  { width, height }: Size,
): number {
  const box = { left: -right - width, right: -right, top, bottom: top + height };
  return rows.reduce(
    (sum, things) => things.reduce((all, thing) => all + overlap(box, thing) * thing.weight, sum),
    0,
  );
}

/**
 * The place at which a clock covers least in all of some rows, so that clocks stand below each other: as far to the right and as far down
 * as it can be. Boxes of things are counted from the upper right corner of their row (`right` 0, to the left negative).
 */
export function leastCoveringSpot(rows: readonly (readonly Thing[])[], row: Size, clock: Size): Spot {
  let best: Spot | undefined;
  const lowest = Math.max(0, row.height - clock.height - EDGE);
  for (let right = EDGE; right === EDGE || right + clock.width + EDGE <= row.width; right += STEP)
    for (let top = lowest; top >= Math.min(EDGE, lowest); top -= STEP) {
      const cost = costOfSpot(rows, { right, top }, clock);
      if (!best || cost < best.cost) best = { right, top, cost };
    }
  return best ?? { right: EDGE, top: lowest, cost: 0 };
}

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
const GAP = 4;

/**
 * What is lost of a thing below a clock: the stretch that is covered, in all its height, since half a letter cannot be read either; and more
 * where halves are left over, which only disturb.
 */
function loss(clock: Box, thing: Thing): number {
  const across = Math.min(clock.right, thing.right + GAP) - Math.max(clock.left, thing.left - GAP);
  const down = Math.min(clock.bottom, thing.bottom) - Math.max(clock.top, thing.top);
  if (across <= 0 || down <= 1) return 0;
  const height = thing.bottom - thing.top;
  const left = 1 - Math.min(1, down / Math.min(height, clock.bottom - clock.top));
  return across * height * thing.weight * (1 + left);
}

/** What a clock covers at a place in all of some rows, in weighted square px. */
export function costOfSpot(
  rows: readonly (readonly Thing[])[],
  { right, top }: Pick<Spot, 'right' | 'top'>,
  { width, height }: Size,
): number {
  const box = { left: -right - width, right: -right, top, bottom: top + height };
  return rows.reduce((sum, things) => things.reduce((all, thing) => all + loss(box, thing), sum), 0);
}

/** The heights that are tried: those of lines in the row first, the lowest first, then any. */
function topsFor(rows: readonly (readonly Thing[])[], row: Size, clock: Size): number[] {
  const lowest = Math.max(0, row.height - clock.height - 1);
  const highest = Math.min(1, lowest);
  const lines = rows.flat().map(({ top, bottom }) => Math.round((top + bottom - clock.height) / 2));
  const tops = lines.filter((top) => top >= highest && top <= lowest).sort((a, b) => b - a);
  for (let top = lowest; top >= highest; top -= STEP) tops.push(top);
  return [...new Set(tops)];
}

/**
 * The place at which a clock covers least in all of some rows, so that clocks stand below each other: in a line of the row, as low and as
 * far to the right as it can be. Boxes of things are counted from the upper right corner of their row (`right` 0, to the left negative).
 */
export function leastCoveringSpot(rows: readonly (readonly Thing[])[], row: Size, clock: Size): Spot {
  let best: Spot | undefined;
  for (const top of topsFor(rows, row, clock))
    for (let right = EDGE; right === EDGE || right + clock.width + EDGE <= row.width; right += STEP) {
      const cost = costOfSpot(rows, { right, top }, clock);
      if (!best || cost < best.cost) best = { right, top, cost };
      if (cost === 0) return best;
    }
  return best ?? { right: EDGE, top: 0, cost: 0 };
}

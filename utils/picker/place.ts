/** A rectangle in the window, in CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The free window, in CSS px. */
export interface Room {
  width: number;
  height: number;
}

/** Where the picker stands: its left edge and width, and either its top or (counted from the lower end of the window) its bottom. */
export interface PickerPlace {
  left: number;
  width: number;
  maxHeight: number;
  top?: number;
  bottom?: number;
  /** Whether there is room for the list and the text beside each other. */
  wide: boolean;
}

const EDGE = 8;
const GAP = 4;
const WIDE = 580;
const MOST_WIDTH = 720;
const MOST_HEIGHT = 420;
/** Above unless there is less room than this and more below: the thread may be covered sooner than the buttons under a composer. */
const ENOUGH = 260;
/** Lower than this nothing can be read: then it lies over the composer. */
const LEAST = 140;

/** Above or below a composer, whichever fits, and always within the window. */
export function placePicker(composer: Box, room: Room): PickerPlace {
  const width = Math.max(
    Math.min(200, room.width),
    Math.min(MOST_WIDTH, room.width - 2 * EDGE, Math.max(composer.right - composer.left, 440)),
  );
  const left = Math.max(0, Math.min(Math.max(EDGE, composer.left), room.width - EDGE - width));
  const above = composer.top - GAP - EDGE;
  const below = room.height - composer.bottom - GAP - EDGE;
  const wide = width >= WIDE;
  if (Math.max(above, below) < LEAST)
    return { left, width, wide, bottom: EDGE, maxHeight: Math.max(0, room.height - 2 * EDGE) };
  if (above >= ENOUGH || above >= below)
    return {
      left,
      width,
      wide,
      bottom: room.height - composer.top + GAP,
      maxHeight: Math.min(MOST_HEIGHT, above),
    };
  return { left, width, wide, top: composer.bottom + GAP, maxHeight: Math.min(MOST_HEIGHT, below) };
}

/** The height of the dock (CSS px). */
export const DOCK_HEIGHT = 28;

/** A line that is free for so long (CSS px) is enough for the dock, though not as wide as the composer. */
const LEAST_RUN = 380;

/**
 * Where the dock might stand, best first: right above the composer and right below it, where a console has its buttons and often room beside
 * them; above what stands over it, where the thread ends; over its own lower edge.
 */
export function dockPlaces(composer: Box, boxes: readonly Box[], room: Room): Box[] {
  const at = (top: number): Box => ({
    left: Math.max(0, composer.left),
    right: Math.min(room.width, composer.right),
    top,
    bottom: top + DOCK_HEIGHT,
  });
  const tall = composer.bottom - composer.top >= 3 * DOCK_HEIGHT;
  const tops = [
    composer.top - DOCK_HEIGHT,
    composer.bottom,
    ...boxes.map(({ top }) => top - DOCK_HEIGHT),
    ...(tall ? [composer.bottom - DOCK_HEIGHT] : []),
  ];
  return [...new Set(tops)].map(at).filter(({ top, bottom }) => top >= 0 && bottom <= room.height);
}

/** The longest stretch of a line under which nothing lies, as two places in it. */
function longestFree(costs: readonly number[]): [number, number] {
  let best: [number, number] = [0, 0];
  let from = 0;
  for (const [at, cost] of [...costs, 1].entries()) {
    if (cost === 0) continue;
    if (at - from > best[1] - best[0]) best = [from, at];
    from = at + 1;
  }
  return best;
}

/**
 * The first place at which nothing is covered, with the whole line free or enough of it; else the one that covers least. `costsOf`: what
 * lies under a place from left to right, each point standing for the same width; 0 for nothing.
 */
export function leastCovering(
  places: readonly Box[],
  costsOf: (place: Box) => readonly number[],
): Box | undefined {
  let least: { place: Box; cost: number } | undefined;
  for (const place of places) {
    const costs = costsOf(place);
    const cost = costs.reduce((sum, one) => sum + one, 0);
    if (cost === 0) return place;
    const [from, to] = longestFree(costs);
    const step = (place.right - place.left) / costs.length;
    if ((to - from) * step >= LEAST_RUN)
      return { ...place, left: place.left + from * step, right: place.left + to * step };
    if (!least || cost < least.cost) least = { place, cost };
  }
  return least?.place;
}

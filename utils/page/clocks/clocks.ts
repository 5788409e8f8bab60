import { SECOND } from '../../core/time.ts';
import type { Clock } from '../../platform/timing-contract.ts';
import { createFace, type Face, lookOf } from './face.ts';
import { isSeenAt, measureSpot, windowOf } from './measure-row.ts';
import type { Box, Size, Spot } from './spot.ts';
import type { Limits } from './wait.ts';

/** A row, or a header, whose buyer waits; without a clock where nobody knows since when. */
export interface WaitingRow {
  row: Element;
  clock?: Clock;
  /** A word of the row by which it is known again: large lists fill the same element with somebody else while they are scrolled. */
  word?: string;
}

export interface Clocks {
  /** These rows wait, and no others. */
  show(rows: readonly WaitingRow[], limits: Limits, now: number): void;
  /** Whether a row stands otherwise than when it was measured, or something came over it or went. Only measures. */
  hasMoved(): boolean;
  /** Time went by: writes the texts that differ; `moved`: where they stand, too. */
  tick(now: number, moved: boolean): void;
  /** Puts the clocks back over their rows after scrolling or a new layout. */
  place(): void;
  /** How many can be seen. */
  count(): number;
}

interface Shown {
  face: Face;
  spot: string;
  clip: string;
}

interface Placed {
  clock: Clock | undefined;
  at: string;
  seen: boolean;
  /** The point at which it is looked whether something covers the row. */
  probe: [number, number] | undefined;
  x: number;
  y: number;
  clip: string;
}

/** More than this many are never seen at once; what a page of ours draws is bounded whatever the page has. */
const MOST = 80;
/** So long (ms) the place of clocks in their rows is believed in: rows are filled late, and get other words. */
const BELIEVED = 10 * SECOND;
/** Widths are rounded up to these steps (CSS px), so that a place is not left for a digit more. */
const ROUND = 8;

/**
 * Clocks laid over rows of the page, in a layer that is fixed to the window. Only rows that can be seen have one. `className`: their looks.
 */
export function createClocks(layer: HTMLElement, className: string): Clocks {
  const document = layer.ownerDocument;
  const shown = new Map<Element, Shown>();
  /** Rows in the window, as they were measured last, whether something covers them or not. */
  let placed = new Map<Element, Placed>();
  let wanted: readonly WaitingRow[] = [];
  let limits: Limits = { limit: 0, lead: 0 };
  let at = 0;
  let sizes: { full: Size; small: Size } | undefined;
  let spot: (Spot & { small: boolean; room: string; since: number }) | undefined;

  /** How much room the clocks of these rows need, in one layout. */
  const sizeOf = (rows: readonly WaitingRow[], small: boolean): Size => {
    const box = document.createElement('div');
    box.style.visibility = 'hidden';
    for (const { clock } of rows) {
      const face = createFace(document, className);
      face.draw(lookOf(clock, limits, at, small));
      box.append(face.element);
    }
    layer.append(box);
    const faces = [...box.children] as HTMLElement[];
    const width = Math.max(...faces.map(({ offsetWidth }) => offsetWidth));
    const height = Math.max(1, faces[0]?.offsetHeight ?? 0);
    box.remove();
    return { width: Math.ceil(width / ROUND) * ROUND, height };
  };

  const measure = (): Map<Element, Placed> => {
    const windows = new Map<Element | null, Box>();
    const near: (WaitingRow & { box: DOMRect; window: Box })[] = [];
    for (const { row, clock, word } of wanted) {
      if (near.length >= MOST) break;
      const box = row.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      let window = windows.get(row.parentElement);
      if (!window) {
        window = windowOf(row.parentElement ?? row);
        windows.set(row.parentElement, window);
      }
      if (box.bottom <= window.top || box.top >= window.bottom) continue;
      if (box.right <= window.left || box.left >= window.right) continue;
      if (word && !row.textContent?.includes(word)) continue;
      near.push({ row, box, window, ...(clock && { clock }) });
    }
    const [first] = near;
    if (!first) return new Map();
    const room = `${Math.round(first.box.width)} ${Math.round(first.box.height)}`;
    if (!sizes || spot?.room !== room || Math.abs(at - spot.since) > BELIEVED) {
      sizes = { full: sizeOf(near, false), small: sizeOf(near, true) };
      spot = { ...measureSpot(near, sizes, spot?.room === room ? spot : undefined), room, since: at };
    }
    const { small, right, top } = spot;
    const { width, height } = small ? sizes.small : sizes.full;
    return new Map(
      near.map(({ row, clock, box, window }) => {
        const x = Math.round(Math.min(box.right, window.right) - right);
        const y = Math.round(box.top + top);
        const above = Math.max(0, Math.ceil(window.top - y));
        const below = Math.max(0, Math.ceil(y + height - window.bottom));
        const probe: Placed['probe'] =
          above + below < height ? [x - width / 2, y + (above + height - below) / 2] : undefined;
        const seen = probe !== undefined && isSeenAt(row, ...probe);
        const clip = above + below > 0 ? `inset(${above}px 0 ${below}px)` : '';
        return [row, { clock, at: `${box.left} ${box.top} ${box.right}`, seen, probe, x, y, clip }];
      }),
    );
  };

  const write = () => {
    for (const [row, { face }] of shown) {
      if (placed.get(row)?.seen) continue;
      face.element.remove();
      shown.delete(row);
    }
    for (const [row, place] of placed) {
      if (!place.seen) continue;
      let one = shown.get(row);
      const isNew = !one;
      one ??= { face: createFace(document, className), spot: '', clip: '' };
      one.face.draw(lookOf(place.clock, limits, at, spot?.small ?? false));
      const moved = `translate(${place.x}px,${place.y}px) translateX(-100%)`;
      if (one.spot !== moved) one.face.element.style.transform = one.spot = moved;
      if (one.clip !== place.clip) one.face.element.style.clipPath = one.clip = place.clip;
      shown.set(row, one);
      if (isNew) layer.append(one.face.element);
    }
  };

  const place = () => {
    placed = wanted.length === 0 ? new Map() : measure();
    write();
  };

  return {
    show(rows, next, now) {
      wanted = rows;
      limits = next;
      at = now;
      place();
    },
    hasMoved() {
      for (const [row, place] of placed) {
        const { left, top, right } = row.getBoundingClientRect();
        if (place.at !== `${left} ${top} ${right}`) return true;
        if (place.probe && isSeenAt(row, ...place.probe) !== place.seen) return true;
      }
      return false;
    },
    tick(now, moved) {
      at = now;
      if (moved) place();
      else write();
    },
    place,
    count: () => shown.size,
  };
}

import { SECOND } from '../core/time.ts';
import { joinSpans, type ShiftClock } from './shifts.ts';
import type { Unit } from './tally.ts';
import type { Span } from './units.ts';

/** How much of the working time a page could be read, in ms. */
export interface Coverage {
  shift: number;
  seen: number;
}

/** What a page shows within so long after it was opened had been said before. */
const OPENING = 3 * SECOND;

/** The presences of a store (`[from, to]` in UTC ms), of several pages or days, as stretches apart from one another. */
export const openSpans = (spans: readonly (readonly [number, number])[]): Span[] =>
  joinSpans(spans.map(([from, to]) => ({ from, to })));

/** How much of the shift between two instants the page was open; what is still to come counts for nothing. `open` apart from one another. */
export function coverageOf(open: readonly Span[], shift: ShiftClock, span: Span, now: number): Coverage {
  const to = Math.min(span.to, now);
  let seen = 0;
  for (const one of open) seen += shift.time(Math.max(span.from, one.from), Math.min(to, one.to));
  return { shift: shift.time(span.from, to), seen };
}

/** Several of them together. */
export const addCoverages = (all: readonly Coverage[]): Coverage => ({
  shift: all.reduce((sum, { shift }) => sum + shift, 0),
  seen: all.reduce((sum, { seen }) => sum + seen, 0),
});

/** The share that was seen, from 0 to 1; undefined where there was no shift. */
export const seenShare = ({ shift, seen }: Coverage): number | undefined =>
  shift === 0 ? undefined : seen / shift;

/** Whether what was said at an instant was said before the page was open. */
export const isUnseen = (open: readonly Span[], instant: number): boolean =>
  !open.some(({ from, to }) => instant >= from + OPENING && instant <= to);

/** In how many conversations something that counts began before the page was open. */
export const countUnseen = (
  units: readonly Pick<Unit, 'conversation' | 'begin' | 'left'>[],
  open: readonly Span[],
): number =>
  new Set(
    units
      .filter(({ begin, left }) => left === undefined && isUnseen(open, begin))
      .map((one) => one.conversation),
  ).size;

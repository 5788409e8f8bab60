import { MINUTE } from '../core/time.ts';
import { addDays, atMinute, type Day, dayOf } from '../core/zone.ts';
import { SPANS_LIMIT } from '../records/presence.ts';

export type Span = readonly [from: number, to: number];

/** A page that is heard of again within this time was open in between: it tells of itself every minute or so. */
const GAP = 3 * MINUTE;

/** Stretches in order and apart; those with a short gap between them are one. More than are kept are joined across the shortest gaps. */
export function joinSpans(spans: readonly Span[], gap = GAP): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + gap) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  if (joined.length <= SPANS_LIMIT) return joined;
  const gaps = joined.slice(1).map(([from], index) => from - (joined[index]?.[1] ?? from));
  const shortest = gaps.sort((one, other) => one - other)[joined.length - SPANS_LIMIT - 1] ?? gap;
  return joinSpans(joined, shortest);
}

/** A stretch by the days of a zone that it lies in. */
export function splitByDay([from, to]: Span, zone: string): [Day, Span][] {
  const parts: [Day, Span][] = [];
  let start = from;
  while (start < to) {
    const day = dayOf(start, zone);
    const midnight = atMinute(addDays(day, 1), 0, zone);
    const end = midnight > start ? Math.min(midnight, to) : to;
    parts.push([day, [start, end]]);
    start = end;
  }
  return parts;
}

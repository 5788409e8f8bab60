import { atMinute, type Day, weekdayOf } from '../core/zone.ts';
import type { Block, Shifts } from './settings.ts';
import type { Span } from './units.ts';
import { dayOfNumber, numberOfDay, wallClock } from './wall-clock.ts';

/** Working hours as a clock that stands still outside them. Instants in UTC ms. */
export interface ShiftClock {
  isOn(instant: number): boolean;
  /** Working time between two instants, in ms. */
  time(from: number, to: number): number;
  /** The stretches of work of one day of the zone, in order, apart from one another, cut at midnight. */
  spansOn(day: Day): readonly Span[];
}

const MINUTES_OF_DAY = 1440;
/** Nobody asks for more than this at once: a clock that was set wrong must not keep a page busy. */
const MOST_DAYS = 4000;

/** A block that ends before it begins goes over midnight. */
const endOf = ({ from, to }: Block): number => (to < from ? to + MINUTES_OF_DAY : to);

/** The blocks that begin on a day: those named for it, else those of its weekday. */
function blocksOn(shifts: Shifts, day: Day): readonly Block[] {
  const named = shifts.days.findLast((one) => one.day === day);
  return named?.blocks ?? shifts.weekly[weekdayOf(day)] ?? [];
}

/** Stretches that touch or overlap as one, in order. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** Time that stretches (apart from one another) have in common with a span, in ms. */
export function overlap(spans: readonly Span[], from: number, to: number): number {
  let sum = 0;
  for (const span of spans) sum += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  return sum;
}

/** The clock of somebody's working hours in a zone (an IANA name), which follows its daylight saving. */
export function shiftClock(shifts: Shifts, zone: string): ShiftClock {
  const wall = wallClock(zone);
  const kept = new Map<number, Span[]>();
  const make = (number: number): Span[] => {
    const day = dayOfNumber(number);
    const [start, end] = [atMinute(day, 0, zone), atMinute(day, MINUTES_OF_DAY, zone)];
    const spans = [number - 1, number].flatMap((one) => {
      const begins = dayOfNumber(one);
      return blocksOn(shifts, begins).map((block) => ({
        from: Math.max(start, atMinute(begins, block.from, zone)),
        to: Math.min(end, atMinute(begins, endOf(block), zone)),
      }));
    });
    return joinSpans(spans);
  };
  const spansOf = (number: number): Span[] => {
    const known = kept.get(number);
    if (known) return known;
    const made = make(number);
    kept.set(number, made);
    return made;
  };
  return {
    isOn: (instant) =>
      spansOf(wall.dayNumberOf(instant)).some(({ from, to }) => instant >= from && instant < to),
    time(from, to) {
      if (!(to > from)) return 0;
      const first = wall.dayNumberOf(from);
      const last = Math.min(wall.dayNumberOf(to), first + MOST_DAYS);
      let sum = 0;
      for (let number = first; number <= last; number += 1) sum += overlap(spansOf(number), from, to);
      return sum;
    },
    spansOn: (day) => spansOf(numberOfDay(day)),
  };
}

/** Whether somebody works at an instant (UTC ms). */
export const isOnShift = (shifts: Shifts, instant: number, zone: string): boolean =>
  shiftClock(shifts, zone).isOn(instant);

/** Working time between two instants (UTC ms), in ms. */
export const shiftTime = (shifts: Shifts, from: number, to: number, zone: string): number =>
  shiftClock(shifts, zone).time(from, to);

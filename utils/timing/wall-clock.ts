import { DAY, MINUTE } from '../core/time.ts';
import { type Day, wallTime } from '../core/zone.ts';

/** What the clock on the wall of one zone shows, for many instants: offsets change at quarters of an hour only, and are kept. */
export interface WallClock {
  /** The instant moved so that its UTC parts are what the wall shows (ms). */
  shown(instant: number): number;
  /** 0 to 1439. */
  minuteOf(instant: number): number;
  /** Days since 1970-01-01 of the wall's calendar. */
  dayNumberOf(instant: number): number;
}

const QUARTER = 15 * MINUTE;
const clocks = new Map<string, WallClock>();

function makeClock(zone: string): WallClock {
  const offsets = new Map<number, number>();
  let [lastQuarter, lastOffset] = [Number.NaN, 0];
  const shown = (instant: number): number => {
    const quarter = Math.floor(instant / QUARTER);
    if (quarter === lastQuarter) return instant + lastOffset;
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const start = quarter * QUARTER;
      const { year, month, day, hour, minute, second } = wallTime(start, zone);
      offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
      offsets.set(quarter, offset);
    }
    [lastQuarter, lastOffset] = [quarter, offset];
    return instant + offset;
  };
  return {
    shown,
    minuteOf: (instant) => Math.floor((((shown(instant) % DAY) + DAY) % DAY) / MINUTE),
    dayNumberOf: (instant) => Math.floor(shown(instant) / DAY),
  };
}

/** The clock of a zone (an IANA name; an unknown one throws). */
export function wallClock(zone: string): WallClock {
  const known = clocks.get(zone);
  if (known) return known;
  const made = makeClock(zone);
  clocks.set(zone, made);
  return made;
}

/** `YYYY-MM-DD` of a day number. */
export const dayOfNumber = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);

/** The number of a day. */
export const numberOfDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY;

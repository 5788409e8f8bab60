import { DAY, MINUTE } from './time.ts';

/** The zone in which Chinese consoles print times and in which their rules count days. */
export const CHINA = 'Asia/Shanghai';

/** A calendar day, `YYYY-MM-DD`: sorts and compares as a string. */
export type Day = string;

/** What the clock on the wall shows. `month` is 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

const offsets = new Map<string, number>();

/** Offsets change at quarters of an hour only; `Intl` takes some 6 µs, which a thousand orders would feel. */
function offsetAt(instant: number, zone: string): number {
  const quarter = Math.floor(instant / (15 * MINUTE));
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const parts: Record<string, number> = {};
    for (const { type, value } of formatOf(zone).formatToParts(quarter * 15 * MINUTE))
      parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter * 15 * MINUTE;
    if (offsets.size >= 5000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

/** The zone of this machine. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the clock shows in a zone (an IANA name; an unknown one throws) at an instant (UTC ms). */
export function wallTime(instant: number, zone: string): WallTime {
  const shown = new Date(instant + offsetAt(instant, zone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

/** The instant of a wall time written as if it were UTC; see `instantOf`. */
function instantOfUtc(utc: number, zone: string): number {
  const before = utc - offsetAt(utc - DAY, zone);
  const after = utc - offsetAt(utc + DAY, zone);
  const [early, late] = before <= after ? [before, after] : [after, before];
  if (early + offsetAt(early, zone) === utc) return early;
  if (late + offsetAt(late, zone) === utc) return late;
  return before;
}

/**
 * The instant (UTC ms) at which the clock in a zone shows this. A time that the clock shows twice is the earlier one; one that it
 * skips moves on by what was skipped.
 */
export const instantOf = ({ year, month, day, hour, minute, second }: WallTime, zone: string): number =>
  instantOfUtc(Date.UTC(year, month - 1, day, hour, minute, second), zone);

/** The day that it is in a zone. */
export const dayOf = (instant: number, zone: string): Day =>
  new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 10);

/** The minute of the day that the clock shows in a zone, 0 to 1439. */
export function minuteOfDay(instant: number, zone: string): number {
  const { hour, minute } = wallTime(instant, zone);
  return hour * 60 + minute;
}

const utcOfDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whether a text names a day that a calendar has. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? utcOfDay(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day that is so many days later (negative: earlier). */
export const addDays = (day: Day, days: number): Day =>
  new Date(utcOfDay(day) + days * DAY).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(utcOfDay(day)).getUTCDay();

/** The instant at which a day of a zone reaches a minute; 1440 is the midnight after it. */
export const atMinute = (day: Day, minute: number, zone: string): number =>
  instantOfUtc(utcOfDay(day) + minute * MINUTE, zone);

/** The last whole second of the day that it is in a zone. */
export const endOfDay = (instant: number, zone: string): number =>
  atMinute(dayOf(instant, zone), 1440, zone) - 1000;

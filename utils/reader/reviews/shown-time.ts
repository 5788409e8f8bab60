import { DAY, HOUR } from '../../core/time.ts';
import { cleanText, narrow } from '../clean-text.ts';
import { BAD, isValue, NONE, type Outcome } from '../outcome.ts';
import { chinaTime } from '../times.ts';

/** China has kept one offset since 1991. */
const CHINA_OFFSET = 8 * HOUR;

/**
 * A date without clock time, or without year: then it has 月 in it or a clock time behind it, as `4.8` and `5/5` are marks. None may stand
 * inside a longer number.
 */
const DATE =
  /(?<![\d.:/-])(?:(\d{4})\s*[-/.年]\s*(?=\d{1,2}\s*[-/.月])|(?=\d{1,2}\s*月|\d{1,2}[-/]\d{1,2}\s+\d{1,2}:))(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:[\sT]?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?![\d:/-])/g;

/** The last millisecond of a day, in China time. */
export const endOfDay = (instant: number): number =>
  Math.floor((instant + CHINA_OFFSET) / DAY) * DAY + DAY - 1 - CHINA_OFFSET;

const numbersOf = (match: RegExpMatchArray): (number | undefined)[] =>
  match.slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part)));

/** Undefined: there is no such day, as 31 April. */
function instantOf(year: number, parts: readonly (number | undefined)[]): number | undefined {
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day
    ? wall.getTime() - CHINA_OFFSET
    : undefined;
}

/** The year of a date that names none: the last one in which the date is not in the future; a day is left for clocks that differ. */
function lastYear(parts: readonly (number | undefined)[], now: number): number | undefined {
  const year = new Date(now + CHINA_OFFSET).getUTCFullYear();
  return [year, year - 1, year - 2, year - 3, year - 4]
    .map((one) => instantOf(one, parts))
    .find((instant) => instant !== undefined && instant <= now + DAY);
}

/**
 * When a review was written, as its row shows it, in China time whatever the zone of the machine. Lists of reviews go back two years at
 * the most, so a date without a year is the last one that has been; one without a clock time is the beginning of its day.
 */
export function shownTime(value: unknown, now: number): Outcome<number> {
  const exact = chinaTime(value);
  if (isValue(exact) || exact === NONE || exact === undefined || typeof value !== 'string') return exact;
  const dates = [...narrow(cleanText(value)).matchAll(DATE)].map(numbersOf);
  const [first, ...others] = dates.map(([year, ...parts]) =>
    year === undefined ? lastYear(parts, now) : instantOf(year, parts),
  );
  return first === undefined || others.some((other) => other !== first) ? BAD : first;
}

import { DAY, MINUTE } from '../core/time.ts';
import { addDays, dayOf, instantOf } from '../core/zone.ts';
import { narrow } from '../reader/clean-text.ts';

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,3})?)?$';
const FULL = new RegExp(
  `(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?[\\sT]*${CLOCK}`,
);
const DAY_OF_YEAR = new RegExp(`^(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?\\s*${CLOCK}`);
const DAY_WORD = new RegExp(`^(今天|昨天|前天)?\\s*${CLOCK}`);
/** As much as the clocks of page and machine may differ. */
const SKEW = 10 * MINUTE;
const DAYS_AGO: Readonly<Record<string, number>> = { 今天: 0, 昨天: 1, 前天: 2 };

type Parts = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

function instant([year, month, day, hour, minute, second]: Parts, zone: string): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || year < 2000 || year > 2100 || hour > 23 || minute > 59 || second > 59) return undefined;
  return instantOf({ year, month, day, hour, minute, second }, zone);
}

/** A day without a year is the last such day that has come. */
function lastSuch(month: number, day: number, clock: readonly number[], now: number, zone: string) {
  const [hour = 0, minute = 0, second = 0] = clock;
  const year = Number(dayOf(now, zone).slice(0, 4));
  for (const candidate of [year + 1, year, year - 1]) {
    const at = instant([candidate, month, day, hour, minute, second], zone);
    if (at !== undefined && at <= now + DAY) return at;
  }
  return undefined;
}

const numbers = (parts: readonly (string | undefined)[]): number[] => parts.map((part) => Number(part ?? 0));

/**
 * A time as chats print it (UTC ms): with or without year, day and seconds, in the console's zone. A clock time alone is today's or,
 * where that is still to come, yesterday's. What is not such a time gives nothing.
 */
export function shownTime(text: string, now: number, zone: string): number | undefined {
  const shown = narrow(text).trim();
  const full = FULL.exec(shown);
  if (full) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers(full.slice(1));
    return instant([year, month, day, hour, minute, second], zone);
  }
  const dated = DAY_OF_YEAR.exec(shown);
  if (dated) {
    const [month = 0, day = 0, ...clock] = numbers(dated.slice(1));
    return lastSuch(month, day, clock, now, zone);
  }
  const clocked = DAY_WORD.exec(shown);
  if (!clocked) return undefined;
  const [hour = 0, minute = 0, second = 0] = numbers(clocked.slice(2));
  const at = (daysAgo: number) => {
    const [year = 0, month = 0, day = 0] = addDays(dayOf(now, zone), -daysAgo).split('-').map(Number);
    return instant([year, month, day, hour, minute, second], zone);
  };
  const word = clocked[1];
  if (word) return at(DAYS_AGO[word] ?? 0);
  const today = at(0);
  return today !== undefined && today > now + SKEW ? at(1) : today;
}

/** Where a time may begin that is glued to what stands before it: the month has one digit or two. */
const GLUED =
  /(?:(?:\d{4}[-/年])?(?:1[0-2]|0?[1-9])[-/月](?:3[01]|[12]\d|0?[1-9])日?\s*)\d{1,2}:\d{2}(?::\d{2})?$/;

/**
 * Takes a time off the end of a text that has no space before it. A name may itself end in digits: of two readings (`小林1` and 2-10,
 * or `小林` and 12-10) the one nearer to now is taken.
 */
export function splitGlued(
  text: string,
  now: number,
  zone: string,
): { before: string; at: number } | undefined {
  const shown = narrow(text).trim();
  let best: { before: string; at: number } | undefined;
  const longest = GLUED.exec(shown);
  if (!longest) return undefined;
  for (let start = longest.index; start < shown.length; start += 1) {
    const rest = shown.slice(start);
    if (!new RegExp(`^${GLUED.source}`).test(rest)) continue;
    const at = shownTime(rest, now, zone);
    if (at === undefined || at > now + SKEW) continue;
    if (!best || at > best.at) best = { before: shown.slice(0, start).trim(), at };
  }
  return best;
}

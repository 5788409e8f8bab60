import { DAY, MINUTE } from '../core/time.ts';
import { addDays, dayOf, instantOf } from '../core/zone.ts';
import { narrow } from '../reader/clean-text.ts';

const HALF = '(?:(凌晨|[早晚]上|[上下]午|傍晚)\\s*)?';
const CLOCK = `${HALF}(\\d{1,2})[:时時点點](\\d{2})分?(?:[:分]?(\\d{2})秒?(?:\\.\\d{1,3})?)?(?:\\s*([AaPp]\\.?[Mm]))?$`;
const FULL = new RegExp(
  `(?<!\\d)(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号號]?[\\s,T]*${CLOCK}`,
);
const DAY_OF_YEAR = new RegExp(`^(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号號]?[\\s,]*${CLOCK}`);
const DAY_WORD = new RegExp(`^([今昨前][天日]|today|yesterday)?[\\s,]*${CLOCK}`, 'i');
/** Longer texts are no time. */
const LONGEST = 200;
/** What stands around a time on a divider. */
const AROUND = /^[\s\-—–─·•[\]()【】]+|[\s\-—–─·•[\]()【】]+$/g;
/** As much as the clocks of page and machine may differ. */
const SKEW = 10 * MINUTE;
const DAYS_AGO: Readonly<Record<string, number>> = { 昨: 1, y: 1, 前: 2 };

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

/** The hour of the day, from what stands before and behind the clock time where it counts to twelve. */
function clockOf([before, hour, minute, second, behind]: readonly (string | undefined)[]): number[] {
  const [shown = 0, ...rest] = numbers([hour, minute, second]);
  const half = before ?? behind ?? '';
  const noon =
    /^(?:p|下|傍|晚)/i.test(half) && shown < 12 ? 12 : /^(?:a|凌)/i.test(half) && shown === 12 ? -12 : 0;
  return [shown + noon, ...rest];
}

/**
 * A time as chats print it (UTC ms): with or without year, day and seconds, in the console's zone. A clock time alone is today's or,
 * where that is still to come, yesterday's. What is not such a time gives nothing.
 */
export function shownTime(text: string, now: number, zone: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const shown = narrow(text).replace(AROUND, '');
  const full = FULL.exec(shown);
  if (full) {
    const [year = 0, month = 0, day = 0] = numbers(full.slice(1, 4));
    const [hour = 0, minute = 0, second = 0] = clockOf(full.slice(4));
    return instant([year, month, day, hour, minute, second], zone);
  }
  const dated = DAY_OF_YEAR.exec(shown);
  if (dated) {
    const [month = 0, day = 0] = numbers(dated.slice(1, 3));
    return lastSuch(month, day, clockOf(dated.slice(3)), now, zone);
  }
  const clocked = DAY_WORD.exec(shown);
  if (!clocked) return undefined;
  const [hour = 0, minute = 0, second = 0] = clockOf(clocked.slice(2));
  const at = (daysAgo: number) => {
    const [year = 0, month = 0, day = 0] = addDays(dayOf(now, zone), -daysAgo).split('-').map(Number);
    return instant([year, month, day, hour, minute, second], zone);
  };
  const word = clocked[1];
  if (word) return at(DAYS_AGO[word.charAt(0).toLowerCase()] ?? 0);
  const today = at(0);
  return today !== undefined && today > now + SKEW ? at(1) : today;
}

/** Whether a text is a clock time and nothing else, not even a word for the day. */
export function isClockOnly(text: string): boolean {
  const clocked = text.length > LONGEST ? null : DAY_WORD.exec(narrow(text).replace(AROUND, ''));
  return clocked !== null && clocked[1] === undefined;
}

/** Where a time may begin that is glued to what stands before it: the month has one digit or two. */
const GLUED =
  /(?:(?:\d{4}[-/年])?(?:1[0-2]|0?[1-9])[-/月](?:3[01]|[12]\d|0?[1-9])日?\s*)\d{1,2}:\d{2}(?::\d{2})?$/;

const GLUED_ONLY = new RegExp(`^${GLUED.source}`);

/**
 * Takes a time off the end of a text that has no space before it. A name may itself end in digits: of two readings (`小林1` and 2-10,
 * or `小林` and 12-10) the one with the `name` that is known, else the one nearer to now is taken.
 */
export function splitGlued(
  text: string,
  now: number,
  zone: string,
  name?: string,
): { before: string; at: number } | undefined {
  const shown = narrow(text).trim();
  let best: { before: string; at: number } | undefined;
  const longest = GLUED.exec(shown);
  if (!longest) return undefined;
  for (let start = longest.index; start < shown.length; start += 1) {
    const rest = shown.slice(start);
    if (!GLUED_ONLY.test(rest)) continue;
    const at = shownTime(rest, now, zone);
    if (at === undefined || at > now + SKEW) continue;
    const before = shown.slice(0, start).trim();
    if (before === name) return { before, at };
    if (!best || at > best.at) best = { before, at };
  }
  return best;
}

import { HOUR } from '../core/time.ts';
import { cleanText, narrow } from './clean-text.ts';
import { BAD, NONE, type Outcome } from './outcome.ts';

const EARLIEST = 946_684_800_000;
const LATEST = 4_102_444_800_000;

const inRange = (instant: number): Outcome<number> =>
  instant >= EARLIEST && instant <= LATEST ? instant : BAD;

/** A unix time, as number or digits, in units of `unit` ms. 0, null and '' say that there is none. */
export function unixTime(value: unknown, unit: number): Outcome<number> {
  if (value === undefined) return undefined;
  if (value === null || value === 0 || value === '' || value === '0') return NONE;
  const number = typeof value === 'string' && /^\d{9,13}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return BAD;
  return inRange(Math.floor(number * unit));
}

const MOMENT =
  /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日\s*|\s*T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(?![\d:])/g;
/** China has kept one offset since 1991. */
const CHINA_OFFSET = 8 * HOUR;

function momentOf(match: RegExpMatchArray): Outcome<number> {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return BAD;
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isDay = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day;
  return isDay ? inRange(wall.getTime() - CHINA_OFFSET) : BAD;
}

/**
 * A date with a clock time as Chinese consoles print it, in China time whatever the zone of the machine; seconds may be absent,
 * digits and colons may be full-width. A date without a clock time, or two different times in one text, are not guessed at.
 */
export function chinaTime(value: unknown): Outcome<number> {
  if (value === undefined) return undefined;
  if (value === null) return NONE;
  if (typeof value !== 'string') return BAD;
  const text = narrow(cleanText(value));
  if (text === '') return undefined;
  if (/^[-—–]+$/.test(text)) return NONE;
  const [first, ...others] = [...text.matchAll(MOMENT)].map(momentOf);
  return first === undefined || others.some((other) => other !== first) ? BAD : first;
}

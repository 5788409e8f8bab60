import type { Normaliser } from './normalisers.ts';
import { BAD, NONE, type Outcome } from './outcome.ts';
import { id, text } from './plain-values.ts';
import { chinaTime, unixTime } from './times.ts';

/** A whole number of digits, whichever way it is written. */
const digitsOf = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{1,20}$/.test(value))
    ? String(Math.floor(Number(value))).length
    : 0;

/** A unix time in seconds, milliseconds or microseconds, told apart by how long it is: each is in use beside the others. */
function unix(value: unknown): Outcome<number> {
  const digits = digitsOf(value);
  if (digits <= 11) return unixTime(value, 1000);
  if (digits <= 13) return unixTime(value, 1);
  return digits === 16 ? unixTime(Number(value), 1 / 1000) : value === undefined ? undefined : BAD;
}

/** `true`, `1` and the like as `yes`, their opposites as nothing. */
function yes(value: unknown): Outcome<string> {
  if (value === undefined) return undefined;
  if (value === true || value === 1 || value === '1' || value === 'true') return 'yes';
  return value === false || value === 0 || value === '0' || value === 'false' || value === null ? NONE : BAD;
}

/** The named normalisers of what is read of messages: of those of orders, the ones that a chat page needs to carry. */
export const logNormalisers = {
  id,
  text,
  unix,
  'unix-s': (value) => unixTime(value, 1000),
  'unix-ms': (value) => unixTime(value, 1),
  'china-time': chinaTime,
  yes,
} as const satisfies Record<string, Normaliser>;

export type LogNormaliserName = keyof typeof logNormalisers;

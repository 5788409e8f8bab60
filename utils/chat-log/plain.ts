import { MINUTE } from '../core/time.ts';
import { bound } from '../reader/clean-text.ts';
import { ID_LIMIT, NAME_LIMIT } from '../records/key.ts';

/** 2000-01-01; what is said to be older was misread. */
const EARLIEST = 946_684_800_000;
/** As much as the clocks of page and machine may differ. */
const SKEW = 10 * MINUTE;
/** Of an id that is too long, so much is kept of its end. */
const TAIL = 32;

/** Whether something can have been said then (UTC ms), as far as is known now. */
export const isPlausible = (at: number, now: number): boolean =>
  Number.isSafeInteger(at) && at >= EARLIEST && at <= now + SKEW;

/** A message's own id within its bounds; of one that is too long, beginning and end. */
export const boundId = (id: string): string =>
  id.length <= ID_LIMIT ? id : `${bound(id, ID_LIMIT - TAIL - 1)}~${id.slice(-TAIL)}`;

/** A name within its bounds. */
export const boundName = (name: string): string => bound(name, NAME_LIMIT);

/** When something was said whose id is unix milliseconds (UTC ms). */
export function timeOfId(id: string, now: number): number | undefined {
  const at = /^\d{12,13}$/.test(id) ? Number(id) : Number.NaN;
  return isPlausible(at, now) ? at : undefined;
}

import { DAY, SECOND } from '../core/time.ts';

/**
 * How long (ms) a server asks to be left alone: seconds or a date, which is compared with the server's own clock. At most a day: it may be hostile.
 */
export function retryAfter(header: string | null, date: string | null): number | undefined {
  if (!header) return undefined;
  const isSeconds = /^\d{1,9}$/.test(header.trim());
  // Engines take much for a date that is none, as "-5".
  if (!isSeconds && !/ GMT$/.test(header)) return undefined;
  const wait = isSeconds
    ? Number(header) * SECOND
    : Date.parse(header) - (date ? Date.parse(date) : Date.now());
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), DAY) : undefined;
}

import { storage } from 'wxt/utils/storage';
import { MINUTE } from '../core/time.ts';

const KEY = 'local:clock';
/** Clocks are corrected by seconds all the time. */
const TOLERANCE = 2 * MINUTE;

/**
 * Tells whether, by the time that it is (UTC ms), the clock has been put back since it was last noted: then what was reckoned
 * under the later clock must be reckoned anew.
 */
export async function wasPutBack(now: number): Promise<boolean> {
  const last = await storage.getItem<number>(KEY);
  return typeof last === 'number' && now < last - TOLERANCE;
}

/** Notes the time once everything is reckoned by it. */
export const noteClock = (now: number): Promise<void> => storage.setItem(KEY, now);

import { browser } from 'wxt/browser';
import { SECOND } from '../core/time.ts';

/** Chromium ends a worker after 30 s without a call of its API; a transfer that is under way is none. */
const EVERY = 20 * SECOND;

/** Does work that may take longer than a worker lives, and keeps the worker for so long. */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), EVERY);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

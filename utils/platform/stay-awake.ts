import { browser } from 'wxt/browser';
import { SECOND } from '../core/time.ts';

/** Chromium ends a worker after 30 s without a call of its API; a transfer that is under way is none. */
const EVERY = 20 * SECOND;

const beat = () => setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), EVERY);

/**
 * Keeps Firefox's background page until the answer is called: an open WebSocket alone does not (seen in November 2026, Firefox 153: it ends 30 s
 * after the last call of the browser's API, and the socket with it).
 */
export function keepAwake(): () => void {
  const beating = beat();
  return () => clearInterval(beating);
}

/** Does work that may take longer than a worker lives, and keeps the worker for so long. */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const beating = beat();
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}

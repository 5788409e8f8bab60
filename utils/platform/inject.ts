import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../core/result.ts';

const CARD = '/page-card.js';

/**
 * Runs the card's script in one frame of a console page, beside the content script that asked for it.
 * Errors: `not-injected` when the page has gone or host access was taken back meanwhile.
 */
export async function injectCard(tab: number, frame: number): Promise<Result<Record<string, never>>> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [CARD] });
    return ok({});
  } catch (error) {
    return fail('not-injected', String(error));
  }
}

import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../core/result.ts';

/** WXT knows the files that it builds itself, and no others. */
type ScriptFiles = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;

/**
 * Runs files of our package in one frame of a console page, beside the content script that asked for them, without waiting for the
 * page to be complete.
 * Errors: `not-injected` when the page has gone or host access was taken back meanwhile.
 */
export async function inject(
  files: readonly string[],
  tab: number,
  frame: number,
): Promise<Result<Record<string, never>>> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      files: [...files] as ScriptFiles,
      injectImmediately: true,
    });
    return ok({});
  } catch (error) {
    return fail('not-injected', String(error));
  }
}

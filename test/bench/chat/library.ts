import type { Page } from 'puppeteer';
import { INTENTS } from '../../../utils/intent/intents.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { BLANK_CONTEXT } from '../../../utils/replies/blank-context.ts';
import { putReplies } from '../../support/e2e-picker.ts';
import { waitFor } from '../../support/wait.ts';
import { makeReplies } from '../search/replies.ts';

/** How many replies the library holds besides the starter's. */
export const REPLIES = 5000;

/** How many are handed to the page at a time. */
const BATCH = 1000;

/** The replies of the search bench, each answering something. */
function library(): Reply[] {
  return makeReplies(REPLIES, 20).map((reply, at) => ({
    ...reply,
    situations: [INTENTS[at % INTENTS.length] ?? 'other'],
  }));
}

/** Asks the background as one of our own pages does. */
export const askBackground = (desk: Page, message: { name: string; body: object }): Promise<unknown> =>
  desk.evaluate(
    (asked) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(asked: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(asked),
    message,
  );

/** A question about replies with nothing open. */
export const findNothing = {
  name: 'find',
  body: {
    context: BLANK_CONTEXT,
    query: '',
    limit: 9,
  },
};

/** Fills the library with the bench's replies, beside the starter's. */
export async function fillLibrary(desk: Page): Promise<void> {
  await waitFor(
    async () => ((await askBackground(desk, findNothing)) as { ok?: boolean } | undefined)?.ok,
    'the background has a library',
  );
  const replies = library();
  for (let at = 0; at < replies.length; at += BATCH) await putReplies(desk, replies.slice(at, at + BATCH));
}

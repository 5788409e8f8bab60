import { type Browser, browser } from 'wxt/browser';

/** The page without a window, from the root of the extension. */
const PAGE = 'hub.html';
/** Messages between it and the background; no other part answers to them. */
const TO_PAGE = 'tiexin-to-hub';
const TO_BACKGROUND = 'tiexin-from-hub';

interface Wrapped {
  to: typeof TO_PAGE | typeof TO_BACKGROUND;
  body: unknown;
}

/** Whether this browser has pages without a window (Chromium 109). Firefox has none, and needs none: its background is a page. */
export const hasOffscreen = (): boolean => browser.offscreen !== undefined;

/** Whether a message comes from a page, or the worker, of this extension; content scripts run elsewhere. */
function isOwn({ id, url, origin }: Browser.runtime.MessageSender): boolean {
  const own = browser.runtime.getURL('');
  return id === browser.runtime.id && ((url?.startsWith(own) ?? false) || `${origin}/` === own);
}

const isFor = (message: unknown, to: Wrapped['to']): message is Wrapped =>
  typeof message === 'object' && message !== null && 'to' in message && message.to === to;

/** Answers what is meant for this part, with `undefined` where that fails. To be called synchronously at the start. */
function answerTo(to: Wrapped['to'], answer: (body: unknown) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    if (!isFor(message, to) || !isOwn(sender)) return undefined;
    answer(message.body).then(respond, (error: unknown) => {
      console.error('tiexin:', to, error);
      respond(undefined);
    });
    return true;
  });
}

/** Answers the background; for the page without a window. */
export const answerBackground = (answer: (body: unknown) => Promise<unknown>): void =>
  answerTo(TO_PAGE, answer);

/** Answers the page without a window; for the background. */
export const answerOffscreen = (answer: (body: unknown) => Promise<unknown>): void =>
  answerTo(TO_BACKGROUND, answer);

async function sendTo(to: Wrapped['to'], body: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ to, body } satisfies Wrapped);
  } catch {
    // Nobody is there.
    return undefined;
  }
}

/** Asks the background, which is started for it. Undefined where it does not answer. */
export const askBackground = (body: unknown): Promise<unknown> => sendTo(TO_BACKGROUND, body);

let opening: Promise<void> | undefined;

/** Whether the page is there. */
async function isOpen(): Promise<boolean> {
  // From Chromium 116 on; before, a second page is refused, which says as much.
  if (!browser.runtime.getContexts) return false;
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}

async function open(): Promise<void> {
  if (await isOpen()) return;
  try {
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['WORKERS'],
      justification:
        'Keeps the connection to the live hub of the team in a thread that outlives the background.',
    });
  } catch (error) {
    if (!/single offscreen/i.test(String(error))) throw error;
  }
}

/** Asks the page without a window, and opens it where it is not there. Undefined where it does not answer. */
export async function askOffscreen(body: unknown): Promise<unknown> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  await opening;
  return sendTo(TO_PAGE, body);
}

/** Closes the page, if there is one. */
export async function closeOffscreen(): Promise<void> {
  await browser.offscreen.closeDocument().catch(() => undefined);
}

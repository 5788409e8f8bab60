import { type Browser, browser } from '@wxt-dev/browser';
import { type PageAnswer, type PageMessageName, type PageMessages, TO_PAGE } from './page-contract.ts';

/** One handler per message; `undefined` where this frame has nothing to say, so that another one of the page can. */
export type PageHandlers = {
  [N in PageMessageName]: (request: PageMessages[N]['request']) => Promise<PageAnswer<N>> | undefined;
};

/** As long as a draft can be, in UTF-16 units. */
const TEXT_LIMIT = 8000;
const KEY_LIMIT = 200;

const isShort = (value: unknown, limit: number): value is string =>
  typeof value === 'string' && value.length <= limit;

const isConversation = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { key, visit } = value as Record<string, unknown>;
  return isShort(key, KEY_LIMIT) && (visit === undefined || Number.isSafeInteger(visit));
};

const isArmMark = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { arm, id } = value as Record<string, unknown>;
  return isShort(id, KEY_LIMIT) && (arm === 'a' || arm === 'b');
};

/** What each message has to look like: no schemas in a content script. */
const CHECKS: Record<PageMessageName, (body: Record<string, unknown>) => boolean> = {
  context: () => true,
  insert: ({ conversation, text, reply, trial }) =>
    (conversation === null || isConversation(conversation)) &&
    isShort(text, TEXT_LIMIT) &&
    (reply === undefined || isShort(reply, KEY_LIMIT)) &&
    (trial === undefined || isArmMark(trial)),
};

function nameOf(message: unknown): PageMessageName | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const name = (message as Record<string, unknown>)[TO_PAGE];
  return typeof name === 'string' && Object.hasOwn(CHECKS, name) ? (name as PageMessageName) : undefined;
}

/** Only our own pages may: neither another extension nor a content script, whose address is that of its page. */
const isOurs = ({ id, url }: Browser.runtime.MessageSender): boolean =>
  id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));

/** Answers what our own pages ask this frame (`page-contract.ts`), until the signal ends. */
export function receivePageMessages(handlers: PageHandlers, signal: AbortSignal): void {
  const onMessage = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): true | undefined => {
    const name = nameOf(message);
    if (!name || !isOurs(sender)) return undefined;
    const body = (message as { body?: unknown }).body;
    if (typeof body !== 'object' || body === null || !CHECKS[name](body as Record<string, unknown>))
      return undefined;
    const answer = (handlers[name] as (request: unknown) => Promise<unknown> | undefined)(body);
    if (!answer) return undefined;
    answer.then(respond, (error: unknown) => {
      console.error('tiexin', name, error);
      respond({ ok: false, error: { code: 'broken' } });
    });
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage), {
    once: true,
  });
}

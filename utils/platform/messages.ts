import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { fail, type Result } from '../core/result.ts';
import { contract, type MessageName, type Request, type Response } from './contract.ts';

interface Envelope {
  name: MessageName;
  body: unknown;
}

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  tier: 'page' | 'trusted';
  /** The address of the page or frame that the content script runs in; empty for extension pages. */
  url: string;
  /** The tab and frame of a content script. */
  tab?: number;
  frame?: number;
}

/** One handler per message; leaving one out is a type error. */
export type Handlers = {
  [N in MessageName]: (request: Request<N>, sender: Sender) => Promise<Result<Response<N>>>;
};

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'name' in message &&
  Object.hasOwn(contract, String(message.name));

function senderOf(sender: Browser.runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const url = sender.url ?? '';
  if (url.startsWith(browser.runtime.getURL(''))) return { tier: 'trusted', url: '' };
  if (!url.startsWith('https://') || sender.tab?.id === undefined) return undefined;
  return { tier: 'page', url, tab: sender.tab.id, frame: sender.frameId ?? 0 };
}

async function answer(message: Envelope, from: Sender, handlers: Handlers, ready: Promise<unknown>) {
  const { tier, request } = contract[message.name];
  if (tier === 'trusted' && from.tier !== 'trusted') return fail('not-allowed');
  const parsed = z.safeParse(request as z.ZodMiniType, message.body);
  if (!parsed.success) return fail('bad-message', parsed.error.issues[0]?.path.join('.'));
  await ready;
  const handle = handlers[message.name] as (body: unknown, from: Sender) => Promise<Result<unknown>>;
  return handle(parsed.data, from);
}

/**
 * Answers messages. Call it synchronously while the worker starts; handlers run after `ready`.
 * The answer goes through the response callback with `true` returned, the one way that every browser understands.
 */
export function listen(handlers: Handlers, ready: Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    const from = isEnvelope(message) ? senderOf(sender) : undefined;
    if (!from) return undefined;
    answer(message as Envelope, from, handlers, ready).then(respond, (error: unknown) => {
      console.error('tiexin', (message as Envelope).name, error);
      respond(fail('broken', error instanceof Error ? error.name : undefined));
    });
    return true;
  });
}

export { send } from './send.ts';

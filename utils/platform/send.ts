import { browser } from '@wxt-dev/browser';
import { fail, type Result } from '../core/result.ts';
import type { MessageName, Request, Response } from './contract.ts';

/**
 * Sends a message to the background and returns its answer. Apart from the receiving side, so that a content script carries
 * neither schemas nor the polyfill: sending is promise-based everywhere by itself.
 * Errors: `no-answer` when the extension was updated, removed or the worker could not start; whatever the handler says.
 */
export async function send<N extends MessageName>(name: N, body: Request<N>): Promise<Result<Response<N>>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name, body });
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<Response<N>>;
    return fail('no-answer');
  } catch (error) {
    return fail('no-answer', String(error));
  }
}

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

/** Tries again after these pauses (ms) when the worker died on the way. */
const PAUSES = [300, 1500, 5000];

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

/** Sends what may be done twice without harm: a worker that was killed half-way is tried again, until `signal` aborts. */
export async function deliver<N extends MessageName>(
  name: N,
  body: Request<N>,
  signal: AbortSignal,
): Promise<Result<Response<N>>> {
  let result = await send(name, body);
  for (const wait of PAUSES) {
    if (result.ok || result.error.code !== 'no-answer' || signal.aborted) break;
    await pause(wait, signal);
    if (!signal.aborted) result = await send(name, body);
  }
  return result;
}

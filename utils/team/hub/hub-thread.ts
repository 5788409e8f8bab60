import type { Result } from '../../core/result.ts';
import type { HubRequest, TellNews } from './calls.ts';
import type { FromHub, ToHub } from './hub-worker.ts';

/**
 * `hubHost` in a thread of its own, for a page that nobody sees: a hidden page's timers are held back, a thread's are not. `tell` gets what hubs
 * say by themselves.
 */
export function hubThread(tell: TellNews): (request: HubRequest) => Promise<Result<unknown>> {
  const thread = new Worker(new URL('./hub-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let last = 0;
  const say = (message: ToHub): void => thread.postMessage(message);
  thread.onmessage = async ({ data }: MessageEvent<FromHub>) => {
    if ('answer' in data) {
      waiting.get(data.answer)?.(data.result as Result<unknown>);
      waiting.delete(data.answer);
      return;
    }
    const taken = await tell(data.news).catch(() => undefined);
    say({ told: data.tell, taken });
  };
  return (request) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      say({ ask: last, request });
    });
}

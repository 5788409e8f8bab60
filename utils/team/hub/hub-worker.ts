import type { HubNews, HubRequest } from './calls.ts';
import { hubHost } from './host.ts';

/** What the page says to the thread: a question, that news were taken, or that the computer is awake again. */
export type ToHub = { ask: number; request: HubRequest } | { told: number; taken: boolean | undefined };
/** What the thread says to the page. */
export type FromHub = { answer: number; result: unknown } | { tell: number; news: HubNews };

const waiting = new Map<number, (taken: boolean | undefined) => void>();
let last = 0;
const say = (message: FromHub): void => self.postMessage(message);

const serve = hubHost(
  (news) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      say({ tell: last, news });
    }),
);

self.addEventListener('message', async ({ data }: MessageEvent<ToHub>) => {
  if ('told' in data) {
    waiting.get(data.told)?.(data.taken);
    waiting.delete(data.told);
    return;
  }
  try {
    say({ answer: data.ask, result: await serve(data.request) });
  } catch (error) {
    console.error('tiexin: hub', error);
    say({
      answer: data.ask,
      result: { ok: false, error: { code: 'channel-unreachable', detail: 'broken' } },
    });
  }
});

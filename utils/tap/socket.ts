import type { Disguise } from './disguise.ts';
import type { Hear } from './hear.ts';
import type { Matcher } from './match.ts';
import { nativesOf } from './natives.ts';
import type { Outbox } from './outbox.ts';
import type { TapRule } from './rule.ts';
import { FRAME } from './wire.ts';

/** What a frame has in the place of a request's method. */
const METHOD = 'WS';

/**
 * Watches the text frames that the page receives through declared WebSockets; a document that no such rule is for keeps its own
 * constructor. The page gets the very socket that the browser made, and its own messages as ever: ours is one more listener, which
 * stands first and queues the text. Binary frames are not looked at.
 */
export function watchSockets(
  rules: readonly TapRule[],
  disguise: Disguise,
  match: Matcher,
  hear: Hear,
  outbox: Outbox,
): void {
  if (!rules.some(({ hosts, method }) => method === METHOD && hosts.includes(location.hostname))) return;
  const { url: urlOf } = nativesOf(WebSocket);
  const { data: dataOf } = nativesOf(MessageEvent);
  const { addEventListener, removeEventListener } = nativesOf(EventTarget);

  disguise(window, 'WebSocket', 'value', (native) => {
    const socket = native() as WebSocket;
    try {
      const watch = outbox.open() && match(urlOf(socket), () => METHOD);
      if (watch) {
        const onMessage = (event: Event) => {
          if (!outbox.open()) return removeEventListener(socket, 'message', onMessage);
          const text: unknown = dataOf(event as MessageEvent);
          // What the page itself dispatches was not received.
          if (event.isTrusted && typeof text === 'string') hear(watch, FRAME, text);
        };
        addEventListener(socket, 'message', onMessage);
      }
    } catch {
      // Never into the page.
    }
    return socket;
  });
  WebSocket.prototype.constructor = WebSocket;
}

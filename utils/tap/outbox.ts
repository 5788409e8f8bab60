import { nativesOf, shift, some } from './natives.ts';
import { BETWEEN, FRAME, GAP, HELLO, type Head, MAX_TEXT, STOP } from './wire.ts';

/** The way from the tap to the content script of the same document. */
export interface Outbox {
  /** False after the content script said stop: nothing more is to be watched, copied or read. */
  open(): boolean;
  /** Queues one answer, or joins a frame to those of its address that wait. It leaves in a task of its own, so that reading it never delays the page's own handlers. */
  send(head: Head, text: string): void;
}

/** What waits for the content script, or for the next second; the oldest gives way. */
const MAX_WAITING = 64;
const MAX_WAITING_TEXT = 16_000_000;

interface Waiting {
  head: string;
  text: string;
}

/** Opens the channel of `wire.ts` from the tap's side. */
export function createOutbox(): Outbox {
  const Custom = CustomEvent;
  const later = setTimeout;
  const { addEventListener, removeEventListener, dispatchEvent } = nativesOf(EventTarget);
  const { detail: detailOf } = nativesOf(Custom);
  const { stringify } = JSON;
  const waiting: Waiting[] = [];
  let size = 0;
  let name = '';
  let busy = false;
  let stopped = false;

  const say = (type: string, detail: string) => {
    dispatchEvent(document, new Custom(type, { __proto__: null, detail } as CustomEventInit));
  };
  const take = () => {
    const { head, text } = shift(waiting);
    size -= head.length + text.length;
    return head + text;
  };
  const pump = () => {
    if (busy || !name || !size) return;
    busy = true;
    later(() => {
      if (size) say(name, take());
      later(() => {
        busy = false;
        pump();
      }, GAP);
    });
  };
  const onHello = (event: Event) => {
    const offered = detailOf(event as CustomEvent<unknown>);
    if (typeof offered !== 'string' || !offered) return;
    removeEventListener(document, HELLO, onHello);
    name = offered;
    addEventListener(document, name + STOP, onStop);
    say(name, '');
    pump();
  };
  const onStop = () => {
    stopped = true;
    waiting.length = size = 0;
  };

  addEventListener(document, HELLO, onHello);
  say(HELLO, '');

  return {
    open: () => !stopped,
    send(head, text) {
      if (stopped) return;
      const line = `${stringify(head)}\n`;
      const more = BETWEEN + text;
      const joins = (one: Waiting) => {
        if (one.head !== line || one.text.length + more.length > MAX_TEXT) return false;
        one.text += more;
        size += more.length;
        return true;
      };
      if (head.status !== FRAME || head.tooLarge || !some(waiting, joins)) {
        waiting[waiting.length] = { __proto__: null, head: line, text } as Waiting;
        size += line.length + text.length;
      }
      while (waiting.length > MAX_WAITING || size > MAX_WAITING_TEXT) take();
      pump();
    },
  };
}

import type { Disguise } from './disguise.ts';
import { type Hear, MAX_BYTES } from './hear.ts';
import type { Matcher, Watch } from './match.ts';
import { drop, find, keep, nativesOf } from './natives.ts';
import type { Outbox } from './outbox.ts';
import { keepDigits, type ReadAsJson } from './xhr-json.ts';

/**
 * Watches `XMLHttpRequest` through its prototype, so that subclasses and wrappers of the page are watched too. The answer is
 * read in our own `load` listener, which is added at `open` and so before most of the page's; it is the browser's own
 * reading of the answer, and the page gets the same object afterwards.
 *
 * Text that the page reads as text is taken as the browser decoded it: where that is wrong, the page has it wrong too.
 * Answers read as a `document` are not handed over: no declared answer is markup.
 */
export function watchXhr(disguise: Disguise, match: Matcher, hear: Hear, outbox: Outbox): void {
  const Request = XMLHttpRequest;
  const { readyState, status, responseType, response, getResponseHeader } = nativesOf(Request);
  const { addEventListener } = nativesOf(EventTarget);
  const { arrayBuffer, size } = nativesOf(Blob);
  const watches = new WeakMap<XMLHttpRequest, Watch & ReadAsJson>();
  const watchOf = (request: XMLHttpRequest) => find(watches, request);
  const setType = keepDigits(disguise, watchOf);

  function onHeaders(this: XMLHttpRequest) {
    const watch = watchOf(this);
    if (watch && readyState(this) === 2 && responseType(this) === 'json') {
      setType(this, 'arraybuffer');
      watch.json = true;
    }
  }

  async function onLoad(this: XMLHttpRequest) {
    try {
      const watch = watchOf(this);
      if (!watch || readyState(this) !== 4 || !outbox.open()) return;
      const code = status(this);
      const header = getResponseHeader(this, 'content-type');
      const type = responseType(this);
      const answer: unknown = response(this);
      if (type === 'blob') {
        const blob = answer as Blob;
        hear(watch, code, size(blob) > MAX_BYTES ? undefined : await arrayBuffer(blob), header);
      } else if (type !== 'document' && type !== 'json')
        hear(watch, code, answer as ArrayBuffer | string, header);
    } catch {
      // Never into the page.
    }
  }

  disguise<XMLHttpRequest>(Request.prototype, 'open', 'value', (native, self, args) => {
    const result = native();
    try {
      // The type that the page chose outlives `open`.
      if (watchOf(self)?.json) setType(self, 'json');
      drop(watches, self);
      const watch = outbox.open() && match(args[1], () => args[0]);
      if (watch) {
        keep(watches, self, watch);
        addEventListener(self, 'readystatechange', onHeaders);
        addEventListener(self, 'load', onLoad);
      }
    } catch {
      // Not an address of ours.
    }
    return result;
  });
}

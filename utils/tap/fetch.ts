import type { Disguise } from './disguise.ts';
import { type Hear, MAX_BYTES } from './hear.ts';
import type { Matcher, Watch } from './match.ts';
import { forEach, nativesOf } from './natives.ts';
import type { Outbox } from './outbox.ts';

/**
 * Watches `fetch`. The page gets the very response that the browser made; a clone is taken before the page sees it, and read
 * beside. Of a watched request the page gets a promise that follows the browser's: observing that one directly would mark a
 * rejection as handled and take `unhandledrejection` from the page.
 */
export function watchFetch(disguise: Disguise, match: Matcher, hear: Hear, outbox: Outbox): void {
  const NativeRequest = Request;
  const Bytes = Uint8Array;
  const { url: urlOf, method: methodOf } = nativesOf(NativeRequest);
  const { clone, status: statusOf, body: bodyOf, headers } = nativesOf(Response);
  const { get } = nativesOf(Headers);
  const { getReader } = nativesOf(ReadableStream);
  const { read, cancel } = nativesOf(ReadableStreamDefaultReader<Uint8Array>);
  // `set` stands on the prototype that all typed arrays share.
  const { set } = nativesOf(Object.getPrototypeOf(Bytes) as typeof Uint8Array);

  /** `undefined`: more came than can be an answer of ours, or nobody wants it any more. */
  async function bytesOf(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | undefined> {
    const reader = body && (getReader(body) as ReadableStreamDefaultReader<Uint8Array>);
    const chunks: Uint8Array[] = [];
    let size = 0;
    while (reader) {
      const { done, value } = await read(reader);
      if (done) break;
      size += value.length;
      if (size > MAX_BYTES || !outbox.open()) {
        await cancel(reader);
        return;
      }
      chunks[chunks.length] = value;
    }
    const bytes = new Bytes(size);
    size = 0;
    forEach(chunks, (chunk) => {
      set(bytes, chunk, size);
      size += chunk.length;
    });
    return bytes;
  }

  async function follow(watch: Watch, promise: Promise<Response>) {
    const response = await promise;
    listen(watch, response);
    return response;
  }

  async function listen(watch: Watch, response: Response) {
    try {
      const status = statusOf(response);
      // Zero: an answer of another site without CORS, which says nothing, not even to the page.
      if (status)
        hear(watch, status, await bytesOf(bodyOf(clone(response))), get(headers(response), 'content-type'));
    } catch {
      // Aborted, broken off or not readable: the page learns of it from its own copy.
    }
  }

  disguise(window, 'fetch', 'value', (native, _, args) => {
    let watch: Watch | undefined;
    try {
      const input = args[0];
      const init = args[1] as RequestInit | undefined;
      const request = input instanceof NativeRequest ? input : undefined;
      if (outbox.open()) {
        watch = match(request ? urlOf(request) : input, () => init?.method ?? (request && methodOf(request)));
      }
    } catch {
      // Not an address: the browser says so itself.
    }
    const promise = native() as Promise<Response>;
    return watch ? follow(watch, promise) : promise;
  });
}

import type { Decode } from './decode.ts';
import type { Watch } from './match.ts';
import { nativesOf, some } from './natives.ts';
import type { Outbox } from './outbox.ts';
import { type Head, MAX_TEXT } from './wire.ts';

/** An answer of which more bytes than this came in cannot be short enough: no charset takes more than four per character. */
export const MAX_BYTES = 32_000_000;

/**
 * Where `fetch`, `XMLHttpRequest` and `WebSocket` bring what they got of what is watched: bytes, text that the browser decoded, or
 * undefined when it is too large to be looked at.
 */
export type Hear = (
  watch: Watch,
  status: number,
  answer: ArrayBuffer | Uint8Array | string | undefined,
  contentType?: string | null,
) => void;

/** Decodes what was heard, applies the last test of a rule (`contains`) and hands it on. */
export function createHear(outbox: Outbox, decode: Decode): Hear {
  const Bytes = Uint8Array;
  const { includes } = nativesOf(String);

  return ({ url, method, charset, literals }, status, answer, contentType) => {
    let text = answer;
    if (typeof text === 'object') {
      const bytes = new Bytes(text as ArrayBuffer);
      text = bytes.length > MAX_BYTES ? undefined : decode(bytes, contentType, charset);
    }
    if (text && text.length > MAX_TEXT) text = undefined;
    // Of an answer too large to be searched, a literal cannot be said to be in it.
    const wanted = (literal?: string) =>
      !literal || (text !== undefined && includes(text as string, literal));
    if (!some(literals, wanted)) return;
    outbox.send(
      { __proto__: null, url, method, status, tooLarge: text === undefined || undefined } as Head,
      text ?? '',
    );
  };
}

import { exec, nativesOf } from './natives.ts';

/** Bytes of an answer to its text. `declared` is the charset that the rule states for answers that name none. */
export type Decode = (bytes: Uint8Array, contentType: string | null | undefined, declared?: string) => string;

/**
 * Decodes by the Content-Type, else by the rule, else as UTF-8 (a byte order mark of which is left out).
 *
 * One thing stands above a stated charset: bytes that are valid UTF-8 and say something in Chinese are UTF-8. GBK bytes are
 * practically never that (they would have to fall into three-byte groups of the right ranges), while servers do state a
 * charset that the body, read by `response.json()` as UTF-8 in any case, does not have. A charset that is unknown, that
 * the bytes contradict, or that is a server's western default where the rule states another, is passed over; when none
 * fits, damaged bytes become U+FFFD as they do for the page.
 */
export function createDecoder(): Decode {
  const Decoder = TextDecoder;
  const { decode } = nativesOf(Decoder);
  const named = /charset\s*=\s*["']?([^\s;"']+)/iu;
  const western = /^(?:iso-8859-1|latin-?1|windows-1252|us-ascii)$/iu;
  const chinese = /[\u4e00-\u9fff]/u;
  const attempt = (bytes: Uint8Array, charset: string | undefined, fatal: boolean) => {
    try {
      return decode(new Decoder(charset, { __proto__: null, fatal } as object), bytes);
    } catch {
      return;
    }
  };

  return (bytes, contentType, declared) => {
    const stated = exec(named, contentType ?? '')?.[1];
    const charset = stated && !(declared && exec(western, stated)) ? stated : declared;
    const utf8 = attempt(bytes, undefined, true);
    if (utf8 !== undefined && (!charset || exec(chinese, utf8))) return utf8;
    return (
      attempt(bytes, charset, true) ??
      utf8 ??
      attempt(bytes, declared ?? charset, false) ??
      (attempt(bytes, undefined, false) as string)
    );
  };
}

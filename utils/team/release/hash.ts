import { type Bytes, fromBase64url, toBase64url } from './base64.ts';

const utf8 = new TextEncoder();

/** The UTF-8 of a text. A lone surrogate would become U+FFFD: `canonical.ts` refuses texts that hold one. */
export const bytesOf = (text: string): Bytes => utf8.encode(text);

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A SHA-256 as it stands in records: base64url, 43 characters. */
export const digestOf = async (bytes: Bytes): Promise<string> => toBase64url(await sha256(bytes));

/** The id of the team that a public key founded: the first 16 bytes of the key's SHA-256. Undefined for what is no key. */
export async function teamIdOf(founding: string): Promise<string | undefined> {
  const key = fromBase64url(founding);
  if (key?.length !== 32) return undefined;
  return toBase64url((await sha256(key)).subarray(0, 16));
}

/** Bytes in memory of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

type Alphabet = 'base64' | 'base64url';

/** What engines bring since Chrome 140 and Firefox 133. */
interface NativeCodec {
  fromBase64(text: string, options: { alphabet: Alphabet; lastChunkHandling: 'strict' | 'loose' }): Bytes;
}
interface NativeBytes {
  toBase64(options: { alphabet: Alphabet; omitPadding: boolean }): string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const SIGNS: Record<Alphabet, string> = { base64: `${LETTERS}+/`, base64url: `${LETTERS}-_` };
const NONE = 255;

const valuesOf = (alphabet: Alphabet): Uint8Array => {
  const values = new Uint8Array(256).fill(NONE);
  for (const [value, sign] of [...SIGNS[alphabet]].entries()) values[sign.charCodeAt(0)] = value;
  return values;
};
const VALUES: Record<Alphabet, Uint8Array> = {
  base64: valuesOf('base64'),
  base64url: valuesOf('base64url'),
};

const utf8 = new TextEncoder();

/** Bytes of a text without padding; undefined where a sign is foreign or bits are left over: every value has one spelling. */
export function decodeBare(text: string, alphabet: Alphabet): Bytes | undefined {
  const values = VALUES[alphabet];
  const signs = utf8.encode(text);
  const whole = signs.length >> 2;
  const rest = signs.length & 3;
  if (rest === 1) return undefined;
  const bytes = new Uint8Array(whole * 3 + (rest === 0 ? 0 : rest - 1));
  const valueAt = (at: number): number => values[signs[at] ?? 0] ?? NONE;
  let odd = 0;
  let to = 0;
  let at = 0;
  for (let group = 0; group < whole; group++, at += 4) {
    const a = valueAt(at);
    const b = valueAt(at + 1);
    const c = valueAt(at + 2);
    const d = valueAt(at + 3);
    odd |= a | b | c | d;
    bytes[to++] = (a << 2) | (b >> 4);
    bytes[to++] = (b << 4) | (c >> 2);
    bytes[to++] = (c << 6) | d;
  }
  if (rest > 0) {
    const a = valueAt(at);
    const b = valueAt(at + 1);
    const c = rest === 3 ? valueAt(at + 2) : 0;
    odd |= a | b | c;
    bytes[to++] = (a << 2) | (b >> 4);
    if (rest === 3) bytes[to] = (b << 4) | (c >> 2);
    if ((rest === 2 ? b & 15 : c & 3) !== 0) return undefined;
  }
  return odd > 63 ? undefined : bytes;
}

/** Bytes as text without padding. */
export function encodeBare(bytes: Uint8Array, alphabet: Alphabet): string {
  const signs = SIGNS[alphabet];
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 6144) {
    const chunk = bytes.subarray(from, from + 6144);
    let text = '';
    for (let at = 0; at < chunk.length; at += 3) {
      const [a = 0, b, c] = [chunk[at], chunk[at + 1], chunk[at + 2]];
      text += `${signs[a >> 2]}${signs[((a & 3) << 4) | ((b ?? 0) >> 4)]}`;
      if (b !== undefined) text += signs[((b & 15) << 2) | ((c ?? 0) >> 6)];
      if (c !== undefined) text += signs[c & 63];
    }
    parts.push(text);
  }
  return parts.join('');
}

const hasNative = (codec: object): codec is NativeCodec => 'fromBase64' in codec;
const isNative = (bytes: object): bytes is NativeBytes => 'toBase64' in bytes;

/** Bytes as base64url without padding. */
export const toBase64url = (bytes: Uint8Array): string =>
  isNative(bytes)
    ? bytes.toBase64({ alphabet: 'base64url', omitPadding: true })
    : encodeBare(bytes, 'base64url');

/** Bytes of base64url without padding; undefined where it is none, or not the one spelling of its bytes. */
export const fromBase64url = (text: string): Bytes | undefined => decodeBare(text, 'base64url');

/** Bytes as base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  if (isNative(bytes)) return bytes.toBase64({ alphabet: 'base64', omitPadding: false });
  const bare = encodeBare(bytes, 'base64');
  return bare.padEnd(Math.ceil(bare.length / 4) * 4, '=');
}

/**
 * Bytes of base64 with padding, which must be so many; undefined where it is none, or not the one spelling of its bytes. Takes the engine's own way
 * where there is one (it skips white space, hence the length).
 */
export function fromBase64(text: string, length: number): Bytes | undefined {
  if (text.length !== Math.ceil(length / 3) * 4) return undefined;
  if (hasNative(Uint8Array)) {
    try {
      const bytes = Uint8Array.fromBase64(text, { alphabet: 'base64', lastChunkHandling: 'strict' });
      return bytes.length === length ? bytes : undefined;
    } catch {
      return undefined;
    }
  }
  const bytes = decodeBare(text.replace(/={1,2}$/, ''), 'base64');
  return bytes?.length === length ? bytes : undefined;
}

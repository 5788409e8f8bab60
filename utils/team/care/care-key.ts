/** Bytes of the key that a team shares for its claims. */
export const CARE_KEY_BYTES = 32;
const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' } as const;

/** The key under which claims are hashed. It cannot be read out again: who hands it on keeps the bytes elsewhere. */
export const importCareKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, ALGORITHM, false, ['sign']);

/** base64url without padding. */
function inLetters(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** HMAC-SHA-256 of a name under the team's care key, as claims carry it. */
export async function careHash(key: CryptoKey, name: string): Promise<string> {
  return inLetters(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(name))));
}

/** Every hash that claims of these names may have: under the newest key first, then under the one before it. */
export const careHashes = async (keys: readonly CryptoKey[], names: readonly string[]): Promise<string[]> =>
  Promise.all(keys.flatMap((key) => names.map((name) => careHash(key, name))));

import { fail, ok, type Result } from '../../core/result.ts';
import type { TeamKey } from '../../records/team.ts';
import { fromBase64url, toBase64url } from '../release/base64.ts';

/** Bytes of the key that a team shares for its claims. */
const CARE_KEY_BYTES = 32;
/** Under which names the keys are kept: the one in use, and the one that a later invitation replaced. */
export const CARE_KEY = 'care';
export const CARE_KEY_BEFORE = 'care-before';

/** A new key for the care list, as it stands in the secrets of a join text. Who joins by a later one brings the new key. */
export const newCareSecret = (): string =>
  toBase64url(crypto.getRandomValues(new Uint8Array(CARE_KEY_BYTES)));

const importKey = (bytes: Uint8Array<ArrayBuffer>, handsOn: boolean): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, handsOn, ['sign']);

/**
 * The records to keep when a care key comes: it, and the one that it replaces, so that what was claimed under that is still recognised.
 * `before` is the key that is here. Whoever invites others (`handsOn`) must be able to read it out, nobody else can. Errors:
 * `team-join-unreadable`.
 */
export async function careKeyRecords(
  secret: string,
  handsOn: boolean,
  before: TeamKey | undefined,
): Promise<Result<TeamKey[]>> {
  const bytes = fromBase64url(secret);
  if (bytes?.length !== CARE_KEY_BYTES) return fail('team-join-unreadable', 'care');
  const key = await importKey(bytes, handsOn);
  const old = before?.private;
  const isSame = old !== undefined && (await careHash(old, '')) === (await careHash(key, ''));
  return ok([
    { key: CARE_KEY, private: key },
    ...(old && !isSame ? [{ key: CARE_KEY_BEFORE, private: old }] : []),
  ]);
}

/** The care key as it goes into a join text; undefined where there is none, or where it may not be handed on from here. */
export async function careSecretOf(record: TeamKey | undefined): Promise<string | undefined> {
  if (!record?.private?.extractable) return undefined;
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', record.private)));
}

/** HMAC-SHA-256 of a name under the team's care key, as claims carry it. */
export async function careHash(key: CryptoKey, name: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(name))));
}

/** Every hash that claims of these names may have: under the newest key first, then under the one before it. */
export const careHashes = async (keys: readonly CryptoKey[], names: readonly string[]): Promise<string[]> =>
  Promise.all(keys.flatMap((key) => names.map((name) => careHash(key, name))));

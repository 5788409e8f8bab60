import { getPublicKeyAsync, Point, signAsync, verifyAsync } from '@noble/ed25519';
import type { TeamKey } from '../../records/team.ts';
import { type Bytes, fromBase64url, toBase64url } from './base64.ts';

/** The keys that are made here: of a lead, and of every member. */
export type OwnKey = 'signing' | 'member';

/** RFC 8410: what stands before the 32 bytes of a private key in PKCS #8. */
const PKCS8 = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];
const SEED_BYTES = 32;
const IV_BYTES = 12;

/** `native` asks the browser, `script` the library; without it the browser is tried first. */
export type Way = 'native' | 'script';

const importSeed = (seed: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', new Uint8Array([...PKCS8, ...seed]), 'Ed25519', false, ['sign']);

let known: Promise<boolean> | undefined;
/** Whether the browser has Ed25519: since Chrome 137 and Firefox 129. Tried once in each start. */
function hasEd25519(): Promise<boolean> {
  known ??= importSeed(new Uint8Array(SEED_BYTES)).then(
    () => true,
    () => false,
  );
  return known;
}

const isNative = async (way: Way | undefined): Promise<boolean> =>
  way === undefined ? hasEd25519() : way === 'native';

/** 32 bytes for `keyFromSeed`. Whoever makes them overwrites them (`fill(0)`) when the key and its backup are made. */
export const newSeed = (): Bytes => crypto.getRandomValues(new Uint8Array(SEED_BYTES));

/** A key pair from a seed, as it is kept. The private part cannot be read out again: a backup is made of the seed (`backup.ts`). */
export async function keyFromSeed(key: OwnKey, seed: Bytes, way?: Way): Promise<TeamKey> {
  const shown = toBase64url(await getPublicKeyAsync(seed));
  if (await isNative(way)) return { key, public: shown, private: await importSeed(seed) };
  const by = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by, seed));
  return { key, public: shown, wrapped: { by, iv, data } };
}

/** A new key pair whose seed nobody keeps. */
export async function createKey(key: OwnKey, way?: Way): Promise<TeamKey> {
  const seed = newSeed();
  const made = await keyFromSeed(key, seed, way);
  seed.fill(0);
  return made;
}

async function signWrapped({ by, iv, data }: NonNullable<TeamKey['wrapped']>, bytes: Bytes): Promise<Bytes> {
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: new Uint8Array(iv) },
    by,
    new Uint8Array(data),
  );
  const seed = new Uint8Array(opened);
  const signed = new Uint8Array(await signAsync(bytes, seed));
  seed.fill(0);
  return signed;
}

/** An Ed25519 signature as base64url. Throws for a record that holds no private key: whoever signs looks for one first (`canSign`). */
export async function signBytes(key: TeamKey, bytes: Bytes): Promise<string> {
  if (key.private)
    return toBase64url(new Uint8Array(await crypto.subtle.sign('Ed25519', key.private, bytes)));
  if (key.wrapped) return toBase64url(await signWrapped(key.wrapped, bytes));
  throw new Error(`no private key in ${key.key}`);
}

/** Whether a record holds a key pair. */
export const canSign = (key: TeamKey | undefined): key is TeamKey & { public: string } =>
  key?.public !== undefined && (key.private !== undefined || key.wrapped !== undefined);

/** Whether a signature (base64url) over these bytes was made with the private part of a public key (base64url). Never throws. */
export async function verifyBytes(
  shown: string,
  signature: string,
  bytes: Bytes,
  way?: Way,
): Promise<boolean> {
  const key = fromBase64url(shown);
  const signed = fromBase64url(signature);
  if (key?.length !== 32 || signed?.length !== 64) return false;
  try {
    // Not ZIP 215: what browsers take is the stricter rule of RFC 8032.
    // Chromium 156 and Firefox 153 take keys of small order (November 2026), for which anybody can sign; the library does not.
    if (Point.fromBytes(key, false).isSmallOrder()) return false;
    if (!(await isNative(way))) return await verifyAsync(signed, bytes, key, { zip215: false });
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signed, bytes);
  } catch {
    return false;
  }
}

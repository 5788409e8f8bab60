import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../core/result.ts';
import { publicKey, type TeamKey } from '../../records/team.ts';
import { type Bytes, fromBase64url, toBase64url } from './base64.ts';
import { bytesOf, digestOf } from './hash.ts';
import { keyFromSeed, newSeed, type OwnKey, type Way } from './keys.ts';

/**
 * OWASP, Password Storage Cheat Sheet: at least 600,000 rounds of PBKDF2 with HMAC-SHA-256.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 */
export const BACKUP_ROUNDS = 600_000;
/** What a file may ask for, so that a made-up one cannot keep the browser busy. */
const ROUNDS_LIMIT = 5_000_000;
/** In characters. No rule beyond a length: a long sentence is the best passphrase. */
export const PASSPHRASE_LEAST = 10;
/** Whether a backup may be locked with a passphrase; spaces at its ends do not count. */
export const isLongEnough = (passphrase: string): boolean =>
  [...passphrase.trim()].length >= PASSPHRASE_LEAST;
const TEXT_LIMIT = 4000;

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/));
const backup = z.object({
  tiexin: z.literal('key'),
  format: z.literal(1),
  public: publicKey,
  rounds: z.int().check(z.gte(BACKUP_ROUNDS), z.lte(ROUNDS_LIMIT)),
  salt: base64url,
  iv: base64url,
  data: base64url,
  check: base64url,
});

type Shown = Omit<z.infer<typeof backup>, 'check' | 'data'>;
const context = ({ public: shown, rounds, salt, iv }: Shown): Bytes =>
  bytesOf(['tiexin-key-1', shown, rounds, salt, iv].join(':'));

/** Tells a damaged file from a wrong passphrase. It says nothing about the secret. */
const checkOf = async (shown: Shown, data: string): Promise<string> =>
  (await digestOf(bytesOf(`${new TextDecoder().decode(context(shown))}:${data}`))).slice(0, 11);

/** NFKC and without spaces at the ends: the same passphrase on another keyboard is the same bytes. */
async function keyOf(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const words = bytesOf(passphrase.normalize('NFKC').trim());
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function backUp(shown: string, seed: Bytes, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = {
    tiexin: 'key' as const,
    format: 1 as const,
    public: shown,
    rounds: BACKUP_ROUNDS,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
  };
  const key = await keyOf(passphrase, salt, BACKUP_ROUNDS);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: context(head) },
    key,
    seed,
  );
  const data = toBase64url(new Uint8Array(sealed));
  return `${JSON.stringify({ ...head, data, check: await checkOf(head, data) }, null, 2)}\n`;
}

/** A new key pair and its backup, the text of a file under a passphrase: there is no other moment at which one can be made. */
export async function createBackedUpKey(
  key: OwnKey,
  passphrase: string,
  way?: Way,
): Promise<{ key: TeamKey; backup: string }> {
  const seed = newSeed();
  const made = await keyFromSeed(key, seed, way);
  const text = await backUp(made.public ?? '', seed, passphrase);
  seed.fill(0);
  return { key: made, backup: text };
}

function readBackup(text: string): z.infer<typeof backup> | undefined {
  if (text.length > TEXT_LIMIT) return undefined;
  try {
    return backup.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The key pair of a backup. Errors: `team-backup-unreadable` no backup, or a damaged one; `team-backup-wrong-passphrase`. */
export async function openBackup(
  key: OwnKey,
  text: string,
  passphrase: string,
  way?: Way,
): Promise<Result<TeamKey>> {
  const read = readBackup(text);
  const [salt, iv, data] = [read?.salt, read?.iv, read?.data].map((one) => fromBase64url(one ?? ''));
  if (!read || !salt || !iv || !data) return fail('team-backup-unreadable');
  if (read.check !== (await checkOf(read, read.data))) return fail('team-backup-unreadable', 'damaged');
  const opener = await keyOf(passphrase, salt, read.rounds);
  let seed: Bytes;
  try {
    const additionalData = context(read);
    seed = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, opener, data));
  } catch {
    return fail('team-backup-wrong-passphrase');
  }
  if (seed.length !== 32) return fail('team-backup-unreadable', 'seed');
  const made = await keyFromSeed(key, seed, way);
  seed.fill(0);
  return made.public === read.public ? ok(made) : fail('team-backup-unreadable', 'other key');
}

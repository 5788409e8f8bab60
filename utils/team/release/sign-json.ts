import { ok, type Result } from '../../core/result.ts';
import type { TeamKey } from '../../records/team.ts';
import type { Bytes } from './base64.ts';
import { canonical } from './canonical.ts';
import { bytesOf, digestOf } from './hash.ts';
import { signBytes, verifyBytes } from './keys.ts';

/** What a signature is for: one made for one thing is none for another. */
export type SignedKind = 'tiexin-post-1' | 'tiexin-join-1';

/** What is signed of a value without its signature. */
async function signedBytes(kind: SignedKind, value: { signature?: string }): Promise<Result<Bytes>> {
  const { signature: _signature, ...rest } = value;
  const text = canonical(rest);
  if (!text.ok) return text;
  return ok(bytesOf(`${kind}:${await digestOf(bytesOf(text.value))}`));
}

/** A value with a signature over its canonical JSON. Error: `team-content-invalid` where it has no canonical form. */
export async function signJson<T extends object>(
  kind: SignedKind,
  value: T,
  key: TeamKey,
): Promise<Result<T & { signature: string }>> {
  const bytes = await signedBytes(kind, value);
  return bytes.ok ? ok({ ...value, signature: await signBytes(key, bytes.value) }) : bytes;
}

/** Whether a value was signed by a public key (base64url). */
export async function verifyJson(
  kind: SignedKind,
  value: { signature: string },
  by: string,
): Promise<boolean> {
  const bytes = await signedBytes(kind, value);
  return bytes.ok && verifyBytes(by, value.signature, bytes.value);
}

import { fail, ok, type Result } from '../../core/result.ts';
import type { ReleaseHeader } from '../../records/team-release.ts';
import { fromBase64url } from './base64.ts';
import { canonical } from './canonical.ts';
import { bytesOf, digestOf } from './hash.ts';

/** What is signed of a release. */
export const signedBytes = (release: string) => bytesOf(`tiexin-release-1:${release}`);

/** The id of a release: the SHA-256 of the id before it (nothing for the first) and its body. Undefined where one of them is no digest. */
export async function chained(previous: string, body: string): Promise<string | undefined> {
  const before = previous === '' ? new Uint8Array() : fromBase64url(previous);
  const own = fromBase64url(body);
  if (!before || !own) return undefined;
  return digestOf(new Uint8Array([...before, ...own]));
}

/** The id and the body of a release. Errors: `team-content-invalid` where a text of the header has no canonical form. */
export async function identify(header: ReleaseHeader): Promise<Result<{ release: string; body: string }>> {
  const { previous, ...rest } = header;
  const text = canonical(rest);
  if (!text.ok) return text;
  const body = await digestOf(bytesOf(text.value));
  const release = await chained(previous, body);
  return release === undefined ? fail('team-unreadable', 'previous') : ok({ release, body });
}

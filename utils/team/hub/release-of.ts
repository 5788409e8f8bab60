import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import { envelope } from '../../records/team-release.ts';

const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The id of the release that a text holds (SHA-256 of the one before and of its own body), or nothing where it holds none. Verifies nothing. */
export async function releaseOf(text: string): Promise<string | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = z.safeParse(envelope, value);
  if (!parsed.success) return undefined;
  const { previous, ...rest } = parsed.data.header;
  const canonical = canonicalize(rest);
  if (canonical === undefined) return undefined;
  const body = await sha256(new TextEncoder().encode(canonical));
  const before = Uint8Array.from(atob(previous.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );
  return base64url(await sha256(new Uint8Array([...before, ...body])));
}

import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import { envelope } from '../../records/team-release.ts';

const head = z.pick(envelope, { header: true });

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/**
 * The id and the number that a text claims as a release, for comparing what lies on a server. It verifies nothing. Undefined for a text that is
 * no release.
 */
export async function idOfRelease(text: string): Promise<{ release: string; number: number } | undefined> {
  const parsed = z.safeParse(head, parsedJson(text));
  if (!parsed.success) return undefined;
  const { previous, ...rest } = parsed.data.header;
  const body = await sha256(new TextEncoder().encode(canonicalize(rest)));
  const before = bytesOf(previous);
  const both = new Uint8Array(before.length + body.length);
  both.set(before);
  both.set(body, before.length);
  return { release: textOf(await sha256(both)), number: parsed.data.header.number };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A server's mark of a text as it lies there: without the sign of weakness, and without what a compressing server appends. */
export const canonicalEtag = (etag: string | undefined): string | undefined =>
  etag?.replace(/^W\//, '').replace(/[-;](?:gzip|br|deflate|zstd)"$/, '"');

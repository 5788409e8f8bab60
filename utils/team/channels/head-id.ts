import * as z from 'zod/mini';
import { envelope } from '../../records/team-release.ts';
import { parseJson } from '../release/read-envelope.ts';
import { identify } from '../release/release-id.ts';

const head = z.pick(envelope, { header: true });

/**
 * The id and the number that a text claims as a release, for comparing what lies on a server. It verifies nothing. Undefined for a text that is
 * no release.
 */
export async function idOfRelease(text: string): Promise<{ release: string; number: number } | undefined> {
  const parsed = z.safeParse(head, parseJson(text));
  if (!parsed.success) return undefined;
  const { header } = parsed.data;
  const id = await identify(header);
  return id.ok ? { release: id.value.release, number: header.number } : undefined;
}

/** A server's mark of a text as it lies there: without the sign of weakness, and without what a compressing server appends. */
export const canonicalEtag = (etag: string | undefined): string | undefined =>
  etag?.replace(/^W\//, '').replace(/[-;](?:gzip|br|deflate|zstd)"$/, '"');

import { fail, ok, type Result } from '../../core/result.ts';
import type { Envelope } from '../../records/team-release.ts';
import { type Bytes, fromBase64 } from './base64.ts';
import { isOlderClient } from './compare-versions.ts';
import { keysBefore, signedByOne } from './follow.ts';
import { digestOf } from './hash.ts';
import { readContent } from './read-content.ts';
import { readEnvelope } from './read-envelope.ts';
import { identify } from './release-id.ts';
import type { Trust, Verified } from './verified.ts';

/** Whether a release may follow on what is trusted, and is signed by whom it may be. The trusted release itself holds by its id. */
async function isTrusted(envelope: Envelope, release: string, trust: Trust): Promise<Result<true>> {
  const { header, signature } = envelope;
  if (header.team !== trust.team) return fail('team-other');
  if (header.number < trust.number) return fail('team-older');
  if (release === trust.release) return ok(true);
  if (header.number === trust.number) {
    // Only of what a lead signed it is said that two of them published at once.
    const signed = await signedByOne(trust.keys, header.by, signature, release);
    return signed.ok ? fail('team-fork') : signed;
  }
  const keys = await keysBefore(envelope, trust);
  return keys.ok ? signedByOne(keys.value, header.by, signature, release) : keys;
}

/** The packed content, its length and hash compared. Error: `team-content-changed`. */
async function packedOf({ header: { content: expected }, content }: Envelope): Promise<Result<Bytes>> {
  const packed = fromBase64(content, expected.bytes);
  if (!packed || (await digestOf(packed)) !== expected.hash) return fail('team-content-changed');
  return ok(packed);
}

/**
 * Verifies a release before anything of it is used: whose it is, that it follows from the one here, who signed it, that this client can use it, and that
 * its content is what was signed. The trusted release itself is taken again (a channel gives it until there is a newer one): compare `release`.
 * Errors: the codes of `Refusal`.
 */
export async function verifyRelease(text: string, trust: Trust): Promise<Result<Verified>> {
  const read = readEnvelope(text);
  if (!read.ok) return read;
  const envelope = read.value;
  const { header } = envelope;
  const id = await identify(header);
  if (!id.ok) return fail('team-unreadable', id.error.detail);
  const { release } = id.value;
  const trusted = await isTrusted(envelope, release, trust);
  if (!trusted.ok) return trusted;
  if (isOlderClient(trust.client, header.minimumClient))
    return fail('team-client-too-old', header.minimumClient);
  const packed = await packedOf(envelope);
  if (!packed.ok) return packed;
  return ok({
    release,
    envelope,
    packed: packed.value,
    keys: header.keys,
    content: () => readContent(packed.value, header.content.unpacked),
  });
}

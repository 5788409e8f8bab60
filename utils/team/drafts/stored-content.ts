import { fail, ok, type Result } from '../../core/result.ts';
import type { TeamContent } from '../../records/team-content.ts';
import type { Envelope } from '../../records/team-release.ts';
import type { Database } from '../../store/database.ts';
import { getRelease } from '../../store/team-releases.ts';
import { fromBase64 } from '../release/base64.ts';
import { readContent } from '../release/read-content.ts';
import { readEnvelope } from '../release/read-envelope.ts';

/** The envelope of a release that is kept here. Errors: `content-gone` it is too long past, and those of `readEnvelope`. */
export async function storedEnvelope(
  database: Database,
  release: string,
): Promise<Result<{ envelope: Envelope; text: string }>> {
  const text = (await getRelease(database, release))?.envelope;
  if (text === undefined) return fail('content-gone');
  const read = readEnvelope(text);
  return read.ok ? ok({ envelope: read.value, text }) : read;
}

/** What a release that is kept here brings; it was verified when it came. Errors: `content-gone`, `team-content-changed`, `team-content-invalid`. */
export async function storedContent(database: Database, release: string): Promise<Result<TeamContent>> {
  const kept = await storedEnvelope(database, release);
  if (!kept.ok) return kept;
  const { content, header } = kept.value.envelope;
  const packed = fromBase64(content, header.content.bytes);
  return packed ? readContent(packed, header.content.unpacked) : fail('team-content-changed');
}

import { fail, ok, type Result } from '../../core/result.ts';
import { type TeamContent, teamContent } from '../../records/team-content.ts';
import type { Bytes } from './base64.ts';
import { escapesSurrogates } from './canonical.ts';
import { unpack } from './pack.ts';
import { fieldOf, parseJson } from './read-envelope.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Bytes): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The content that was unpacked, checked. Error: `team-content-invalid` with the field. */
export function parseContent(bytes: Bytes): Result<TeamContent> {
  const text = textOf(bytes);
  if (text === undefined || escapesSurrogates(text)) return fail('team-content-invalid', 'text');
  const read = teamContent.safeParse(parseJson(text));
  return read.success ? ok(read.data) : fail('team-content-invalid', fieldOf(read.error));
}

/** Unpacks and checks the content of a release. Errors: those of `unpack` and `parseContent`. */
export async function readContent(packed: Bytes, unpacked: number): Promise<Result<TeamContent>> {
  const bytes = await unpack(packed, unpacked);
  return bytes.ok ? parseContent(bytes.value) : bytes;
}

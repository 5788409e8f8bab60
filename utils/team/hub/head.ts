import * as z from 'zod/mini';
import { joinBytes } from '../../core/join-bytes.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { digest } from '../../records/team.ts';
import { ENVELOPE_LIMIT } from '../../records/team-release.ts';
import { INLINE_LIMIT, PART_BYTES } from './bucket-plan.ts';

/**
 * What lies under `head`: a line of JSON, and behind it the release itself where it is short. `parts` > 0 says that it lies in so many parts under
 * `<release>.<n>`. All of it is the hub's word: it saves asking, and nothing is believed before the release is verified.
 */
const hubHead = z.object({
  tiexin: z.literal('hub-head'),
  format: z.literal(1),
  release: digest,
  bytes: z.int().check(z.gte(1), z.lte(ENVELOPE_LIMIT * 2)),
  parts: z.int().check(z.gte(0), z.lte(Math.ceil((ENVELOPE_LIMIT * 2) / PART_BYTES))),
});
export type HubHead = z.infer<typeof hubHead>;

/** The first line is never longer. */
const LINE_LIMIT = 500;
const NEWLINE = 10;

export interface ReadHead extends HubHead {
  /** The release as text, where it stands in the head. */
  text?: string;
}

/** Reads what lies under `head`. Errors: `channel-nonsense`. */
export function readHead(bytes: Uint8Array): Result<ReadHead> {
  const end = bytes.subarray(0, LINE_LIMIT).indexOf(NEWLINE);
  if (end < 0) return fail('channel-nonsense');
  let line: unknown;
  try {
    line = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  } catch {
    return fail('channel-nonsense');
  }
  const parsed = z.safeParse(hubHead, line);
  if (!parsed.success) return fail('channel-nonsense');
  const head = parsed.data;
  if (head.parts > 0) return ok(head);
  const rest = bytes.subarray(end + 1);
  if (rest.length !== head.bytes) return fail('channel-nonsense');
  return ok({ ...head, text: new TextDecoder().decode(rest) });
}

/**
 * The same JSON with nothing but ASCII in it. One Chinese letter in a title makes an engine keep the whole text, packed content and all, at two bytes a
 * sign: reading and verifying it then takes twice as long, at every agent.
 */
export const asciiJson = (text: string): string =>
  text.replaceAll(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A release as it goes to a hub: the head, and parts that must lie there before it. */
export function writeHead(release: string, text: string): { head: Uint8Array; parts: Uint8Array[] } {
  const bytes = new TextEncoder().encode(asciiJson(text));
  const parts: Uint8Array[] = [];
  if (bytes.length > INLINE_LIMIT)
    for (let at = 0; at < bytes.length; at += PART_BYTES) parts.push(bytes.subarray(at, at + PART_BYTES));
  const head: HubHead = {
    tiexin: 'hub-head',
    format: 1,
    release,
    bytes: bytes.length,
    parts: parts.length,
  };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  if (parts.length > 0) return { head: line, parts };
  return { head: joinBytes([line, bytes]), parts };
}

/** The key of a part. */
export const partKey = (release: string, part: number): string => `${release}.${part}`;

import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../core/result.ts';
import { leadKey } from '../../records/team.ts';
import {
  CONTENT_LIMIT,
  ENVELOPE_LIMIT,
  type Envelope,
  envelope,
  releaseHeader,
  signedHeader,
} from '../../records/team-release.ts';

// Strict all through: a field that format 1 does not know is outside the signature, so nothing may stand in it.
const keys = z.array(z.strictObject(leadKey.shape)).check(
  z.minLength(1),
  z.maxLength(20),
  z.refine((list) => new Set(list.map(({ key }) => key)).size === list.length),
);
/** What is signed, with no field beside. */
export const strictHeader = z.strictObject({
  ...releaseHeader.shape,
  keys,
  content: z.strictObject(releaseHeader.shape.content.shape),
});
/** A signed header, with no field that is not signed. */
export const strictSignedHeader = z.strictObject({ ...signedHeader.shape, header: strictHeader });
const strictEnvelope = z.strictObject({
  ...envelope.shape,
  header: strictHeader,
  trail: z.strictObject(envelope.shape.trail.shape),
  keyChanges: z.array(strictSignedHeader).check(z.maxLength(100)),
});

const rough = z.object({
  tiexin: z.literal('release'),
  format: z.int(),
  header: z.optional(
    z.object({ content: z.optional(z.object({ bytes: z.number(), unpacked: z.number() })) }),
  ),
});

/** Where a value does not fit, as `replies.3.title`. */
export const fieldOf = ({ issues }: z.core.$ZodError): string =>
  (issues[0]?.path ?? []).map(String).join('.').slice(0, 100);

/** What JSON says; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    // Editors on Windows put a mark before a text that they save.
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** What hangs together in an envelope whoever signed it: the trail ends right before it, changes of keys are in order. */
function strayPart({ header: { number, previous }, trail, keyChanges }: Envelope): string | undefined {
  if (trail.from + trail.bodies.length !== number) return 'trail';
  if ((previous === '') !== (number === 1)) return 'previous';
  let last = 0;
  for (const change of keyChanges) {
    if (change.header.number <= last || change.header.number >= number) return 'keyChanges';
    last = change.header.number;
  }
  return undefined;
}

/**
 * A release as it travels, not verified. Errors: `team-too-large`, `team-unreadable` (with the field: cut off, or no release), `team-client-too-old`
 * for a later format.
 */
export function readEnvelope(text: string): Result<Envelope> {
  if (text.length > ENVELOPE_LIMIT) return fail('team-too-large');
  const raw = parseJson(text);
  const start = rough.safeParse(raw).data;
  if (!start) return fail('team-unreadable');
  if (start.format > 1) return fail('team-client-too-old', `format ${start.format}`);
  const size = start.header?.content;
  if (size && Math.max(size.bytes, size.unpacked) > CONTENT_LIMIT) return fail('team-too-large');
  const read = strictEnvelope.safeParse(raw);
  if (!read.success) return fail('team-unreadable', fieldOf(read.error));
  const stray = strayPart(read.data);
  return stray ? fail('team-unreadable', stray) : ok(read.data);
}

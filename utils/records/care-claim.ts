import * as z from 'zod/mini';
import { instant } from './fields.ts';
import { NAME_LIMIT } from './key.ts';
import { digest, publicKey } from './team.ts';

/**
 * Who is working on something, so that two agents don't call the same buyer. `key` is HMAC-SHA-256 of the subject
 * (`order/<console>/<number>`, `review/<console>/<id>`) under the team's care key: neither the hub nor who reads it learns the order or the
 * buyer. It ends by itself: by the age of its revision, since no two clocks agree; `until` is what its writer's clock said.
 */
export const careClaim = z.object({
  key: digest,
  member: publicKey,
  name: z.optional(z.string().check(z.maxLength(NAME_LIMIT))),
  until: instant,
  /** The hub's revision of it, for compare-and-set. */
  revision: z.int().check(z.gte(0)),
});
export type CareClaim = z.infer<typeof careClaim>;

/** What a claim is about, by its record's key. It is known here only, and never leaves. */
export const careSubject = z.object({
  record: z.enum(['review', 'order']),
  key: z.string().check(z.maxLength(300)),
});
export type CareSubject = z.infer<typeof careSubject>;

/**
 * A claim as this browser keeps it. `until` is by this browser's clock, UTC ms. Of claims made here `revision` 0 means that the hub has not
 * taken it yet; `subject` what it is about; `alerted` that there was an open alert about it then, with whose end the claim ends; `ending`
 * that it was given back and the hub is still to hear of it; `dropping` the revision of one that was given back before this one, and may
 * go at any moment.
 */
export const keptClaim = z.object({
  ...careClaim.shape,
  subject: z.optional(careSubject),
  alerted: z.optional(z.literal(true)),
  ending: z.optional(z.literal(true)),
  dropping: z.optional(z.int()),
});
export type KeptClaim = z.infer<typeof keptClaim>;

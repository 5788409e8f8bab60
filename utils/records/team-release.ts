import * as z from 'zod/mini';
import { instant } from './fields.ts';
import { digest, leadKey, publicKey, signature, teamId } from './team.ts';

/** The longest release as text, in UTF-16 units, and what its content may grow to, in bytes. */
export const ENVELOPE_LIMIT = 40_000_000;
export const CONTENT_LIMIT = 96_000_000;
/** How many releases back a release can prove what it follows from. */
export const TRAIL_LIMIT = 1000;
const size = z.int().check(z.gte(0), z.lte(CONTENT_LIMIT));

/**
 * What is signed. The id of a release is SHA-256(previous || body), where `previous` is the id of the one before (nothing for the first) and
 * body is the SHA-256 of the canonical JSON (RFC 8785) of this header without `previous`. The signature is made over the id.
 * `keys` are those trusted after it. `supersedes` names releases of an earlier number that stood beside the chain, so that browsers that had taken
 * one of them find back. Times in UTC ms; they order nothing.
 */
export const releaseHeader = z.object({
  format: z.literal(1),
  team: teamId,
  number: z.int().check(z.gte(1)),
  previous: z.union([digest, z.literal('')]),
  supersedes: z.array(digest).check(z.maxLength(20)),
  at: instant,
  by: publicKey,
  keys: z.array(leadKey).check(z.minLength(1), z.maxLength(20)),
  kind: z.enum(['release', 'withdrawal', 'rollback']),
  /** The number of the release that a rollback brings back, or that one which was passed over was signed anew for. */
  of: z.optional(z.int().check(z.gte(1))),
  title: z.string().check(z.maxLength(200)),
  note: z.string().check(z.maxLength(4000)),
  /** `major.minor.patch` of the oldest client that can use it. */
  minimumClient: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
  startsAt: z.optional(instant),
  endsAt: z.optional(instant),
  /** The SHA-256 and the length of the packed content (deflate), and its length unpacked, in bytes. */
  content: z.object({ hash: digest, bytes: size, unpacked: size }),
});
export type ReleaseHeader = z.infer<typeof releaseHeader>;

export const signedHeader = z.object({ header: releaseHeader, signature });
export type SignedHeader = z.infer<typeof signedHeader>;

/**
 * A release as it travels, as JSON. `trail` are the bodies of the releases before it, oldest first, from number `from` on: who has one of them can
 * follow the chain to this one. `keyChanges` are the signed headers of those that changed the keys, since the founding: the newest 100.
 */
export const envelope = z.object({
  tiexin: z.literal('release'),
  format: z.literal(1),
  header: releaseHeader,
  signature,
  trail: z.object({ from: z.int().check(z.gte(1)), bodies: z.array(digest).check(z.maxLength(TRAIL_LIMIT)) }),
  keyChanges: z.array(signedHeader).check(z.maxLength(100)),
  /** The packed content as base64. */
  content: z.string().check(z.maxLength(ENVELOPE_LIMIT)),
});
export type Envelope = z.infer<typeof envelope>;

/**
 * A release that is kept; `key` is its id. `waiting` starts later, `signed` is a lead's own that no channel has yet, `current` is in use.
 * `beside` is another lead's of the same number, which a lead keeps to join the two. Of what is long past the envelope is dropped.
 */
export const teamRelease = z.object({
  key: digest,
  number: z.int().check(z.gte(1)),
  header: releaseHeader,
  state: z.enum(['signed', 'waiting', 'current', 'past', 'beside']),
  receivedAt: instant,
  channel: z.string().check(z.maxLength(80)),
  envelope: z.optional(z.string().check(z.maxLength(ENVELOPE_LIMIT))),
});
export type TeamRelease = z.infer<typeof teamRelease>;

import * as z from 'zod/mini';
import { id, instant } from './fields.ts';
import { NAME_LIMIT } from './key.ts';

/** Bytes as base64url without padding: an Ed25519 public key (32), a SHA-256 (32), a signature (64), the id of a team (16). */
const base64url = (characters: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${characters}}$`)));
export const publicKey = base64url(43);
export const digest = base64url(43);
export const signature = base64url(86);
/** The first 16 bytes of the SHA-256 of the key that founded the team: whoever knows the id knows the key. */
export const teamId = base64url(22);

const name = z.string().check(z.minLength(1), z.maxLength(NAME_LIMIT));
const count = z.int().check(z.gte(0));

/** `lead` publishes, `editor` proposes, `agent` uses. */
export const teamRole = z.enum(['lead', 'editor', 'agent']);
export type TeamRole = z.infer<typeof teamRole>;

/** Somebody who may sign releases. `from` is the number of the release that admitted the key; 0 for the founder's. */
export const leadKey = z.object({ key: publicKey, name, from: count });
export type LeadKey = z.infer<typeof leadKey>;

const address = z.string().check(z.minLength(1), z.maxLength(500));

/** A way on which releases come, without the secrets that it takes: those stand in `teamKeys`. */
export const channelConfig = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), id }),
  /** `url` is the folder that holds `release.json`; mirrors hold the same. Through `webdav` leads publish with PUT. */
  z.object({
    kind: z.literal('web'),
    id,
    url: address,
    mirrors: z.array(address).check(z.maxLength(5)),
    webdav: z.boolean(),
    everyMinutes: z.int().check(z.gte(1), z.lte(1440)),
  }),
  z.object({ kind: z.literal('policy'), id }),
  /** `servers` are WebSocket addresses of one cluster, `wss://…`. */
  z.object({
    kind: z.literal('hub'),
    id,
    servers: z.array(address).check(z.minLength(1), z.maxLength(10)),
  }),
]);
export type ChannelConfig = z.infer<typeof channelConfig>;
export type ChannelKind = ChannelConfig['kind'];

/** A release by number and id (`digest`), and when it was taken in. */
export const releaseMark = z.object({ number: count, release: digest, at: instant });
export type ReleaseMark = z.infer<typeof releaseMark>;

/** What a member shares with the leads. Nothing is shared until somebody chose to. */
export const sharing = z.object({
  as: z.enum(['nobody', 'pseudonym', 'name']),
  /** Which release is here, and what was acknowledged. */
  status: z.boolean(),
  /** How often each reply was used, and what came of it. */
  uses: z.boolean(),
  /** A day's response times in sums. */
  times: z.boolean(),
  /** Whether claims of the care list are exchanged. */
  care: z.boolean(),
});
export type Sharing = z.infer<typeof sharing>;

/**
 * The team that this browser belongs to; there is one at most, and its key is `team`. `keys` are those trusted now, `head` the newest
 * release that was verified, `applied` the one in use: a release may start later. `settledAt` is when that was worked out last; in the future it
 * was by a clock that has been put back. `acknowledged` says by the id of a reading when.
 */
export const team = z.object({
  key: z.literal('team'),
  id: teamId,
  name,
  role: teamRole,
  founding: publicKey,
  keys: z.array(leadKey).check(z.minLength(1), z.maxLength(20)),
  joinedAt: instant,
  member: z.object({ id: publicKey, name: z.optional(name) }),
  head: z.optional(releaseMark),
  applied: z.optional(releaseMark),
  settledAt: z.optional(instant),
  channels: z.array(channelConfig).check(z.maxLength(10)),
  sharing,
  acknowledged: z.record(z.string(), instant),
});
export type Team = z.infer<typeof team>;

/** How a channel fared; `key` is its id. `etag` and `release` are of what was last taken from it. Times in UTC ms. */
export const teamChannel = z.object({
  key: id,
  triedAt: z.optional(instant),
  okAt: z.optional(instant),
  nextAt: z.optional(instant),
  failures: count,
  failure: z.optional(z.object({ code: id, detail: z.optional(z.string().check(z.maxLength(500))) })),
  etag: z.optional(z.string().check(z.maxLength(200))),
  release: z.optional(digest),
  /** How far the posts that lie there were read: the channel's own mark. */
  boardMark: z.optional(z.string().check(z.maxLength(200))),
});
export type TeamChannel = z.infer<typeof teamChannel>;

/**
 * A secret of this browser; it never goes into an archive. `signing` (a lead's), `member` (everybody's) are Ed25519; `care` is the HMAC key that
 * the team shares; `channel:<id>` holds what a channel asks for. Where the browser has no Ed25519 the private key stands `wrapped` under an
 * AES key that cannot be read out.
 */
export interface TeamKey {
  key: string;
  public?: string;
  private?: CryptoKey;
  wrapped?: { by: CryptoKey; iv: Uint8Array; data: Uint8Array };
  channel?: { user?: string; password?: string; seed?: string };
}

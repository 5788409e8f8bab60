import * as z from 'zod/mini';
import { isDay } from '../core/zone.ts';
import { id, instant } from './fields.ts';
import { NAME_LIMIT } from './key.ts';
import { digest, publicKey, signature, teamId, teamRole } from './team.ts';
import { draftComment, teamDraft } from './team-draft.ts';

const count = z.int().check(z.gte(0), z.lte(1_000_000_000));
/** A calendar day in China, `YYYY-MM-DD`. */
export const chinaDay = z.string().check(z.refine(isDay));

/** What became of a reply on one day, at one member; no text, no buyer. `arm` is that of a trial. */
export const useCount = z.object({
  day: chinaDay,
  reply: id,
  trial: z.optional(id),
  arm: z.optional(z.enum(['a', 'b'])),
  inserted: count,
  sentAsIs: count,
  sentEdited: count,
  askedAgain: count,
  badReviews: count,
});
export type UseCount = z.infer<typeof useCount>;

/** The same as it is kept here; `key` is `day/reply/trial/arm`. */
export const teamCount = z.object({ key: z.string().check(z.maxLength(400)), ...useCount.shape });
export type TeamCount = z.infer<typeof teamCount>;

/** A day's first responses in sums, by a rule of `utils/timing/`. */
export const dayTimes = z.object({
  day: chinaDay,
  rule: id,
  answered: count,
  within: count,
  waitedMs: z.number().check(z.gte(0)),
});
export type DayTimes = z.infer<typeof dayTimes>;

export const postBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    role: teamRole,
    client: z.string().check(z.maxLength(20)),
    release: z.optional(z.object({ number: count, release: digest, at: instant })),
    acknowledged: z.record(z.string(), instant),
  }),
  /** All of what the member counted on these days: a later post of the same id takes the place of an earlier one. */
  z.object({ kind: z.literal('uses'), counts: z.array(useCount).check(z.maxLength(5000)) }),
  z.object({ kind: z.literal('times'), days: z.array(dayTimes).check(z.maxLength(400)) }),
  z.object({ kind: z.literal('proposal'), draft: z.union([teamDraft, z.null()]) }),
  z.object({ kind: z.literal('comment'), draft: z.string().check(z.maxLength(300)), comment: draftComment }),
]);
export type PostBody = z.infer<typeof postBody>;

/**
 * What a member leaves for the leads, signed with the member's key over its canonical JSON without `signature`. `slot` names what it replaces: of one
 * member and slot the highest `seq` counts, so that sending twice, late or out of order does no harm.
 */
export const post = z.object({
  tiexin: z.literal('post'),
  format: z.literal(1),
  team: teamId,
  member: publicKey,
  name: z.optional(z.string().check(z.maxLength(NAME_LIMIT))),
  /** The name is none that others know the member by: what is made of few such posts is not told person by person. */
  pseudonym: z.optional(z.literal(true)),
  slot: id,
  seq: z.int().check(z.gte(1)),
  at: instant,
  body: postBody,
  signature,
});
export type Post = z.infer<typeof post>;

/** A post as it is kept; `key` is `member/slot`. `out` are those of this browser: `sent` names the channels that have this `seq`. */
export const teamPost = z.object({
  key: z.string().check(z.maxLength(200)),
  post,
  receivedAt: instant,
  out: z.optional(z.object({ sent: z.array(id).check(z.maxLength(10)) })),
});
export type TeamPost = z.infer<typeof teamPost>;

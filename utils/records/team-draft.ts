import * as z from 'zod/mini';
import { id, instant } from './fields.ts';
import { NAME_LIMIT } from './key.ts';
import { digest, publicKey } from './team.ts';
import { teamIntent, teamReading, teamReply, teamShipping, teamTrial, teamWords } from './team-content.ts';

const person = z.object({ id: publicKey, name: z.optional(z.string().check(z.maxLength(NAME_LIMIT))) });
export type TeamPerson = z.infer<typeof person>;

export const draftComment = z.object({
  id,
  by: person,
  at: instant,
  text: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export type DraftComment = z.infer<typeof draftComment>;

const gone = z.null();
/** What a draft changes; a value of null takes the thing away. Words and shipping are changed as a whole. */
export const draftChange = z.discriminatedUnion('part', [
  z.object({ part: z.literal('reply'), id, value: z.union([teamReply, gone]) }),
  z.object({ part: z.literal('reading'), id, value: z.union([teamReading, gone]) }),
  z.object({ part: z.literal('trial'), id, value: z.union([teamTrial, gone]) }),
  z.object({ part: z.literal('intent'), id, value: z.union([teamIntent, gone]) }),
  z.object({ part: z.literal('words'), id, value: teamWords }),
  z.object({ part: z.literal('shipping'), id, value: teamShipping }),
]);
export type DraftChange = z.infer<typeof draftChange>;

/**
 * A change on its way into a release; `key` is `part/id/member`, so two people may propose for the same thing. `base` is the SHA-256 of the canonical
 * value that it was made from (absent where there was none): another one by now is a conflict. `state`: draft → proposed → approved; what
 * a lead sends back is `returned`, what was released is deleted.
 */
export const teamDraft = z.object({
  key: z.string().check(z.maxLength(300)),
  change: draftChange,
  base: z.optional(digest),
  state: z.enum(['draft', 'proposed', 'approved', 'returned']),
  by: person,
  at: instant,
  approved: z.optional(z.object({ by: person, at: instant })),
  comments: z.array(draftComment).check(z.maxLength(200)),
  /** Counts up with each change: the newer one counts where a draft comes twice. */
  version: z.int().check(z.gte(1)),
});
export type TeamDraft = z.infer<typeof teamDraft>;

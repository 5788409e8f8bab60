import * as z from 'zod/mini';
import { instant } from './fields.ts';
import { NAME_LIMIT } from './key.ts';
import { digest, publicKey } from './team.ts';

/**
 * Who is working on something, so that two agents don't call the same buyer. `key` is HMAC-SHA-256 of the subject (`review/<key>`, `order/<key>`)
 * under the team's care key: neither the hub nor who reads it learns the order or the buyer. It ends by itself at `until`.
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

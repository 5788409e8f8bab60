import * as z from 'zod/mini';
import { fail, ok, type Result } from '../core/result.ts';
import { NAME_LIMIT } from '../records/key.ts';
import { channelConfig, publicKey, signature, type TeamKey, teamId, teamRole } from '../records/team.ts';
import { canSign } from './release/keys.ts';
import { fieldOf, strictSignedHeader } from './release/read-envelope.ts';
import { signJson } from './release/sign-json.ts';

const secret = z.string().check(z.maxLength(2000));

/** The form of a join text. */
export const join = z.strictObject({
  tiexin: z.literal('join'),
  format: z.literal(1),
  team: teamId,
  name: z.string().check(z.minLength(1), z.maxLength(NAME_LIMIT)),
  founding: publicKey,
  /** Absent from a `team.json`, which anybody may read: who joins by it is an agent. */
  role: z.optional(teamRole),
  channels: z.array(channelConfig).check(z.maxLength(10)),
  /** By the id of a channel what it asks for, and the key of the care list. */
  secrets: z.optional(
    z.strictObject({
      care: z.optional(secret),
      channels: z.record(
        z.string().check(z.maxLength(80)),
        z.strictObject({ user: z.optional(secret), password: z.optional(secret), seed: z.optional(secret) }),
      ),
    }),
  ),
  /** The changes of keys since the founding, and the newest release: they lead from the founding key to who signed this. */
  keyChanges: z.array(strictSignedHeader).check(z.maxLength(100)),
  head: z.optional(strictSignedHeader),
  by: publicKey,
  signature,
});

/** What somebody needs to join a team, signed by a lead: nobody on the way can change the channels or add a key. */
export type Join = z.infer<typeof join>;

/** Signs a join text. Errors: `team-unknown-key`, `team-content-invalid` (with the field). */
export async function signJoin(
  fields: Omit<Join, 'tiexin' | 'format' | 'by' | 'signature'>,
  key: TeamKey,
): Promise<Result<Join>> {
  if (!canSign(key)) return fail('team-unknown-key');
  const signed = await signJson(
    'tiexin-join-1',
    { tiexin: 'join' as const, format: 1 as const, ...fields, by: key.public },
    key,
  );
  if (!signed.ok) return signed;
  const read = join.safeParse(signed.value);
  return read.success ? ok(read.data) : fail('team-content-invalid', fieldOf(read.error));
}

import { ok, type Result } from '../../core/result.ts';
import type { Team, TeamKey } from '../../records/team.ts';
import type { DraftComment, TeamDraft, TeamPerson } from '../../records/team-draft.ts';
import type { Post, PostBody } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { layPost, postKey } from '../../store/team-posts.ts';
import { toldName } from '../posts/told-name.ts';
import { canSign } from '../release/keys.ts';
import { signJson } from '../release/sign-json.ts';
import { draftSlot } from './base.ts';

const DRAFT = 'draft-';
const COMMENT = 'comment-';

/** The posts about drafts that are here; those about uses, of which there are many more, are not read. */
export async function draftPosts(database: Database): Promise<Post[]> {
  const keys = (await database.getAllKeys('teamPosts')).filter((key) => {
    const slot = key.slice(key.indexOf('/') + 1);
    return slot.startsWith(DRAFT) || slot.startsWith(COMMENT);
  });
  const kept = await Promise.all(keys.map((key) => database.get('teamPosts', key)));
  return kept.flatMap((one) => (one ? [one.post] : []));
}

/** The name of the key's owner as posts carry it: a lead's as every release tells it, anybody else's only where they share under a name. */
function nameBy(team: Team, key: TeamKey): { name?: string } {
  const lead = team.keys.find((one) => one.key === key.public);
  return lead ? { name: lead.name } : toldName(team);
}

/**
 * This browser's member as others are told of them, wherever they are named. What a lead signs as a lead names the signing key: her member's key, under
 * which she may share by a pseudonym, is not in it.
 */
function personBy(team: Team, key: TeamKey): (person: TeamPerson) => TeamPerson {
  const me = { id: key.public ?? team.member.id, ...nameBy(team, key) };
  return (person) => (person.id === team.member.id ? me : person);
}

function toldBy(team: Team, key: TeamKey | undefined, draft: TeamDraft): TeamDraft {
  if (!key) return draft;
  const told = personBy(team, key);
  return {
    ...draft,
    // The author is part of the draft's key.
    by: draft.by.id === team.member.id ? { id: draft.by.id, ...toldName(team) } : draft.by,
    ...(draft.approved && { approved: { ...draft.approved, by: told(draft.approved.by) } }),
    comments: draft.comments.map((comment) => ({ ...comment, by: told(comment.by) })),
  };
}

/** Signs a post and lays it ready. Answers false where no key is there to sign with. Errors: those of the store. */
async function lay(
  database: Database,
  team: Team,
  key: TeamKey | undefined,
  slot: string,
  body: PostBody,
  now: number,
): Promise<Result<boolean>> {
  if (!canSign(key)) return ok(false);
  const before = await database.get('teamPosts', postKey({ member: key.public, slot }));
  // What was never handed on need not be taken back.
  if (!before && body.kind === 'proposal' && body.draft === null) return ok(false);
  const unsigned: Omit<Post, 'signature'> = {
    tiexin: 'post',
    format: 1,
    team: team.id,
    member: key.public,
    ...nameBy(team, key),
    slot,
    seq: Math.max((before?.post.seq ?? 0) + 1, Math.floor(now / 1000)),
    at: now,
    body,
  };
  const signed = await signJson('tiexin-post-1', unsigned, key);
  return signed.ok ? layPost(database, signed.value, now) : signed;
}

/**
 * Lays a draft ready for the others: its author's with the member's key, a lead's decision with the key that she signs releases with, which is how
 * others know that it is a lead's. Null takes a proposal back. `now` in UTC ms.
 */
export const layDraft = async (
  database: Database,
  team: Team,
  key: TeamKey | undefined,
  draft: Pick<TeamDraft, 'key'>,
  says: TeamDraft | null,
  now: number,
): Promise<Result<boolean>> =>
  lay(
    database,
    team,
    key,
    await draftSlot(draft.key),
    { kind: 'proposal', draft: says && toldBy(team, key, says) },
    now,
  );

/** Lays a comment on somebody else's draft ready: a lead's with the key that she signs releases with. `now` in UTC ms. */
export const layComment = (
  database: Database,
  team: Team,
  key: TeamKey | undefined,
  draft: string,
  comment: DraftComment,
  now: number,
): Promise<Result<boolean>> =>
  lay(
    database,
    team,
    key,
    `${COMMENT}${comment.id}`,
    { kind: 'comment', draft, comment: key ? { ...comment, by: personBy(team, key)(comment.by) } : comment },
    now,
  );

import type { DraftComment, TeamDraft } from '../../records/team-draft.ts';
import type { Post } from '../../records/team-post.ts';
import { draftSlot } from './base.ts';
import { mergeComments, mergeDrafts } from './merge.ts';

/** What posts change among the drafts that are here. */
export interface DraftNews {
  put: TeamDraft[];
  remove: string[];
}

interface Around {
  /** The public member key of this browser. */
  me: string;
  /** The key that it signs releases and decisions with, if it has one. */
  signing?: string | undefined;
  /** Those who may decide: the keys that the team trusts. A lead's decision is a post of her signing key. */
  leads: ReadonlySet<string>;
}

/** The comments that are their sender's own, and take the place of nobody else's: an id that somebody else used is not theirs. */
const ownComments = (
  comments: readonly DraftComment[],
  sender: string,
  known: TeamDraft | undefined,
): DraftComment[] =>
  comments.filter(
    ({ by, id }) =>
      by.id === sender && !known?.comments.some((other) => other.id === id && other.by.id !== sender),
  );

/**
 * A draft as its sender may send it: an author proposes, a lead decides and takes decisions back. What nobody decided who may is only proposed; what others
 * said about it they say themselves.
 */
function admissible(
  draft: TeamDraft,
  sender: string,
  { leads }: Around,
  known: TeamDraft | undefined,
): TeamDraft | undefined {
  if (draft.key !== `${draft.change.part}/${draft.change.id}/${draft.by.id}` || draft.state === 'draft')
    return undefined;
  if (leads.has(sender)) return draft;
  if (draft.by.id !== sender) return undefined;
  const { approved: _, ...rest } = draft;
  return { ...rest, state: 'proposed', comments: ownComments(draft.comments, sender, known) };
}

/**
 * What members' posts (their signatures verified) bring to the drafts here: proposals, decisions of leads, comments, and what was taken back. Taking
 * the same posts twice, or in another order, changes nothing. What one decided oneself and has since released does not come back.
 */
export async function takePosts(
  drafts: readonly TeamDraft[],
  posts: readonly Post[],
  around: Around,
): Promise<DraftNews> {
  const now = new Map(drafts.map((draft) => [draft.key, draft]));
  const before = new Map(now);
  const decided = new Map<string, number>();
  const isMine = (member: string) => member === around.me || member === around.signing;
  for (const { member, body } of posts)
    if (isMine(member) && body.kind === 'proposal' && body.draft)
      decided.set(body.draft.key, body.draft.version);
  const withdrawn = new Set<string>();
  for (const { member, body, slot } of posts) {
    if (isMine(member) || body.kind !== 'proposal') continue;
    if (body.draft === null) {
      withdrawn.add(`${member}/${slot}`);
      continue;
    }
    const known = now.get(body.draft.key);
    const draft = admissible(body.draft, member, around, known);
    if (!draft) continue;
    // One's own draft that is gone was thrown away or released: a decision about it changes nothing any more.
    if (!known && (draft.by.id === around.me || (decided.get(draft.key) ?? 0) >= draft.version)) continue;
    now.set(draft.key, known ? mergeDrafts(known, draft) : draft);
  }
  for (const { member, body } of posts) {
    if (isMine(member) || body.kind !== 'comment') continue;
    const known = now.get(body.draft);
    const said = ownComments([body.comment], member, known);
    if (known) now.set(known.key, { ...known, comments: mergeComments(known.comments, said) });
  }
  const remove: string[] = [];
  for (const draft of now.values()) {
    if (draft.by.id === around.me || !withdrawn.has(`${draft.by.id}/${await draftSlot(draft.key)}`)) continue;
    now.delete(draft.key);
    if (before.has(draft.key)) remove.push(draft.key);
  }
  const put = [...now.values()].filter((draft) => {
    const known = before.get(draft.key);
    return !known || JSON.stringify(known) !== JSON.stringify(draft);
  });
  return { put, remove };
}

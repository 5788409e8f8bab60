import type { DraftComment, TeamDraft } from '../../records/team-draft.ts';

const COMMENTS_LIMIT = 200;

/** The comments of both, each once, oldest first; of too many the newest stay. */
export function mergeComments(one: readonly DraftComment[], other: readonly DraftComment[]): DraftComment[] {
  const all = new Map([...one, ...other].map((comment) => [comment.id, comment]));
  return [...all.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(-COMMENTS_LIMIT);
}

const text = ({ comments: _, ...draft }: TeamDraft): string => JSON.stringify(draft);

/** Whether `one` takes the place of `other`: by version, then time; where both are equal the same one for everybody. */
function isNewer(one: TeamDraft, other: TeamDraft): boolean {
  if (one.version !== other.version) return one.version > other.version;
  return one.at === other.at ? text(one) > text(other) : one.at > other.at;
}

/** Two states of one draft: the newer version counts, comments are those of both. Whichever comes first, it is the same. */
export function mergeDrafts(one: TeamDraft, other: TeamDraft): TeamDraft {
  const newer = isNewer(other, one) ? other : one;
  return { ...newer, comments: mergeComments(one.comments, other.comments) };
}

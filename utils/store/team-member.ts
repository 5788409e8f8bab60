import { fail, ok, type Result } from '../core/result.ts';
import type { Team, TeamKey } from '../records/team.ts';
import type { TeamDraft } from '../records/team-draft.ts';
import type { TeamPost } from '../records/team-post.ts';
import type { Database } from './database.ts';
import { commanded } from './team-command.ts';
import { result, together } from './transaction.ts';

/** A draft as that of the same person under another key; its own key ends with theirs. */
const renamed = (draft: TeamDraft, before: string, now: string): TeamDraft => ({
  ...draft,
  key: `${draft.key.slice(0, -before.length)}${now}`,
  by: { ...draft.by, id: now },
});

/**
 * Gives this browser's member another key, as where a membership came from an archive, which holds no keys. Drafts of their own go along. What was shared
 * under the old key stays theirs: counting begins anew, so that nothing is counted under two keys. All or nothing. Errors: `team-not-joined`, `store-full`.
 */
export const changeMemberKey = (database: Database, key: TeamKey): Promise<Result<Team>> =>
  commanded(database, ['teams', 'teamKeys', 'teamDrafts', 'teamPosts', 'teamCounts'], async (transaction) => {
    const team = await result<Team | undefined>(transaction.objectStore('teams').get('team'));
    const id = key.public;
    if (!team || id === undefined) return fail('team-not-joined');
    const before = team.member.id;
    const drafts = transaction.objectStore('teamDrafts');
    const posts = transaction.objectStore('teamPosts');
    const [allDrafts, allPosts] = await Promise.all([
      result<TeamDraft[]>(drafts.getAll()),
      result<TeamPost[]>(posts.getAll(IDBKeyRange.bound(`${before}/`, `${before}0`))),
    ]);
    const own = allDrafts.filter(({ by }) => by.id === before);
    const after: Team = { ...team, member: { ...team.member, id } };
    together(transaction, () => {
      transaction.objectStore('teams').put(after);
      transaction.objectStore('teamKeys').put(key);
      for (const draft of own) {
        drafts.delete(draft.key);
        // What is out lies there under the old key; it is proposed again under the new one.
        drafts.put({
          ...renamed(draft, before, id),
          state: draft.state === 'proposed' ? 'draft' : draft.state,
        });
      }
      for (const { key: post, out } of allPosts) if (out) posts.delete(post);
      transaction.objectStore('teamCounts').clear();
    });
    return ok(after);
  });

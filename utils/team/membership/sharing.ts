import type { Sharing, Team } from '../../records/team.ts';
import type { Post, PostBody } from '../../records/team-post.ts';

/** Nothing is shared until somebody chose to. */
export const SHARES_NOTHING: Sharing = {
  as: 'nobody',
  status: false,
  uses: false,
  times: false,
  care: false,
};

/** What can be shared, in the order of how much it tells. */
export const SHARED_KINDS = ['status', 'uses', 'times', 'care'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

/** Whether anything at all leaves this browser. */
export const sharesAnything = (sharing: Sharing): boolean => SHARED_KINDS.some((kind) => sharing[kind]);

/**
 * How somebody is called in what is shared: a name where they chose one, the one they chose for the team as a pseudonym, nothing for nobody. The
 * member's key goes with each post in any case: by it the leads' sums know that two posts are of one browser.
 */
export const sharedName = ({ sharing, member }: Pick<Team, 'sharing' | 'member'>): string | undefined =>
  sharing.as === 'nobody' ? undefined : member.name;

/** The posts that stand ready or were sent, those of one kind of what can be shared. */
export function postsOfKind(posts: readonly Post[], kind: SharedKind): Post[] {
  const bodies: Partial<Record<PostBody['kind'], SharedKind>> = {
    status: 'status',
    uses: 'uses',
    times: 'times',
  };
  return posts.filter(({ body }) => bodies[body.kind] === kind);
}

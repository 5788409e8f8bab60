import type { Post } from '../../records/team-post.ts';
import { cleanName } from '../care/sift.ts';
import { pseudonymOf } from '../posts/pseudonym.ts';
import { isEmptied } from '../posts/shared-posts.ts';
import { weekIn } from '../posts/slots.ts';

/** What kinds of posts a member has on the board now. */
export type SharedKind = 'status' | 'uses' | 'times';

export interface BoardMember {
  id: string;
  name: string;
  /** Others can't tell who it is. */
  pseudonym: boolean;
  shares: ReadonlySet<SharedKind>;
}

const kindOf = (post: Post): SharedKind | undefined =>
  post.slot === 'status' ? 'status' : weekIn(post.slot)?.kind;

/** Those who share something now, by name; who stopped is not among them. The newest post names a member. */
export function membersIn(posts: Iterable<Post>): BoardMember[] {
  const found = new Map<string, { post: Post; shares: Set<SharedKind> }>();
  for (const post of posts) {
    const kind = kindOf(post);
    if (!kind || isEmptied(post.body)) continue;
    const known = found.get(post.member);
    const isLater =
      !known || post.at > known.post.at || (post.at === known.post.at && post.slot > known.post.slot);
    found.set(post.member, {
      post: isLater ? post : known.post,
      shares: new Set([...(known?.shares ?? []), kind]),
    });
  }
  return [...found]
    .map(([id, { post, shares }]) => {
      const name = cleanName(post.name);
      return {
        id,
        name: name ?? pseudonymOf(id),
        pseudonym: post.pseudonym === true || name === undefined,
        shares,
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'zh', { numeric: true }));
}

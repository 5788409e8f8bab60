import type { SharedPiece } from '../../components/team/model.ts';
import { CHINA, dayOf } from '../../utils/core/zone.ts';
import type { Sharing, TeamRole } from '../../utils/records/team.ts';
import type { PostBody, TeamPost } from '../../utils/records/team-post.ts';
import { sharedKinds } from '../../utils/team/membership/sharing.ts';
import type { SharedPost } from '../../utils/team/posts/shared-posts.ts';

type Kind = PostBody['kind'];

/** What goes out of one kind: as it was signed last, or as it would be signed now. */
function bodiesOf(kind: Kind, own: readonly TeamPost[], preview: readonly SharedPost[]): unknown[] {
  const now = preview.filter(({ body }) => body.kind === kind);
  if (now.length > 0) return now;
  return own.flatMap(({ post }) => (post.body.kind === kind ? [post] : []));
}

/** One piece of each kind that is shared, with everything that goes out of it. */
export const piecesOf = (
  sharing: Sharing,
  own: readonly TeamPost[],
  preview: readonly SharedPost[],
): SharedPiece[] =>
  sharedKinds(sharing).map((kind) => {
    const bodies = kind === 'care' ? [] : bodiesOf(kind, own, preview);
    return { kind, body: bodies.length === 0 ? undefined : bodies.length === 1 ? bodies[0] : bodies };
  });

/** What would be shared by who has not joined yet, with made-up numbers where there are none of their own. `now` in UTC ms. */
export function examplePieces(
  { name, sharing, role, client }: { name: string; sharing: Sharing; role: TeamRole; client: string },
  now: number,
): SharedPiece[] {
  const day = dayOf(now, CHINA);
  const who = sharing.as === 'name' && name !== '' ? { name } : {};
  const bodies: Record<'status' | 'uses' | 'times', PostBody> = {
    status: { kind: 'status', role, client, acknowledged: {} },
    uses: {
      kind: 'uses',
      counts: [
        { day, reply: 'team:…', inserted: 8, sentAsIs: 6, sentEdited: 2, askedAgain: 1, badReviews: 0 },
      ],
    },
    times: {
      kind: 'times',
      days: [{ day, rule: 'firstResponse', answered: 42, within: 40, waitedMs: 731_000 }],
    },
  };
  return sharedKinds(sharing).map((kind) => ({
    kind,
    body: kind === 'care' ? undefined : { ...who, body: bodies[kind] },
    ...(kind !== 'status' && kind !== 'care' && { example: true }),
  }));
}

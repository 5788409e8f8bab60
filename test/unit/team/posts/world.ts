import 'fake-indexeddb/auto';
import type { Result } from '../../../../utils/core/result.ts';
import { ok } from '../../../../utils/core/result.ts';
import type { Team } from '../../../../utils/records/team.ts';
import type { Post, TeamCount } from '../../../../utils/records/team-post.ts';
import { type Database, openStore } from '../../../../utils/store/database.ts';
import type { Board } from '../../../../utils/team/channels/channel.ts';
import { createKey } from '../../../../utils/team/release/keys.ts';
import { aTeam } from '../../../support/team-counts.ts';

export const NOON = Date.UTC(2026, 8, 10, 4);
let opened = 0;

/** A browser of its own that is in the team, with a key that signs. */
export async function member(more: Partial<Team> = {}): Promise<{ database: Database; id: string }> {
  opened += 1;
  const database = await openStore({ name: `posts-${opened}` });
  const key = await createKey('member');
  const id = key.public ?? '';
  await database.put('teamKeys', key);
  const team = aTeam(more);
  await database.put('teams', { ...team, member: { ...team.member, id } });
  return { database, id };
}

export const count = (day: string, inserted: number, more: Partial<TeamCount> = {}): TeamCount => ({
  key: `${day}/team%3Aurge//`,
  day,
  reply: 'team:urge',
  inserted,
  sentAsIs: 0,
  sentEdited: 0,
  askedAgain: 0,
  badReviews: 0,
  ...more,
});

/** A place where posts lie: of one member and slot the last that came. `fails` says how many sendings fail. */
export function board(): Board & { posts: Map<string, Post>; sent: number; fails: number } {
  const here = {
    posts: new Map<string, Post>(),
    sent: 0,
    fails: 0,
    async send(posts: readonly Post[], _signal?: AbortSignal): Promise<Result<void>> {
      if (here.fails > 0) {
        here.fails -= 1;
        return { ok: false, error: { code: 'channel-unreachable' } };
      }
      for (const post of posts) here.posts.set(`${post.member}/${post.slot}`, post);
      here.sent += posts.length;
      return ok(undefined);
    },
    async collect() {
      return ok({ posts: [...here.posts.values()] as unknown[] });
    },
  };
  return here;
}

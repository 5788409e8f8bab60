import type { Result } from '../../core/result.ts';
import type { ChannelOutcome } from '../../platform/team-contract.ts';
import type { Post, TeamPost } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { result, write } from '../../store/transaction.ts';
import type { Board } from '../channels/channel.ts';

/** A place where posts are left. */
export interface BoardChannel {
  id: string;
  board: Board;
}

/** Posts handed on at once, and their size in characters of JSON. */
const AT_ONCE = 20;
const SIZE_AT_ONCE = 600_000;

/** The posts in batches that a channel takes at once; what is large goes alone. */
function* batches(posts: readonly Post[]): Generator<Post[]> {
  let batch: Post[] = [];
  let size = 0;
  for (const post of posts) {
    const length = JSON.stringify(post).length;
    if (batch.length > 0 && (batch.length === AT_ONCE || size + length > SIZE_AT_ONCE)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(post);
    size += length;
  }
  if (batch.length > 0) yield batch;
}

/** Notes that a channel has these, unless another post has taken the place of one meanwhile. */
const noteSent = (database: Database, channel: string, posts: readonly Post[]): Promise<void> =>
  write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('teamPosts');
      const keys = posts.map(({ member, slot }) => `${member}/${slot}`);
      const kept = await Promise.all(keys.map((key) => result<TeamPost | undefined>(store.get(key))));
      for (const [at, one] of kept.entries())
        if (one?.out && one.post.seq === posts[at]?.seq && !one.out.sent.includes(channel))
          store.put({ ...one, out: { sent: [...one.out.sent, channel].slice(-10) } });
    },
    ['teamPosts'],
  );

/** The posts of this browser that a channel does not have yet. */
export async function waitingFor(database: Database, channel: string): Promise<Post[]> {
  const team = await database.get('teams', 'team');
  if (!team) return [];
  // What a lead decides about drafts is signed with the key that signs releases.
  const signing = (await database.get('teamKeys', 'signing'))?.public;
  const keys = signing === undefined ? [team.member.id] : [team.member.id, signing];
  const kept = await Promise.all(
    keys.map((key) => database.getAll('teamPosts', IDBKeyRange.bound(`${key}/`, `${key}/\uffff`))),
  );
  return kept
    .flat()
    .flatMap(({ out, post }) => (out && post.team === team.id && !out.sent.includes(channel) ? [post] : []));
}

/**
 * Hands on to each channel what it does not have yet. What was handed on is noted batch by batch: after a killed worker it goes on there, and
 * a batch that was handed on and not noted goes again, which does no harm.
 */
export async function sendPosts(
  database: Database,
  channels: readonly BoardChannel[],
  signal: AbortSignal,
): Promise<ChannelOutcome[]> {
  const outcomes: ChannelOutcome[] = [];
  for (const { board, id } of channels) {
    let sent: Result<void> | undefined;
    for (const batch of batches(await waitingFor(database, id))) {
      sent = await board.send(batch, signal);
      if (!sent.ok) break;
      await noteSent(database, id, batch);
    }
    if (!sent) outcomes.push({ channel: id, outcome: 'same' });
    else if (sent.ok) outcomes.push({ channel: id, outcome: 'sent' });
    else outcomes.push({ channel: id, outcome: 'failed', failure: sent.error });
  }
  return outcomes;
}

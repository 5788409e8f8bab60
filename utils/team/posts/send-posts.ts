import { fail, ok, type Result } from '../../core/result.ts';
import type { ChannelOutcome } from '../../platform/team-contract.ts';
import type { Post } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { noteSent, unsentPosts } from '../../store/team-posts.ts';
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

/** A bug in one way must not close the others. */
async function attempt(board: Board, batch: readonly Post[], signal: AbortSignal): Promise<Result<void>> {
  try {
    return await board.send(batch, signal);
  } catch (error) {
    console.error('tiexin: board', error);
    return fail('channel-unreachable', 'broken');
  }
}

/** Hands posts on together, or, where that is too much for the channel, one by one. Answers those that it took, and whether one is too large for it. */
async function sendBatch(
  { board }: BoardChannel,
  batch: readonly Post[],
  signal: AbortSignal,
): Promise<Result<{ taken: readonly Post[]; isTooLarge: boolean }>> {
  const sent = await attempt(board, batch, signal);
  if (sent.ok) return ok({ taken: batch, isTooLarge: false });
  if (sent.error.code !== 'team-too-large') return sent;
  const taken: Post[] = [];
  for (const one of batch.length > 1 ? batch : []) {
    const alone = await attempt(board, [one], signal);
    if (alone.ok) taken.push(one);
    else if (alone.error.code !== 'team-too-large') return alone;
  }
  return ok({ taken, isTooLarge: true });
}

/**
 * Hands on to each channel what it does not have yet. One that is too large for it (`channel-post-large`) holds up none of the others. What was handed on is noted batch by batch: after a killed worker it goes on there, and
 * a batch that was handed on and not noted goes again, which does no harm.
 */
export async function sendPosts(
  database: Database,
  channels: readonly BoardChannel[],
  signal: AbortSignal,
): Promise<ChannelOutcome[]> {
  const outcomes: ChannelOutcome[] = [];
  for (const channel of channels) {
    const { id } = channel;
    let sent: Result<void> | undefined;
    let isTooLarge = false;
    for (const batch of batches(await unsentPosts(database, id))) {
      const done = await sendBatch(channel, batch, signal);
      isTooLarge ||= done.ok && done.value.isTooLarge;
      sent = done.ok ? await noteSent(database, id, done.value.taken) : done;
      if (!sent.ok) break;
    }
    if (sent?.ok && isTooLarge) sent = fail('channel-post-large');
    if (!sent) outcomes.push({ channel: id, outcome: 'same' });
    else if (sent.ok) outcomes.push({ channel: id, outcome: 'sent' });
    else outcomes.push({ channel: id, outcome: 'failed', failure: sent.error });
  }
  return outcomes;
}

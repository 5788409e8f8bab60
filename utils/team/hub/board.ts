import { AckPolicy, DeliverPolicy, ReplayPolicy } from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { fail, ok, type Result } from '../../core/result.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import type { Post } from '../../records/team-post.ts';
import type { Board } from '../channels/channel.ts';
import { HUB_POST_LIMIT as POST_LIMIT } from '../posts/post-limit.ts';
import type { Line } from './dial.ts';
import { failureOf, isUnprepared } from './failures.ts';
import type { Keeper } from './keeper.ts';
import { bucketsOf, streamOf } from './names.ts';

/** Posts that are sent at the same time, and that one look collects. */
const AT_ONCE = 8;
const MOST = 50_000;
/** Bytes of all posts of one look. */
const MOST_BYTES = 100_000_000;
/** Messages of one request for more. */
const BATCH = 200;

/** A slot as part of a key: anything else than letters, digits, `-`, `_` and `=` goes as `/` and its code. */
export const slotKey = (slot: string): string =>
  slot.replaceAll(/[^\w=-]/gu, (sign) => `/${sign.codePointAt(0)?.toString(16)}/`);

const keyOf = ({ member, slot }: Post) => `${member}.${slotKey(slot)}`;

async function sendAll(line: Line, posts: readonly Post[], signal: AbortSignal): Promise<Result<void>> {
  for (let at = 0; at < posts.length; at += AT_ONCE) {
    if (signal.aborted) return fail('channel-unreachable', 'stopped');
    const coming = posts.slice(at, at + AT_ONCE).map((post) => [keyOf(post), JSON.stringify(post)] as const);
    if (
      coming.some(
        ([, text]) => text.length > POST_LIMIT / 3 && new TextEncoder().encode(text).length > POST_LIMIT,
      )
    )
      return fail('team-too-large', 'post');
    try {
      await Promise.all(coming.map(([key, text]) => line.buckets.posts.put(key, text)));
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }
  return ok(undefined);
}

/** All posts from number `from` on, in the order in which they came, through a consumer that the server forgets by itself. */
async function collectFrom(
  line: Line,
  team: string,
  from: number,
  signal: AbortSignal,
): Promise<{ posts: unknown[]; last: number }> {
  const manager = await line.manager();
  const stream = streamOf(bucketsOf(team).posts);
  const made = await manager.consumers.add(stream, {
    ack_policy: AckPolicy.None,
    replay_policy: ReplayPolicy.Instant,
    deliver_policy: DeliverPolicy.StartSequence,
    opt_start_seq: from,
    inactive_threshold: nanos(MINUTE),
    mem_storage: true,
    num_replicas: 1,
  });
  const posts: unknown[] = [];
  let bytes = 0;
  let last = from - 1;
  try {
    const consumer = await line.jetstream.consumers.get(stream, made.name);
    let pending = made.num_pending;
    while (pending > 0 && posts.length < MOST && bytes < MOST_BYTES && !signal.aborted) {
      const batch = await consumer.fetch({ max_messages: Math.min(BATCH, pending), expires: 5 * SECOND });
      let heard = 0;
      for await (const message of batch) {
        heard += 1;
        last = message.seq;
        bytes += message.data.length;
        pending = message.info.pending;
        const post = parsed(message.data);
        if (post !== undefined) posts.push(post);
      }
      if (heard === 0) break;
    }
  } finally {
    await manager.consumers.delete(stream, made.name).catch(() => undefined);
  }
  return { posts, last };
}

function parsed(data: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(data));
  } catch {
    return undefined;
  }
}

/** The mark says from which stream it is: one that was made anew counts from 1 again. */
const markOf = (created: string, last: number) => `${created} ${last}`;
function startOf(since: string | undefined, created: string, last: number): number {
  const [of, number] = since?.split(' ') ?? [];
  const seen = Number(number);
  return of === created && Number.isSafeInteger(seen) && seen <= last ? seen + 1 : 1;
}

/** Where members leave posts on a hub: one value per member and slot. Agents can leave them and read none. */
export function hubBoard(keeper: Keeper, team: string): Board {
  return {
    async send(posts, signal) {
      const line = await keeper.line();
      return line.ok ? sendAll(line.value, posts, signal) : line;
    },
    async collect(since, signal) {
      const line = await keeper.line();
      if (!line.ok) return line;
      try {
        const manager = await line.value.manager();
        const { created, state } = await manager.streams.info(streamOf(bucketsOf(team).posts));
        const from = startOf(since, created, state.last_seq);
        if (from > state.last_seq) return ok({ posts: [], mark: markOf(created, state.last_seq) });
        const { posts, last } = await collectFrom(line.value, team, from, signal);
        return ok({ posts, mark: markOf(created, last) });
      } catch (error) {
        return isUnprepared(error) ? ok({ posts: [] }) : { ok: false, error: failureOf(error) };
      }
    },
  };
}

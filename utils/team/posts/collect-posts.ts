import { fail } from '../../core/result.ts';
import type { ChannelOutcome } from '../../platform/team-contract.ts';
import { TEAM_REPLIES_LIMIT } from '../../records/team-content.ts';
import type { Post } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { takePosts } from '../../store/team-posts.ts';
import { result, write } from '../../store/transaction.ts';
import type { BoardChannel } from './send-posts.ts';
import { isShared } from './slots.ts';
import { verifyPost } from './verify-post.ts';

/** Bounds against floods: members of a team, and posts looked at in one collection. */
export const MOST_MEMBERS = 20_000;
const MOST_POSTS = 200_000;
/**
 * Slots of one member: of what is shared (two a week for ten years, and more than that), and of what is said about drafts. A whole library may be proposed,
 * and decided; what is over keeps its slot, and however much of it there is, counts have room.
 */
export const SLOTS_OF_MEMBER = { shared: 2000, said: 2 * TEAM_REPLIES_LIMIT };
/** Posts checked, and written, at once. */
const AT_ONCE = 200;

/** What came of a collection: posts that were taken, and how many were refused, by code. */
export interface Collected {
  taken: Post[];
  refused: Record<string, number>;
}

type SlotKind = keyof typeof SLOTS_OF_MEMBER;
const kindOf = (slot: string): SlotKind => (isShared(slot) ? 'shared' : 'said');

interface Places {
  /** How many slots of each kind each member has. */
  slots: Map<string, Record<SlotKind, number>>;
  keys: Set<string>;
}

const NONE: Record<SlotKind, number> = { shared: 0, said: 0 };

function note({ keys, slots }: Places, member: string, slot: string): void {
  const held = slots.get(member) ?? NONE;
  keys.add(`${member}/${slot}`);
  slots.set(member, { ...held, [kindOf(slot)]: held[kindOf(slot)] + 1 });
}

async function placesIn(database: Database): Promise<Places> {
  const places: Places = { slots: new Map(), keys: new Set() };
  for (const key of await database.getAllKeys('teamPosts')) {
    const end = key.indexOf('/');
    note(places, key.slice(0, end), key.slice(end + 1));
  }
  return places;
}

/** Whether there is room for a post; where it is, its place is taken. */
function takePlace(places: Places, { member, slot }: Post): boolean {
  if (places.keys.has(`${member}/${slot}`)) return true;
  const held = places.slots.get(member);
  const kind = kindOf(slot);
  if (held ? held[kind] >= SLOTS_OF_MEMBER[kind] : places.slots.size >= MOST_MEMBERS) return false;
  note(places, member, slot);
  return true;
}

/** What is known of a post that was not checked yet: enough to see that it is here already. */
function nameIn(value: unknown): { key: string; seq: number; signature: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { member, seq, signature, slot } = value as Record<string, unknown>;
  if (typeof member !== 'string' || typeof slot !== 'string') return undefined;
  if (typeof seq !== 'number' || typeof signature !== 'string') return undefined;
  return { key: `${member}/${slot}`, seq, signature };
}

/**
 * Takes posts from outside in: those that are of this team, signed by their member, in their place, and newer than what is here. In whatever
 * order and however often they come, the same is kept.
 */
export async function takeValues(
  database: Database,
  values: readonly unknown[],
  now: number,
): Promise<Collected> {
  const collected: Collected = { taken: [], refused: {} };
  const team = await database.get('teams', 'team');
  if (!team) return collected;
  const refuse = (code: string, count = 1) => {
    collected.refused[code] = (collected.refused[code] ?? 0) + count;
  };
  if (values.length > MOST_POSTS) refuse('post-flood', values.length - MOST_POSTS);
  const places = await placesIn(database);
  for (let from = 0; from < Math.min(values.length, MOST_POSTS); from += AT_ONCE) {
    const slice = values.slice(from, from + AT_ONCE);
    const names = slice.map(nameIn);
    const there = await Promise.all(
      names.map((name) =>
        name && places.keys.has(name.key) ? database.get('teamPosts', name.key) : undefined,
      ),
    );
    const good: Post[] = [];
    for (const [at, value] of slice.entries()) {
      const [name, kept] = [names[at], there[at]?.post];
      // A signature costs more to check than all else: what is here, or older, is left at that.
      if (name && kept && (kept.seq > name.seq || kept.signature === name.signature)) continue;
      const verified = await verifyPost(value, team.id);
      if (!verified.ok) refuse(verified.error.code);
      else if (!takePlace(places, verified.value)) refuse('post-flood');
      else good.push(verified.value);
    }
    if (good.length === 0) continue;
    const taken = await takePosts(database, good, now);
    if (!taken.ok) refuse(taken.error.code, good.length);
    else collected.taken.push(...taken.value);
  }
  return collected;
}

/** Collects what members left, from each channel. */
export async function collectPosts(
  database: Database,
  channels: readonly BoardChannel[],
  tools: { now: number; signal: AbortSignal },
): Promise<{ outcomes: ChannelOutcome[]; collected: Collected }> {
  const all: Collected = { taken: [], refused: {} };
  const outcomes: ChannelOutcome[] = [];
  for (const { board, id } of channels) {
    const known = await database.get('teamChannels', id);
    const answer = await board.collect(known?.boardMark, tools.signal).catch((error: unknown) => {
      console.error('tiexin: board', error);
      return fail('channel-unreachable', 'broken');
    });
    if (!answer.ok) {
      outcomes.push({ channel: id, outcome: 'failed', failure: answer.error });
      continue;
    }
    const { mark, posts } = answer.value;
    const { refused, taken } = await takeValues(database, posts, tools.now);
    all.taken.push(...taken);
    for (const [code, count] of Object.entries(refused)) all.refused[code] = (all.refused[code] ?? 0) + count;
    // What found no room is asked for again.
    if (mark !== undefined && refused['store-full'] === undefined) await noteMark(database, id, mark);
    outcomes.push({ channel: id, outcome: taken.length > 0 ? 'new' : 'same' });
  }
  return { outcomes, collected: all };
}

/** Notes how far a channel was read. It is no loss if somebody else forgets it: all posts come once more. */
const noteMark = (database: Database, id: string, mark: string): Promise<void> =>
  write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('teamChannels');
      const there = await result(store.get(id));
      store.put({ key: id, failures: 0, ...there, boardMark: mark.slice(0, 200) });
    },
    ['teamChannels'],
  );

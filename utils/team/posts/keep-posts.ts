import canonicalize from 'canonicalize';
import { ok, type Result } from '../../core/result.ts';
import { CHINA, dayOf } from '../../core/zone.ts';
import type { Team } from '../../records/team.ts';
import type { Post, PostBody, TeamPost } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { result, write } from '../../store/transaction.ts';
import { sharesUses } from '../counts/count-team-use.ts';
import { emptied, isEmptied, previewPosts, type SharedPost, type ShareTools } from './shared-posts.ts';
import { type Sign, signPost } from './sign-post.ts';
import { firstDay, isShared, weekIn } from './slots.ts';

export interface KeepTools extends ShareTools {
  sign: Sign;
}

const keyOf = (member: string, slot: string): string => `${member}/${slot}`;

/**
 * The number of a post. It follows the one before and the clock, so that it is higher than any of a browser whose store was lost, and a clock that
 * was put back does not hold it up.
 */
const nextSeq = (before: Post | undefined, now: number): number =>
  Math.max((before?.seq ?? 0) + 1, Math.floor(now / 1000));

/**
 * Leaves a post of this member for the leads, in place of the one in its slot; it goes out with the next sending. Errors: those of `sign`,
 * `team-not-joined`.
 */
async function leave(
  database: Database,
  team: Team,
  { body, name, slot }: SharedPost,
  { now, sign }: Pick<KeepTools, 'now' | 'sign'>,
): Promise<Result<TeamPost>> {
  const key = keyOf(team.member.id, slot);
  const before = await database.get('teamPosts', key);
  const signed = await signPost(
    {
      tiexin: 'post',
      format: 1,
      team: team.id,
      member: team.member.id,
      ...(name !== undefined && { name }),
      slot,
      seq: nextSeq(before?.post, now),
      at: now,
      body,
    },
    sign,
  );
  if (!signed.ok) return signed;
  const kept: TeamPost = { key, post: signed.value, receivedAt: now, out: { sent: [] } };
  await write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('teamPosts');
      const there = await result<TeamPost | undefined>(store.get(key));
      if ((there?.post.seq ?? 0) < kept.post.seq) store.put(kept);
    },
    ['teamPosts'],
  );
  return ok(kept);
}

/** Leaves a proposal or a comment for the leads. The name goes along if the member has one: who proposes something signs for it. */
export async function leavePost(
  database: Database,
  team: Team,
  slot: string,
  body: Extract<PostBody, { kind: 'proposal' | 'comment' }>,
  tools: Pick<KeepTools, 'now' | 'sign'>,
): Promise<Result<TeamPost>> {
  const { name } = team.member;
  return leave(database, team, { slot, body, ...(name !== undefined && { name }) }, tools);
}

const said = ({ body, name }: Pick<SharedPost, 'body' | 'name'>): string =>
  canonicalize({ body, ...(name !== undefined && { name }) }) ?? '';

/** Whether a day that was still running when the post was made is over: it is said once more, so that leads know that it is whole. */
function isToBeClosed({ at, body, slot }: Post, today: string): boolean {
  const made = dayOf(at, CHINA);
  if (made >= today || weekIn(slot) === undefined) return false;
  if (body.kind === 'uses') return body.counts.some(({ day }) => day >= made);
  return body.kind === 'times' && body.days.some(({ day }) => day >= made);
}

/** Takes counts away that are not shared: all of them where uses are not, else those of days that are too long past. */
async function sweepCounts(database: Database, team: Team, today: string): Promise<void> {
  const all = !sharesUses(team.sharing);
  const range = all ? undefined : IDBKeyRange.upperBound(`${firstDay(today)}/`, true);
  if ((await database.count('teamCounts', range ?? null)) === 0) return;
  await write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('teamCounts');
      if (range) store.delete(range);
      else store.clear();
    },
    ['teamCounts'],
  );
}

/**
 * Brings the posts of this member in line with what is shared now: what changed is signed anew, what is not shared any more is emptied, what is as it was
 * stays. Errors: those of `sign`. Doing it twice does no harm.
 */
export async function keepShared(database: Database, tools: KeepTools): Promise<Result<void>> {
  const team = await database.get('teams', 'team');
  if (!team) return ok(undefined);
  const today = dayOf(tools.now, CHINA);
  await sweepCounts(database, team, today);
  const wanted = await previewPosts(database, tools);
  const mine = `${team.member.id}/`;
  const kept = (await database.getAll('teamPosts', IDBKeyRange.bound(mine, `${mine}\uffff`))).filter(
    ({ post }) => isShared(post.slot) && post.team === team.id,
  );
  const before = new Map(kept.map((one) => [one.post.slot, one.post]));
  const slots = new Set(wanted.map(({ slot }) => slot));
  const gone = kept
    .filter(({ post }) => !slots.has(post.slot) && !isEmptied(post.body))
    .map(({ post }) => ({ slot: post.slot, body: emptied(post.body, team) }));
  for (const one of [...wanted, ...gone]) {
    const old = before.get(one.slot);
    if (old && said(old) === said(one) && !isToBeClosed(old, today)) continue;
    const left = await leave(database, team, one, tools);
    if (!left.ok) return left;
  }
  return ok(undefined);
}

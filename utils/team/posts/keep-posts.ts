import { fail, ok, type Result } from '../../core/result.ts';
import { addDays, CHINA, type Day, dayOf } from '../../core/zone.ts';
import type { Team } from '../../records/team.ts';
import type { Post } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { dropCounts, dropCountsBefore } from '../../store/team-counts.ts';
import { layPost, listPosts, postKey } from '../../store/team-posts.ts';
import { sharesUses } from '../counts/count-team-use.ts';
import { countLateReviews, REVIEW_DAYS } from '../counts/late-reviews.ts';
import { canonical } from '../release/canonical.ts';
import { canSign } from '../release/keys.ts';
import { signJson } from '../release/sign-json.ts';
import { emptied, isEmptied, previewPosts, type SharedPost, type ShareTools } from './shared-posts.ts';
import { firstDay, isShared, weekIn } from './slots.ts';

/**
 * The number of a post. It follows the one before and the clock, so that it is higher than any of a browser whose store was lost, and a clock that
 * was put back does not hold it up.
 */
const nextSeq = (before: Post | undefined, now: number): number =>
  Math.max((before?.seq ?? 0) + 1, Math.floor(now / 1000));

/** Times that a post is made anew because another page has taken its number meanwhile. */
const TRIES = 3;

/**
 * Leaves a post of this member for the leads, in place of the one in its slot; it goes out with the next sending. Errors: `team-no-key`,
 * `team-content-invalid`, `store-full`.
 */
async function leave(database: Database, team: Team, shared: SharedPost, now: number): Promise<Result<Post>> {
  const key = await database.get('teamKeys', 'member');
  if (!canSign(key)) return fail('team-no-key');
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await database.get('teamPosts', postKey({ member: team.member.id, slot: shared.slot }));
    const signed = await signJson(
      'tiexin-post-1',
      {
        tiexin: 'post' as const,
        format: 1 as const,
        team: team.id,
        member: team.member.id,
        ...shared,
        seq: nextSeq(before?.post, now),
        at: now,
      },
      key,
    );
    if (!signed.ok) return signed;
    const laid = await layPost(database, signed.value, now);
    if (!laid.ok) return laid;
    if (laid.value) return ok(signed.value);
  }
  return fail('store-full', 'busy');
}

/** What a post says, to see whether another one says the same. */
const said = ({ body, name = '', pseudonym }: Pick<Post, 'body' | 'name' | 'pseudonym'>): string => {
  const text = canonical({ body, name, pseudonym: pseudonym === true });
  return text.ok ? text.value : '';
};

/**
 * Whether a day that was still running when the post was made is over, or reviews are no longer waited for: it is said once more, so that leads know
 * that it is whole.
 */
function isToBeClosed({ at, body, slot }: Post, today: string): boolean {
  const made = dayOf(at, CHINA);
  if (made >= today || weekIn(slot) === undefined) return false;
  const hasEnded = (end: Day): boolean => made <= end && end < today;
  if (body.kind === 'uses')
    return body.counts.some(
      ({ day, trial }) => hasEnded(day) || (trial !== undefined && hasEnded(addDays(day, REVIEW_DAYS))),
    );
  return body.kind === 'times' && body.days.some(({ day }) => hasEnded(day));
}

/** Takes counts away that are not shared: all of them where uses are not, else those of days that are too long past. */
const sweepCounts = (database: Database, team: Team, today: string): Promise<void> =>
  sharesUses(team.sharing) ? dropCountsBefore(database, firstDay(today)) : dropCounts(database);

/** Whether times are shared still and could not be read now: then what was told of them stays. */
function isMissed({ slot }: Post, { sharing }: Team, today: string): boolean {
  const week = weekIn(slot);
  const isOn = sharing.times && sharing.as !== 'nobody';
  return isOn && week?.kind === 'times' && week.monday >= firstDay(today);
}

/**
 * Brings the posts of this member in line with what is shared now: what changed is signed anew, what is not shared any more is emptied, what is as it was
 * stays. Errors: `team-no-key`, `store-full`. Doing it twice does no harm.
 */
export async function keepShared(database: Database, tools: ShareTools): Promise<Result<void>> {
  const team = await database.get('teams', 'team');
  if (!team) return ok(undefined);
  const today = dayOf(tools.now, CHINA);
  await sweepCounts(database, team, today);
  await countLateReviews(database, tools.now);
  const wanted = await previewPosts(database, tools);
  const kept = (await listPosts(database)).filter(
    ({ out, post }) => out !== undefined && isShared(post.slot) && post.member === team.member.id,
  );
  const before = new Map(kept.map((one) => [one.post.slot, one.post]));
  const slots = new Set(wanted.map(({ slot }) => slot));
  const gone = kept
    .filter(({ post }) => !slots.has(post.slot) && !isEmptied(post.body) && !isMissed(post, team, today))
    .map(({ post }): SharedPost => ({ slot: post.slot, body: emptied(post.body, team) }));
  for (const one of [...wanted, ...gone]) {
    const old = before.get(one.slot);
    if (old && said(old) === said(one) && !isToBeClosed(old, today)) continue;
    const left = await leave(database, team, one, tools.now);
    if (!left.ok) return left;
  }
  return ok(undefined);
}

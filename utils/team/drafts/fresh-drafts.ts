import { ok, type Result } from '../../core/result.ts';
import type { Team, TeamKey } from '../../records/team.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../records/team-content.ts';
import type { TeamDraft } from '../../records/team-draft.ts';
import type { Post } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { changeDrafts, listDrafts } from '../../store/team-drafts.ts';
import { dropSeen } from '../../store/team-posts.ts';
import { listReleases, type ReleaseEntry } from '../../store/team-releases.ts';
import { getTeamKey, putTeamKeys } from '../../store/teams.ts';
import { canSign } from '../release/keys.ts';
import { baseOf, basesOf } from './base.ts';
import { settled } from './conflicts.ts';
import { draftPosts, layDraft } from './draft-posts.ts';
import { storedContent } from './stored-content.ts';
import { takePosts } from './take-posts.ts';

/** Under which key a key stands that takes the place of `signing` once a release names it. */
export const NEXT_KEY = 'signing:next';

/** With what drafts are judged: the key that this browser signs with, what is released, and the time in UTC ms. */
interface Around {
  signing: TeamKey | undefined;
  content: TeamContent;
  now: number;
}

/** The key that this browser signs with: the new one as soon as a release names it, which is noted. */
export async function signingKey(database: Database, team: Team): Promise<TeamKey | undefined> {
  const [now, next] = await Promise.all([getTeamKey(database, 'signing'), getTeamKey(database, NEXT_KEY)]);
  const isTrusted = (key: TeamKey | undefined) => team.keys.some((one) => one.key === key?.public);
  if (!canSign(next) || !isTrusted(next)) return now;
  const taken: TeamKey = { ...next, key: 'signing' };
  const put = await putTeamKeys(database, [taken], [NEXT_KEY]);
  return put.ok ? taken : now;
}

/** What a release that is kept here brings; nothing before the first. Errors: those of `storedContent`. */
export async function contentOf(
  database: Database,
  release: string | undefined,
): Promise<Result<TeamContent>> {
  return release === undefined ? ok(EMPTY_CONTENT) : storedContent(database, release);
}

/** The release that drafts are made on top of: the newest; not one that has ended, which would come back for good. */
export function basisOf(
  { applied, head }: Team,
  releases: readonly Pick<ReleaseEntry, 'key' | 'header'>[],
  now: number,
): string | undefined {
  const newest = releases.find(({ key }) => key === head?.release);
  const isOver = (newest?.header.endsAt ?? Number.POSITIVE_INFINITY) <= now;
  return isOver ? applied?.release : head?.release;
}

/**
 * The drafts after what others sent, without those that are released as they are. What changed is stored, and taking it twice changes nothing. Errors:
 * those of the store.
 */
export async function freshDrafts(
  database: Database,
  team: Team,
  { content, now, signing }: Around,
): Promise<Result<TeamDraft[]>> {
  const [kept, posts, member] = await Promise.all([
    listDrafts(database),
    draftPosts(database),
    getTeamKey(database, 'member'),
  ]);
  const news = await takePosts(kept, posts, {
    me: team.member.id,
    signing: signing?.public,
    leads: new Set(team.keys.map(({ key }) => key)),
  });
  const all = new Map(kept.map((draft) => [draft.key, draft]));
  for (const key of news.remove) all.delete(key);
  for (const draft of news.put) all.set(draft.key, draft);
  const drafts = [...all.values()];
  const values = new Map<string, string | undefined>();
  for (const draft of drafts) values.set(draft.key, await baseOf(draft.change.value));
  const done = new Set(settled(drafts, await basesOf(content, drafts), values).map(({ key }) => key));
  const here = new Set(kept.map(({ key }) => key));
  const put = news.put.filter(({ key }) => !done.has(key));
  const remove = [...news.remove, ...[...done].filter((key) => here.has(key))];
  if (put.length + remove.length > 0) {
    const changed = await changeDrafts(database, { put, remove });
    if (!changed.ok) return changed;
  }
  // A proposal of this browser that is released lies with the others no longer.
  const out = posts.flatMap(({ member: by, body }) =>
    by === team.member.id && body.kind === 'proposal' && body.draft ? [body.draft] : [],
  );
  for (const draft of out) if (done.has(draft.key)) await layDraft(database, team, member, draft, null, now);
  // Nor is what others said of it taken up again where a later release changes the same thing and its author never comes back.
  const over = posts.filter(
    ({ member: by, body }) =>
      by !== team.member.id && body.kind === 'proposal' && body.draft && done.has(body.draft.key),
  );
  const dropped = over.length > 0 ? await dropSeen(database, over) : ok(undefined);
  if (!dropped.ok) return dropped;
  return ok(drafts.filter(({ key }) => !done.has(key)));
}

/**
 * Turns proposals, decisions and comments among posts that came into drafts, so that they are there before anybody opens the desk. Errors: those of the store,
 * and of a release that cannot be read any more.
 */
export async function takeDraftPosts(
  database: Database,
  posts: readonly Post[],
  now: number,
): Promise<Result<void>> {
  if (!posts.some(({ body }) => body.kind === 'proposal' || body.kind === 'comment')) return ok(undefined);
  return refreshDrafts(database, now);
}

/**
 * Takes back what this browser's member proposed and what is released by now, and is done with what others proposed and is, though nobody opens the desk: to
 * leads who did not decide it, it would be open again as soon as a later release changes the same thing. Errors: those of `takeDraftPosts`.
 */
export async function takeBackReleased(database: Database, now: number): Promise<Result<void>> {
  const team = await database.get('teams', 'team');
  const range = team && IDBKeyRange.bound(`${team.member.id}/draft-`, `${team.member.id}/draft.`);
  const own = range ? await database.getAll('teamPosts', range) : [];
  const isOpen = own.some(({ post: { body } }) => body.kind === 'proposal' && body.draft !== null);
  const isWaiting = async () => (await listDrafts(database)).some(({ state }) => state === 'approved');
  return isOpen || (await isWaiting()) ? refreshDrafts(database, now) : ok(undefined);
}

async function refreshDrafts(database: Database, now: number): Promise<Result<void>> {
  const team = await database.get('teams', 'team');
  if (!team || team.role === 'agent') return ok(undefined);
  const signing = await signingKey(database, team);
  const content = await contentOf(database, basisOf(team, await listReleases(database), now));
  if (!content.ok) return content;
  const taken = await freshDrafts(database, team, { signing, content: content.value, now });
  return taken.ok ? ok(undefined) : taken;
}

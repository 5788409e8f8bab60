import type { ReleaseLine, Work } from '../../components/team-work/model.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import type { Reply } from '../../utils/records/reply.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { Team, TeamKey } from '../../utils/records/team.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../utils/records/team-content.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import type { Database } from '../../utils/store/database.ts';
import { allReplies } from '../../utils/store/replies.ts';
import { listShops } from '../../utils/store/shops.ts';
import { changeDrafts, listDrafts } from '../../utils/store/team-drafts.ts';
import { listReleases } from '../../utils/store/team-releases.ts';
import { getTeam, getTeamKey, putTeamKeys } from '../../utils/store/teams.ts';
import { baseOf, basesOf } from '../../utils/team/drafts/base.ts';
import { settled } from '../../utils/team/drafts/conflicts.ts';
import { draftPosts, layDraft } from '../../utils/team/drafts/draft-posts.ts';
import { storedContent } from '../../utils/team/drafts/stored-content.ts';
import { takePosts } from '../../utils/team/drafts/take-posts.ts';
import { fingerprintOf } from '../../utils/team/release/fingerprint.ts';
import { canSign } from '../../utils/team/release/keys.ts';

/** Under which key a key stands that takes the place of `signing` once a release names it. */
export const NEXT_KEY = 'signing:next';

/** What the page works on; undefined where this browser is in no team. */
export interface TeamLibrary {
  team: Team;
  work: Work;
  own: readonly Reply[];
  shops: readonly Shop[];
}

/** The key that this browser signs with: the new one as soon as a release names it. */
async function signingKey(database: Database, team: Team): Promise<TeamKey | undefined> {
  const [now, next] = await Promise.all([getTeamKey(database, 'signing'), getTeamKey(database, NEXT_KEY)]);
  const isTrusted = (key: TeamKey | undefined) => team.keys.some((one) => one.key === key?.public);
  if (!canSign(next) || !isTrusted(next)) return now;
  const taken: TeamKey = { ...next, key: 'signing' };
  const put = await putTeamKeys(database, [taken], [NEXT_KEY]);
  return put.ok ? taken : now;
}

async function contentOf(database: Database, release: string | undefined): Promise<Result<TeamContent>> {
  return release === undefined ? ok(EMPTY_CONTENT) : storedContent(database, release);
}

/** The drafts after what others sent, without those that are released as they are. What changed is stored. */
async function freshDrafts(
  database: Database,
  team: Team,
  signing: TeamKey | undefined,
  content: TeamContent,
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
  for (const draft of out)
    if (done.has(draft.key)) await layDraft(database, team, member, draft, null, Date.now());
  return ok(drafts.filter(({ key }) => !done.has(key)));
}

/** Everything that the page works on. Errors: those of the store, and of a release that cannot be read any more. */
export async function loadTeamLibrary(database: Database): Promise<Result<TeamLibrary | undefined>> {
  const team = await getTeam(database);
  if (!team) return ok(undefined);
  const [entries, signing, replies, shops] = await Promise.all([
    listReleases(database),
    signingKey(database, team),
    allReplies(database),
    listShops(database),
  ]);
  const { head, applied } = team;
  // What has ended is not built upon: it would come back for good.
  const newest = entries.find(({ key }) => key === head?.release);
  const isOver = (newest?.header.endsAt ?? Number.POSITIVE_INFINITY) <= Date.now();
  const content = await contentOf(database, isOver ? applied?.release : head?.release);
  if (!content.ok) return content;
  const inUse =
    isOver || applied?.release === head?.release ? content : await contentOf(database, applied?.release);
  if (!inUse.ok) return fail(inUse.error.code, inUse.error.detail);
  const drafts = await freshDrafts(database, team, signing, content.value);
  if (!drafts.ok) return drafts;
  const { id, name } = team.member;
  const isTrusted = canSign(signing) && team.keys.some(({ key }) => key === signing.public);
  return ok({
    team,
    own: replies.filter(({ layer }) => layer !== 'team'),
    shops,
    work: {
      team: { id: team.id, name: team.name, fingerprint: fingerprintOf(team.id) },
      me: { id, ...(name !== undefined && { name }), role: team.role },
      signing: isTrusted ? signing.public : undefined,
      keys: team.keys,
      releases: entries.map(
        ({ key, number, header, state, hasContent }): ReleaseLine => ({
          key,
          number,
          header,
          state,
          hasContent,
        }),
      ),
      content: content.value,
      inUse: inUse.value,
      drafts: drafts.value,
      bases: await basesOf(content.value, drafts.value),
    },
  });
}

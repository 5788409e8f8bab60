import * as z from 'zod/mini';
import type { ReleaseLine, Work } from '../../components/team-work/model.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { storedSetting } from '../../utils/platform/stored.ts';
import type { Reply } from '../../utils/records/reply.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { digest, type Team } from '../../utils/records/team.ts';
import type { Database } from '../../utils/store/database.ts';
import { allReplies } from '../../utils/store/replies.ts';
import { listShops } from '../../utils/store/shops.ts';
import { listReleases } from '../../utils/store/team-releases.ts';
import { getTeam } from '../../utils/store/teams.ts';
import { basesOf } from '../../utils/team/drafts/base.ts';
import { basisOf, contentOf, freshDrafts, signingKey } from '../../utils/team/drafts/fresh-drafts.ts';
import { passedOver } from '../../utils/team/drafts/passed-over.ts';
import { nextAddresses, tellsNews } from '../../utils/team/moves/next-addresses.ts';
import { fingerprintOf } from '../../utils/team/release/fingerprint.ts';
import { canSign } from '../../utils/team/release/keys.ts';
import { besideNow, isApart } from './team-library-fork.ts';
import { loadTelling } from './team-tells.ts';

const LET_GO_LIMIT = 200;
/** Releases that were passed over and that a lead does not want any more. */
const letGoSetting = storedSetting('local:team-let-go', z.array(digest).check(z.maxLength(LET_GO_LIMIT)), []);

/** Notes that a release which was passed over is not wanted any more. */
export const letGo = async (release: string): Promise<void> =>
  letGoSetting.set([...new Set([...(await letGoSetting.get()), release])].slice(-LET_GO_LIMIT));

/** What the page works on; undefined where this browser is in no team. */
export interface TeamLibrary {
  team: Team;
  work: Work;
  own: readonly Reply[];
  shops: readonly Shop[];
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
  const { applied } = team;
  const basis = basisOf(team, entries, Date.now());
  const content = await contentOf(database, basis);
  if (!content.ok) return content;
  const inUse = applied?.release === basis ? content : await contentOf(database, applied?.release);
  if (!inUse.ok) return fail(inUse.error.code, inUse.error.detail);
  const drafts = await freshDrafts(database, team, { signing, content: content.value, now: Date.now() });
  if (!drafts.ok) return drafts;
  const { id, name } = team.member;
  const isTrusted = canSign(signing) && team.keys.some(({ key }) => key === signing.public);
  const all = entries.map(
    ({ key, number, header, state, hasContent }): ReleaseLine => ({ key, number, header, state, hasContent }),
  );
  const telling = await loadTelling(database, team, basis === team.head?.release ? content.value : undefined);
  if (!telling.ok) return telling;
  const next = nextAddresses(telling.value);
  const given = new Set(telling.value.before?.gone);
  const dropped = new Set(await letGoSetting.get());
  const lines = all.filter(({ state }) => state !== 'beside');
  const beside = await besideNow(all);
  return ok({
    team,
    own: replies.filter(({ layer }) => layer !== 'team'),
    shops,
    work: {
      team: { id: team.id, name: team.name, fingerprint: fingerprintOf(team.id) },
      me: { id, ...(name !== undefined && { name }), role: team.role },
      signing: isTrusted ? signing.public : undefined,
      keys: team.keys,
      releases: lines,
      forks: all.filter((one) => one.state === 'beside' && !beside.includes(one.key) && isApart(one, all)),
      isJoining: beside.length > 0,
      tells: {
        next,
        isNews: tellsNews(telling.value),
        givenUp: (next?.gone ?? []).filter((one) => !given.has(one)).length,
      },
      passedOver: passedOver(lines, dropped, Date.now()),
      content: content.value,
      inUse: inUse.value,
      drafts: drafts.value,
      bases: await basesOf(content.value, drafts.value),
    },
  });
}

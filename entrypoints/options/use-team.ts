import { useEffect, useState } from 'preact/hooks';
import type { InviteView } from '../../components/team/model.ts';
import { useFeed } from '../../components/use-feed.ts';
import { ok } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { Team, TeamChannel, TeamKey } from '../../utils/records/team.ts';
import type { TeamLayer } from '../../utils/records/team-content.ts';
import type { TeamPost } from '../../utils/records/team-post.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { listReleases, type ReleaseEntry } from '../../utils/store/team-releases.ts';
import { getTeamLayer } from '../../utils/store/teams.ts';
import { canSign } from '../../utils/team/release/keys.ts';
import { invitesOf } from './team-invites.ts';

/** A release that is taken in changes many records; the page follows at most this often, ms. */
const PACE = 500;

/** A team as the page shows it. */
export interface TeamView {
  team: Team;
  layer: TeamLayer | undefined;
  states: ReadonlyMap<string, TeamChannel>;
  releases: readonly ReleaseEntry[];
  keys: ReadonlyMap<string, TeamKey>;
  /** What this browser shares, as it was signed last. */
  own: readonly TeamPost[];
  /** The public half of the key for releases, if it is here. */
  signing: string | undefined;
}

async function load(database: Database): Promise<TeamView | undefined> {
  const team = await database.get('teams', 'team');
  if (!team) return undefined;
  const [layer, states, releases, keys, posts] = await Promise.all([
    getTeamLayer(database),
    database.getAll('teamChannels'),
    listReleases(database),
    database.getAll('teamKeys'),
    database.getAll('teamPosts', IDBKeyRange.bound(`${team.member.id}/`, `${team.member.id}0`)),
  ]);
  const signing = keys.find(({ key }) => key === 'signing');
  return {
    team,
    layer,
    states: new Map(states.map((one) => [one.key, one])),
    releases,
    keys: new Map(keys.map((one) => [one.key, one])),
    own: posts.filter(({ out }) => out !== undefined),
    signing: canSign(signing) ? signing.public : undefined,
  };
}

const read = () => inStore(async (database) => ok({ view: await load(database) }));

/** The team from the store; `view` is undefined until it was read, and where there is none. */
export function useTeam() {
  const { value, failure, reload } = useFeed(read, onChange, PACE);
  return { isRead: (value ?? failure) !== undefined, view: value?.view, failure, reload };
}

const NO_INVITES: { invites: InviteView[]; joinFile: string | undefined } = {
  invites: [],
  joinFile: undefined,
};

/** What a lead gives out to join with; made anew when the team, its keys or its newest release change. */
export function useInvites(view: TeamView | undefined) {
  const [made, setMade] = useState(NO_INVITES);
  useEffect(() => {
    if (view?.team.role !== 'lead') return setMade(NO_INVITES);
    let isOver = false;
    void inStore(async (database) => ok(await invitesOf(database, view.team, view.keys))).then((found) => {
      if (!isOver) setMade(found.ok && found.value ? found.value : NO_INVITES);
    });
    return () => {
      isOver = true;
    };
  }, [view]);
  return made;
}

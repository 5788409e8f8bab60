import type { Reply } from '../records/reply.ts';
import type { LeadKey, Team } from '../records/team.ts';
import type { TeamDraft } from '../records/team-draft.ts';
import type { TeamCount, TeamPost } from '../records/team-post.ts';
import type { TeamRelease } from '../records/team-release.ts';
import type { Stores } from './archive-check.ts';
import { type StoreName, TEAM_STORES } from './database.ts';
import { jobOf, jobsIn, sheetsOf } from './job-sheets.ts';
import { isOfTeam } from './replies.ts';

/**
 * What no archive holds and none brings: secrets; what is made of a verified release; how channels fared (a mark of what was taken from one
 * would keep the release from coming); to whom a reply went; claims, which end by themselves.
 */
export const NEVER_ARCHIVED: readonly StoreName[] = [
  'teamKeys',
  'teamLayers',
  'teamChannels',
  'teamSent',
  'careClaims',
];

/**
 * A record as an archive holds it; nothing where it does not. Replies of the team come back from the release that is in use, which is in the
 * archive and is verified again; of releases that are past the content stays out: twenty of them with pictures would be larger than
 * an archive may be.
 */
export function archived<R extends object>(store: StoreName, record: R): R | undefined {
  if (store === 'replies') return isOfTeam(record as unknown as Reply) ? undefined : record;
  if (store !== 'teamReleases') return record;
  const { envelope: _content, ...rest } = record as unknown as TeamRelease;
  return rest.state === 'past' ? (rest as unknown as R) : record;
}

/** A membership stays as it is here: that of an archive is an older one of the same browser, or of a browser with other keys. */
export const joinTeams = (here: Team): Team => here;

/** The content that a release lost here comes back; its state is that of this browser. */
export const joinReleases = (here: TeamRelease, read: TeamRelease): TeamRelease =>
  here.envelope === undefined && read.envelope !== undefined ? { ...here, envelope: read.envelope } : here;

/** The draft that was changed more often, which has what the other has. */
export const joinDrafts = (here: TeamDraft, read: TeamDraft): TeamDraft =>
  read.version > here.version ? read : here;

/** Of one slot the higher number counts, as on a board; to which channels the same post went is told by both. */
export function joinPosts(here: TeamPost, read: TeamPost): TeamPost {
  if (read.post.seq !== here.post.seq) return read.post.seq > here.post.seq ? read : here;
  if (!here.out || !read.out) return here;
  return { ...here, out: { sent: [...new Set([...here.out.sent, ...read.out.sent])] } };
}

/** Counts of a day only grow, so the larger one holds the smaller one. */
export function joinCounts(here: TeamCount, read: TeamCount): TeamCount {
  const most = (name: 'inserted' | 'sentAsIs' | 'sentEdited' | 'askedAgain' | 'badReviews') =>
    Math.max(here[name], read[name]);
  return {
    ...here,
    inserted: most('inserted'),
    sentAsIs: most('sentAsIs'),
    sentEdited: most('sentEdited'),
    askedAgain: most('askedAgain'),
    badReviews: most('badReviews'),
  };
}

/**
 * Whether replacing everything clears a store. What belongs to the team that this browser is in is merged even then: leaving it is a
 * step of its own, and neither its keys nor what members left for a lead could be brought back.
 */
export const isReplaced = (store: StoreName, here: Team | undefined): boolean =>
  here === undefined || !(TEAM_STORES as readonly StoreName[]).includes(store);

const founderOf = ({ founding, keys, name }: Team): LeadKey =>
  keys.find(({ from, key }) => from === 0 && key === founding) ?? { key: founding, name, from: 0 };

/** A membership without what only a verified release may say: its releases are verified again from the founding key on. */
function asJoined(team: Team): Team {
  const { applied: _applied, head: _head, settledAt: _settledAt, ...rest } = team;
  return { ...rest, keys: [founderOf(team)] };
}

/**
 * What an archive brings to a browser that is in the team `here`, or in none. Replies of the team never come from it. What belongs to
 * another team than this browser's stays out; into a browser without a team comes the membership, its releases waiting to be verified.
 * Jobs of the team are due at once (`now`, UTC ms), so that nothing waits for a job that was cleared.
 */
export function fitTeam(stores: Stores, here: Team | undefined, now: number): Stores {
  const read = stores.teams.find(({ id }) => here === undefined || id === here.id);
  const jobs = stores.jobs.flatMap(jobsIn).filter(({ subject }) => subject !== 'team');
  if (here ?? read)
    for (const kind of ['team-start', 'team-poll'] as const) jobs.push(jobOf(kind, 'team', now));
  const settled = here ? ('past' as const) : ('waiting' as const);
  const releases = stores.teamReleases.filter(({ header }) => header.team === read?.id);
  return {
    ...stores,
    jobs: sheetsOf(jobs),
    replies: stores.replies.filter((reply) => !isOfTeam(reply)),
    teams: read ? [here ? read : asJoined(read)] : [],
    teamReleases: releases
      .filter(({ state }) => state !== 'beside')
      .map((one) => (one.state === 'past' ? one : { ...one, state: settled })),
    teamDrafts: read ? stores.teamDrafts : [],
    teamPosts: stores.teamPosts.filter(({ post }) => post.team === read?.id),
    teamCounts: read ? stores.teamCounts : [],
  };
}

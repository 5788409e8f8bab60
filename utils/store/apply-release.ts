import { fail, ok, type Result } from '../core/result.ts';
import type { Job } from '../records/job.ts';
import type { Reply } from '../records/reply.ts';
import type { Team } from '../records/team.ts';
import type { TeamLayer } from '../records/team-content.ts';
import type { TeamRelease } from '../records/team-release.ts';
import type { Database } from './database.ts';
import { jobOf, openJobs } from './job-sheets.ts';
import { same } from './same.ts';
import { commanded } from './team-command.ts';
import { teamReplyRange } from './teams.ts';
import { result, type Transaction, together } from './transaction.ts';

/** A step from one set of releases to the next, worked out beside the store: unpacking cannot be waited for in a transaction. */
export interface ReleaseStep {
  /** The membership that it was worked out from: another head, release in use or team by now refuses the step. */
  basis: Team;
  head: Team['head'];
  applied: Team['applied'];
  keys: Team['keys'];
  /** A release that is new here. */
  release?: TeamRelease;
  /** In which state each release is from now on; one that is not named stays as it is. */
  states: ReadonlyMap<string, TeamRelease['state']>;
  /** Releases that lose their content, and those of which nothing is kept. */
  drained: readonly string[];
  forgotten: readonly string[];
  /** What is in use from now on; absent where that does not change. */
  use?: { replies: readonly Reply[]; layer: TeamLayer };
  /** When it was worked out (UTC ms). */
  at: number;
  /** When the next release begins or ends (UTC ms); none: absent. */
  nextAt?: number | undefined;
  /** What is to be told of. */
  news: readonly Job[];
}

const sameBasis = (here: Team, basis: Team): boolean =>
  here.id === basis.id &&
  here.head?.release === basis.head?.release &&
  here.applied?.release === basis.applied?.release;

/** What the release changes of the team's replies: only that is written. What stands under such an id and is not the team's is left alone. */
function repliesChange(
  before: readonly Reply[],
  after: readonly Reply[],
): { put: Reply[]; remove: string[] } {
  const old = new Map(before.map((reply) => [reply.id, reply]));
  const put = after.filter((reply) => {
    const there = old.get(reply.id);
    return !there || (there.layer === 'team' && !same(there, reply));
  });
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id, layer }) => layer === 'team' && !kept.has(id));
  return { put, remove: gone.map(({ id }) => id) };
}

async function restated(transaction: Transaction, step: ReleaseStep): Promise<TeamRelease[]> {
  const store = transaction.objectStore('teamReleases');
  const drained = new Set(step.drained);
  const changed: TeamRelease[] = [];
  for (const key of new Set([...step.states.keys(), ...step.drained])) {
    if (key === step.release?.key) continue;
    const release = await result<TeamRelease | undefined>(store.get(key));
    if (!release) continue;
    const { envelope, ...bare } = release;
    const state = step.states.get(key) ?? release.state;
    changed.push(
      drained.has(key) || envelope === undefined ? { ...bare, state } : { ...bare, state, envelope },
    );
  }
  return changed;
}

/**
 * Takes a step of releases in one transaction: replies of the team, what is in use beside them, membership, releases and jobs stand or fall
 * together, wherever the browser ends the script. Answers the ids of the replies that changed. Errors: `team-moved` where somebody else was
 * quicker (work it out again), `team-not-joined`, `store-full`.
 */
export const applyStep = (database: Database, step: ReleaseStep): Promise<Result<string[]>> =>
  commanded(database, ['teams', 'teamLayers', 'teamReleases', 'replies', 'jobs'], async (transaction) => {
    const teams = transaction.objectStore('teams');
    const here = await result<Team | undefined>(teams.get('team'));
    if (!here) return fail('team-not-joined');
    if (!sameBasis(here, step.basis)) return fail('team-moved');
    const replies = transaction.objectStore('replies');
    const before = step.use ? await result<Reply[]>(replies.getAll(teamReplyRange())) : [];
    const { put, remove } = step.use ? repliesChange(before, step.use.replies) : { put: [], remove: [] };
    const releases = await restated(transaction, step);
    const start = jobOf('team-start', 'team', step.nextAt ?? 0);
    const book = await openJobs(transaction, [start, ...step.news]);
    const { applied: _applied, head: _head, ...rest } = here;
    const team: Team = {
      ...rest,
      keys: step.keys,
      settledAt: step.at,
      ...(step.head && { head: step.head }),
      ...(step.applied && { applied: step.applied }),
    };
    together(transaction, () => {
      for (const id of remove) replies.delete(id);
      for (const reply of put) replies.put(reply);
      if (step.use) transaction.objectStore('teamLayers').put(step.use.layer);
      const store = transaction.objectStore('teamReleases');
      if (step.release) store.put(step.release);
      for (const release of releases) store.put(release);
      for (const key of step.forgotten) store.delete(key);
      if (!same(team, here)) teams.put(team);
      if (step.nextAt === undefined) book.drop(start);
      else book.put(start);
      for (const job of step.news) book.put(job);
      book.close();
    });
    return ok([...remove, ...put.map(({ id }) => id)]);
  });

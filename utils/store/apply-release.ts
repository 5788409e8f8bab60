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
import { read, result, type Transaction, together } from './transaction.ts';

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
  /** The team's replies as they were read beside the store, so that the transaction need not wait for them. */
  before?: TeamReplies | undefined;
  /** When it was worked out (UTC ms). */
  at: number;
  /** When the next release begins or ends (UTC ms); none: absent. */
  nextAt?: number | undefined;
  /** What is to be told of. */
  news: readonly Job[];
}

/** The team's replies, and the membership beside which they stood at that moment. */
export interface TeamReplies {
  team: Team | undefined;
  replies: readonly Reply[];
}

/** Reads the team's replies of one moment. */
export const readTeamReplies = (database: Database): Promise<TeamReplies> =>
  read(
    database,
    async (transaction) => {
      const [team, replies] = await Promise.all([
        result<Team | undefined>(transaction.objectStore('teams').get('team')),
        result<Reply[]>(transaction.objectStore('replies').getAll(teamReplyRange())),
      ]);
      return { team, replies };
    },
    ['teams', 'replies'],
  );

const sameBasis = (here: Team, basis: Team): boolean =>
  here.id === basis.id &&
  here.head?.release === basis.head?.release &&
  here.applied?.release === basis.applied?.release;

/**
 * Writes what the release changes of the team's replies, and only that; answers the ids. What stands under such an id and is not the team's is left
 * alone. Each is asked for as soon as it is compared: the browser writes while the next one is looked at.
 */
function changeReplies(store: IDBObjectStore, before: readonly Reply[], after: readonly Reply[]): string[] {
  const old = new Map(before.map((reply) => [reply.id, reply]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = before.flatMap(({ id, layer }) => (layer === 'team' && !kept.has(id) ? [id] : []));
  for (const id of changed) store.delete(id);
  for (const reply of after) {
    const there = old.get(reply.id);
    if (there && (there.layer !== 'team' || same(there, reply))) continue;
    store.put(reply);
    changed.push(reply.id);
  }
  return changed;
}

/**
 * The team's replies as the step finds them. Whoever writes any of them writes the membership with it, so those that were read beside the very
 * membership that is here are still what stands in the store.
 */
async function repliesBefore(
  store: IDBObjectStore,
  here: Team,
  { before, use }: ReleaseStep,
): Promise<readonly Reply[]> {
  if (!use) return [];
  return before && same(before.team, here) ? before.replies : result<Reply[]>(store.getAll(teamReplyRange()));
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
    const start = jobOf('team-start', 'team', step.nextAt ?? 0);
    const [before, releases, book] = await Promise.all([
      repliesBefore(replies, here, step),
      restated(transaction, step),
      openJobs(transaction, [start, ...step.news]),
    ]);
    const { applied: _applied, head: _head, ...rest } = here;
    const team: Team = {
      ...rest,
      keys: step.keys,
      settledAt: step.at,
      ...(step.head && { head: step.head }),
      ...(step.applied && { applied: step.applied }),
    };
    const changed = together(transaction, () => {
      const written = step.use ? changeReplies(replies, before, step.use.replies) : [];
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
      return written;
    });
    return ok(changed);
  });

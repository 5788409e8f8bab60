import { fail, ok, type Result } from '../core/result.ts';
import type { ChannelConfig, Team, TeamKey } from '../records/team.ts';
import type { TeamLayer } from '../records/team-content.ts';
import { isAtOtherServer } from '../records/team-server.ts';
import { type Database, TEAM_STORES } from './database.ts';
import { jobOf, openJobs } from './job-sheets.ts';
import { commanded } from './team-command.ts';
import { result, type Transaction, together } from './transaction.ts';

/** The team that this browser belongs to, if there is one. */
export const getTeam = (database: Database): Promise<Team | undefined> => database.get('teams', 'team');

/** What the release in use brings beside its replies, if one is in use. */
export const getTeamLayer = (database: Database): Promise<TeamLayer | undefined> =>
  database.get('teamLayers', 'team');

/** A secret of this browser by its key (`signing`, `member`, `care`, `channel:<id>`), if it is here. */
export const getTeamKey = (database: Database, key: string): Promise<TeamKey | undefined> =>
  database.get('teamKeys', key);

/** Puts secrets, and deletes others by their keys, all or nothing. Errors: `store-full`. */
export const putTeamKeys = (
  database: Database,
  put: readonly TeamKey[],
  remove: readonly string[] = [],
): Promise<Result<void>> =>
  commanded(database, ['teamKeys'], async (transaction) => {
    const store = transaction.objectStore('teamKeys');
    together(transaction, () => {
      for (const key of remove) store.delete(key);
      for (const one of put) store.put(one);
    });
    return ok(undefined);
  });

/** The ids of channels that are at another server than before, or new. */
const movedIn = (before: readonly ChannelConfig[], after: readonly ChannelConfig[]): string[] =>
  after.flatMap((one) => {
    const known = before.find(({ id }) => id === one.id);
    return isAtOtherServer(known, one) ? [one.id] : [];
  });

/** Deletes the secrets of channels that a membership has no more, and of those that are named: `channel:<id>`, and of roles `channel:<id>:<role>`. */
function dropSecrets(
  transaction: Transaction,
  before: Team | undefined,
  after: Team,
  named: readonly string[],
): void {
  const keys = transaction.objectStore('teamKeys');
  const left = new Set(after.channels.map(({ id }) => id));
  const gone = (before?.channels ?? []).flatMap(({ id }) => (left.has(id) ? [] : [id]));
  for (const id of new Set([...gone, ...named])) {
    keys.delete(`channel:${id}`);
    keys.delete(IDBKeyRange.bound(`channel:${id}:`, `channel:${id};`));
  }
}

/**
 * Changes the membership in one transaction and answers it as it is now; a change that gives nothing leaves it as it is. The secrets of a channel that
 * it takes away go with it, and those of the channel `strict` where the change leads it to another server than it is at by now; then `keys` are
 * put. Errors: `team-not-joined`, `store-full`.
 */
export const changeTeam = (
  database: Database,
  change: (team: Team) => Team | undefined,
  strict?: string,
  keys: readonly TeamKey[] = [],
): Promise<Result<Team>> =>
  commanded(database, ['teams', 'teamKeys'], async (transaction) => {
    const store = transaction.objectStore('teams');
    const before = await result<Team | undefined>(store.get('team'));
    if (!before) return fail('team-not-joined');
    const after = change(before);
    if (!after) return ok(before);
    const moved = movedIn(before.channels, after.channels).filter((id) => id === strict);
    together(transaction, () => {
      dropSecrets(transaction, before, after, moved);
      for (const key of keys) transaction.objectStore('teamKeys').put(key);
      store.put(after);
    });
    return ok(after);
  });

/** Notes readings as acknowledged at a moment (UTC ms); what was acknowledged stays so. Errors: those of `changeTeam`. */
export const acknowledge = (
  database: Database,
  readings: readonly string[],
  now: number,
): Promise<Result<Team>> =>
  changeTeam(database, (team) => {
    const fresh = readings.filter((reading) => !Object.hasOwn(team.acknowledged, reading));
    if (fresh.length === 0) return undefined;
    const noted = Object.fromEntries(fresh.map((reading) => [reading, now]));
    return { ...team, acknowledged: { ...team.acknowledged, ...noted } };
  });

const JOBS = (['team-start', 'team-poll', 'team-send'] as const).map((kind) => jobOf(kind, 'team', 0));

/**
 * Joins a team with the secrets that it takes, all or nothing; its channels are due to be asked `now` (UTC ms). Joining the same team again
 * changes role, names, channels, secrets and what is shared, and keeps what was taken in and acknowledged; keys and head only move forward. Secrets of
 * channels that it has no more, or at another server, go unless they come with it.
 * Errors: `team-joined` (with the name of the team that this browser is in), `store-full`.
 */
export const joinTeam = (
  database: Database,
  team: Team,
  keys: readonly TeamKey[],
  now: number,
): Promise<Result<Team>> =>
  commanded(database, ['teams', 'teamKeys', 'teamChannels', 'jobs'], async (transaction) => {
    const before = await result<Team | undefined>(transaction.objectStore('teams').get('team'));
    if (before && before.id !== team.id) return fail('team-joined', before.name);
    const book = await openJobs(transaction, JOBS);
    const isAhead = (team.head?.number ?? 0) > (before?.head?.number ?? 0);
    const { head, keys: trusted } = isAhead || !before ? team : before;
    const after: Team = before
      ? {
          ...team,
          keys: trusted,
          joinedAt: before.joinedAt,
          acknowledged: before.acknowledged,
          ...(head && { head }),
          ...(before.applied && { applied: before.applied }),
        }
      : team;
    const moved = movedIn(before?.channels ?? [], after.channels);
    together(transaction, () => {
      transaction.objectStore('teams').put(after);
      dropSecrets(transaction, before, after, moved);
      for (const key of keys) transaction.objectStore('teamKeys').put(key);
      // What a channel answered before says nothing of one that has other secrets or another address.
      transaction.objectStore('teamChannels').clear();
      book.put(jobOf('team-start', 'team', now));
      book.put(jobOf('team-poll', 'team', now));
      book.close();
    });
    return ok(after);
  });

/** The team's replies have ids of this range; nobody else's begin so. */
export const teamReplyRange = (): IDBKeyRange => IDBKeyRange.bound('team:', 'team;', false, true);

/**
 * Leaves the team: its replies, what it brought, its secrets and what hangs on it go, all or nothing. Personal copies and what became of
 * replies (`replyUses`) stay. Answers the ids of the replies that went. Errors: `store-full`.
 */
export const leaveTeam = (database: Database): Promise<Result<string[]>> =>
  commanded(database, [...TEAM_STORES, 'replies', 'jobs'], async (transaction) => {
    const replies = transaction.objectStore('replies');
    const ids = await result(replies.getAllKeys(teamReplyRange()));
    const book = await openJobs(transaction, JOBS);
    together(transaction, () => {
      replies.delete(teamReplyRange());
      for (const store of TEAM_STORES) transaction.objectStore(store).clear();
      for (const job of JOBS) book.drop(job);
      book.close();
    });
    return ok(ids.map(String));
  });

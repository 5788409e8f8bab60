import { fail, ok, type Result } from '../core/result.ts';
import type { Team } from '../records/team.ts';
import type { TeamLayer } from '../records/team-content.ts';
import type { Database } from './database.ts';
import { storeFailure } from './store-error.ts';
import { result, write } from './transaction.ts';

/** The team that this browser belongs to, if there is one. */
export const getTeam = (database: Database): Promise<Team | undefined> => database.get('teams', 'team');

/** What the release in use brings beside its replies, if one is in use. */
export const getTeamLayer = (database: Database): Promise<TeamLayer | undefined> =>
  database.get('teamLayers', 'team');

/**
 * Changes the membership in one transaction and answers it as it is now; a change that gives nothing leaves it as it is. Errors:
 * `team-not-joined`, `store-full`.
 */
export async function changeTeam(
  database: Database,
  change: (team: Team) => Team | undefined,
): Promise<Result<Team>> {
  try {
    return await write(
      database,
      async (transaction) => {
        const store = transaction.objectStore('teams');
        const before = await result<Team | undefined>(store.get('team'));
        if (!before) return fail('team-not-joined');
        const after = change(before);
        if (after) store.put(after);
        return ok(after ?? before);
      },
      ['teams'],
    );
  } catch (error) {
    return storeFailure(error);
  }
}

/** Notes readings as acknowledged at a moment (UTC ms); what was acknowledged stays so. Errors: those of `changeTeam`. */
export const acknowledge = (
  database: Database,
  readings: readonly string[],
  now: number,
): Promise<Result<Team>> =>
  changeTeam(database, (team) => {
    const fresh = readings.filter((reading) => !Object.hasOwn(team.acknowledged, reading));
    if (fresh.length === 0) return undefined;
    return {
      ...team,
      acknowledged: { ...team.acknowledged, ...Object.fromEntries(fresh.map((id) => [id, now])) },
    };
  });

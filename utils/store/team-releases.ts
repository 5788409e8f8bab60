import { ok, type Result } from '../core/result.ts';
import type { Team } from '../records/team.ts';
import type { TeamRelease } from '../records/team-release.ts';
import type { Database } from './database.ts';
import { commanded } from './team-command.ts';
import { read, result } from './transaction.ts';

/** A release without its content, which may be large. */
export type ReleaseEntry = Omit<TeamRelease, 'envelope'> & { hasContent: boolean };

const entryOf = ({ envelope, ...rest }: TeamRelease): ReleaseEntry => ({
  ...rest,
  hasContent: envelope !== undefined,
});

/** Every release that is known here, the newest first, without contents. One is read at a time: twenty with pictures would fill the memory. */
export const listReleases = (database: Database): Promise<ReleaseEntry[]> =>
  read(
    database,
    async (transaction) => {
      const store = transaction.objectStore('teamReleases');
      const entries: ReleaseEntry[] = [];
      for (const key of await result(store.getAllKeys())) {
        const release = await result<TeamRelease | undefined>(store.get(key));
        if (release) entries.push(entryOf(release));
      }
      return entries.sort((one, other) => other.number - one.number || other.receivedAt - one.receivedAt);
    },
    ['teamReleases'],
  );

/** A release with its content, by its id. */
export const getRelease = (database: Database, release: string): Promise<TeamRelease | undefined> =>
  database.get('teamReleases', release);

/**
 * The newest release of a team if it is here, for what channels are told. A join text names one that is still to come: whoever said that it is known
 * would never be given it.
 */
export const heldHead = async (database: Database, { head }: Pick<Team, 'head'>): Promise<Team['head']> =>
  head && (await database.count('teamReleases', head.release)) > 0 ? head : undefined;

/** Keeps a release that was signed here and that no channel has yet (state `signed`). Errors: `store-full`. */
export const keepSigned = (database: Database, release: TeamRelease): Promise<Result<void>> =>
  commanded(database, ['teamReleases'], async (transaction) => {
    transaction.objectStore('teamReleases').put(release);
    return ok(undefined);
  });

/** The most releases that are kept beside the chain. */
const MOST_BESIDE = 5;

/**
 * Keeps another lead's release of the same number (state `beside`), unless it is here already, or too many are. Answers whether it was kept. Errors:
 * `store-full`.
 */
export const keepBeside = (database: Database, release: TeamRelease): Promise<Result<boolean>> =>
  commanded(database, ['teamReleases'], async (transaction) => {
    const store = transaction.objectStore('teamReleases');
    if ((await result(store.getKey(release.key))) !== undefined) return ok(false);
    let beside = 0;
    for (const key of await result(store.getAllKeys())) {
      const kept = await result<TeamRelease | undefined>(store.get(key));
      if (kept?.state === 'beside') beside += 1;
    }
    if (beside >= MOST_BESIDE) return ok(false);
    store.put(release);
    return ok(true);
  });

/** Whether a release belongs to the chain here: it was taken in, and is neither only signed nor another lead's of the same number. */
export const isTakenIn = ({ state }: Pick<TeamRelease, 'state'>): boolean =>
  state !== 'signed' && state !== 'beside';

/** Forgets a release that was signed here and never went out; one that is more than signed stays. Errors: `store-full`. */
export const dropSigned = (database: Database, release: string): Promise<Result<void>> =>
  commanded(database, ['teamReleases'], async (transaction) => {
    const store = transaction.objectStore('teamReleases');
    const kept = await result<TeamRelease | undefined>(store.get(release));
    if (kept?.state === 'signed') store.delete(release);
    return ok(undefined);
  });

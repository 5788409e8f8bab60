import { ok, type Result } from '../core/result.ts';
import type { TeamChannel } from '../records/team.ts';
import type { Database } from './database.ts';
import { commanded } from './team-command.ts';
import { result } from './transaction.ts';

/** How every channel fared. */
export const listChannels = (database: Database): Promise<TeamChannel[]> => database.getAll('teamChannels');

/** Changes what is kept of one channel, in one transaction. Errors: `store-full`. */
export const changeChannel = (
  database: Database,
  id: string,
  change: (before: TeamChannel) => TeamChannel,
): Promise<Result<TeamChannel>> =>
  commanded(database, ['teamChannels'], async (transaction) => {
    const store = transaction.objectStore('teamChannels');
    const before = await result<TeamChannel | undefined>(store.get(id));
    const after = change(before ?? { key: id, failures: 0 });
    store.put(after);
    return ok(after);
  });

/** Forgets channels that the team has no more. Errors: `store-full`. */
export const dropChannels = (database: Database, ids: readonly string[]): Promise<Result<void>> =>
  commanded(database, ['teamChannels'], async (transaction) => {
    for (const id of ids) transaction.objectStore('teamChannels').delete(id);
    return ok(undefined);
  });

import type { Failure } from '../../../utils/core/result.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import type { Team, TeamChannel } from '../../../utils/records/team.ts';
import type { Database } from '../../../utils/store/database.ts';
import { result, write } from '../../../utils/store/transaction.ts';

/** What became of one channel, with the failure that goes with it. */
export const outcomeOf = (
  channel: string,
  outcome: ChannelOutcome['outcome'],
  failure?: Failure,
): ChannelOutcome => (failure ? { channel, outcome, failure } : { channel, outcome });

/** Keeps how the channels fared, unless the team was left meanwhile. */
export const keepRecords = (
  database: Database,
  team: string,
  records: readonly TeamChannel[],
): Promise<void> =>
  write(
    database,
    async (transaction) => {
      const there = await result<Team | undefined>(transaction.objectStore('teams').get('team'));
      if (there?.id !== team) return;
      for (const record of records) transaction.objectStore('teamChannels').put(record);
    },
    ['teams', 'teamChannels'],
  );

import type { Team } from '../records/team.ts';
import type { Database } from './database.ts';
import { read, result } from './transaction.ts';

/** The membership and the team's care keys, newest first. */
export const loadCareTeam = (database: Database): Promise<{ team: Team | undefined; keys: CryptoKey[] }> =>
  read(
    database,
    async (transaction) => {
      const keys = transaction.objectStore('teamKeys');
      const [team, newest, before] = await Promise.all([
        result<Team | undefined>(transaction.objectStore('teams').get('team')),
        result<{ private?: CryptoKey } | undefined>(keys.get('care')),
        result<{ private?: CryptoKey } | undefined>(keys.get('care-before')),
      ]);
      return { team, keys: [newest, before].flatMap((one) => one?.private ?? []) };
    },
    ['teams', 'teamKeys'],
  );

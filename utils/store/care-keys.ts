import type { Team } from '../records/team.ts';
import type { Database } from './database.ts';
import { read, result } from './transaction.ts';

/** Under which names the care keys are kept: the one in use, and the one that a later invitation replaced. */
export const CARE_KEY = 'care';
export const CARE_KEY_BEFORE = 'care-before';

/** The membership and the team's care keys, newest first. */
export const loadCareTeam = (database: Database): Promise<{ team: Team | undefined; keys: CryptoKey[] }> =>
  read(
    database,
    async (transaction) => {
      const keys = transaction.objectStore('teamKeys');
      const [team, newest, before] = await Promise.all([
        result<Team | undefined>(transaction.objectStore('teams').get('team')),
        result<{ private?: CryptoKey } | undefined>(keys.get(CARE_KEY)),
        result<{ private?: CryptoKey } | undefined>(keys.get(CARE_KEY_BEFORE)),
      ]);
      return { team, keys: [newest, before].flatMap((one) => one?.private ?? []) };
    },
    ['teams', 'teamKeys'],
  );

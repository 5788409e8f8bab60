import type { Result } from '../../utils/core/result.ts';
import type { Database } from '../../utils/store/database.ts';
import { getTeamKey, putTeamKeys } from '../../utils/store/teams.ts';
import { CARE_KEY, careKeyRecords, newCareSecret } from '../../utils/team/care/care-key.ts';

/**
 * Puts a new key in the place of the team's care key: who has left can tell nothing by the claims any more once the others have joined by the new
 * texts. What was claimed under the old one is still recognised. Errors: those of the store.
 */
export async function rotateCareKey(database: Database): Promise<Result<void>> {
  const records = await careKeyRecords(newCareSecret(), true, await getTeamKey(database, CARE_KEY));
  return records.ok ? putTeamKeys(database, records.value) : records;
}

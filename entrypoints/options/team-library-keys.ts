import { fail, ok, type Result } from '../../utils/core/result.ts';
import { inStore } from '../../utils/store/handle.ts';
import { putTeamKeys } from '../../utils/store/teams.ts';
import { NEXT_KEY } from '../../utils/team/drafts/fresh-drafts.ts';
import { createBackedUpKey } from '../../utils/team/release/backup.ts';
import { fingerprintOf } from '../../utils/team/release/fingerprint.ts';
import { teamIdOf } from '../../utils/team/release/hash.ts';
import { saveFile } from './save-file.ts';

/** What people compare of a key: made as a team's own fingerprint is. */
export const fingerprintOfKey = async (key: string): Promise<string> =>
  fingerprintOf((await teamIdOf(key)) ?? '');

/** Makes a key for the next release to name, with its backup as a file; answers its public half. Errors: those of the store. */
export async function makeNextKey(passphrase: string, teamName: string): Promise<Result<string>> {
  const { key, backup } = await createBackedUpKey('signing', passphrase);
  const shown = key.public;
  if (shown === undefined) return fail('key-missing');
  saveFile(
    `tiexin-key-${teamName}-${shown.slice(0, 6)}.json`,
    new Blob([backup], { type: 'application/json' }),
  );
  const put = await inStore((database) => putTeamKeys(database, [{ ...key, key: NEXT_KEY }]));
  return put.ok ? ok(shown) : put;
}

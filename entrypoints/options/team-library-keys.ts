import { fail, ok, type Result } from '../../utils/core/result.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getTeam, putTeamKeys } from '../../utils/store/teams.ts';
import { NEXT_KEY } from '../../utils/team/drafts/fresh-drafts.ts';
import { createBackedUpKey, openBackup } from '../../utils/team/release/backup.ts';
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

/**
 * Takes a key back from its backup, if the team trusts it. Errors: those of `openBackup`, `key-not-trusted`, `team-not-joined`, those of
 * the store.
 */
export async function restoreKey(text: string, passphrase: string): Promise<Result<string>> {
  const opened = await openBackup('signing', text, passphrase);
  if (!opened.ok) return opened;
  const shown = opened.value.public ?? '';
  return inStore(async (database) => {
    const team = await getTeam(database);
    if (!team) return fail('team-not-joined');
    if (!team.keys.some(({ key }) => key === shown)) return fail('key-not-trusted');
    const put = await putTeamKeys(database, [opened.value]);
    return put.ok ? ok(shown) : put;
  });
}

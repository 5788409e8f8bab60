import type { StartSecrets } from '../../components/team/start-wizard.tsx';
import { fail, type Result } from '../../utils/core/result.ts';
import { send } from '../../utils/platform/send.ts';
import type { Team } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { joinTeam } from '../../utils/store/teams.ts';
import { careKeyRecords, newCareSecret } from '../../utils/team/care/care-key.ts';
import { configOf, FILE_CHANNEL } from '../../utils/team/membership/channel-draft.ts';
import { SHARES_NOTHING } from '../../utils/team/membership/sharing.ts';
import type { StartDraft } from '../../utils/team/membership/start-draft.ts';
import { createBackedUpKey } from '../../utils/team/release/backup.ts';
import { teamIdOf } from '../../utils/team/release/hash.ts';
import { createKey } from '../../utils/team/release/keys.ts';
import { channelKeys } from './team-secrets.ts';

/**
 * Makes a team with its keys. `keep` is given the key's backup before anything is stored: a team whose key nobody could bring back never exists.
 * `now` in UTC ms. Errors: `team-joined`, and those of the store.
 */
export async function makeTeam(
  draft: StartDraft,
  secrets: StartSecrets,
  keep: (backup: string) => void,
  now: number,
): Promise<Result<Team>> {
  const { key: signing, backup } = await createBackedUpKey('signing', secrets.passphrase);
  const member = await createKey('member');
  const founding = signing.public ?? '';
  const name = draft.me.trim();
  const channels = [FILE_CHANNEL, ...draft.channels.map(configOf)];
  const care = await careKeyRecords(newCareSecret(), true, undefined);
  if (!care.ok) return care;
  const id = await teamIdOf(founding);
  if (id === undefined) return fail('team-unknown-key');
  const team: Team = {
    key: 'team',
    id,
    name: draft.name.trim(),
    role: 'lead',
    founding,
    keys: [{ key: founding, name, from: 0 }],
    joinedAt: now,
    member: { id: member.public ?? '', name },
    channels,
    sharing: SHARES_NOTHING,
    acknowledged: {},
  };
  keep(backup);
  const keys = [signing, member, ...care.value, ...channelKeys(channels, secrets.accounts)];
  const stored = await inStore((database) => joinTeam(database, team, keys, now));
  if (stored.ok) await send('teamChanged', {});
  return stored;
}

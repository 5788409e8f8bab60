import type { Team } from '../../../utils/records/team.ts';
import type { Database } from '../../../utils/store/database.ts';
import { getTeamKey } from '../../../utils/store/teams.ts';
import { signJoin } from '../../../utils/team/join-form.ts';
import { changesWith } from '../../../utils/team/release/key-changes.ts';
import { canSign } from '../../../utils/team/release/keys.ts';
import { readEnvelope } from '../../../utils/team/release/read-envelope.ts';

/**
 * The `team.json` that is put beside a release, for who joins by an address and the short code: no role and no secrets, and the keys as this release
 * leaves them. Nothing where this browser has no key that may sign it any more: the one that lies there stays.
 */
export async function teamFile(
  database: Database,
  team: Team,
  text: string,
): Promise<{ name: string; text: string } | undefined> {
  const key = await getTeamKey(database, 'signing');
  const envelope = readEnvelope(text);
  if (!canSign(key) || !envelope.ok) return undefined;
  const { header, signature } = envelope.value;
  if (!header.keys.some((one) => one.key === key.public)) return undefined;
  const { id, name, founding, channels } = team;
  const signed = await signJoin(
    {
      team: id,
      name,
      founding,
      channels,
      keyChanges: changesWith(envelope.value),
      head: { header, signature },
    },
    key,
  );
  return signed.ok ? { name: 'team.json', text: JSON.stringify(signed.value) } : undefined;
}

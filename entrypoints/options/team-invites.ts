import type { InviteView } from '../../components/team/model.ts';
import type { Team, TeamKey } from '../../utils/records/team.ts';
import type { Database } from '../../utils/store/database.ts';
import { getRelease, isTakenIn, listReleases } from '../../utils/store/team-releases.ts';
import { publicFields, writeJoinLink, writeJoinText } from '../../utils/team/join.ts';
import { type Join, signJoin } from '../../utils/team/join-form.ts';
import { changesWith } from '../../utils/team/release/key-changes.ts';
import { canSign } from '../../utils/team/release/keys.ts';
import { readEnvelope } from '../../utils/team/release/read-envelope.ts';
import { secretsFor } from './team-secrets.ts';

/** What a lead gives out, and the `team.json` that lies at the team's web addresses. */
export interface Invites {
  invites: InviteView[];
  joinFile: string;
}

const ROLES = ['agent', 'editor', 'lead'] as const;

/** How the chain of keys leads from the founding to now: that of the newest release that is here in full. */
async function chainOf(database: Database, team: Team): Promise<Pick<Join, 'keyChanges' | 'head'>> {
  const newest = (await listReleases(database)).find(
    (one) => one.hasContent && isTakenIn(one) && one.number <= (team.head?.number ?? 0),
  );
  const kept = newest && (await getRelease(database, newest.key));
  const read = kept?.envelope === undefined ? undefined : readEnvelope(kept.envelope);
  if (!read?.ok) return { keyChanges: [] };
  const { header, signature } = read.value;
  return { keyChanges: changesWith(read.value), head: { header, signature } };
}

/** What others join with, signed with the key that is here; undefined where none is that may sign. */
export async function invitesOf(
  database: Database,
  team: Team,
  keys: ReadonlyMap<string, TeamKey>,
): Promise<Invites | undefined> {
  const signing = keys.get('signing');
  if (!canSign(signing) || !team.keys.some(({ key }) => key === signing.public)) return undefined;
  const { id, name, founding, channels } = team;
  const shared = { team: id, name, founding, channels, ...(await chainOf(database, team)) };
  const address = channels.find((one) => one.kind === 'web')?.url;
  const invites: InviteView[] = [];
  for (const role of ROLES) {
    const secrets = await secretsFor(role, channels, keys);
    const join = await signJoin({ ...shared, role, secrets }, signing);
    if (!join.ok) return undefined;
    const text = await writeJoinText(join.value);
    if (!text.ok) return undefined;
    invites.push({
      role,
      text: text.value.join('\n\n'),
      ...(address !== undefined && { address, link: await writeJoinLink(address, join.value) }),
    });
  }
  const file = await signJoin(publicFields({ ...shared } as Join), signing);
  return file.ok ? { invites, joinFile: JSON.stringify(file.value) } : undefined;
}

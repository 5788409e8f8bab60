import { ok, type Result } from '../../utils/core/result.ts';
import type { ChannelConfig, TeamKey, TeamRole } from '../../utils/records/team.ts';
import { CARE_KEY, careKeyRecords, careSecretOf } from '../../utils/team/care/care-key.ts';
import { makeRoleKey } from '../../utils/team/hub/seeds.ts';
import type { Join } from '../../utils/team/join-form.ts';
import { type Accounts, NO_ACCOUNTS } from '../../utils/team/membership/channel-draft.ts';

type Secrets = NonNullable<Join['secrets']>;
type Secret = NonNullable<TeamKey['channel']>;

const ROLES: readonly TeamRole[] = ['lead', 'editor', 'agent'];

/** Under which keys a lead keeps what others are given: the members' account of a folder, the seeds of the other roles of a hub. */
export const memberKey = (channel: string): string => `channel:${channel}:member`;
export const seedKey = (channel: string, role: TeamRole): string =>
  role === 'lead' ? `channel:${channel}` : `channel:${channel}:${role}`;

/** What a join text of a role holds of the secrets that are here. Leads are given all of it, so that they can invite others. */
export async function secretsFor(
  role: TeamRole,
  channels: readonly ChannelConfig[],
  keys: ReadonlyMap<string, TeamKey>,
): Promise<Secrets> {
  const found: Record<string, Secret> = {};
  const put = (name: string, key: string) => {
    const secret = keys.get(key)?.channel;
    if (secret) found[name] = secret;
  };
  for (const { id, kind } of channels) {
    if (kind === 'web') {
      put(id, role === 'lead' ? `channel:${id}` : memberKey(id));
      if (role === 'lead') put(`${id}:member`, memberKey(id));
    }
    if (kind === 'hub') {
      put(id, seedKey(id, role));
      if (role === 'lead')
        for (const other of ['editor', 'agent'] as const) put(`${id}:${other}`, seedKey(id, other));
    }
  }
  const care = await careSecretOf(keys.get(CARE_KEY));
  return { channels: found, ...(care !== undefined && { care }) };
}

/**
 * The secrets of a join text as they are kept. `care` is the key of the care list that this team has here: what was claimed under it is still
 * recognised where the text brings another. Errors: those of `careKeyRecords`.
 */
export async function keysOf(
  secrets: Secrets | undefined,
  role: TeamRole,
  care: TeamKey | undefined,
): Promise<Result<TeamKey[]>> {
  if (!secrets) return ok([]);
  const channels = Object.entries(secrets.channels).map(([name, { user, password, seed }]) => ({
    key: `channel:${name}`,
    channel: {
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      ...(seed !== undefined && { seed }),
    },
  }));
  if (secrets.care === undefined) return ok(channels);
  const records = await careKeyRecords(secrets.care, role === 'lead', care);
  return records.ok ? ok([...channels, ...records.value]) : records;
}

/** A folder's accounts as they were typed; of one whose name was left empty nothing. */
export function folderKeys(channel: ChannelConfig, accounts: Accounts): TeamKey[] {
  if (channel.kind !== 'web' || !channel.webdav) return [];
  const { user, password, readUser, readPassword } = accounts;
  return [
    ...(user === '' ? [] : [{ key: `channel:${channel.id}`, channel: { user, password } }]),
    ...(readUser === ''
      ? []
      : [{ key: memberKey(channel.id), channel: { user: readUser, password: readPassword } }]),
  ];
}

/** What channels ask for: a folder's accounts, and for a hub a new key of each role. */
export function channelKeys(
  channels: readonly ChannelConfig[],
  accounts: ReadonlyMap<string, Accounts>,
): TeamKey[] {
  return channels.flatMap((channel): TeamKey[] => {
    if (channel.kind === 'hub')
      return ROLES.map((role) => ({
        key: seedKey(channel.id, role),
        channel: { seed: makeRoleKey().seed },
      }));
    return folderKeys(channel, accounts.get(channel.id) ?? NO_ACCOUNTS);
  });
}

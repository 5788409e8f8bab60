import type { ChannelConfig, TeamKey, TeamRole } from '../../utils/records/team.ts';
import { makeRoleKey } from '../../utils/team/hub/seeds.ts';
import type { Join } from '../../utils/team/join-form.ts';
import { type Accounts, NO_ACCOUNTS } from '../../utils/team/membership/channel-draft.ts';
import { fromBase64url } from '../../utils/team/release/base64.ts';

type Secrets = NonNullable<Join['secrets']>;
type Secret = NonNullable<TeamKey['channel']>;

const ROLES: readonly TeamRole[] = ['lead', 'editor', 'agent'];
/** What claims of the care list are hashed with. */
const CARE_ALGORITHM = { name: 'HMAC', hash: 'SHA-256' };

/** Under which keys a lead keeps what others are given: the members' account of a folder, the seeds of the other roles of a hub. */
export const memberKey = (channel: string): string => `channel:${channel}:member`;
export const seedKey = (channel: string, role: TeamRole): string =>
  role === 'lead' ? `channel:${channel}` : `channel:${channel}:${role}`;

/** The key of the care list as it is kept; `handsOn` for leads, who give it to others. */
export async function careKeyOf(text: string, handsOn: boolean): Promise<TeamKey | undefined> {
  const bytes = fromBase64url(text);
  if (!bytes) return undefined;
  return {
    key: 'care',
    private: await crypto.subtle.importKey('raw', bytes, CARE_ALGORITHM, false, ['sign']),
    ...(handsOn && { channel: { seed: text } }),
  };
}

/** What a join text of a role holds of the secrets that are here. Leads are given all of it, so that they can invite others. */
export function secretsFor(
  role: TeamRole,
  channels: readonly ChannelConfig[],
  keys: ReadonlyMap<string, TeamKey>,
): Secrets {
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
  const care = keys.get('care')?.channel?.seed;
  return { channels: found, ...(care !== undefined && { care }) };
}

/** The secrets of a join text as they are kept. */
export async function keysOf(secrets: Secrets | undefined, role: TeamRole): Promise<TeamKey[]> {
  if (!secrets) return [];
  const channels = Object.entries(secrets.channels).map(([name, { user, password, seed }]) => ({
    key: `channel:${name}`,
    channel: {
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      ...(seed !== undefined && { seed }),
    },
  }));
  const care = secrets.care === undefined ? undefined : await careKeyOf(secrets.care, role === 'lead');
  return care ? [...channels, care] : channels;
}

/** What channels ask for: a folder's accounts as they were typed, and for a hub a new key of each role. */
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
    if (channel.kind !== 'web' || !channel.webdav) return [];
    const { user, password, readUser, readPassword } = accounts.get(channel.id) ?? NO_ACCOUNTS;
    return [
      ...(user === '' ? [] : [{ key: `channel:${channel.id}`, channel: { user, password } }]),
      ...(readUser === ''
        ? []
        : [{ key: memberKey(channel.id), channel: { user: readUser, password: readPassword } }]),
    ];
  });
}

/** Under which keys a channel's secrets may stand. */
export const channelKeyNames = (id: string): string[] => [
  memberKey(id),
  ...ROLES.map((role) => seedKey(id, role)),
];

import type { ChannelConfig, Team, TeamChannel, TeamKey } from '../../records/team.ts';
import type { TeamAddresses } from '../../records/team-addresses.ts';

interface Closed {
  team: Pick<Team, 'channels' | 'role'>;
  /** The team's channels, and those that the company's policy adds. */
  channels: readonly ChannelConfig[];
  keys: ReadonlyMap<string, Pick<TeamKey, 'channel'>>;
  states: ReadonlyMap<string, Pick<TeamChannel, 'failure'>>;
  /** What the release in use says of channels. */
  addresses?: TeamAddresses | undefined;
}

/**
 * The ids of channels that nothing here opens, as where somebody joined by a short code, a release or a click on a new address: only a join text brings
 * what they need. A hub always needs a key; a web address an account where the release says so, or where it was asked and said so. A lead
 * types a folder's account in.
 */
export function closedChannels({ team, channels, keys, states, addresses }: Closed): ReadonlySet<string> {
  const first = team.channels.find(({ kind }) => kind === 'hub')?.id;
  const guarded = new Set(addresses?.now.flatMap(({ id, secret }) => (secret ? [id] : [])));
  const isClosed = ({ id, kind }: ChannelConfig): boolean => {
    if (kind === 'hub') {
      // Servers of the policy are opened with the key of the team's first hub.
      const from = team.channels.some((one) => one.id === id) ? id : first;
      return keys.get(`channel:${from}`)?.channel?.seed === undefined;
    }
    if (kind !== 'web' || team.role === 'lead') return false;
    if (keys.get(`channel:${id}`)?.channel?.password !== undefined) return false;
    return guarded.has(id) || states.get(id)?.failure?.code === 'channel-denied';
  };
  return new Set(channels.filter(isClosed).map(({ id }) => id));
}

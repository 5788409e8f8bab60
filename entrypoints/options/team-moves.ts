import { fail, type Result } from '../../utils/core/result.ts';
import { dropReach } from '../../utils/platform/permissions.ts';
import type { ChannelConfig, Team, TeamKey } from '../../utils/records/team.ts';
import type { Database } from '../../utils/store/database.ts';
import { dropChannels } from '../../utils/store/team-channels.ts';
import { changeTeam } from '../../utils/store/teams.ts';
import { addressesOf } from '../../utils/team/membership/channel-draft.ts';
import { channelsWith, type Move } from '../../utils/team/moves/moves.ts';

const MIRRORS = 5;

/** Under which names it is kept how a channel and each of its addresses fared. */
const recordsOf = (id: string): string[] => [
  id,
  ...Array.from({ length: MIRRORS + 1 }, (_, at) => `${id.slice(0, 78)}:${at}`),
];

/**
 * Sets up what a release offered. What opened the channel at another server goes in the same stroke, by where it is in the store and not on a page that
 * may be older: it is never sent to the new one. `keys` are what opens that. Errors: `channels-full`, those of the store.
 */
export async function takeMove(
  database: Database,
  move: Move,
  keys: readonly TeamKey[] = [],
): Promise<Result<Team>> {
  const { id } = move.way;
  let isFull = false;
  const changed = await changeTeam(
    database,
    (team) => {
      const channels = channelsWith(team.channels, move);
      isFull = channels === undefined;
      return channels && { ...team, channels };
    },
    id,
    keys,
  );
  if (!changed.ok) return changed;
  if (isFull) return fail('channels-full');
  const forgotten = await dropChannels(database, recordsOf(id));
  return forgotten.ok ? changed : forgotten;
}

/**
 * Puts a lead's own change of a channel in its place, and `keys` in that of what opens it. At the same server what is not among them stays; what opened it
 * at another goes in the same stroke: it is never sent to the new one. How it fared is forgotten. Errors: those of the store.
 */
export async function replaceChannel(
  database: Database,
  channel: ChannelConfig,
  keys: readonly TeamKey[] = [],
): Promise<Result<Team>> {
  const changed = await changeTeam(
    database,
    (team) => {
      const { channels } = team;
      if (!channels.some(({ id }) => id === channel.id)) return undefined;
      return { ...team, channels: channels.map((one) => (one.id === channel.id ? channel : one)) };
    },
    channel.id,
    keys,
  );
  if (!changed.ok) return changed;
  const forgotten = await dropChannels(database, recordsOf(channel.id));
  return forgotten.ok ? changed : forgotten;
}

/** Takes a channel away, with what opens it and what is known of it. Errors: those of the store. */
export async function dropChannel(database: Database, id: string): Promise<Result<Team>> {
  const changed = await changeTeam(database, (team) => ({
    ...team,
    channels: team.channels.filter((one) => one.id !== id),
  }));
  if (!changed.ok) return changed;
  const dropped = await dropChannels(database, recordsOf(id));
  return dropped.ok ? changed : dropped;
}

/**
 * Gives the permission for the hosts of addresses back, but for those that something else still asks: a channel that is left, or the company's policy. Also
 * for one that was asked for what came to nothing.
 */
export async function dropReachTo(
  addresses: readonly string[],
  left: readonly ChannelConfig[],
  managed: readonly string[],
): Promise<void> {
  const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');
  const kept = new Set([...addressesOf(left), ...managed].map(hostOf));
  const unused = addresses.filter((one) => !kept.has(hostOf(one)));
  if (unused.length > 0) await dropReach(unused);
}

/** The same for the hosts of a channel. */
export const dropReachOf = (
  channel: ChannelConfig,
  left: readonly ChannelConfig[],
  managed: readonly string[],
): Promise<void> => dropReachTo(addressesOf([channel]), left, managed);

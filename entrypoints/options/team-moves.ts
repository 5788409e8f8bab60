import { fail, type Result } from '../../utils/core/result.ts';
import { dropReach } from '../../utils/platform/permissions.ts';
import type { ChannelConfig, Team } from '../../utils/records/team.ts';
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
 * may be older: it is never sent to the new one. Errors: `channels-full`, those of the store.
 */
export async function takeMove(database: Database, move: Move): Promise<Result<Team>> {
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
  );
  if (!changed.ok) return changed;
  if (isFull) return fail('channels-full');
  const forgotten = await dropChannels(database, recordsOf(id));
  return forgotten.ok ? changed : forgotten;
}

/** Puts a lead's own change of a channel in its place; what opens it stays, and how it fared is forgotten. Errors: those of the store. */
export async function replaceChannel(database: Database, channel: ChannelConfig): Promise<Result<Team>> {
  const changed = await changeTeam(database, (team) => ({
    ...team,
    channels: team.channels.map((one) => (one.id === channel.id ? channel : one)),
  }));
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

/** Gives the permission for a channel's hosts back, but for those that something else still asks: another channel, or the company's policy. */
export async function dropReachOf(
  channel: ChannelConfig,
  left: readonly ChannelConfig[],
  managed: readonly string[],
): Promise<void> {
  const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');
  const kept = new Set([...addressesOf(left), ...managed].map(hostOf));
  await dropReach(addressesOf([channel]).filter((one) => !kept.has(hostOf(one))));
}

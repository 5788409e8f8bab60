import type { ChannelConfig } from '../../records/team.ts';
import { isTellable, type TeamWay, wayId } from '../../records/team-addresses.ts';

/** A channel that has addresses. */
export type Addressed = Extract<ChannelConfig, { kind: 'web' | 'hub' }>;

export const hasAddresses = (channel: ChannelConfig): channel is Addressed =>
  channel.kind === 'web' || channel.kind === 'hub';

/** Every address of a channel, the main one first. */
export const addressesIn = (channel: Addressed | TeamWay): string[] =>
  channel.kind === 'web' ? [channel.url, ...channel.mirrors] : [...channel.servers];

/** Whether two channels are at the same addresses, in whatever order the others than the main one stand. */
export function isAtSame(one: Addressed | TeamWay, other: Addressed | TeamWay): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'web' && other.kind === 'web' && one.webdav !== other.webdav) return false;
  const [mine, theirs] = [addressesIn(one), addressesIn(other)];
  const isSameMain = one.kind === 'hub' || mine[0] === theirs[0];
  return isSameMain && mine.length === theirs.length && mine.every((address) => theirs.includes(address));
}

/**
 * A channel as a release may tell of it, without anything that opens it. Undefined for one without addresses, or whose own address may hold a secret;
 * of mirrors and servers those are left out that may.
 */
export function wayOf(channel: ChannelConfig, isGuarded: boolean): TeamWay | undefined {
  if (!hasAddresses(channel) || !wayId.safeParse(channel.id).success) return undefined;
  const needs = isGuarded ? { secret: true as const } : {};
  if (channel.kind === 'hub') {
    const servers = channel.servers.filter((one) => isTellable(one, 'wss'));
    return servers.length === 0 ? undefined : { kind: 'hub', id: channel.id, servers, ...needs };
  }
  const { id, url, webdav, everyMinutes } = channel;
  if (!isTellable(url, 'https')) return undefined;
  const mirrors = channel.mirrors.filter((one) => isTellable(one, 'https'));
  return { kind: 'web', id, url, mirrors, webdav, everyMinutes, ...needs };
}

/** A channel that a release tells of, as a membership keeps it. */
export function configOfWay(way: TeamWay): Addressed {
  const { secret: _, ...config } = way;
  return config;
}

import { formatCount, formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ChannelConfig, TeamRole } from '../../utils/records/team.ts';
import { hostNames } from '../../utils/team/membership/channel-draft.ts';

/** What a role is called. */
export const roleName = (role: TeamRole): string => t(`team.role.${role}`);

/** What a channel is called, with the hosts that it asks. */
export function channelName(channel: ChannelConfig): string {
  if (channel.kind === 'file' || channel.kind === 'policy') return t(`team.channels.${channel.kind}`);
  const hosts = hostNames(channel.kind === 'web' ? [channel.url, ...channel.mirrors] : channel.servers);
  const kind = channel.kind === 'web' && channel.webdav ? 'webdav' : channel.kind;
  return t('team.channels.at', [t(`team.channels.${kind}`), formatNames(hosts, 'conjunction')]);
}

/** “Release 12: before the sale”, or its number alone. */
export const releaseName = (number: number, title: string): string =>
  title === ''
    ? t('team.release.number', [formatCount(number)])
    : t('team.release.named', [formatCount(number), title]);
